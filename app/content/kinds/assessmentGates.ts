import { z } from 'zod'
import { key, text } from '../shapes.ts'
import { allOr, fieldShape, lengthKey } from './assessmentShapes.ts'

const gate = z.strictObject({
  gate: key,
  name: text,
  /** Kinds of organisation of the starters pack. */
  kinds: allOr,
  appliesTo: z.array(z.enum(['project', 'process', 'partner'])).min(1),
  /** Missing: whatever kind of work it is. */
  variants: z.array(key).min(1).optional(),
  when: text,
  length: lengthKey,
  stage: key,
  mode: key,
  approver: text,
  /** Questions whose answers the approver must see; those that the kind of work is not asked do not count. */
  mustShow: z.array(key).min(1),
  /** Questions asked on top of the length. */
  adds: z.array(key).min(1).optional(),
  noOpenMajor: z.boolean().optional(),
  output: z.enum(['bid-paragraphs']).optional(),
  queueDays: z.int().positive(),
  note: text.optional(),
  why: text,
})

export const gatesShape = z.strictObject({
  gating: key,
  rulesForAllGates: z.array(text),
  modes: z.array(z.strictObject({ mode: key, label: text, plain: text, blocks: text })).min(1),
  starterOrder: text,
  gates: z.array(gate).min(1),
  starterSets: z.array(z.strictObject({ organisation: key, gates: z.array(key).min(1) })),
  waiver: z.strictObject({ fields: z.array(fieldShape).min(1), notAcceptedAsReason: z.array(text) }),
})

export type Gating = z.output<typeof gatesShape>
/** As in the file, with `all` replaced by every kind of organisation that the pack names. */
export type Gate = Omit<Gating['gates'][number], 'kinds'> & { kinds: string[] }
