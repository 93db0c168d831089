import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { readStrategy } from '../actions.ts'
import type { Flag } from '../import/candidate.ts'
import { draftPromise, type PromiseFault, type PromiseGiven, readPromise } from '../promise/actions.ts'
import { KINDS } from '../promise/promise.ts'
import { type Batch, isOpen, type KeptCandidate } from './kept.ts'
import type { Found } from './read.ts'
import * as store from './store.ts'

export const batchesOf = store.batchesOf

/** The caller's own imports with lines that nobody has taken or dismissed, and how many. */
export const importsLeftOpen = (caller: Caller) => store.importsLeftOpen(caller, caller.member.id)

/** Keeps what was read, as candidates. Nothing of it is a promise. */
export async function keepCandidates(
  caller: Caller,
  strategyId: string,
  {
    id = newId(),
    found,
    ...batch
  }: Pick<Batch, 'kind' | 'fileName' | 'notes'> & { id?: string; title: string; found: readonly Found[] },
): Promise<string> {
  must(caller, 'strategy.edit', await readStrategy(caller, strategyId))
  await store.insertBatch(caller, { id, strategyId, ...batch })
  await store.insertCandidates(
    caller,
    id,
    found.map((one, place) => ({ id: newId(), place, ...one })),
  )
  await recordHappening(caller, strategyId, 'imported', { forId: id })
  return id
}

export async function readBatch(caller: Caller, id: string): Promise<{ batch: Batch; candidates: KeptCandidate[] }> {
  const batch = await store.batchById(caller, id)
  if (!batch?.strategyId) throw new NotFound(`import ${id}`)
  must(caller, 'strategy.edit', await readStrategy(caller, batch.strategyId))
  return { batch, candidates: await store.candidatesOf(caller, id) }
}

export async function readCandidate(caller: Caller, id: string): Promise<{ batch: Batch; candidate: KeptCandidate }> {
  const candidate = await store.candidateById(caller, id)
  if (!candidate) throw new NotFound(`candidate ${id}`)
  const { batch } = await readBatch(caller, candidate.batchId)
  return { batch, candidate }
}

export type Decided = { ok: true; promiseId: string } | { ok: false; because: PromiseFault | 'decided' }

/** Makes a candidate a promise of its strategy, in the words given or in its own. */
export async function acceptCandidate(
  caller: Caller,
  id: string,
  given?: PromiseGiven,
  promiseId = newId(),
): Promise<Decided> {
  const { batch, candidate } = await readCandidate(caller, id)
  if (!isOpen(candidate)) return { ok: false, because: 'decided' }
  const drafted = await draftPromise(caller, {
    ...(given ?? asItStands(candidate)),
    id: promiseId,
    strategyId: batch.strategyId,
  })
  if (!drafted.ok) return drafted
  if (!(await store.writeChosen(caller, id, promiseId)))
    throw new Error(`candidate ${id} was decided while it was accepted`)
  return { ok: true, promiseId }
}

/** A candidate as a promise, where only what was read for sure is taken: an owner who is meant, a day that is one. */
export function asItStands({
  words,
  flags,
  guess: { kind, verb, object, place, owner, due },
}: Pick<KeptCandidate, 'words' | 'flags' | 'guess'>): PromiseGiven {
  const lacks = (name: Flag['flag']) => flags.some(({ flag }) => flag === name)
  return {
    words: words.slice(0, 2000),
    kind: KINDS.find((one) => one === kind) ?? 'commitment',
    verb: lacks('no-verb') ? null : (verb ?? null),
    object: lacks('no-object') ? null : (object ?? null),
    forWhom: null,
    dueOn: due && 'on' in due && !due.isStart ? due.on : null,
    bodyUnitId: null,
    tags: [],
    ownerPostId: owner && 'post' in owner && owner.isSure ? owner.post : null,
    arms: place?.arms ?? [],
  }
}

/** It says what a promise of this strategy says already. */
export async function mergeCandidate(caller: Caller, id: string, promiseId: string): Promise<Decided> {
  const { candidate } = await readCandidate(caller, id)
  await readPromise(caller, promiseId)
  if (!isOpen(candidate) || !(await store.writeChosen(caller, id, promiseId))) return { ok: false, because: 'decided' }
  await recordHappening(caller, promiseId, 'merged', { forId: id })
  return { ok: true, promiseId }
}

export async function dismissCandidate(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'no-reason' | 'decided' }> {
  const { batch, candidate } = await readCandidate(caller, id)
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  if (!isOpen(candidate) || !(await store.writeDismissed(caller, batch.id, id, why.trim())))
    return { ok: false, because: 'decided' }
  return { ok: true }
}

export async function reopenCandidate(caller: Caller, id: string): Promise<void> {
  const { batch } = await readCandidate(caller, id)
  await store.writeReopened(caller, batch.id, id)
}
