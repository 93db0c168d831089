import { z } from 'zod'
import { key, text } from '../shapes.ts'

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const cause = z.strictObject({
  cause: key,
  level,
  name: text,
  plain: text,
  mechanism: text,
  /** Causes that a cause at level 1 has behind it. */
  lookBehind: z.array(key).min(1).optional(),
  /** Places to look, not claims. */
  evidence: z.array(text).min(1),
  ourselves: text,
  partners: text,
  speakingUp: text,
})

export const causesShape = z.strictObject({
  library: z.literal('causes'),
  levels: z.array(z.strictObject({ level, key, name: text, plain: text })).length(4),
  note: text.optional(),
  otherNationsNote: text.optional(),
  causes: z.array(cause).min(1),
})

const barrier = z.strictObject({
  barrier: key,
  name: text,
  plain: text,
  /** Where it bites. */
  steps: z.array(key).min(1),
  adaptations: z.array(text).min(1),
  /** A sum to fill in with local prices. */
  costDriver: text,
  band: key,
  caution: text.optional(),
})

export const barriersShape = z.strictObject({
  library: z.literal('barriers'),
  steps: z.array(z.strictObject({ step: key, label: text, plain: text })).min(1),
  bands: z.array(z.strictObject({ band: key, label: text, meaning: text })).min(1),
  barriers: z.array(barrier).min(1),
})

const axis = z.strictObject({
  axis: key,
  group: key,
  label: text,
  plain: text,
  /** What does the sorting. */
  system: text,
  progressPlus: z.array(key).default([]),
  /** Protected characteristics of the Equality Act 2010; none: not protected by that Act. */
  protected: z.array(key).default([]),
  protectedNote: text.optional(),
  measurePerson: text.optional(),
  measureArea: text.optional(),
})

export const axesShape = z.strictObject({
  library: z.literal('axes'),
  rules: z.array(text),
  legalNote: text,
  groups: z.array(z.strictObject({ group: key, label: text })).min(1),
  axes: z.array(axis).min(1),
  progressPlus: z.array(z.strictObject({ mark: key, letter: text, label: text })).default([]),
  examplesOfCombinations: z
    .array(z.strictObject({ axes: z.array(key).min(2), name: text, differs: text, design: text }))
    .default([]),
})

export const glossaryShape = z.strictObject({
  glossary: key,
  terms: z.array(z.strictObject({ term: key, name: text, plain: text })).min(1),
})

export type CausesLibrary = z.output<typeof causesShape>
export type BarriersLibrary = z.output<typeof barriersShape>
export type AxesLibrary = z.output<typeof axesShape>
export type Term = z.output<typeof glossaryShape>['terms'][number]
