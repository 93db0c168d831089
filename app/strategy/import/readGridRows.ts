import { type Cell, EMPTY } from '../../files/cell.ts'
import type { ImportAbout } from './candidate.ts'
import { alike, GRID_COLUMNS, type GridColumn, type GridPromise, indexNames, namesFor } from './gridColumns.ts'
import type { GridProblem } from './gridProblem.ts'
import { readGridRow } from './gridRow.ts'
import { words } from './words.ts'

export type GridRowsReading =
  | { ok: true; promises: (GridPromise & { rows: number[] })[]; extraColumns: string[] }
  | { ok: false; because: 'not-our-columns'; missing: GridColumn[] }
  | { ok: false; because: 'problems'; problems: GridProblem[] }

const NEEDED: GridColumn[] = ['reference', 'kind', 'promise', 'level', 'activity']

/** Is this our own grid, exported and perhaps filled in? Otherwise it is for `readGrid`. */
export function isOurGrid(rows: readonly Cell[][]): boolean {
  const columns = (rows[0] ?? []).map(columnHeaded)
  return NEEDED.every((column) => columns.includes(column))
}

/**
 * Reads our own grid back. All mistakes come at once and nothing is read in part. Rows with the same reference are
 * one promise in several places; a row without a reference is a new promise.
 */
export function readGridRows(rows: readonly Cell[][], about: ImportAbout): GridRowsReading {
  const [heading = [], ...body] = rows
  const columns = heading.map(columnHeaded)
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0) return { ok: false, because: 'not-our-columns', missing }
  const { levels, units, activities, posts } = namesFor(about)
  const names = {
    levels: indexNames(levels),
    units: indexNames(units),
    activities: indexNames(activities),
    posts: indexNames(posts),
  }
  const problems: GridProblem[] = []
  const promises: (GridPromise & { rows: number[] })[] = []
  const first = new Map<string, { promise: GridPromise & { rows: number[] }; row: number; cells: RowCells }>()
  body.forEach((typed, at) => {
    const row = at + 2
    const cells = cellsOf(typed, columns)
    if (Object.values(cells).every((cell) => cell.text.trim() === '')) return
    const reference = cells.reference?.text.trim() ?? ''
    const known = reference ? first.get(alike(reference)) : undefined
    if (known) problems.push(...differences(row, cells, known))
    const read = readGridRow(row, cells, names, about, known !== undefined)
    problems.push(...read.problems)
    if (known) {
      known.promise.rows.push(row)
      known.promise.arms.push(...read.promise.arms)
    } else {
      const promise = { ...read.promise, rows: [row] }
      promises.push(promise)
      if (reference) first.set(alike(reference), { promise, row, cells })
    }
  })
  if (problems.length > 0) return { ok: false, because: 'problems', problems }
  return {
    ok: true,
    promises,
    extraColumns: heading.flatMap(({ text }, at) => (columns[at] || !text.trim() ? [] : [text])),
  }
}

export type RowCells = Partial<Record<GridColumn, Cell>>

function columnHeaded({ text }: Cell): GridColumn | undefined {
  return GRID_COLUMNS.find((column) => [alike(column), alike(words.gridColumns[column])].includes(alike(text)))
}

function cellsOf(typed: readonly Cell[], columns: (GridColumn | undefined)[]): RowCells {
  return Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, typed[at] ?? EMPTY]] : [])))
}

// A further row of the same promise may leave out what the first one says, but not say otherwise.
function differences(row: number, cells: RowCells, known: { row: number; cells: RowCells }): GridProblem[] {
  const places: GridColumn[] = ['reference', 'level', 'unit', 'activity']
  return GRID_COLUMNS.filter((column) => !places.includes(column)).flatMap((column) => {
    const read = cells[column]?.text.trim() ?? ''
    const said = known.cells[column]?.text.trim() ?? ''
    return read === '' || read === said
      ? []
      : [{ row, column, read, because: 'differs' as const, from: known.row, said }]
  })
}
