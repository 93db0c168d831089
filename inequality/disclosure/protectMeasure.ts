import type { Result } from '../result.ts'
import { isSmall, type Rule } from './rule.ts'

/** Fewer groups than this, and a measure of all of them can be turned back into what one of them has. */
const ENOUGH_GROUPS = 5

// Measures that are worked out from one or two groups, of which a reader who knows the one has the other.
const OF_SINGLE_GROUPS = ['difference', 'ratio', 'attributableRisk', 'attributableFraction']

/** True where a reader could work out what one group has from the measure and the groups that are shown. */
export const canBeTurnedBack = (measure: string, groups: number): boolean =>
  groups < ENOUGH_GROUPS || OF_SINGLE_GROUPS.includes(measure) || /Best|Reference/.test(measure)

/**
 * How a measure of inequality may be shown. It is worked out from true numbers, never from rounded ones, and hidden whole
 * where a group it rests on is too small to be shown and the measure could be turned back into that group. `counts` has
 * the people (and for rates also the events) that each group rests on. Null where it may not be shown.
 */
export function protectMeasure(
  measure: string,
  result: Result,
  counts: readonly (number | readonly number[])[],
  rule: Rule,
): Result | null {
  const isHidden = counts.some((group) => [group].flat().some((count) => isSmall(count, rule)))
  return isHidden && canBeTurnedBack(measure, counts.length) ? null : result
}
