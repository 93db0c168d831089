import { type Check, type Condition, type Judgement, judge } from './condition.ts'
import type { FactName, Facts } from './fact.ts'
import { type Threshold, withThresholds } from './threshold.ts'

export type ClimbedRung = 1 | 2 | 3 | 4 | 5
/** 0 Absent, 1 Declared, 2 Owned, 3 Resourced, 4 Enacted, 5 Learning. */
export type Rung = 0 | ClimbedRung
/** A condition for each rung. An achievement has only 1 (Claimed), 3 (Emerging) and 5 (Supported). */
export type Ladder = Readonly<Partial<Record<ClimbedRung, Condition>>>

export const climbedRungs = [1, 2, 3, 4, 5] as const satisfies readonly ClimbedRung[]

/** One rung read by itself. `stands`: it holds and so does every rung under it. */
export type RungCheck = Judgement & { rung: ClimbedRung; stands: boolean }

export type Standing = {
  rung: Rung
  /** False when even the first rung rests on facts that no room publishes: say so, never Absent. */
  isInThisVersion: boolean
  rungs: RungCheck[]
  /** The next rung up, with what stands in its way. Nothing above the last. */
  next?: RungCheck
  /** The first failing fact of the next rung that somebody could mend in this version. */
  lift?: FactName
}

/**
 * Where something stands: the highest rung whose condition, and every lower one, holds.
 * Thresholds replace single numbers of the pack's ladder.
 */
export function rungOf(ladder: Ladder, facts: Facts, thresholds: readonly Threshold[] = []): Standing {
  const own = withThresholds(ladder, thresholds)
  let stands = true
  const rungs: RungCheck[] = []
  for (const rung of climbedRungs) {
    const condition = own[rung]
    if (!condition) continue
    const judgement = judge(condition, facts)
    stands &&= judgement.verdict === 'holds'
    rungs.push({ rung, stands, ...judgement })
  }
  const rung = rungs.findLast((check) => check.stands)?.rung ?? 0
  const next = rungs.find((check) => !check.stands)
  const lift = next?.failing.find(isMendable)?.test.fact
  const isInThisVersion = rungs[0]?.verdict !== 'notPublished'
  return { rung, isInThisVersion, rungs, ...(next && { next }), ...(lift && { lift }) }
}

function isMendable(check: Check): boolean {
  return check.verdict !== 'notPublished'
}
