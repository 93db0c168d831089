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
      units: placed.map(({ id, parentId, levelId }) => ({ id, levelId, ...(parentId && present.has(parentId) && { parentId }) })),
    }),
  }
}

/** Does a blank still stand? A cell that cannot apply stands for good; one left blank lapses on its day. */
export const isStanding = ({ kind, untilOn }: Blank, today: string): boolean =>
  kind === 'cannot_apply' || !untilOn || untilOn >= today
