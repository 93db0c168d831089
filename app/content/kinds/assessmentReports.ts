import { z } from 'zod'
import { key, text } from '../shapes.ts'

/** Tables that are made of records and not of one answer. */
export const recordTables = [
  'involvement-events',
  'answers-owed',
  'payments-offered-and-made',
  'dissenting-notes',
  'feedback-with-theme-severity-answer',
  'declared-conflicts',
  'actions-with-owner-and-date',
  'precheck-findings',
  'cause-action-flag',
  'follow-up-answers',
] as const

const part = z.strictObject({
  part: key,
  title: text,
  /** The most words. */
  words: z.int().positive().optional(),
  /** Questions whose answers it is made of. */
  from: z.array(key).optional(),
  /** Questions whose rows are shown as a table, and tables of records. */
  tables: z.array(key).optional(),
  /** What of the record itself is told. */
  fields: z.array(key).optional(),
  plainTwin: z.boolean().optional(),
  stages: z.array(key).optional(),
  text: key.optional(),
  note: text.optional(),
})

const report = z.strictObject({
  report: key,
  title: text,
  plain: text,
  for: z.array(key).min(1),
  formats: z.array(z.enum(['docx', 'pdf', 'html', 'json', 'large-print', 'audio-script'])).min(1),
  limit: z
    .strictObject({
      pages: z.int().positive().optional(),
      words: z.int().positive().optional(),
      readingGrade: z.number().positive().optional(),
    })
    .optional(),
  note: text.optional(),
  parts: z.array(part).min(1),
})

const words = z.int().positive()

const paragraph = z.strictObject({
  paragraph: key,
  title: text,
  limits: z.strictObject({ short: words, usual: words, long: words }),
  from: z.array(key).min(1),
  /** Questions without whose answers it cannot be written. */
  needs: z.array(key).min(1),
  order: text,
  variants: z.array(key).optional(),
  table: key.optional(),
  readingGrade: z.number().positive().optional(),
})

export const reportsShape = z.strictObject({
  reporting: key,
  assemblyRules: z.array(text),
  reports: z.array(report).min(1),
  bidParagraphs: z.strictObject({ note: text, paragraphs: z.array(paragraph) }).optional(),
  closingLine: text,
})

export type Reporting = z.output<typeof reportsShape>
