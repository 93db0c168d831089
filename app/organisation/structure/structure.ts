import { growTree, type Tree } from '../tree.ts'

export type Level = { id: string; key: string; name: string; order: number }
export type Activity = { id: string; key: string; name: string; order: number }
export type UnitKind = 'part' | 'project' | 'partner' | 'body' | 'process' | 'collaboration'

/** A part of the organisation: the whole, a theme, a project, a partner, a board. */
export type Unit = {
  id: string
  name: string
  levelId: string
  parentId: string | null
  kind: UnitKind
  /** A body that meets and decides. */
  governs: boolean
  fromOn: string | null
  toOn: string | null
  places: string[]
  groups: string[]
  edit: number
  ownerPostId: string | null
  isClosed: boolean
}

export type NewUnit = Pick<Unit, 'id' | 'name' | 'levelId' | 'parentId' | 'kind'> &
  Partial<Pick<Unit, 'governs' | 'fromOn' | 'places' | 'groups'>>

/** A cell that cannot apply, or that is left blank for now; both with a reason. */
export type Blank = {
  id: string
  unitId: string | null
  levelId: string | null
  activityId: string
  kind: 'cannot_apply' | 'left_blank'
  reason: string
  untilOn: string | null
}

export type Structure = { levels: Level[]; activities: Activity[]; units: Unit[]; tree: Tree }

// Partners stand beside themes, not under people: what every person promises is not promised by a partner.
const PARTNER_HEIGHT = 1

/** Bodies decide about the whole and are no place where work applies, so they stand outside the tree. */
export function structureOf(levels: Level[], activities: Activity[], units: Unit[]): Structure {
  const placed = units.filter(({ kind }) => kind !== 'body')
  const present = new Set(placed.map(({ id }) => id))
  return {
    levels,
    activities,
    units,
    tree: growTree({
      levels: levels.map(({ id, key, order }) => ({ id, order: key === 'partner' ? PARTNER_HEIGHT : order })),
      activities: activities.map(({ id }) => id),
      // A unit whose parent was closed hangs from the top until somebody moves it.
      units: placed.map(({ id, parentId, levelId }) => ({
        id,
        levelId,
        ...(parentId && present.has(parentId) && { parentId }),
      })),
    }),
  }
}

type Placed = Pick<Unit, 'id' | 'parentId' | 'levelId' | 'kind'>

/** Is `id` the unit `topId`, or somewhere below it? Bodies too, which are not in the tree. */
export function isWithin(units: readonly Pick<Unit, 'id' | 'parentId'>[], id: string, topId: string): boolean {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = id; at && !seen.has(at); at = parentOf.get(at)) {
    if (at === topId) return true
    seen.add(at)
  }
  return false
}

export type PlaceFault =
  | 'level-unknown'
  | 'parent-unknown'
  | 'above-its-parent'
  | 'below-its-children'
  | 'under-itself'
  | 'under-a-body'

/**
 * Why a unit may not stand there, if it may not. A level is as high as its order is small: a unit never stands above
 * the one it belongs to, never below one that belongs to it, and never under itself. Pure.
 */
export function faultOfPlace(
  { levels, units }: Pick<Structure, 'levels' | 'units'>,
  unit: Placed,
): PlaceFault | undefined {
  const orderOf = (levelId: string | undefined) => levels.find(({ id }) => id === levelId)?.order
  const order = orderOf(unit.levelId)
  if (order === undefined) return 'level-unknown'
  const parent = units.find(({ id }) => id === unit.parentId)
  if (unit.parentId && !parent) return 'parent-unknown'
  if (unit.parentId && isWithin(units, unit.parentId, unit.id)) return 'under-itself'
  if (parent?.kind === 'body' && unit.kind !== 'body') return 'under-a-body'
  if ((orderOf(parent?.levelId) ?? order) > order) return 'above-its-parent'
  const children = units.filter(({ parentId }) => parentId === unit.id)
  return children.some(({ levelId }) => (orderOf(levelId) ?? order) < order) ? 'below-its-children' : undefined
}

/** Does a blank still stand? A cell that cannot apply stands for good; one left blank lapses on its day. */
export const isStanding = ({ kind, untilOn }: Blank, today: string): boolean =>
  kind === 'cannot_apply' || !untilOn || untilOn >= today
