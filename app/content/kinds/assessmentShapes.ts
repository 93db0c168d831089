import { z } from 'zod'
import { key, text } from '../shapes.ts'

/** `all` in a file, or the keys it means. The reader puts the full list in its place. */
export const allOr = z.union([z.literal('all'), z.array(key)])

export const lengths = ['screen', 'short', 'full'] as const
export const lengthKey = z.enum(lengths)
export type Length = z.output<typeof lengthKey>

/** The stages of a piece of work are the same in all assessments; a pack names those at which it asks. */
export const stageKey = z.enum(['idea', 'design', 'delivery', 'close'])

/** The kinds of finding for which a question can have words of its own. */
export const ownFindings = ['no_number', 'no_source', 'no_mechanism', 'only_level_1', 'stock_answer'] as const

export const fieldTypes = [
  'short',
  'words',
  'number',
  'money',
  'date',
  'pick',
  'picks',
  'link',
  'level',
  'measure',
  'group',
  'person-role',
  'event',
] as const

export const fieldShape = z.strictObject({
  field: key,
  label: text,
  plain: text,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** The most words that it should take. */
  words: z.int().positive().optional(),
  /** Keys of `optionWords`. */
  options: z.array(key).min(2).optional(),
  /** The fewest to pick. */
  min: z.int().positive().optional(),
  /** A question whose rows are the options. */
  from: key.optional(),
  default: z.union([z.number(), text]).optional(),
  /** Asked once for the whole answer, not on each row. */
  once: z.boolean().optional(),
  maxDays: z.int().positive().optional(),
})

export const answerKindShape = z.strictObject({
  kind: key,
  label: text,
  /** The answer is a list of rows of these fields. */
  many: z.boolean().default(false),
  fields: z.array(fieldShape),
  /** The fields of its second part, asked once for each row of the first. */
  adaptations: z.array(fieldShape).optional(),
  /** The options of a field called `step`, in order. */
  steps: z.array(key).optional(),
  /** What rows may be taken from, and made local. */
  library: z.enum(['causes', 'barriers', 'axes']).optional(),
  /** One of these fields at least. */
  either: z.array(key).min(2).optional(),
  alsoAs: z.enum(['list']).optional(),
})

export const answerKindsShape = z.strictObject({
  answers: key,
  kinds: z.array(answerKindShape).min(1),
  optionWords: z.record(key, z.strictObject({ label: text, plain: text })).default({}),
})

export type Field = z.output<typeof fieldShape>
export type AnswerKind = z.output<typeof answerKindShape>
export type AnswerKinds = z.output<typeof answerKindsShape>
