import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { amendRecord, archiveRecord } from '../../store/record.ts'
import { remembering } from '../../store/remembering.ts'
import { takeTurn } from '../../store/turn.ts'
import type { Work } from '../../store/work.ts'
import { type Caller, must } from '../caller.ts'
import { type Arm, normaliseArms } from '../placement.ts'
import * as store from './store.ts'
import {
  type Blank,
  faultOfPlace,
  type NewUnit,
  type PlaceFault,
  type Structure,
  structureOf,
  type Unit,
} from './structure.ts'

export const placementsOfKinds = store.placementsOfKinds
export const placementOf = store.placementOf
export const blanksOf = store.blanksOf
export const unitOf = store.unitOf

/** The organisation's levels, activities and units, with the tree grown from them. */
export const readStructure: (asker: Pick<Work, 'db'>) => Promise<Structure> = remembering(async (asker) => {
  const levels = await store.levelsOf(asker)
  const activities = await store.activitiesOf(asker)
  return structureOf(levels, activities, await store.unitsOf(asker))
})

/** Says where a record applies. Arms that another arm implies are dropped and given back, so that the page can say so. */
export async function placeRecord(
  caller: Work,
  recordId: string,
  arms: readonly Arm[],
  structure: Structure,
): Promise<{ dropped: Arm[] }> {
  const { arms: kept, dropped } = normaliseArms(arms, structure.tree)
  await store.replacePlacement(caller, recordId, kept)
  return { dropped }
}

export type UnitRefusal = { ok: false; because: PlaceFault | 'edited' }

export async function addUnit(caller: Caller, unit: NewUnit): Promise<{ ok: true; id: string } | UnitRefusal> {
  must(caller, 'unit.edit', { unitId: unit.parentId })
  await takeTurn(caller)
  const fault = faultOfPlace(await readStructure(caller), unit)
  if (fault) return { ok: false, because: fault }
  await store.insertUnit(caller, unit)
  await recordHappening(caller, unit.id, 'set up')
  return { ok: true, id: unit.id }
}

type UnitEdit = Pick<Unit, 'name' | 'levelId' | 'parentId' | 'governs' | 'places' | 'groups'>

/** Renames or moves a unit. Moving takes the right to change the place it leaves and the place it goes to. */
export async function amendUnit(
  caller: Caller,
  id: string,
  base: number,
  to: UnitEdit,
): Promise<{ ok: true } | UnitRefusal> {
  const unit = await openUnit(caller, id)
  must(caller, 'unit.edit', { unitId: id })
  const isMoved = to.parentId !== unit.parentId
  if (isMoved) must(caller, 'unit.edit', { unitId: to.parentId })
  // Two moves at once could make a ring of two that are each under the other.
  await takeTurn(caller)
  const fault = faultOfPlace(await readStructure(caller), { ...unit, ...to })
  if (fault) return { ok: false, because: fault }
  if (!(await amendRecord(caller, id, base, ['name', 'level', 'parent'], { title: to.name, unitId: to.parentId })))
    return { ok: false, because: 'edited' }
  await store.updateUnit(caller, id, to)
  await recordHappening(caller, id, isMoved ? 'moved' : 'changed')
  return { ok: true }
}

/** A unit that is open today; otherwise it is not here. */
export async function openUnit(asker: Pick<Work, 'db'>, id: string): Promise<Unit> {
  const unit = await store.unitOf(asker, id)
  if (!unit || unit.isClosed) throw new NotFound(`unit ${id}`)
  return unit
}

/** Marks a cell as one that cannot apply, or as left blank for now. One blank a cell: a new one takes the old one's place. */
export async function markBlank(caller: Caller, blank: Blank, title: string): Promise<void> {
  must(caller, 'strategy.edit', { unitId: blank.unitId })
  const standing = await store.blanksOf(caller)
  const before = standing.find(
    (other) =>
      other.activityId === blank.activityId && other.unitId === blank.unitId && other.levelId === blank.levelId,
  )
  if (before) await store.deleteBlank(caller, before.id)
  await store.insertBlank(caller, blank, title)
  await recordHappening(caller, blank.id, 'recorded', { why: blank.reason })
}

export async function liftBlank(caller: Caller, id: string): Promise<void> {
  must(caller, 'strategy.edit')
  const blank = (await store.blanksOf(caller)).find((other) => other.id === id)
  if (!blank) throw new NotFound(`blank ${id}`)
  await archiveRecord(caller, id, '')
  await store.deleteBlank(caller, id)
}
