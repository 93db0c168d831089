import { v5 } from 'uuid'
import type { Assessment as Pack, Question } from '../../../content/kinds/assessment.ts'
import type { Box } from '../../../document/document.ts'
import { type Cell, cellWords, hasWords, type Row, type Value } from '../../answer/value.ts'
import type { AskedField, Layout } from '../../question/layout.ts'

/** The three fields of an honest unknown, beside those of a question. */
export const UNKNOWN = ['unknown.why', 'unknown.who', 'unknown.by'] as const

export type FormField = Pick<AskedField, 'field' | 'label' | 'plain' | 'type' | 'choices' | 'words' | 'default'> & {
  is: Box['is']
  cell: Cell
}

/** Row 0 is what is asked once; rows from 1 have the id that the row has, or will have when somebody writes in it. */
export type FormRow = { row: number; id: string | null; about: string | null; fields: FormField[] }

export type FormQuestion = {
  question: Question
  /** Its place in the pack, from 0. */
  at: number
  layout: Layout
  rows: FormRow[]
  value: Value | undefined
}

/** What a form asks, and what stood in it when it was made: the same whether it is written or read back. */
export type Form = {
  id: string
  assessmentId: string
  questions: FormQuestion[]
  /** What it says above and between its questions. */
  furniture: string[]
}

type About = {
  id: string
  assessmentId: string
  pack: Pack
  /** The questions to put in, in the order of the pack. */
  keys: ReadonlySet<string>
  layoutOf: (question: Question) => Layout
  given: (question: string) => Value | undefined
  unknownFields: readonly { label: string; plain: string }[]
}

const saidOfSection = ({ number, title, plain, purpose, plainPurpose }: Pack['sections'][number]): string[] => [
  `${number} ${title}`,
  `${number} ${plain}`,
  purpose,
  plainPurpose,
]

const SPARE_ROWS = 2

/** Pure. Rows that nobody has written yet get ids of their own now, so that a form sent back twice adds nothing twice. */
export function formOf({ id, assessmentId, pack, keys, layoutOf, given, unknownFields }: About): Form {
  const made = new Map<string, FormQuestion>()
  for (const [at, question] of pack.questions.entries()) {
    if (!keys.has(question.question)) continue
    const value = given(question.question)
    const layout = layoutOf(question)
    const first = { row: 0, id: null, about: null, fields: onceFields(layout, value, unknownFields) }
    const rows = layout.kind === 'once' ? [] : rowsOf(layout, question, value, { id, made })
    made.set(question.question, { question, at, layout, value, rows: [first, ...rows] })
  }
  return { id, assessmentId, questions: [...made.values()], furniture: pack.sections.flatMap(saidOfSection) }
}

function onceFields(layout: Layout, value: Value | undefined, unknownFields: About['unknownFields']): FormField[] {
  const own = layout.kind === 'once' ? layout.fields : layout.beside
  const { why = '', who = '', by = '' } = value?.unknown ?? {}
  const unknown = UNKNOWN.map((field, n): FormField => {
    const { label = '', plain = '' } = unknownFields[n] ?? {}
    const is = n === 2 ? 'day' : 'words'
    return { field, label, plain, is, type: n === 2 ? 'date' : 'words', choices: [], cell: [why, who, by][n] ?? '' }
  })
  return [...own.map((field) => formField(field, value?.fields?.[field.field])), ...unknown]
}

function formField({ field, label, plain, type, choices, words, default: begun }: AskedField, cell?: Cell): FormField {
  return {
    field,
    label,
    plain,
    type,
    choices,
    words,
    default: begun,
    is: kindOf(type, choices.length),
    cell: cell ?? '',
  }
}

function kindOf(type: AskedField['type'], choices: number): Box['is'] {
  if (type === 'date') return 'day'
  if (choices === 0) return 'words'
  return type === 'picks' ? 'choices' : 'choice'
}

type Making = { id: string; made: ReadonlyMap<string, FormQuestion> }

function rowsOf(layout: Layout, question: Question, value: Value | undefined, making: Making): FormRow[] {
  const shown =
    layout.kind === 'each' ? rowsAbout(layout, question, value, making) : ownRows(layout, question, value, making)
  return shown.map(({ id, about, cells }, n) => ({
    row: n + 1,
    id,
    about,
    fields: layout.fields.map((field) => formField(field, cells[field.field])),
  }))
}

type Shown = Row & { about: string | null }

function ownRows({ least, most }: Layout, { question }: Question, value: Value | undefined, { id }: Making): Shown[] {
  const written = (value?.rows ?? []).filter(hasWords)
  const all = Math.max(written.length, Math.min(most, Math.max(least, written.length + SPARE_ROWS)))
  return Array.from({ length: all }, (_, n) => {
    const row = written[n] ?? { id: v5(`${question}:${n + 1}`, id), cells: {} }
    return { ...row, about: null }
  })
}

// One for each thing on a list. Where the list is another answer, its empty rows have theirs here too.
function rowsAbout({ about }: Layout, { answer }: Question, value: Value | undefined, { made }: Making): Shown[] {
  const rows = value?.rows ?? []
  const source = answer.from ? made.get(answer.from) : undefined
  const listed =
    source && !source.value?.same
      ? source.rows.slice(1).map(({ id }) => ({ id: id!, about: about.find((one) => one.id === id)?.label ?? null }))
      : about.map(({ id, label }) => ({ id, about: label }))
  const left = rows.filter((row) => hasWords(row) && !listed.some(({ id }) => id === row.id))
  return [
    ...listed.map(({ id, about: says }) => ({
      id,
      about: says,
      cells: rows.find((row) => row.id === id)?.cells ?? {},
    })),
    ...left.map((row) => ({ ...row, about: cellWords(Object.values(row.cells)[0]).slice(0, 80) })),
  ]
}
