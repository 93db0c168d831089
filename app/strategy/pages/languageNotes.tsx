import type { Asked } from '../../terminology/coach/actions.ts'
import { Section } from '../../web/parts/section.tsx'
import { words } from '../words.ts'

/** What the coach asks about words that are being written, above their form. Kept nowhere. */
export function LanguageNotes({ asked }: { asked: readonly Asked[] }) {
  const said = words.language
  return (
    <Section id="language" title={said.title}>
      <p>
        {asked.length ? said.found(asked.length) : said.nothing} {said.private}
      </p>
      <ul>
        {asked.map(({ text, question, prefer, reason }) => (
          <li>
            <b dir="auto">{text}</b>
            <div dir="auto">{reason}</div>
            {question ? <div dir="auto">{said.ask(question)}</div> : null}
            {prefer ? <div dir="auto">{said.perhaps(prefer)}</div> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
