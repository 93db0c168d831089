import type { Line } from './references.ts'

/**
 * The lines of a plain or Markdown text, with the level of those that are headings: "## Sources", a line underlined
 * with = or -, or, where there are no such marks at all, a short line of its own that does not end like a sentence.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line.replace(/\r$/, ''), start, end: start + line.length })
    start += line.length + 1
  }
  const isMarked = lines.some((line) => /^#{1,6}\s/.test(line.text))
  return lines.map((line, index) => {
    const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text)
    if (marked) return { ...line, text: marked[2] ?? '', level: marked[1]!.length }
    const under = lines[index + 1]?.text.trim() ?? ''
    if (line.text.trim() && /^(?:={3,}|-{3,})$/.test(under)) return { ...line, level: under.startsWith('=') ? 1 : 2 }
    const isAlone = !lines[index - 1]?.text.trim()
    return !isMarked && isAlone && looksLikeHeading(line.text) ? { ...line, level: 1 } : line
  })
}

/** Short, begins with a capital or a number, no year, no full stop or comma at its end, not a list item. */
export function looksLikeHeading(text: string): boolean {
  const line = text.trim()
  if (line.length === 0 || line.length > 60 || /[.,;]$/.test(line)) return false
  return /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(line) && !/\b(?:19|20)\d\d\b/.test(line)
}
