import { type DateRead, findDates, readDate } from '../../files/writtenDate.ts'
import { guessOwner, type OwnerGuess } from '../../organisation/import/ownerGuess.ts'
import type { ImportAbout } from './candidate.ts'

/** What one line of a cell says: the promise, and the owner and date that were squeezed in beside it. */
export type CellParts = { text: string; owner: OwnerGuess; due: DateRead; holdsTwo: boolean }

type Segment = { text: string; at: number; end: number; means: 'promise' | 'owner' | 'date' }

const OWNER_NAMED = /\b(?:owner|lead|responsible|by whom|who)\s*:\s*([^.;\n(]*(?:\([^)]*\))?)(?=\s+[-–—]\s|[.;]|$)/i
const BREAK = /\.\s+|\.$|\s+[-–—]\s+|;\s*|,\s+|\s*\(|\)\s*/g

/** Takes "Reviews report by income. TL5. By 30/11/26" apart. The promise's own words are cut, never changed. */
export function readCellLine(line: string, about: ImportAbout): CellParts {
  const named = OWNER_NAMED.exec(line)
  const rest = named ? tidy(line.slice(0, named.index) + line.slice(named.index + named[0].length)) : line
  let owner: OwnerGuess | undefined = named ? guessOwner(named[1]!, about.posts) : undefined
  let due: DateRead | undefined
  const segments = segmentsOf(rest)
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at]!
    const date = readDate(segment.text, about)
    const isDate = !('none' in date) || ['to-be-confirmed', 'ongoing', 'no-such-day'].includes(date.none)
    if (isDate && (at > 0 || segments.length === 1)) {
      due ??= date
      segment.means = 'date'
    } else if (at > 0 && !owner) {
      const two = segments[at + 1] && guessPost(`${segment.text} ${segments[at + 1]!.text}`, about)
      owner = two ?? guessPost(segment.text, about)
      if (owner) segment.means = 'owner'
      if (two) segments[++at]!.means = 'owner'
    }
  }
  let text = tidy(segments.map((segment, at) => wordsWithBreak(segment, segments[at - 1], rest)).join(''))
  // A date that ends the promise itself: "Opened before design locked, Sept 2026" or "… by March 2027".
  const last = findDates(text, about).at(-1)
  if (!due && last && !('none' in last.date)) {
    due = last.date
    if (last.at + last.written.length >= text.length) text = tidy(text.slice(0, last.at))
  }
  return {
    text,
    owner: owner ?? { none: 'nobody', read: '' },
    due: due ?? { none: 'empty', read: '' },
    holdsTwo: /;\s/.test(text),
  }
}

function guessPost(text: string, about: ImportAbout): OwnerGuess | undefined {
  if (text.length > 60) return undefined
  const guess = guessOwner(text, about.posts)
  return 'none' in guess ? undefined : guess
}

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (const found of [...text.matchAll(BREAK), { index: text.length, 0: '' }]) {
    const piece = text.slice(from, found.index)
    if (piece.trim() !== '') segments.push({ text: piece.trim(), at: from, end: found.index, means: 'promise' })
    from = found.index + found[0].length
  }
  return segments
}

// Every word that is neither owner nor date stays, with the stop or dash before it.
function wordsWithBreak({ means, at, end }: Segment, before: Segment | undefined, text: string): string {
  return means === 'promise' ? text.slice(before?.end ?? at, end) : ''
}

function tidy(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–—.,;:\s]+|[-–—.,;:\s]+$/g, '')
  const opened = (trimmed.match(/\(/g) ?? []).length - (trimmed.match(/\)/g) ?? []).length
  return opened > 0 ? `${trimmed})` : trimmed
}
