import type { Column } from '../dataset.ts'

/** What a person confirmed of a file's columns, and said of what it measures. */
export type Mapping = {
  columns: Column[]
  /** Where no column names it: what is measured, for the whole file. */
  indicator: string
  /** Is more better? By indicator name; `''` for all that are not named. */
  favourable: Record<string, boolean>
  /** What the whole is in the units of the value: 100 for per cent. Null where it is no share. By indicator name as above. */
  scale: Record<string, number | null>
  /** Where no column names it: what the groups are by. */
  dimension: string
  /** By dimension: have its groups an order, and which end is worse off. Never assumed. */
  order: Record<string, 'none' | 'first-worse-off' | 'last-worse-off'>
}

/** The answer for this name, or the one for all. */
export const answerFor = <Answer>(answers: Record<string, Answer>, name: string): Answer | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : Object.hasOwn(answers, '') ? answers[''] : undefined
