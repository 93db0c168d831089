import { z } from 'zod'
import { key, text } from '../shapes.ts'

const prompt = z.strictObject({
  prompt: key,
  ask: text,
  plain: text,
  /** The question whose answer from the design stands beside it. */
  beside: key.optional(),
  /** A kind of answer. */
  answer: key,
  words: z.int().positive().optional(),
  options: z.array(key).min(2).optional(),
  by: z.enum(['public-adviser']).optional(),
  privateFromTeam: z.enum(['choice']).optional(),
  dissent: z.enum(['allowed']).optional(),
  /** What should be noticed in the answer, in words. */
  flag: text.optional(),
  caution: text.optional(),
  ifNothing: text.optional(),
})

const point = z.strictObject({
  point: z.enum(['m3', 'm6', 'm12']),
  months: z.int().positive(),
  about: text,
  minutes: z.number().positive(),
  prompts: z.array(prompt).min(1),
})

export const followUpShape = z.strictObject({
  lookingBack: key,
  rules: z.array(text),
  points: z.array(point).min(1),
  unintendedEffectsPrompts: z.strictObject({ note: text, prompts: z.array(text).min(1) }).optional(),
  outcomes: z.array(z.strictObject({ outcome: key, label: text, plain: text, opens: text })),
})

export const crosswalkShape = z.strictObject({
  crosswalk: key,
  /** `question` of this pack asks what `same` asks in the pack called `pack`. */
  pairs: z.array(z.strictObject({ question: key, pack: z.string(), same: key })).min(1),
})

export type LookingBack = z.output<typeof followUpShape>
export type CrosswalkPair = z.output<typeof crosswalkShape>['pairs'][number]
