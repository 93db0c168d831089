import type { Cell } from '../../files/cell.ts'
import { explainRefusal } from '../../files/explainRefusal.ts'
import { extractText, textTypes } from '../../files/extractText.ts'
import { admitFile } from '../../files/gate.ts'
import type { Paragraph } from '../../files/paragraph.ts'
import { readSheet } from '../../files/readSheet.ts'
import { sheetWords } from '../../files/sheetWords.ts'
import type { Candidate, ImportAbout } from '../import/candidate.ts'
import { readGrid } from '../import/grid.ts'
import { plainWords } from '../import/plainWords.ts'
import { readProse } from '../import/prose.ts'
import { isOurGrid } from '../import/readGridRows.ts'
import type { BatchNote, Guess } from './kept.ts'

/** A candidate before it is kept: what stood there, what would become the promise, and what was read. */
export type Found = { source: string; words: string; flags: Candidate['flags']; guess: Guess }

export type Brought =
  | { ok: true; kind: 'prose' | 'grid'; found: Found[]; notes: BatchNote[] }
  | { ok: true; kind: 'our grid'; rows: Cell[][] }
  | { ok: false; because: 'no-grid' | 'no-promises' }
  | { ok: false; because: 'refused'; says: string }

/** Reads a text that was pasted. */
export async function readPasted(text: string, about: ImportAbout): Promise<Brought> {
  const read = await extractText(new TextEncoder().encode(text), 'md')
  return read.ok ? proseIn(read.paragraphs, about) : { ok: false, because: 'refused', says: explainRefusal(read) }
}

/** Reads a file through the one gate: prose, somebody's grid, or our own grid come back. */
export async function readBrought(file: { name: string; bytes: Uint8Array }, about: ImportAbout): Promise<Brought> {
  const admitted = await admitFile(file.bytes, file.name, [...textTypes, 'xlsx', 'csv'])
  if (!admitted.ok) return { ok: false, because: 'refused', says: explainRefusal(admitted) }
  const type = textTypes.find((one) => one === admitted.type)
  if (!type) return readGridFile(file.bytes, about)
  const read = await extractText(file.bytes, type)
  return read.ok ? proseIn(read.paragraphs, about) : { ok: false, because: 'refused', says: explainRefusal(read) }
}

const MOST_LINKS = 100

function proseIn(paragraphs: readonly Paragraph[], about: ImportAbout): Brought {
  const links: BatchNote[] = []
  const told = paragraphs
    .filter(({ style }) => style !== 'heading' && style !== 'title' && style !== 'quotation')
    .map(({ text: marked, place, style }) => {
      const { text, links: seen } = plainWords(marked)
      links.push(...seen.map((link): BatchNote => ({ note: 'link', ...link })))
      return {
        n: place.paragraph,
        text,
        isItem: style === 'list',
        ...(place.heading && { heading: plainWords(place.heading).text }),
      }
    })
  const { candidates, aside } = readProse(told, about)
  if (!candidates.length && !aside.length) return { ok: false, because: 'no-promises' }
  const set = aside.map(
    ({ source, text, because }): Found => ({
      source: text,
      words: text,
      flags: [],
      guess: { at: source, aside: because },
    }),
  )
  return { ok: true, kind: 'prose', found: [...candidates.map(foundFrom), ...set], notes: links.slice(0, MOST_LINKS) }
}

async function readGridFile(bytes: Uint8Array, about: ImportAbout): Promise<Brought> {
  const read = await readSheet(bytes)
  if (!read.ok) return { ok: false, because: 'refused', says: sheetWords.refusal(read) }
  const shown = [...read.sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden))
  const ours = shown.find(({ rows }) => isOurGrid(rows))
  if (ours) return { ok: true, kind: 'our grid', rows: ours.rows }
  for (const sheet of shown) {
    const grid = readGrid(sheet.rows, about)
    if (!grid.ok) continue
    const others = shown
      .filter((other) => other !== sheet)
      .map(({ name }): BatchNote => ({ note: 'other-sheet', sheet: name }))
    const rows = grid.notes.map(({ row, text }): BatchNote => ({ note: 'row', row, text }))
    return { ok: true, kind: 'grid', found: grid.candidates.map(foundFrom), notes: [...read.notes, ...others, ...rows] }
  }
  return { ok: false, because: 'no-grid' }
}

function foundFrom({ source, written, text, flags, ...read }: Candidate): Found {
  const { kind, verb, object, place, owner, due, rhythm, money, isConcrete } = read
  return {
    source: written,
    words: text || written,
    flags,
    guess: { at: source, kind, verb, object, place, owner, due, rhythm, money, isConcrete },
  }
}
