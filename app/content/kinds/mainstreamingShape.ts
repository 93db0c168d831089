import { z } from 'zod'
import type { Condition } from '../../ladder/condition.ts'
import { key, text } from '../shapes.ts'
import { words } from './mainstreaming.words.ts'

const factName = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/)
const condition = z.custom<Condition>(isCondition, { error: () => words.notACondition })

/** One of the five forms of a condition, with nothing beside it. */
function isCondition(value: unknown): value is Condition {
  if (typeof value !== 'object' || value === null) return false
  const [first, second, ...more] = Object.entries(value)
  if (!first || more.length > 0) return false
  if (!second)
    return (
      ['all', 'any'].includes(first[0]) && Array.isArray(first[1]) && first[1].length > 1 && first[1].every(isCondition)
    )
  if (first[0] !== 'fact' || !factName.safeParse(first[1]).success) return false
  if (second[0] === 'is') return ['boolean', 'number', 'string'].includes(typeof second[1])
  return ['atLeast', 'atMost'].includes(second[0]) && typeof second[1] === 'number'
}

const perRung = <T extends z.ZodType>(inner: T) =>
  z.strictObject({
    1: inner.optional(),
    2: inner.optional(),
    3: inner.optional(),
    4: inner.optional(),
    5: inner.optional(),
  })

export const factScopes = [
  'organisation',
  'promise',
  'resource',
  'post',
  'sensitisation',
  'evaluation',
  'collaboration',
] as const
export const itemKinds = ['resource', 'post', 'sensitisation', 'evaluation', 'collaboration'] as const

export const factShape = z.strictObject({
  fact: factName,
  type: z.enum(['yes-no', 'count', 'share', 'money', 'days', 'number']),
  /** What is counted, as it reads after a number: “9 of 14 active projects”. */
  unit: text.optional(),
  /** The room that publishes it, and where the link goes. */
  room: key,
  scope: z.enum(factScopes),
  means: text,
  computed: text,
  lift: text,
  /** A role of the duties pack, or `owner`: whoever owns the record. */
  owes: key,
  whenEmpty: z.union([z.literal('unknown'), z.boolean(), z.number()]),
  windowDays: z.number().int().positive().optional(),
})

const rungWord = z.strictObject({ rung: z.number().int().min(0).max(5), word: text, plain: text, rule: text })
const decay = z.strictObject({ decay: key, days: z.number().int(), dropsTo: z.number().int(), plain: text })
const gap = z.strictObject({
  gap: key,
  fact: factName,
  rungs: z.array(z.number().int()),
  daysAfterApproval: z.number(),
  plain: text,
})
const promiseLadder = z.strictObject({ promise: z.enum(['commitment', 'provision']), ladder: perRung(condition) })
const itemLadder = z.strictObject({ item: z.enum(itemKinds), requirement: key, ladder: perRung(condition) })
const achievementWord = z.strictObject({
  achievementRung: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(5)]),
  word: text,
  plain: text,
})

export const rungsShape = z.array(z.union([rungWord, decay, gap, promiseLadder, itemLadder, achievementWord]))

const climbed = {
  id: z.string().regex(/^(S[1-4]\.[1-7]|A[1-5])$/),
  title: text,
  plain: text,
  why: text,
  real: text,
  lipService: text,
  first: z.array(text).length(3),
  evidence: z.array(text).min(2),
  who: z.array(key).min(2),
  traps: z.array(z.strictObject({ trap: text, past: text })).min(2),
  /** Each rung in words. */
  holds: perRung(text),
  ladder: perRung(condition),
}

export const requirementShape = z.strictObject({ requirement: key, step: z.number().int().min(1).max(4), ...climbed })
export const achievementShape = z.strictObject({ achievement: key, measure: text.optional(), ...climbed })

export type FactDefinition = z.output<typeof factShape>
export type RungLine = z.output<typeof rungsShape>[number]
export type RungWord = z.output<typeof rungWord>
export type AchievementWord = z.output<typeof achievementWord>
export type ItemKind = (typeof itemKinds)[number]
export type Requirement = z.output<typeof requirementShape>
export type Achievement = z.output<typeof achievementShape>
