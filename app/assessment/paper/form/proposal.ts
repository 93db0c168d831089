import { readDay } from '../../../web/parts/day.tsx'
import { type Answer, type Cell, cellWords, hasWords, isAnswered, type Row, type Value } from '../../answer/value.ts'
import type { Form, FormField, FormQuestion, FormRow } from './form.ts'
import { sameWords } from './landmarks.ts'
import type { Placed } from './readForm.ts'

/**
 * What a form would do to one answer: write it where there was none, change it, empty it, or contradict an answer that
 * was saved since the form was made. Answers that the form leaves as they are have no proposal.
 */
export type Proposal = {
  question: string
  is: 'new' | 'changed' | 'emptied' | 'conflict'
  value: Value
  saved: Value | undefined
  /** The edit that this proposal was held against; 0 where no answer is saved. */
  base: number
  by: Placed['by'] | 'both'
  isTracked: boolean
  /** The question reads differently in the version that the assessment keeps now. */
  isReworded: boolean
}

type Against = {
  saved: ReadonlyMap<string, Answer>
  /** Whether it is known which answers stood in the form when it was made. */
  isBaseKnown: boolean
  reworded: ReadonlySet<string>
}

/** Pure: what stands in the form against what is saved now. */
export function proposalsOf(
  form: Form,
  placed: readonly Placed[],
  { saved, isBaseKnown, reworded }: Against,
): Proposal[] {
  return form.questions.flatMap((asked): Proposal[] => {
    const key = asked.question.question
    const own = placed.filter(({ question }) => question === key)
    if (!own.length) return []
    const value = valueIn(asked, own)
    const now = saved.get(key)
    if (sameValue(value, asked.value) || sameValue(value, now?.value)) return []
    const ways = new Set((own.some(({ text }) => text) ? own.filter(({ text }) => text) : own).map(({ by }) => by))
    return [
      {
        question: key,
        is: kindOf(value, asked.value, now?.value, isBaseKnown),
        value,
        saved: now?.value,
        base: now?.edit ?? 0,
        by: ways.size > 1 ? 'both' : [...ways][0]!,
        isTracked: own.some(({ isTracked }) => isTracked),
        isReworded: reworded.has(key),
      },
    ]
  })
}

function kindOf(value: Value, base: Value | undefined, saved: Value | undefined, isBaseKnown: boolean): Proposal['is'] {
  if (!isAnswered(saved)) return 'new'
  if (!isBaseKnown || !sameValue(base, saved)) return 'conflict'
  return isAnswered(value) ? 'changed' : 'emptied'
}

/** The answer that a form gives: what was read, over what stood there where a box is gone. */
export function valueIn({ rows, value, layout }: FormQuestion, placed: readonly Placed[]): Value {
  const cellOf = (row: number, field: FormField): Cell => {
    const found = placed.find((one) => one.row === row && one.field === field.field)
    if (!found) return field.cell
    return isUntouched(found, field) ? field.cell : found.cell
  }
  const first = rows[0]?.fields ?? []
  const fields = cellsOf(
    first.filter(({ field }) => !field.startsWith('unknown.')),
    (field) => cellOf(0, field),
  )
  const filled = rows
    .slice(1)
    .map((row) => filledRow(row, (field) => cellOf(row.row, field)))
    .filter(hasWords)
  const own: Value = {
    ...(first.length > 3 && { fields }),
    ...(layout.kind !== 'once' && { rows: filled }),
  }
  if (isAnswered(own)) return own
  const [why, who, by] = ['unknown.why', 'unknown.who', 'unknown.by'].map((name) => {
    const field = first.find((one) => one.field === name)
    return field ? cellWords(cellOf(0, field)) : ''
  }) as [string, string, string]
  if (why.trim()) return { unknown: { why, who, by } }
  return value?.same && placed.every(({ text }) => !text) ? { same: value.same } : own
}

const cellsOf = (fields: readonly FormField[], cellOf: (field: FormField) => Cell): Record<string, Cell> =>
  Object.fromEntries(fields.map((field): [string, Cell] => [field.field, cellOf(field)]))

// What a field begins with on screen is not in a form: it is filled in once somebody has written beside it.
function filledRow({ id, fields }: FormRow, cellOf: (field: FormField) => Cell): Row {
  const cells = cellsOf(fields, cellOf)
  const row = { id: id!, cells }
  if (!hasWords(row)) return row
  const begun = fields.filter(({ field, default: begins }) => begins !== undefined && !cellWords(cells[field]).trim())
  return { ...row, cells: { ...cells, ...Object.fromEntries(begun.map((one) => [one.field, String(one.default)])) } }
}

/** A word processor changes spaces and marks by itself: that is nobody's answer. */
function isUntouched({ cell, text }: Placed, { cell: before, is }: FormField): boolean {
  if (Array.isArray(cell) || Array.isArray(before)) return sameSet([cell].flat(), [before].flat())
  if (is === 'day' && readDay(text)) return readDay(text) === readDay(before)
  return is === 'words' ? sameText(text, before) : cell === before || sameWords(text, before)
}

const sameText = (one: string, other: string): boolean => linesOf(one).join('\n') === linesOf(other).join('\n')
const linesOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim()
    .split('\n')
    .map((line) => line.trimEnd())

const sameSet = (one: string[], other: string[]): boolean =>
  [...one].filter(Boolean).sort().join('\n') === [...other].filter(Boolean).sort().join('\n')

/** Two answers that say the same: empty fields and rows count for nothing. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: Value | undefined): string {
  const { fields = {}, rows = [], unknown, same } = value ?? {}
  const cells = (given: Record<string, Cell>) =>
    Object.entries(given)
      .filter(([, cell]) => cellWords(cell).trim())
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, cell]) => [field, Array.isArray(cell) ? [...cell].sort() : linesOf(cell).join('\n')])
  return JSON.stringify([
    cells(fields),
    rows.filter(hasWords).map(({ id, cells: given }) => [id, cells(given)]),
    unknown?.why.trim() ? [unknown.why.trim(), unknown.who.trim(), unknown.by.trim()] : null,
    same ? [same.assessmentId, same.question] : null,
  ])
}
