import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Details } from './details.tsx'

type Props = { text: string; fold?: number }

/** Text that somebody wrote: their paragraphs and lines, nothing else. Past `fold` characters the rest is folded. */
export function LongText({ text, fold = 3000 }: Props) {
  if (text.length <= fold * 1.25) return <div class="in-long">{paragraphs(text)}</div>
  const cut = cutAt(text, fold)
  return (
    <div class="in-long">
      {paragraphs(text.slice(0, cut))}
      <Details summary={words.longText.rest(text.length - cut)}>{paragraphs(text.slice(cut))}</Details>
    </div>
  )
}

/** Plain text as paragraphs, each in its own reading direction. */
export function paragraphs(text: string): Child[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => <p dir="auto">{lines(paragraph)}</p>)
}

function lines(paragraph: string): Child[] {
  return paragraph.split(/\r?\n/).flatMap((line, place) => (place === 0 ? [line] : [<br />, line]))
}

/** The last end of a paragraph, line or word before `most`; a text without any is cut at `most`. */
function cutAt(text: string, most: number): number {
  for (const end of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(end, most)
    if (at > most / 2) return at
  }
  return most
}
