import { newId } from '../../store/newId.ts'
import { type AskedField, aboutOfRow, type Layout } from '../question/layout.ts'
import { type Cell, hasWords, type Row, type Value } from './value.ts'

/**
 * The rows that a form shows: those that were written, and empty ones up to as many as are asked for; for a list that
 * is given, one for each thing on it, or more where a thing may have several. Rows about something that is no longer on the list stay while they hold words.
 */
export function rowsToShow(layout: Layout, value: Value | undefined): Row[] {
  const { kind, fields, about, least, most } = layout
  const rows = value?.rows ?? []
  if (kind === 'once') return []
  if (kind === 'each') {
    const left = rows.filter((row) => hasWords(row) && !aboutOfRow(layout, row.id))
    return [...about.flatMap(({ id }) => rowsAbout(layout, rows, id)), ...left]
  }
  const missing = Math.max(0, Math.min(Math.max(least, 1), most) - rows.length)
  return [...rows, ...Array.from({ length: missing }, () => emptyRow(fields))]
}

function rowsAbout(layout: Layout, rows: Row[], id: string): Row[] {
  const [first = emptyRow(layout.fields, id), ...others] = rows.filter((row) => aboutOfRow(layout, row.id)?.id === id)
  return [first, ...others]
}

/** A row with nothing in it but what its fields begin with. */
export function emptyRow(fields: AskedField[], id: string = newId()): Row {
  const begun = fields.flatMap((field): [string, Cell][] =>
    field.default === undefined ? [] : [[field.field, String(field.default)]],
  )
  return { id, cells: Object.fromEntries(begun) }
}

export type RowButton = { add?: boolean; another?: string; remove?: string; take?: Record<string, Cell> }

/** What pressing one of the buttons of the rows does to what was typed. Nothing is saved by it. */
export function changeRows(layout: Layout, typed: Value, { add, another, remove, take }: RowButton): Value {
  const rows = typed.rows ?? []
  if (remove) return { ...typed, rows: rows.filter(({ id }) => id !== remove) }
  if (another) {
    const n = rowsAbout(layout, rows, another).length + 1
    const isFree = (id: string) => !rows.some((row) => row.id === id)
    const id = [...Array(n)].map((_, at) => `${another}.${at + 2}`).find(isFree) ?? `${another}.${n + 1}`
    return n > layout.most ? typed : { ...typed, rows: [...rows, emptyRow(layout.fields, id)] }
  }
  if (take) {
    const filled = rows.filter((row) => hasWords(row))
    return { ...typed, rows: [...filled, { id: newId(), cells: { ...emptyRow(layout.fields).cells, ...take } }] }
  }
  return add && rows.length < layout.most ? { ...typed, rows: [...rows, emptyRow(layout.fields)] } : typed
}
