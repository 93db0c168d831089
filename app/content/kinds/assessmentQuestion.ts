import { z } from 'zod'
import { key, text } from '../shapes.ts'
import { allOr, fieldShape, lengthKey } from './assessmentShapes.ts'

export const sectionShape = z.strictObject({
  section: key,
  number: text,
  title: text,
  plain: text,
  purpose: text,
  plainPurpose: text,
  opensWith: text,
  /** What to answer when there is time for three questions only. */
  hurry: text.optional(),
  traps: z.array(text),
  doneWhen: text.optional(),
  teamSession: z.strictObject({ minutes: z.int().positive(), who: text, order: z.array(key).min(1) }).optional(),
})

const condition = z.record(
  key,
  z.union([z.literal('answered'), z.strictObject({ is: text }), z.strictObject({ atLeast: z.number() })]),
)

const answer = z.strictObject({
  kind: key,
  /** The most words that the text or the note should take. */
  words: z.int().positive().optional(),
  /** The fewest and the most rows. */
  min: z.int().min(0).optional(),
  max: z.int().positive().optional(),
  /** A question whose rows are gone through one by one. */
  from: key.optional(),
  /** The options of a field called `choice`, in this question. */
  choices: z.array(key).min(2).optional(),
  /** The second part of a kind instead of its first. */
  part: z.enum(['adaptations']).optional(),
  /** The same fields are asked once for each of these. */
  parts: z.array(key).min(2).optional(),
  /** Fields that the kind leaves open and this question does not. */
  requires: z.array(key).min(1).optional(),
  /** Of the options of a field called `level`, those asked for here. */
  levels: z.array(key).min(1).optional(),
  /** The section that the involvement was about. */
  about: key.optional(),
  library: z.enum(['causes', 'barriers', 'axes']).optional(),
  /** How many combinations of characteristics at most. */
  combinations: z.int().positive().optional(),
  /** A sentence to begin from, with gaps in {braces}. */
  starter: text.optional(),
  prefill: z.array(z.union([z.literal('involvement.payments'), key])).optional(),
  show: z.enum(['projects-in-same-place', 'open-answers-owed']).optional(),
  creates: z.enum(['support-request']).optional(),
  dissent: z.enum(['allowed']).optional(),
  /** No row is an answer when there is a reason. */
  none: z.enum(['reason']).optional(),
})

const example = z.strictObject({
  project: key,
  weak: text,
  fair: text,
  strong: text,
  /** What a reviewer should give the strong one; weak is 1 and fair is 2. */
  strongRates: z.int().min(3).max(4),
})

const finding = text.optional()

export const questionShape = z.strictObject({
  question: key,
  number: text,
  section: key,
  addedByUs: text.optional(),
  ask: text,
  plain: text,
  why: text,
  howToAnswer: z.array(text).min(2).max(4),
  answer,
  /** In place of the fields of its kind. */
  fields: z.array(fieldShape).min(1).optional(),
  /** Asked once, beside the fields. */
  alsoAsks: z.array(fieldShape).min(1).optional(),
  minutes: z.strictObject({ quick: z.number().positive(), full: z.number().positive() }),
  requiredFor: z.strictObject({
    variants: allOr,
    stages: z.array(key).min(1),
    lengths: z.array(lengthKey).min(1),
    /** Kinds of work whose screen adds this question. */
    screenFor: z.array(key).optional(),
  }),
  optionalFor: allOr.default([]),
  appliesWhen: condition.optional(),
  evidence: z.enum(['no', 'invited', 'needed']),
  glossary: z.array(key),
  rubric: z.strictObject({ 1: text, 2: text, 3: text, 4: text, between: text }),
  examples: z.array(example).min(1),
  teamExercise: z.strictObject({ title: text, steps: z.array(text).length(3) }),
  adviserPrompt: text,
  followUp: z.strictObject({
    no_number: finding,
    no_source: finding,
    no_mechanism: finding,
    only_level_1: finding,
    stock_answer: text,
  }),
})

export type Section = z.output<typeof sectionShape>
export type Condition = z.output<typeof condition>
export type QuestionInFile = z.output<typeof questionShape>
/** As in the file, with `all` replaced by the full list of variants. */
export type Question = Omit<QuestionInFile, 'requiredFor' | 'optionalFor'> & {
  requiredFor: Omit<QuestionInFile['requiredFor'], 'variants'> & { variants: string[] }
  optionalFor: string[]
}
