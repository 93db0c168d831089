import { type AskedField, aboutOfRow, type Layout } from '../question/layout.ts'
import { type Cell, cellWords, isAnswered, type Value } from './value.ts'

/** What is still asked for in an answer: whole rows, and fields by what they are called. Saving never waits for it. */
export type Missing = { rows: number; fields: AskedField[] }

/** Nothing is missing from an honest unknown, nor where a reason stands for no rows. Pure. */
export function missingIn(layout: Layout, value: Value | undefined): Missing {
  const { kind, fields, beside, about, least } = layout
  if (!value || value.unknown || value.same || !isAnswered(value)) return { rows: 0, fields: [] }
  if (kind === 'once') return { rows: 0, fields: emptyIn(fields, value.fields) }
  const rows = value.rows ?? []
  if (!rows.length && beside.some(({ field }) => isFilled(value.fields?.[field]))) return { rows: 0, fields: [] }
  const inRows = new Set(rows.flatMap(({ cells }) => emptyIn(fields, cells)))
  const wanted =
    kind === 'each'
      ? about.filter(({ id }) => !rows.some((row) => aboutOfRow(layout, row.id)?.id === id)).length
      : least - rows.length
  return { rows: Math.max(0, wanted), fields: [...inRows, ...emptyIn(beside, value.fields)] }
}

const emptyIn = (fields: AskedField[], cells: Record<string, Cell> = {}): AskedField[] =>
  fields.filter(({ required, field }) => required && !isFilled(cells[field]))

const isFilled = (cell: Cell | undefined): boolean => cellWords(cell).trim() !== ''
