import type { Arm } from '../organisation/placement.ts'
import type { Structure } from '../organisation/structure/structure.ts'

/** What the form's one choice of place says: 'everywhere', 'level:ID' or 'unit:ID'. */
export const EVERYWHERE = 'everywhere'
export const AS_BEFORE = 'as before'

export const placeWord = ({ unitId, levelId }: Arm): string =>
  unitId ? `unit:${unitId}` : levelId ? `level:${levelId}` : EVERYWHERE

/** The arms that a place and some activities mean; undefined when the place is not one of this organisation's. Pure. */
export function armsSeen(
  place: string,
  activityIds: readonly string[],
  { levels, units, activities }: Structure,
): Arm[] | undefined {
  const [kind, id = ''] = place.split(':')
  const isKnown =
    place === EVERYWHERE ||
    (kind === 'level' && levels.some((level) => level.id === id)) ||
    (kind === 'unit' && units.some((unit) => unit.id === id && unit.kind !== 'body'))
  if (!isKnown) return undefined
  const where: Arm = kind === 'level' ? { levelId: id } : kind === 'unit' ? { unitId: id } : {}
  const known = activityIds.filter((activityId) => activities.some((activity) => activity.id === activityId))
  return known.length ? known.map((activityId) => ({ ...where, activityId })) : [where]
}
