import { createHash } from 'node:crypto'

/** What the mechanical look at an answer can notice. It never judges: marks of 0 to 4 are given by people alone. */
export const CHECKS = [
  'no_number',
  'no_source',
  'no_mechanism',
  'no_level',
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
