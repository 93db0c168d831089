import type { Cell } from '../../files/cell.ts'
import { looksLikeFormula } from '../../files/formulaSafe.ts'
import type { Candidate, Flag, ImportAbout, Source } from './candidate.ts'
import { candidateFromLine } from './gridCandidate.ts'
import { findLayout, type GridLayout } from './gridLayout.ts'
import { readList } from './gridList.ts'
import { type Pointer, pointerIn, resolvePointers } from './gridPointers.ts'
import { type RowPlace, rowPlace } from './gridRowPlace.ts'

export type GridReading =
  | {
      ok: true
      layout: GridLayout['kind']
      headRow: number
      candidates: Candidate[]
      notes: { row: number; text: string }[]
    }
  | { ok: false; because: 'no-grid' }
  | { ok: false; because: 'too-many-cells'; most: number }

/** No strategy has more cells than this; a sheet of data may. */
const MOST_SQUARES = 5_000

/** One filled cell of the body, with where its row and its column put it. */
export type GridSquare = {
  row: number
  column: number
  heading: string
  cell: Cell
  place: RowPlace
  activityId?: string
  columnLevelId?: string
}

/**
 * Reads a strategy grid as it was typed. Every filled cell becomes one candidate or more beside its row and column,
 * or a note; what points elsewhere is followed or named. Nothing is left out and nothing is reworded.
 */
export function readGrid(rows: readonly Cell[][], about: ImportAbout): GridReading {
  const layout = findLayout(rows, about)
  if (!layout) return { ok: false, because: 'no-grid' }
  const filledCells = rows.reduce((sum, row) => sum + row.filter((cell) => cell.is !== 'empty').length, 0)
  if (filledCells > MOST_SQUARES) return { ok: false, because: 'too-many-cells', most: MOST_SQUARES }
  const notes = notesAbove(rows, layout)
  if (layout.kind === 'list') {
    const candidates = readList(rows, layout, about)
    return { ok: true, layout: 'list', headRow: layout.headAt + 1, candidates, notes }
  }
  const squares: GridSquare[] = []
  let above: RowPlace | undefined
  for (const [at, cells] of rows.entries()) {
    if (at <= layout.headAt) continue
    const label = cells[layout.labelColumn]
    const filled = cells.flatMap((cell, column) =>
      column > layout.labelColumn && cell.text.trim() !== '' ? [column] : [],
    )
    const isContinued = (label?.text.trim() ?? '') === ''
    if (filled.length === 0) {
      if (!isContinued) notes.push({ row: at + 1, text: label!.text.trim() })
      continue
    }
    const place =
      isContinued && above ? { ...above, isContinued: true } : rowPlace(label?.text ?? '', layout.across, about)
    above = place
    for (const column of filled) squares.push(squareAt(rows, at, column, place, layout))
  }
  return { ok: true, layout: 'grid', headRow: layout.headAt + 1, candidates: candidatesOf(squares, about), notes }
}

function squareAt(
  rows: readonly Cell[][],
  at: number,
  column: number,
  place: RowPlace,
  layout: GridLayout & { kind: 'grid' },
): GridSquare {
  const heading = rows[layout.headAt]![column]?.text.trim() ?? ''
  const named = layout.columns[column]
  const across = layout.across === 'activities' ? { activityId: named } : { columnLevelId: named }
  return { row: at + 1, column, heading, cell: rows[at]![column]!, place, ...across }
}

function candidatesOf(squares: GridSquare[], about: ImportAbout): Candidate[] {
  const read: { square: GridSquare; candidates: Candidate[]; pointer?: Pointer }[] = squares.map((square) => {
    const source: Source = { row: square.row, column: square.heading }
    const pointer = pointerIn(square.cell.text)
    const lines = pointer ? [square.cell.text.trim()] : linesIn(square.cell.text)
    const candidates = lines.map((line) => candidateFromLine(line, source, square, about))
    const extra = flagsOf(square)
    return { square, pointer, candidates: candidates.map((each) => ({ ...each, flags: [...each.flags, ...extra] })) }
  })
  return resolvePointers(read, about)
}

function flagsOf({ cell, place }: GridSquare): Flag[] {
  const flags: Flag[] = []
  if (cell.filledFrom) flags.push({ flag: 'merged', read: cell.filledFrom })
  if (place.isContinued) flags.push({ flag: 'continued' })
  if (place.isUnclear) flags.push({ flag: 'level-unclear', read: place.read })
  if (cell.is === 'formula' || looksLikeFormula(cell.text))
    flags.push({ flag: 'formula', read: cell.formula ?? cell.text })
  return flags
}

/** A cell may hold a promise a line. A line that goes on in small letters belongs to the one above. */
function linesIn(text: string): string[] {
  const lines: string[] = []
  for (const line of text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    if (lines.length > 0 && /^\p{Ll}/u.test(line)) lines[lines.length - 1] += ` ${line}`
    else lines.push(line)
  }
  return lines.map((line) =>
    line.replace(/^(?:[-–•*·]|\d{1,2}[.)])\s+/, '').replace(/^(?:continued|cont(?:['’]?d)?)\s*[:.–-]\s*/i, ''),
  )
}

function notesAbove(rows: readonly Cell[][], { headAt }: GridLayout): { row: number; text: string }[] {
  return rows.slice(0, headAt).flatMap((cells, at) => {
    const text = cells
      .map((cell) => cell.text.trim())
      .filter(Boolean)
      .join(' ')
    return text ? [{ row: at + 1, text }] : []
  })
}
