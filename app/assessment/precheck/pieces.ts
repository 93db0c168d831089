import { cellWords, hasWords, type Row, type Value } from '../answer/value.ts'
import { type AskedField, aboutOfRow, type Layout } from '../question/layout.ts'

/** One filled field of an answer. */
export type Piece = { field: AskedField; rowId?: string; words: string }

const WRITTEN = ['short', 'words', 'number', 'money', 'measure', 'group']

/** Somebody wrote it: not a choice, a day, a link or a name picked from a list. */
export const isWritten = ({ type }: Pick<AskedField, 'type'>): boolean => WRITTEN.includes(type)

/** Every filled field of an answer, those of its rows with the row they stand in. Pure. */
export function piecesOf(layout: Layout, value: Value): Piece[] {
  const fieldsOnce = layout.kind === 'once' ? layout.fields : layout.beside
  return [
    ...piecesIn(fieldsOnce, { cells: value.fields ?? {} }),
    ...rowsOf(layout, value).flatMap((row) => piecesIn(layout.fields, row)),
  ]
}

/** The rows that count: with words in them, and about something that is still on the list. */
export const rowsOf = (layout: Layout, { rows = [] }: Value): Row[] =>
  rows.filter((row) => hasWords(row) && (layout.kind !== 'each' || aboutOfRow(layout, row.id)))

const piecesIn = (fields: AskedField[], row: Pick<Row, 'cells'> & { id?: string }): Piece[] =>
  fields.flatMap((field) => {
    const words = cellWords(row.cells[field.field]).trim()
    return words ? [{ field, words, ...(row.id && { rowId: row.id }) }] : []
  })
