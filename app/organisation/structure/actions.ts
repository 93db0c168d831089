import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { amendRecord, archiveRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import { type Caller, must } from '../caller.ts'
import { type Arm, normaliseArms } from '../placement.ts'
import { isUnder } from '../tree.ts'
import * as store from './store.ts'
import { type Blank, type NewUnit, type Structure, structureOf, type Unit } from './structure.ts'

export const placementsOfKinds = store.placementsOfKinds
export const placementOf = store.placementOf
export const blanksOf = store.blanksOf
export const unitOf = store.unitOf

/** The organisation's levels, activities and units, with the tree grown from them. */
export async function readStructure(asker: Pick<Work, 'db'>): Promise<Structure> {
  const levels = await store.levelsOf(asker)
  const activities = await store.activitiesOf(asker)
  return structureOf(levels, activities, await store.unitsOf(asker))
}

/** Says where a record applies. Arms that another arm implies are dropped and given back, so that the page can say so. */
export async function placeRecord(caller: Work, recordId: string, arms: readonly Arm[], structure: Structure): Promise<{ dropped: Arm[] }> {
  const { arms: kept, dropped } = normaliseArms(arms, structure.tree)
  await store.replacePlacement(caller, recordId, kept)
  return { dropped }
}

export type UnitRefusal = { ok: false; because: 'edited' | 'under-itself' | 'above-its-parent' | 'still-has-units' | 'level-unknown' }

export async function addUnit(caller: Caller, unit: NewUnit): Promise<{ ok: true; id: string } | UnitRefusal> {
  must(caller, 'unit.edit', { unitId: unit.parentId })
  const refusal = faultOfPlace(await readStructure(caller), unit)
  if (refusal) return refusal
  await store.insertUnit(caller, unit)
  await recordHappening(caller, unit.id, 'set up')
  return { ok: true, id: unit.id }
}

type UnitEdit = Pick<Unit, 'name' | 'levelId' | 'parentId' | 'governs' | 'places' | 'groups'>

export async function amendUnit(caller: Caller, id: string, base: number, to: UnitEdit): Promise<{ ok: true } | UnitRefusal> {
  const unit = await store.unitOf(caller, id)
  if (!unit) throw new NotFound(`unit ${id}`)
  must(caller, 'unit.edit', { unitId: id })
  const structure = await readStructure(caller)
  const refusal = faultOfPlace(structure, { ...unit, ...to })
  if (refusal) return refusal
  if (to.parentId && isUnder(structure.tree, to.parentId, id)) return { ok: false, because: 'under-itself' }
  if (!(await amendRecord(caller, id, base, ['name', 'level', 'parent'], { title: to.name, unitId: to.parentId }))) return { ok: false, because: 'edited' }
  await store.updateUnit(caller, id, to)
  await recordHappening(caller, id, to.parentId === unit.parentId ? 'changed' : 'moved')
  return { ok: true }
}

// A level is as high as its order is small; a unit never stands above the one that it belongs to.
function faultOfPlace({ levels, units }: Structure, { levelId, parentId }: Pick<Unit, 'levelId' | 'parentId'>): UnitRefusal | undefined {
  const level = levels.find(({ id }) => id === levelId)
  if (!level) return { ok: false, because: 'level-unknown' }
  if (!parentId) return undefined
  const parent = units.find(({ id }) => id === parentId)
  const above = levels.find(({ id }) => id === parent?.levelId)
  if (!parent || !above) return { ok: false, because: 'level-unknown' }
  return above.order > level.order ? { ok: false, because: 'above-its-parent' } : undefined
}

/** Closes a unit that has nothing open under it. What it owns stays owned by its posts, and is listed on its page. */
export async function closeUnit(caller: Caller, id: string, why: string): Promise<{ ok: true } | UnitRefusal> {
  must(caller, 'unit.edit', { unitId: id })
  const { units } = await readStructure(caller)
  if (!units.some((unit) => unit.id === id)) throw new NotFound(`unit ${id}`)
  if (units.some(({ parentId }) => parentId === id)) return { ok: false, because: 'still-has-units' }
  await archiveRecord(caller, id, why)
  await recordHappening(caller, id, 'closed', { why })
  return { ok: true }
}

/** Marks a cell as one that cannot apply, or as left blank for now. One blank a cell: a new one takes the old one's place. */
export async function markBlank(caller: Caller, blank: Blank, title: string): Promise<void> {
  must(caller, 'strategy.edit', { unitId: blank.unitId })
  const standing = await store.blanksOf(caller)
  const before = standing.find(
    (other) => other.activityId === blank.activityId && other.unitId === blank.unitId && other.levelId === blank.levelId,
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
