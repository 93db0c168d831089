import type { Exempt } from './exempt.ts'

/** One line or paragraph of a text. `level` is that of a heading: 1 is the highest; undefined is not a heading. */
export type Line = { text: string; start: number; end: number; level?: number }

const listHeading =
  /^(?:\d+(?:\.\d+)*\.?\s+|appendix \w+[:.]?\s+)?(?:references?|reference list|list of references|bibliography|works cited|literature cited|sources|further reading|cyfeiriadau|llyfryddiaeth)\s*:?$/i

/** Lists of references, from their heading to the next heading of the same or a higher level. */
export function referenceLists(lines: readonly Line[]): Exempt[] {
  const spans: Exempt[] = []
  let inside: number | undefined
  for (const line of lines) {
    if (line.level !== undefined && (inside === undefined || line.level <= inside))
      inside = listHeading.test(line.text.trim()) ? line.level : undefined
    else if (inside !== undefined && line.end > line.start)
      spans.push({ start: line.start, end: line.end, why: 'reference' })
  }
  return spans
}

const link = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+|\bdoi:\s?10\.[^\s<>"“”]+|\b10\.\d{4,9}\/[^\s<>"“”]+/gi
const year = /\b(?:19|20)\d\d[a-z]?\b/
const retrieved = /\b(?:available (?:at|from)|accessed|retrieved|last viewed)\b/i

/** Web addresses and DOIs; and the whole line where it reads as an entry in a list of references. */
export function linksAndCitations(lines: readonly Line[]): Exempt[] {
  return lines.flatMap((line): Exempt[] => {
    const links = [...line.text.matchAll(link)]
    if (links.length === 0) return []
    const hasDoi = links.some((each) => /10\.\d{4,9}\//.test(each[0]))
    const linked = links.reduce((length, each) => length + each[0].length, 0)
    const isCitation =
      line.text.length <= 700 &&
      ((hasDoi && year.test(line.text)) || retrieved.test(line.text) || linked * 2 >= line.text.length)
    if (isCitation) return [{ start: line.start, end: line.end, why: 'reference' }]
    return links.map((each) => {
      const start = line.start + each.index
      return { start, end: start + each[0].length, why: 'link' }
    })
  })
}
