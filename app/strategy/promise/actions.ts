import { yesesForKinds } from '../../decision/actions.ts'
import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import type { Arm } from '../../organisation/placement.ts'
import { postOf } from '../../organisation/post/actions.ts'
import { placementOf, placeRecord, readStructure, unitOf } from '../../organisation/structure/actions.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord } from '../../store/record.ts'
import { freezeVersion, versionsOf } from '../../store/version.ts'
import { readStrategy } from '../actions.ts'
import { mayRead, mustRead } from '../permissions.ts'
import { approvalOf } from './approvedWording.ts'
import { type FrozenPromise, frozenOf, nextReference, type Promised } from './promise.ts'
import * as store from './store.ts'

export const allPromises = store.allPromises
export const promisesOf = store.promisesOf

/** The promises of a strategy that the caller may read: in an approved strategy a new one is still a draft. */
export const readablePromisesOf = async (caller: Caller, strategyId: string): Promise<Promised[]> =>
  (await store.promisesOf(caller, strategyId)).filter((promise) => mayRead(caller, 'promise', promise))
export const retiredWhys = store.retiredWhys

export type PromiseGiven = store.PromiseEdit & { ownerPostId: string | null; arms: readonly Arm[] }
export type PromiseFault = 'not-a-body' | 'retired' | 'strategy-over'

/** Writes a promise down. It stands on Absent until a body approves its words. */
export async function draftPromise(
  caller: Caller,
  {
    strategyId,
    id = newId(),
    reference,
    arms,
    ...given
  }: PromiseGiven & { strategyId: string | null; id?: string; reference?: string },
): Promise<{ ok: true; id: string; dropped: Arm[] } | { ok: false; because: PromiseFault }> {
  const unitId = unitOfArms(arms)
  must(caller, 'strategy.edit', { unitId, ownerPostId: given.ownerPostId })
  if (strategyId && (await readStrategy(caller, strategyId)).standing === 'superseded')
    return { ok: false, because: 'strategy-over' }
  const fault = await faultOf(caller, given)
  if (fault) return { ok: false, because: fault }
  await store.lockReferences(caller)
  const taken = (await store.allPromises(caller)).map((promise) => promise.reference)
  await store.insertPromise(caller, {
    ...given,
    id,
    strategyId,
    unitId,
    reference: reference ?? nextReference(given.kind, taken),
  })
  const { dropped } = await placeRecord(caller, id, arms, await readStructure(caller))
  await recordHappening(caller, id, 'proposed')
  return { ok: true, id, dropped }
}

export async function readPromise(caller: Caller, id: string): Promise<Promised> {
  const promise = await store.promiseById(caller, id)
  if (!promise) throw new NotFound(`promise ${id}`)
  mustRead(caller, 'promise', promise)
  return promise
}

/**
 * Changes a promise. Its words, once approved, change only by a new version, which waits for a body to approve it;
 * until then the promise stands on Absent with its new words, and the approved ones are kept.
 */
export async function amendPromise(
  caller: Caller,
  id: string,
  base: number,
  { arms, ownerPostId, ...to }: PromiseGiven,
  { because }: { because?: string } = {},
): Promise<{ ok: true; isReworded: boolean; dropped: Arm[] } | { ok: false; because: PromiseFault | 'edited' }> {
  const before = await readPromise(caller, id)
  must(caller, 'strategy.edit', before)
  if (before.retiredOn) return { ok: false, because: 'retired' }
  const fault = await faultOf(caller, { ...to, ownerPostId })
  if (fault) return { ok: false, because: fault }
  const wasApproved = await approvalFor(caller, before)
  const head = { title: to.words.slice(0, 200), unitId: unitOfArms(arms), ownerPostId }
  if (!(await amendRecord(caller, id, base, changedFields(before, { ...to, ownerPostId }), head)))
    return { ok: false, because: 'edited' }
  await store.updatePromise(caller, id, to)
  const { dropped } = await placeRecord(caller, id, arms, await readStructure(caller))
  const isReworded = Boolean(wasApproved) && before.words !== to.words
  const versionNo = isReworded
    ? await freezeVersion(caller, id, { body: frozenOf({ ...before, ...to, ownerPostId }), because })
    : undefined
  await recordHappening(caller, id, 'amended', { versionNo, fields: changedFields(before, { ...to, ownerPostId }) })
  return { ok: true, isReworded, dropped }
}

/** The yes that its words of today have; undefined when they wait for one. */
export async function approvalFor(caller: Caller, promise: Promised) {
  const yeses = (await yesesForKinds(caller, ['promise'])).filter(({ recordId }) => recordId === promise.id)
  const versions = await versionsOf<FrozenPromise>(caller, promise.id)
  return approvalOf(
    promise.words,
    versions.map(({ no, body }) => ({ no, words: body.words })),
    yeses,
  )
}

/** Lets a promise go, openly, with the reason. It counts for nothing from today, and its page stays. */
export async function retirePromise(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'retired' | 'no-reason' }> {
  const promise = await readPromise(caller, id)
  must(caller, 'strategy.edit', promise)
  if (promise.retiredOn) return { ok: false, because: 'retired' }
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  await store.setRetired(caller, id, caller.today)
  await recordHappening(caller, id, 'retired', { why: why.trim() })
  return { ok: true }
}

export async function bringBackPromise(caller: Caller, id: string): Promise<void> {
  const promise = await readPromise(caller, id)
  must(caller, 'strategy.edit', promise)
  if (!promise.retiredOn) return
  await store.setRetired(caller, id, null)
  await recordHappening(caller, id, 'restored')
}

export const placeOf = placementOf

async function faultOf(
  caller: Caller,
  { bodyUnitId, ownerPostId }: Pick<Promised, 'bodyUnitId' | 'ownerPostId'>,
): Promise<PromiseFault | undefined> {
  if (ownerPostId && !(await postOf(caller, ownerPostId))) throw new NotFound(`post ${ownerPostId}`)
  if (bodyUnitId && !(await unitOf(caller, bodyUnitId))?.governs) return 'not-a-body'
  return undefined
}

/** The unit whose own promise it is; a promise about a level or several units belongs to the whole. */
function unitOfArms(arms: readonly Arm[]): string | null {
  const units = new Set(arms.map(({ unitId }) => unitId ?? null))
  return units.size === 1 ? ([...units][0] ?? null) : null
}

function changedFields(before: Promised, to: Partial<Promised>): string[] {
  const names = Object.keys(to) as (keyof Promised)[]
  return names.filter((name) => JSON.stringify(to[name]) !== JSON.stringify(before[name]))
}
