import type { Question } from '../../content/kinds/assessment.ts'
import { type Told, tellAnswer } from '../answer/tell.ts'
import { cellWords, isAnswered, type Value } from '../answer/value.ts'
import type { Layout } from '../question/layout.ts'
import { words } from './words.ts'

/** A stretch of somebody's own words, with the question that they answer. */
export type Passage = { question: string; text: string }

type Twin = 'label' | 'plain'

/** The words of an answer as running text, one passage for each row. A figure without its source stays out. Pure. */
export function passagesOf(
  { question, answer }: Question,
  layout: Layout,
  value: Value,
  twin: Twin = 'label',
): Passage[] {
  if (value.unknown?.why.trim()) {
    const { why, who, by } = value.unknown
    return [{ question, text: words.report.notKnown(asSentence(why), who.trim(), by.trim()) }]
  }
  const { once, rows } = tellAnswer(layout, answer.kind === 'number-source' ? withSource(value, layout) : value, twin)
  const texts = [...rows.map(({ about, told }) => sayRow(layout, about, told)), once.map(({ text }) => text)]
  return texts.filter((parts) => parts.length).map((parts) => ({ question, text: parts.map(asSentence).join(' ') }))
}

// What was chosen from a list stands in brackets after what the row is about; what was written follows in sentences.
function sayRow({ fields }: Layout, about: string | null, told: Told[]): string[] {
  const isChosen = ({ field }: Told) => fields.some((one) => one.field === field && one.choices.length > 0)
  const [first, ...written] = [
    ...(about ? [about] : []),
    ...told.filter((one) => !isChosen(one)).map(({ text }) => text),
  ]
  const chosen = told.filter(isChosen).map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1))
  if (first === undefined) return told.map(({ text }) => text)
  const head = chosen.length ? `${first.trim().replace(/\.$/, '')} (${chosen.join('; ')})` : first
  return [head, ...written]
}

const FIGURES = ['figure', 'worse-off', 'better-off']

/** A figure appears with its source or not at all. */
export function withSource(value: Value, { fields }: Layout): Value {
  const given = value.fields ?? {}
  if (cellWords(given.source).trim() || !FIGURES.some((field) => cellWords(given[field]).trim())) return value
  const label = fields.find(({ field }) => field === 'figure')?.label ?? ''
  const rest = Object.entries(given).filter(([field]) => !FIGURES.includes(field))
  return { ...value, fields: { figure: words.report.figureWithoutSource(label), ...Object.fromEntries(rest) } }
}

const asSentence = (text: string): string => (/[.!?…\]][\s"'”’)]*$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

export const isEmpty = (value: Value | undefined): value is undefined => !isAnswered(value)

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentences with the space after them, so that together they are the text again. */
export const sentencesOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Words as word processors count them: whatever stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

export const wordsIn = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + countWords(text), 0)

export type Cut = {
  passages: Passage[]
  /** Sentences left out, the last answer's first. */
  left: number
  /** More words than the limit all the same: one sentence alone is longer, and nothing is cut inside a sentence. */
  isOver: boolean
}

/** The passages within a limit of words: whole sentences go, from the last answer on. At least one stays. Pure. */
export function cutToWords(passages: readonly Passage[], limit: number): Cut {
  const kept = passages.map(({ question, text }) => ({ question, sentences: sentencesOf(text) }))
  let total = wordsIn(passages)
  let left = 0
  while (total > limit) {
    const last = kept.at(-1)
    if (!last || (kept.length === 1 && last.sentences.length === 1)) break
    const gone = last.sentences.pop()
    if (!last.sentences.length) kept.pop()
    total -= countWords(gone ?? '')
    if (gone?.trim()) left++
  }
  const told = kept.map(({ question, sentences }) => ({ question, text: sentences.join('').trim() }))
  return { passages: told, left, isOver: total > limit }
}
