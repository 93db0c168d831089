import type { Arm } from './placement.ts'
import type { Structure } from './structure/structure.ts'

/**
 * Where a record applies, in names for the part `Where`: units or levels, then activities. An arm without a unit or a
 * level is the organisation as a whole, which is called by the name of its top unit.
 */
export function placesNamed(
  arms: readonly Arm[],
  { levels, activities, units }: Structure,
): { places: string[]; activities: string[] } {
  const nameOf = ({ unitId, levelId }: Arm) =>
    unitId
      ? units.find(({ id }) => id === unitId)?.name
      : levelId
        ? levels.find(({ id }) => id === levelId)?.name
        : units.find(({ parentId }) => !parentId)?.name
  const named = arms.map(({ activityId }) => activities.find(({ id }) => id === activityId)?.name)
  return {
    places: [...new Set(arms.map(nameOf).filter((name) => name !== undefined))],
    activities: named.includes(undefined) ? [] : [...new Set(named.filter((name) => name !== undefined))],
  }
}
