import { type AskedField, aboutOfRow, type Layout } from '../question/layout.ts'
import { type Cell, cellWords, type Row, type Value } from './value.ts'

/** A labelled piece of an answer, as a person reads it. */
export type Told = { field: string; label: string; text: string }

/** An answer in words: what was asked once, and each row with what it is about. Empty fields are left out. */
export type ToldAnswer = { once: Told[]; rows: { id: string; about: string | null; told: Told[] }[] }

type Twin = 'label' | 'plain'

/** An answer as it is read, in the formal words of its fields or in the plain ones. Choices are said in words. Pure. */
export function tellAnswer(layout: Layout, value: Value, twin: Twin = 'label'): ToldAnswer {
  const { kind, fields, beside } = layout
  if (kind === 'once') return { once: tellCells(fields, value.fields ?? {}, twin), rows: [] }
  const nameOf = (row: Row) => aboutOfRow(layout, row.id)?.[twin] ?? null
  return {
    once: tellCells(beside, value.fields ?? {}, twin),
    rows: (value.rows ?? [])
      .map((row) => ({ id: row.id, about: nameOf(row), told: tellCells(fields, row.cells, twin) }))
      .filter(({ told }) => told.length),
  }
}

function tellCells(fields: AskedField[], cells: Record<string, Cell>, twin: Twin): Told[] {
  return fields.flatMap((field) => {
    const text = tellCell(field, cells[field.field], twin)
    return text ? [{ field: field.field, label: field[twin], text }] : []
  })
}

function tellCell({ choices }: AskedField, cell: Cell | undefined, twin: Twin): string {
  const inWords = (one: string) => choices.find(({ value }) => value === one)?.[twin] ?? one
  return (Array.isArray(cell) ? cell.map(inWords).join(', ') : inWords(cellWords(cell))).trim()
}
