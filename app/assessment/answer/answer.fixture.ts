import { Form } from '../../web/form.ts'
import type { Layout } from '../question/layout.ts'
import { nameOf } from './readAnswer.ts'
import { rowsToShow } from './shownRows.ts'
import type { Value } from './value.ts'

/** What a browser sends of a form that shows this value. */
export function formOf(shown: Layout, value: Value): Form {
  const fields = new Map<string, string[]>()
  const put = (name: string, cell: unknown) => fields.set(name, [cell].flat().map(String))
  for (const [field, cell] of Object.entries(value.fields ?? {})) put(nameOf(field), cell)
  const rows = rowsToShow(shown, value)
  if (rows.length)
    fields.set(
      'row',
      rows.map(({ id }) => id),
    )
  for (const { id, cells } of rows) for (const [field, cell] of Object.entries(cells)) put(nameOf(field, id), cell)
  for (const [field, said] of Object.entries(value.unknown ?? {})) put(`unknown.${field}`, said)
  return new Form(fields)
}

/** A value with something in every field: two rows where there may be many. */
export function filledWith({ kind, fields, about, beside }: Layout, text: string): Value {
  const cells = (all: Layout['fields']) =>
    Object.fromEntries(
      all.map(({ field, type, choices }) => {
        if (type === 'picks') return [field, choices.slice(0, 2).map(({ value }) => value)]
        if (choices[0]) return [field, choices[0].value]
        return [field, type === 'date' ? '4 December 2026' : text]
      }),
    )
  if (kind === 'once') return { fields: cells(fields) }
  const rows =
    kind === 'each'
      ? about.map(({ id }) => ({ id, cells: cells(fields) }))
      : [
          { id: 'r1', cells: cells(fields) },
          { id: 'r2', cells: cells(fields) },
        ]
  return { ...(beside.length > 0 && { fields: cells(beside) }), rows }
}
