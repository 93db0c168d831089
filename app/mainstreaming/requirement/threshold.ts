import type { FactDefinition } from '../../content/kinds/mainstreaming.ts'
import { testsIn } from '../../ladder/condition.ts'
import { type ClimbedRung, climbedRungs, type Ladder } from '../../ladder/rung.ts'
import { compareThreshold, type Threshold } from '../../ladder/threshold.ts'
import { keyOf, type Rules } from '../pack.ts'

/** A number that an organisation sets for itself, of one requirement. */
export type OwnThreshold = Threshold & {
  id: string
  /** The key of the requirement or achievement. */
  requirement: string
  isLooser: boolean
  reason: string | null
  byName: string | null
  onDay: string
}

/** A number in a ladder: what the pack asks, and which way is stricter. */
export type PackNumber = { rung: ClimbedRung; fact: string; asks: 'atLeast' | 'atMost'; value: number }

export const LEAST_REASON = 20

export const thresholdsOf = (all: readonly OwnThreshold[], requirement: string): OwnThreshold[] =>
  all.filter((one) => one.requirement === requirement)

/** Own numbers, each looser or not than what the rules in force ask: a newer version may ask for more than before. */
export function judgedBy(
  { requirements, achievements }: Pick<Rules, 'requirements' | 'achievements'>,
  all: readonly OwnThreshold[],
): OwnThreshold[] {
  const ladders = new Map([...requirements, ...achievements].map((climbed) => [keyOf(climbed), climbed.ladder]))
  return all.map((own) => {
    const ladder = ladders.get(own.requirement)
    return { ...own, isLooser: Boolean(ladder) && compareThreshold(ladder ?? {}, own) === 'looser' }
  })
}

/** Every number of a ladder that an organisation may set for itself, in reading order. */
export function numbersIn(ladder: Ladder): PackNumber[] {
  return climbedRungs.flatMap((rung) => {
    const condition = ladder[rung]
    return (condition ? testsIn(condition) : []).flatMap((test): PackNumber[] => {
      if ('is' in test) return []
      return 'atLeast' in test
        ? [{ rung, fact: test.fact, asks: 'atLeast', value: test.atLeast }]
        : [{ rung, fact: test.fact, asks: 'atMost', value: test.atMost }]
    })
  })
}

export const fieldOf = ({ rung, fact }: Pick<PackNumber, 'rung' | 'fact'>): string => `${rung}.${fact}`

/**
 * A number as people type it, in the unit of the fact: a share in per cent, money in pounds, otherwise whole.
 * Undefined when it is not one, or cannot be met by anybody.
 */
export function readNumber(typed: string, { type }: Pick<FactDefinition, 'type'>): number | undefined {
  const text = typed.trim().replace(/[£%,\s]/g, '')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return undefined
  const number = Number(text)
  if (type === 'share') return number <= 100 ? number / 100 : undefined
  if (type === 'money') return Math.round(number * 100)
  if (type === 'number') return number
  return Number.isInteger(number) ? number : undefined
}

/** The other way: the number as it stands in the box. */
export function writeNumber(value: number, { type }: Pick<FactDefinition, 'type'>): string {
  if (type === 'share') return String(Math.round(value * 10000) / 100)
  return String(type === 'money' ? value / 100 : value)
}

export type ThresholdChange = Threshold & { isLooser: boolean }

/** What changes when these numbers take the place of those in force. Back to the pack's own number is a change too. */
export function changesOf(
  ladder: Ladder,
  inForce: readonly Threshold[],
  wanted: readonly Threshold[],
): ThresholdChange[] {
  return wanted.flatMap((threshold) => {
    const { rung, fact, value } = threshold
    const compared = compareThreshold(ladder, threshold)
    const asked = numbersIn(ladder).find((one) => one.rung === rung && one.fact === fact)
    const now = inForce.find((one) => one.rung === rung && one.fact === fact)?.value ?? asked?.value
    if (compared === 'noSuchNumber' || value === now) return []
    return [{ rung, fact, value, isLooser: compared === 'looser' }]
  })
}

/** A looser number wants its reason, in a sentence that others can judge. */
export const wantsReason = (changes: readonly ThresholdChange[], reason: string): boolean =>
  changes.some(({ isLooser }) => isLooser) && reason.trim().length < LEAST_REASON
