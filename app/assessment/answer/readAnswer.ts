import type { Form } from '../../web/form.ts'
import { readDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import type { AskedField, Layout } from '../question/layout.ts'
import { type Cell, cellWords, isAnswered, type Row, type Value } from './value.ts'
import { words } from './words.ts'

/** The most characters that one field takes. Word limits are only shown. */
export const MOST_CHARACTERS = 50_000
const MOST_ROWS_SENT = 200

/** The name, and the id, of the control of a field: of the answer, or of one of its rows. */
export const nameOf = (field: string, row?: string): string => (row ? `c.${row}.${field}` : `f.${field}`)

/** What was typed, rows in their order and empty ones with them, for drawing the form again. */
export function typedAnswer(form: Form, layout: Layout): Value {
  const { kind, fields, beside } = layout
  const once = kind === 'once' ? fields : beside
  const unknown = { why: form.get('unknown.why'), who: form.get('unknown.who'), by: form.get('unknown.by') }
  const rows = [...new Set(form.all('row'))].filter((id) => /^[\w.-]{1,80}$/.test(id)).slice(0, MOST_ROWS_SENT)
  return {
    ...(once.length > 0 && { fields: cellsOf(form, once) }),
    ...(kind !== 'once' && { rows: rows.map((id): Row => ({ id, cells: cellsOf(form, fields, id) })) }),
    ...(Object.values(unknown).some((said) => said.trim()) && { unknown }),
  }
}

function cellsOf(form: Form, fields: AskedField[], row?: string): Record<string, Cell> {
  return Object.fromEntries(
    fields.map(({ field, type }): [string, Cell] => {
      const name = nameOf(field, row)
      return [field, type === 'picks' ? form.all(name) : form.get(name)]
    }),
  )
}

type Read = { ok: true; value: Value } | { ok: false; errors: FieldError[] }

/**
 * The answer that was typed, or every error at once. An answer may be unfinished: nothing is refused for being short.
 * `before` is the answer that stood in the form: an honest unknown that stands unchanged gives way to a real answer.
 */
export function readAnswer(form: Form, layout: Layout, before?: Value): Read {
  const typed = typedAnswer(form, layout)
  const { unknown, ...rest } = typed
  const own = withoutEmptyRows(rest, layout)
  const isOld = unknown && before?.unknown && JSON.stringify(unknown) === JSON.stringify(before.unknown)
  const errors = [...errorsOfFields(typed, layout), ...(unknown && !isOld ? errorsOfUnknown(unknown) : [])]
  if (unknown && !isOld && isAnswered(own)) errors.push({ field: 'unknown.why', text: words.faults.bothWays })
  if (errors.length) return { ok: false, errors }
  return { ok: true, value: unknown && !isAnswered(own) ? { unknown } : own }
}

function errorsOfFields(typed: Value, { kind, fields, beside }: Layout): FieldError[] {
  const once = kind === 'once' ? fields : beside
  return [
    ...once.flatMap((field) => faultOf(field, typed.fields?.[field.field], nameOf(field.field))),
    ...(typed.rows ?? []).flatMap(({ id, cells }) =>
      fields.flatMap((field) => faultOf(field, cells[field.field], nameOf(field.field, id))),
    ),
  ]
}

function faultOf({ type, label }: AskedField, cell: Cell | undefined, name: string): FieldError[] {
  const said = cellWords(cell).trim()
  if (said.length > MOST_CHARACTERS) return [{ field: name, text: words.faults.tooLong(label, said.length) }]
  if (type === 'date' && said && !readDay(said)) return [{ field: name, text: words.faults.noDay(label) }]
  return []
}

function errorsOfUnknown({ why, who, by }: NonNullable<Value['unknown']>): FieldError[] {
  return [
    ...(why.trim() ? [] : [{ field: 'unknown.why', text: words.faults.unknownWhy }]),
    ...(who.trim() ? [] : [{ field: 'unknown.who', text: words.faults.unknownWho }]),
    ...(readDay(by) ? [] : [{ field: 'unknown.by', text: words.faults.unknownBy }]),
    ...([why, who].some((said) => said.length > MOST_CHARACTERS)
      ? [{ field: 'unknown.why', text: words.faults.tooLong(words.unknown.why, Math.max(why.length, who.length)) }]
      : []),
  ]
}

// A row in which nobody wrote, with what the form itself put there, is no row.
function withoutEmptyRows(value: Value, { fields }: Layout): Value {
  if (!value.rows) return value
  return { ...value, rows: value.rows.filter((row) => !isUntouched(row, fields)) }
}

const isUntouched = ({ cells }: Row, fields: AskedField[]): boolean =>
  fields.every((field) => {
    const said = cellWords(cells[field.field]).trim()
    return said === '' || said === String(field.default ?? '')
  })
