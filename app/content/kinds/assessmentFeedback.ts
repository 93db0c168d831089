import { z } from 'zod'
import { key, text } from '../shapes.ts'

const theme = z.strictObject({
  theme: key,
  name: text,
  plain: text,
  useWhen: text,
  ask: text,
  sections: z.array(key).min(1),
})

const severity = z.strictObject({
  severity: key,
  name: text,
  plain: text,
  means: text,
  answerNeeded: z.boolean(),
  answerWithinDays: z
    .int()
    .positive()
    .optional()
    .transform((days) => days ?? null),
  blocksAcceptance: z.boolean(),
})

const response = z.strictObject({ response: key, name: text, plain: text, needs: z.array(key) })

export const feedbackShape = z.strictObject({
  feedback: key,
  themes: z.array(theme).min(1),
  severities: z.array(severity).min(1),
  severityRules: z.array(text),
  responses: z.array(response).min(1),
  rating: z.strictObject({
    note: text,
    scale: z.array(z.strictObject({ score: z.int().min(0).max(4), name: text, means: text })).length(5),
    reviewerRules: z.array(text),
  }),
})

export type Feedback = z.output<typeof feedbackShape>
