import type { Arm } from './placement.ts'
import { isUnder, type Tree } from './tree.ts'

/**
 * Does evidence placed here count for a promise placed there? Only when some place of the evidence touches the
 * promise's activity, at the promise's level or below: a board paper does not show that projects do something.
 */
export function countsAsEvidence(evidence: readonly Arm[], promise: readonly Arm[], tree: Tree): boolean {
  return evidence.some((here) => promise.some((there) => touches(here, there) && isAtOrBelow(here, there, tree)))
}

/** Do the two share an activity? No activity means all of them. */
export function touches(one: Arm, other: Arm): boolean {
  return one.activityId === undefined || other.activityId === undefined || one.activityId === other.activityId
}

/** Is `here` inside the part of the organisation that `there` speaks about, at its level or below? */
export function isAtOrBelow(here: Arm, there: Arm, tree: Tree): boolean {
  if (there.unitId === undefined && there.levelId === undefined) return true
  if (here.unitId !== undefined && there.unitId !== undefined) return isUnder(tree, here.unitId, there.unitId)
  const height = orderOf(here, tree)
  const top = orderOf(there, tree)
  return height !== undefined && top !== undefined && height >= top
}

/** The places from which `isAtOrBelow` says yes, for a store to ask by; of 'any' even those that have gone. */
export type Within = 'any' | { unitIds: string[]; levelIds: string[]; hasEverywhere: boolean }

export function placesWithin(there: Arm, tree: Tree): Within {
  if (there.unitId === undefined && there.levelId === undefined) return 'any'
  const isWithin = (here: Arm): boolean => isAtOrBelow(here, there, tree)
  return {
    unitIds: tree.units.map(({ id }) => id).filter((unitId) => isWithin({ unitId })),
    levelIds: tree.levels.map(({ id }) => id).filter((levelId) => isWithin({ levelId })),
    hasEverywhere: isWithin({}),
  }
}

// "Everything" is said by the whole organisation, so it stands at the top level.
function orderOf(arm: Arm, tree: Tree): number | undefined {
  if (arm.levelId !== undefined) return tree.levelOrder.get(arm.levelId)
  if (arm.unitId === undefined) return tree.levels[0]?.order
  const unit = tree.indexOf.get(arm.unitId)
  return unit === undefined ? undefined : tree.order[unit]
}
