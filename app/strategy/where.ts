import { plainName } from '../organisation/import/names.ts'
import type { Arm } from '../organisation/placement.ts'
import type { Structure } from '../organisation/structure/structure.ts'
import type { Form } from '../web/form.ts'

/** Where something applies, the way a form asks: everywhere, or some levels and units, and in which activities. */
export type WhereGiven = {
  where: '' | 'everything' | 'some'
  levels: string[]
  units: string[]
  activities: string[]
  unitNames: string
}

/** From this many units up they are named in a box, one a line, and not chosen from a list. */
export const LISTED_UNITS = 150

export function whereOf(arms: readonly Arm[], { units }: Pick<Structure, 'units'>): WhereGiven {
  const some = (key: keyof Arm) => [...new Set(arms.flatMap((arm) => arm[key] ?? []))]
  const chosen = some('unitId')
  const isEverywhere = arms.some(({ unitId, levelId }) => !unitId && !levelId)
  const isAllActivities = arms.some(({ activityId }) => !activityId)
  return {
    where: arms.length === 0 ? '' : isEverywhere ? 'everything' : 'some',
    levels: some('levelId'),
    units: chosen,
    activities: isAllActivities ? [] : some('activityId'),
    unitNames: chosen.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join('\n'),
  }
}

export const whereTyped = (form: Form): WhereGiven => ({
  where: (['everything', 'some'] as const).find((one) => one === form.get('where')) ?? '',
  levels: form.all('level'),
  units: form.all('unit').filter(Boolean),
  activities: form.all('activity'),
  unitNames: form.get('unitNames'),
})

export type WhereFault = { field: 'where' | 'unitNames'; because: 'nothing-chosen' | 'unknown-unit'; read?: string }

/** The arms that a form's choices mean: every chosen level and unit in every chosen activity. */
export function armsOf(
  given: WhereGiven,
  { levels, units, activities }: Pick<Structure, 'levels' | 'units' | 'activities'>,
): { ok: true; arms: Arm[] } | ({ ok: false } & WhereFault) {
  if (given.where === '') return { ok: true, arms: [] }
  const doing = given.activities.filter((id) => activities.some((activity) => activity.id === id))
  const inEach = (place: Arm): Arm[] => (doing.length ? doing.map((activityId) => ({ ...place, activityId })) : [place])
  if (given.where === 'everything') return { ok: true, arms: inEach({}) }
  const named = given.unitNames
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean)
  const found = named.map((name) => units.find((unit) => plainName(unit.name) === plainName(name)))
  const lost = named.find((_, at) => !found[at])
  if (lost && units.length > LISTED_UNITS) return { ok: false, field: 'unitNames', because: 'unknown-unit', read: lost }
  const unitIds =
    units.length > LISTED_UNITS
      ? found.flatMap((unit) => unit?.id ?? [])
      : given.units.filter((id) => units.some((unit) => unit.id === id))
  const places: Arm[] = [
    ...given.levels.filter((id) => levels.some((level) => level.id === id)).map((levelId) => ({ levelId })),
    ...[...new Set(unitIds)].map((unitId) => ({ unitId })),
  ]
  if (!places.length) return { ok: false, field: 'where', because: 'nothing-chosen' }
  return { ok: true, arms: places.flatMap(inEach) }
}

export type WhereSaid = { places: string[]; activities: string[] }

/** The names of where something applies. No places: it has none yet; no activities: all of them. */
export function sayWhere(
  arms: readonly Arm[],
  { levels, units, activities }: Pick<Structure, 'levels' | 'units' | 'activities'>,
  everywhere: string,
): WhereSaid {
  const nameOf = (all: readonly { id: string; name: string }[], id: string) =>
    all.find((one) => one.id === id)?.name ?? ''
  const place = ({ unitId, levelId }: Arm) =>
    unitId ? nameOf(units, unitId) : levelId ? nameOf(levels, levelId) : everywhere
  const isAll = arms.some(({ activityId }) => !activityId)
  return {
    places: [...new Set(arms.map(place))],
    activities: isAll ? [] : [...new Set(arms.map(({ activityId }) => nameOf(activities, activityId ?? '')))],
  }
}
