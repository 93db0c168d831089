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
  /** Where else, for a copy or a contradiction. */
  elsewhere?: { assessmentId: string; question: string; title?: string }
  /** The row that it speaks of, where it is about one. */
  rowId?: string
  /** The next question, in the words of the pack. */
  ask: string
}
