import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import type { Arm } from '../../organisation/placement.ts'
import { placementOf, placeRecord, readStructure, unitOf } from '../../organisation/structure/actions.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord } from '../../store/record.ts'
import { mustRead } from '../permissions.ts'
import type { Indicator } from './indicator.ts'
import * as store from './store.ts'

export const allIndicators = store.allIndicators
export const placeOf = placementOf

export type IndicatorGiven = store.IndicatorGiven & { arms: readonly Arm[] }
export type IndicatorFault = 'not-a-body'

export async function readIndicator(caller: Caller, id: string): Promise<Indicator> {
  const indicator = await store.indicatorById(caller, id)
  if (!indicator) throw new NotFound(`indicator ${id}`)
  mustRead(caller, 'indicator', indicator)
  return indicator
}

/** Agrees an indicator or an evaluation question. It says which body it feeds, and what that body decides with it. */
export async function agreeIndicator(
  caller: Caller,
  { id = newId(), arms, ...given }: IndicatorGiven & { id?: string },
): Promise<{ ok: true; id: string } | { ok: false; because: IndicatorFault }> {
  const unitId = unitOfArms(arms)
  must(caller, 'strategy.edit', { unitId })
  if (!(await unitOf(caller, given.feedsBodyId))?.governs) return { ok: false, because: 'not-a-body' }
  await store.insertIndicator(caller, id, unitId, given)
  await placeRecord(caller, id, arms, await readStructure(caller))
  await recordHappening(caller, id, 'recorded')
  return { ok: true, id }
}

export async function amendIndicator(
  caller: Caller,
  id: string,
  base: number,
  { arms, ...to }: IndicatorGiven,
): Promise<{ ok: true } | { ok: false; because: IndicatorFault | 'edited' }> {
  const indicator = await readIndicator(caller, id)
  must(caller, 'strategy.edit', indicator)
  if (!(await unitOf(caller, to.feedsBodyId))?.governs) return { ok: false, because: 'not-a-body' }
  const head = { title: to.question, ownerPostId: to.responsiblePostId, unitId: unitOfArms(arms) }
  if (!(await amendRecord(caller, id, base, Object.keys(to), head))) return { ok: false, because: 'edited' }
  await store.updateIndicator(caller, id, to)
  await placeRecord(caller, id, arms, await readStructure(caller))
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

export async function retireIndicator(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'no-reason' }> {
  must(caller, 'strategy.edit', await readIndicator(caller, id))
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  await store.setIndicatorRetired(caller, id, caller.today)
  await recordHappening(caller, id, 'retired', { why: why.trim() })
  return { ok: true }
}

function unitOfArms(arms: readonly Arm[]): string | null {
  const units = new Set(arms.map(({ unitId }) => unitId ?? null))
  return units.size === 1 ? ([...units][0] ?? null) : null
}
