import type { LanguageCheck } from '../language/checkText.ts'
import { fingerprintOf } from '../language/fingerprintOf.ts'
import { paragraphsOf } from '../language/paragraphsOf.ts'

/** A place in a text that is shown: a number that leads to its note, and whether it is an adopted term. */
export type Mark = { start: number; end: number; note: number; isTerm: boolean }
export type NoteAt = { n: number; entry: string; text: string; isTerm: boolean; fingerprint: string }

/** As many notes as a page carries. */
export const MOST_NOTES = 100

/**
 * Numbers what was found, in the order of the text. The same phrase twice in one paragraph is one note, since it is
 * kept, or not, for the paragraph.
 */
export function markUp(
  text: string,
  { hits, terms }: Pick<LanguageCheck, 'hits' | 'terms'>,
): { marks: Mark[]; notes: NoteAt[] } {
  const paragraphs = paragraphsOf(text)
  const found = [...hits.map((hit) => ({ hit, isTerm: false })), ...terms.map((hit) => ({ hit, isTerm: true }))].sort(
    (a, b) => a.hit.start - b.hit.start,
  )
  const notes = new Map<string, NoteAt>()
  const marks: Mark[] = []
  let at = 0
  for (const { hit, isTerm } of found) {
    while (at + 1 < paragraphs.length && paragraphs[at]!.end <= hit.start) at++
    const known = `${hit.entry} ${isTerm ? 'term' : at}`
    const place = paragraphs[at]
    const note = notes.get(known) ?? {
      n: notes.size + 1,
      entry: hit.entry,
      text: hit.text,
      isTerm,
      fingerprint: fingerprintOf(place ? text.slice(place.start, place.end) : text),
    }
    if (note.n > MOST_NOTES) continue
    notes.set(known, note)
    marks.push({ start: hit.start, end: hit.end, note: note.n, isTerm })
  }
  return { marks, notes: [...notes.values()] }
}

export type Piece = { text: string; mark?: Mark }

/** The paragraphs of a text, each cut where a mark begins and ends. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[][] {
  let next = 0
  return paragraphsOf(text).map(({ start, end }) => {
    const pieces: Piece[] = []
    let at = start
    for (; next < marks.length && marks[next]!.start < end; next++) {
      const mark = marks[next]!
      const to = Math.min(mark.end, end)
      if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) })
      if (to > at) pieces.push({ text: text.slice(Math.max(at, mark.start), to), mark })
      at = Math.max(at, to)
    }
    if (at < end) pieces.push({ text: text.slice(at, end) })
    return pieces
  })
}
