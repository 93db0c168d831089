import { createHash } from 'node:crypto'

/** What the mechanical look at an answer can notice. It never judges, and never gives more than 2. */
export const CHECKS = [
  'no_number',
  'no_source',
  'no_mechanism',
  'only_level_1',
  'stock_answer',
  'copied',
  'no_change',
  'decorative',
  'contradiction',
  'lexicon',
] as const
export type Check = (typeof CHECKS)[number]

/** One thing noticed about one answer, with the question to ask next. Private to the team until they submit. */
export type Finding = {
  question: string
  check: Check
  /** Where else, for a copy or a contradiction. A project that the reader may not open has no title. */
  elsewhere?: { assessmentId: string; question: string; title?: string }
  /** The row that it speaks of, where it is about one. */
  rowId?: string
  /** The words that it speaks of, where it is about some. */
  said?: string
  /** The next question, in the words of the pack. */
  ask: string
}

/**
 * Which finding is which, so that one can be set aside: a hash of its question, what was noticed, and the row, words or
 * answer elsewhere. A hash, because the page carries it and another project must not be told by it.
 */
export const keyOf = ({ question, check, rowId, said, elsewhere }: Omit<Finding, 'ask'>): string =>
  createHash('sha256')
    .update(JSON.stringify([question, check, rowId, said, elsewhere?.assessmentId, elsewhere?.question]))
    .digest('hex')

/**
 * The most that an answer with these findings can be given by the mechanical look: 0 for a stock answer, 1 where
 * something is missing, copied or does not fit, and never more than 2. Words worth a second look cost nothing. Pure.
 */
export function mostItCanGive(findings: readonly Pick<Finding, 'check'>[]): 0 | 1 | 2 {
  if (findings.some(({ check }) => check === 'stock_answer')) return 0
  return findings.some(({ check }) => check !== 'lexicon') ? 1 : 2
}
