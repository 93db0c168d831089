import type { Form, FormQuestion } from './form.ts'

/** One box of a form: a question by its key, a row by its number (0: asked once), and a field. */
export type Address = { question: string; row: number; field: string }

/** The end of an assessment's id, which tells it from others. Word takes 64 letters in a tag, and no id whole beside a key. */
export const shortOf = (id: string): string => id.slice(-8)

export const tagOf = (assessmentId: string, { question, row, field }: Address): string =>
  `ingrain:${shortOf(assessmentId)}:${question}:${row}:${field}`

/** The same in the letters that a bookmark may have: places in the pack and in the row instead of keys. */
export const bookmarkOf = (assessmentId: string, at: number, row: number, field: number): string =>
  `ingrain_${shortOf(assessmentId)}_${at}_${row}_${field}`

export type Named = { short: string; address: Address | undefined }

/** What a tag or bookmark names, in this form or in that of another assessment; undefined where it is none of ours. */
export function namedBy(form: Form, name: string): Named | undefined {
  const tag = /^ingrain:([0-9a-f]{8}):([^:]+):(\d+):([^:]+)$/.exec(name)
  if (tag) {
    const [, short = '', question = '', row, field = ''] = tag
    return { short, address: inForm(form, short, { question, row: Number(row), field }) }
  }
  const mark = /^ingrain_([0-9a-f]{8})_(\d+)_(\d+)_(\d+)$/.exec(name)
  if (!mark) return undefined
  const [, short = '', at, row, field] = mark
  const asked = form.questions.find((one) => one.at === Number(at))
  const found = asked && fieldAt(asked, Number(row), Number(field))
  return { short, address: found && inForm(form, short, found) }
}

function fieldAt({ question, rows }: FormQuestion, row: number, at: number): Address | undefined {
  const field = rows.find((one) => one.row === row)?.fields[at]
  return field && { question: question.question, row, field: field.field }
}

function inForm({ assessmentId, questions }: Form, short: string, address: Address): Address | undefined {
  if (short !== shortOf(assessmentId)) return undefined
  const asked = questions.find(({ question }) => question.question === address.question)
  const row = asked?.rows.find((one) => one.row === address.row)
  return row?.fields.some(({ field }) => field === address.field) ? address : undefined
}

export const addressKey = ({ question, row, field }: Address): string => `${question}:${row}:${field}`
