import { z } from 'zod'
import { basis, key, text } from '../shapes.ts'
import { lengthKey, stageKey } from './assessmentShapes.ts'

const source = z.strictObject({
  statement: text,
  plain: text,
  originals: z.array(z.strictObject({ name: text, by: text, site: text })).default([]),
  ownText: text.optional(),
  reconstructionNote: text.optional(),
  examplesNote: text,
})

const stage = z.strictObject({
  stage: stageKey,
  label: text,
  plain: text,
  when: text,
  aim: text,
  sections: z.array(key).min(1),
  minutes: z.number().positive(),
})

/** `compulsory`: questions of the full length that this kind of work cannot do without. */
const variant = z.strictObject({
  variant: key,
  label: text,
  plain: text,
  says: text,
  compulsory: z.array(key).default([]),
})

const length = z.strictObject({
  length: lengthKey,
  label: text,
  plain: text,
  /** Missing: the sum of the questions' own minutes. */
  minutes: z
    .number()
    .positive()
    .optional()
    .transform((minutes) => minutes ?? null),
  for: text,
  // biome-ignore lint/suspicious/noThenProperty: the pack's word for what comes next; a text, so nothing awaits it
  then: text,
  /** By variant, in the order in which they are asked. */
  questions: z.record(key, z.array(key).min(1)),
})

/** `no_number`, `copied`: small letters with underscores, as code names them. */
const checkKey = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)

const check = z.strictObject({
  check: checkKey,
  means: text,
  followUp: text,
  /** All questions, those that list it under followUp, or these. */
  appliesTo: z.union([z.enum(['all', 'listed']), z.array(key).min(1)]),
})

const flagValue = z.strictObject({
  value: z.enum(['unmapped', 'individualised', 'drift', 'watch', 'none']),
  when: text,
  says: text,
  followUp: text.optional().transform((said) => said ?? null),
})

/** The comparison of two answers: the levels of the causes, and the levels of what is done. */
const flag = z.strictObject({
  from: z.tuple([key, key]),
  variants: z.array(key).min(1),
  values: z.array(flagValue).min(1),
  never: text,
})

const meeting = z.strictObject({ says: text, before: z.array(text), after: z.array(text) })

/** Another tool that this one is near to: which of its sections and questions are nearest to ours. */
const relative = z.strictObject({
  relative: key,
  name: text,
  basis,
  sections: z.array(z.strictObject({ number: z.int(), about: text })),
  nearest: z.record(key, z.array(z.int())),
  questions: z.record(key, text).optional(),
})

export const formShape = z.strictObject({
  form: key,
  title: text,
  shortTitle: text,
  plainTitle: text,
  tagline: text,
  plainTagline: text,
  source,
  whatItNeverDoes: z.array(text),
  stages: z.array(stage).min(1),
  variants: z.array(variant).min(1),
  mixedWork: text.optional(),
  lengths: z.array(length).min(1),
  /** Which variant is offered first for a kind of work of the starters pack. */
  kindsOfWork: z.array(z.strictObject({ variant: key, activity: key })),
  exampleProjects: z.array(z.strictObject({ project: key, variant: key, title: text, about: text })),
  shownWhen: text.optional(),
  precheck: z.strictObject({ neverAbove: z.int(), private: text }),
  checks: z.array(check).default([]),
  flag: flag.optional(),
  meeting,
  relatives: z.array(relative).default([]),
  relativesNote: text.optional(),
})

export type Form = z.output<typeof formShape>
