import type { Cell, Row, Value } from '../../app/assessment/answer/value.ts'
import { cellWords } from '../../app/assessment/answer/value.ts'
import type { AskedField, Layout } from '../../app/assessment/question/layout.ts'
import { newId } from '../../app/store/newId.ts'
import { idOf, type Stage } from './stage.ts'

type Cells = Record<string, string | string[]>

/** An answer as the log gives it: words, fields by name, rows of them, or rows with what is asked beside them. */
export type Written = string | Cells | Cells[] | ({ rows: Cells[] } & Record<string, unknown>)

/**
 * What a form would send for an answer in the log. Words alone go into the first field for words, as one row where the
 * answer has rows. A row that begins as an earlier one did keeps its id, so that other answers still speak of it.
 */
export function valueFrom(stage: Stage, layout: Layout, written: Written, before: Value | undefined): Value {
  const { kind, fields, about, beside } = layout
  const cellsIn = (all: AskedField[], given: Cells): Record<string, Cell> =>
    Object.fromEntries(Object.entries(given).map(([name, cell]) => [name, cellOf(stage, all, name, cell)]))
  if (typeof written === 'string') {
    const cells = { [wordsField(fields)]: written }
    return kind === 'once' ? { fields: cells } : { rows: [{ id: about[0]?.id ?? newId(), cells }] }
  }
  const { rows, ...once } = Array.isArray(written) ? { rows: written } : written
  if (kind === 'once') return { fields: cellsIn(fields, once as Cells) }
  const idOfRow = (cells: Record<string, Cell>, at: number) =>
    kind === 'each' ? about[at]?.id : before?.rows?.find((row) => beginsAlike(fields, row, cells))?.id
  const value: Value = {
    rows: ((rows ?? []) as Cells[]).map((given, at) => {
      const cells = cellsIn(fields, given)
      return { id: idOfRow(cells, at) ?? newId(), cells }
    }),
  }
  return Object.keys(once).length ? { ...value, fields: cellsIn(beside, once as Cells) } : value
}

const wordsField = (fields: AskedField[]): string =>
  (fields.find(({ type }) => type === 'words' || type === 'short') ?? fields[0])!.field

const beginsAlike = ([first]: AskedField[], { cells }: Row, other: Record<string, Cell>): boolean =>
  cellWords(cells[first!.field]) === cellWords(other[first!.field])

function cellOf(stage: Stage, fields: AskedField[], name: string, cell: Cell): Cell {
  const field = fields.find((one) => one.field === name)
  if (!field) throw new Error(`nothing is asked as ${name}: ${fields.map((one) => one.field).join(', ')}`)
  if (field.type === 'event') return idOf(stage, cellWords(cell))
  const wrong = field.choices.length ? [cell].flat().filter((one) => !field.choices.some((c) => c.value === one)) : []
  if (wrong.length) throw new Error(`${wrong.join(', ')} is no choice for ${name}`)
  return cell
}
