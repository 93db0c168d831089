import type { ParagraphStyle } from './paragraph.ts'

/** A paragraph of a plain or Markdown text; `start` is its place in that text, which it is copied from unchanged. */
export type PlainParagraph = { text: string; style: ParagraphStyle; level?: number; start: number }

/** Paragraphs parted by empty lines. Nothing else in a plain text is certain. */
export function readPlainText(text: string): PlainParagraph[] {
  const paragraphs: PlainParagraph[] = []
  let from = 0
  for (const gap of text.matchAll(/\r?\n[ \t\r]*\n\s*|$/g)) {
    push(paragraphs, text, from, gap.index, 'body')
    from = gap.index + gap[0].length
  }
  return paragraphs
}

/** Paragraphs, headings, list items, quoted blocks and table rows of a Markdown text. */
export function readMarkdown(text: string): PlainParagraph[] {
  const paragraphs: PlainParagraph[] = []
  let from = 0
  let style: ParagraphStyle | undefined
  let start = 0
  const finish = (end: number) => {
    if (style) push(paragraphs, text, from, end, style)
    style = undefined
  }
  for (const line of text.split('\n')) {
    const end = start + line.length
    const heading = /^(#{1,6})\s+/.exec(line)
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ x]\]\s+)?/i.exec(line)
    const under = /^(?:(=)=*|--+)\s*$/.exec(line)
    if (heading) {
      finish(start)
      push(paragraphs, text, start + heading[0].length, end, 'heading', heading[1]?.length)
    } else if (under && style === 'body') {
      push(paragraphs, text, from, start, 'heading', under[1] ? 1 : 2)
      style = undefined
    } else if (line.trim() === '') finish(start)
    else if (item || line.startsWith('|')) {
      finish(start)
      style = item ? 'list' : 'cell'
      from = start + (item?.[0].length ?? 0)
    } else {
      const isQuoted = /^\s{0,3}>/.test(line)
      if (style && (style === 'quotation') !== isQuoted) finish(start)
      if (!style) {
        style = isQuoted ? 'quotation' : 'body'
        from = start
      }
    }
    start = end + 1
  }
  finish(text.length)
  return paragraphs
}

function push(into: PlainParagraph[], text: string, from: number, to: number, style: ParagraphStyle, level?: number) {
  const whole = text.slice(from, to)
  const trimmed = whole.trim()
  if (trimmed) into.push({ text: trimmed, style, level, start: from + whole.indexOf(trimmed) })
}
