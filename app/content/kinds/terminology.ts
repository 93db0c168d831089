import { z } from 'zod'
import type { KindReader } from '../kind.ts'
import { basis, isUnchecked, key, readShapes, text } from '../shapes.ts'

const element = z.strictObject({ element: key, title: text, asks: text, plain: text })
const elementKeys = z.array(
  z.enum(['systematic', 'between-whom', 'avoidable-unfair', 'length-and-quality', 'causes', 'power-voice']),
)
const approachKey = z.enum(['gap', 'gradient', 'disadvantage', 'none'])
const approach = z.strictObject({
  approach: approachKey,
  title: text,
  asks: text,
  plain: text,
  measure: text,
  watch: text,
})

/** `after` is where the idea comes from (never the wording), `isUnchecked` when that source was only recalled. */
const sourced = { after: text, basis }
const withCheck = <T extends { basis: z.output<typeof basis> }>(one: T) => ({ ...one, isUnchecked: isUnchecked(one) })

const definition = z
  .strictObject({ definition: key, formal: text, plain: text, ...sourced, approach: approachKey, carries: elementKeys })
  .transform(withCheck)
const concept = z.strictObject({
  concept: key,
  term: text,
  /** An organisation adopts a core concept itself; the others come with a definition to use or change. */
  core: z.boolean().default(false),
  definitions: z.array(definition).min(1),
})
const statement = z
  .strictObject({ statement: key, part: z.enum(['intersectional', 'upstream']), formal: text, plain: text, ...sourced })
  .transform(withCheck)
const cause = z
  .strictObject({
    cause: key,
    level: z.int().min(1).max(4),
    title: text,
    plain: text,
    mechanism: text,
    actionable: z.array(z.enum(['ours', 'with-partners', 'speaking-up'])).min(1),
    how: text,
    evidenceToSeek: text,
    basis,
  })
  .transform(withCheck)
const intersection = z
  .strictObject({
    intersection: key,
    title: text,
    plain: text,
    axes: z.array(text).min(2),
    differs: text,
    implication: text,
    basis,
  })
  .transform(withCheck)
const attest = z.strictObject({
  attest: key,
  kind: z.enum(['tick', 'text', 'choice']),
  words: z.int().optional(),
  /** Whether the answer is kept; if not, only that the step was done. */
  kept: z.boolean(),
  ask: text,
  plain: text,
  options: z.array(z.strictObject({ option: key, text, right: z.boolean(), because: text })).optional(),
})

export type Definition = z.output<typeof definition>
export type Concept = z.output<typeof concept>
export type Cause = z.output<typeof cause>
export type Terminology = {
  elements: z.output<typeof element>[]
  approaches: z.output<typeof approach>[]
  concepts: Concept[]
  statements: z.output<typeof statement>[]
  causes: Cause[]
  intersections: z.output<typeof intersection>[]
  attestation: z.output<typeof attest>[]
}

export const readTerminology: KindReader<Terminology> = (files) =>
  readShapes(files, {
    elements: ['elements.yaml', z.array(element).min(1)],
    approaches: ['approaches.yaml', z.array(approach).min(1)],
    concepts: ['concepts.yaml', z.array(concept).min(1)],
    statements: ['statements.yaml', z.array(statement).min(1)],
    causes: ['causes.yaml', z.array(cause)],
    intersections: ['intersections.yaml', z.array(intersection)],
    attestation: ['attestation.yaml', z.array(attest).min(1)],
  })
