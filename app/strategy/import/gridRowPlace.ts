import { findNamed, plainName } from '../../organisation/import/names.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { ImportAbout } from './candidate.ts'
import { activityNamed, levelNamed } from './placeWords.ts'

/** What the label of a row says: a level or a unit, or an activity in a grid that stands the other way round. */
export type RowPlace = {
  read: string
  unitId?: string
  levelId?: string
  activityId?: string
  isContinued?: boolean
  isUnclear?: boolean
}

export function rowPlace(label: string, across: 'activities' | 'levels', about: ImportAbout): RowPlace {
  const read = label.trim()
  if (across === 'levels') {
    const activity = activityNamed(read, about)
    return activity ? { read, activityId: activity.id } : { read, isUnclear: true }
  }
  const [unit, second] = findNamed(read, about.units)
  if (unit && !second) return { read, unitId: unit.id }
  const level = levelNamed(read, about)
  return level ? { read, levelId: level.id } : { read, isUnclear: true }
}

/** "T3", "Theme 3" or a unit's own name: the unit, if it is the only one that could be meant. */
export function unitMeant(written: string, levelId: string | undefined, about: ImportAbout): string | undefined {
  const [unit, second] = findNamed(written, about.units)
  if (unit) return second ? undefined : unit.id
  const numbered = /^(\p{L}+)\s?(\d{1,2})$/u.exec(written.trim())
  const level = about.levels.find(({ id }) => id === levelId)
  if (!numbered || !level) return undefined
  const isLevel = plainName(level.name).startsWith(plainName(numbered[1]!))
  return isLevel ? about.units.filter((each) => each.levelId === levelId)[Number(numbered[2]) - 1]?.id : undefined
}

export function armOf(place: { unitId?: string; levelId?: string; activityId?: string }): Arm {
  const { unitId, levelId, activityId } = place
  return { ...(unitId ? { unitId } : levelId ? { levelId } : {}), ...(activityId && { activityId }) }
}
