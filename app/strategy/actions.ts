import { yesesForKinds } from '../decision/actions.ts'
import { NotFound } from '../errors.ts'
import { asksAboutKinds } from '../involvement/actions.ts'
import { isOpen } from '../involvement/involvement.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, archiveRecord } from '../store/record.ts'
import { mayRead, mustRead } from './permissions.ts'
import * as store from './store.ts'
import {
  type Approval,
  type FrozenStrategy,
  type Review,
  type Standing,
  type Strategy,
  standingOf,
} from './strategy.ts'

export { gridCoverage, strategyFacts } from './facts.ts'
export type { PromiseStanding } from './promise/standing.ts'
export { promiseRungs } from './rungs.ts'

/** A strategy with what bodies and people have made of it. */
export type StrategyRead = Strategy & {
  standing: Standing
  /** Every yes to it, oldest first. */
  approvals: Approval[]
  reviews: Review[]
  openAskId?: string
}

/** Every strategy, newest first, for rooms and for whoever asks `listStrategies`. */
export async function allStrategies(caller: Caller): Promise<StrategyRead[]> {
  const strategies = await store.allStrategies(caller)
  const yeses = await yesesForKinds(caller, ['strategy'])
  const reviews = await store.allReviews(caller)
  const open = (await asksAboutKinds(caller, ['strategy'])).filter((ask) => isOpen(ask, caller.today))
  return strategies.map((strategy) => {
    const approvals = yeses.filter(({ recordId }) => recordId === strategy.id)
    const openAskId = open.find(({ aboutRecordId }) => aboutRecordId === strategy.id)?.id
    const isApproved = approvals.length > 0
    return {
      ...strategy,
      approvals,
      reviews: reviews.filter(({ strategyId }) => strategyId === strategy.id),
      standing: standingOf(strategy, { isApproved, isConsulting: Boolean(openAskId) }, caller.today),
      ...(openAskId && { openAskId }),
    }
  })
}

export async function listStrategies(caller: Caller): Promise<StrategyRead[]> {
  return (await allStrategies(caller)).filter(
    (strategy) => !strategy.archivedAt && mayRead(caller, 'strategy', strategy),
  )
}

/** @param anyway also where the caller may not read it: for asking about it on the way to something else */
export async function readStrategy(caller: Caller, id: string, { anyway = false } = {}): Promise<StrategyRead> {
  const strategy = (await allStrategies(caller)).find((one) => one.id === id)
  if (!strategy) throw new NotFound(`strategy ${id}`)
  if (!anyway) mustRead(caller, 'strategy', strategy)
  return strategy
}

export type StrategyFault = 'ends-before-it-starts' | 'edited' | 'superseded' | 'put-away'

export async function draftStrategy(
  caller: Caller,
  { id = newId(), ...given }: FrozenStrategy & { id?: string },
): Promise<{ ok: true; id: string } | { ok: false; because: StrategyFault }> {
  must(caller, 'strategy.edit')
  if (given.toOn <= given.fromOn) return { ok: false, because: 'ends-before-it-starts' }
  await store.insertStrategy(caller, id, caller.posts[0] ?? null, given)
  await recordHappening(caller, id, 'proposed')
  return { ok: true, id }
}

/** Changes the text. What a body approved stays as it was in its version; the new text waits for the next yes. */
export async function amendStrategy(
  caller: Caller,
  id: string,
  base: number,
  to: FrozenStrategy,
): Promise<{ ok: true } | { ok: false; because: StrategyFault }> {
  const strategy = await readStrategy(caller, id)
  must(caller, 'strategy.edit', strategy)
  if (strategy.standing === 'superseded') return { ok: false, because: 'superseded' }
  if (strategy.archivedAt) return { ok: false, because: 'put-away' }
  if (to.toOn <= to.fromOn) return { ok: false, because: 'ends-before-it-starts' }
  if (!(await amendRecord(caller, id, base, ['title', 'fromOn', 'toOn', 'text'], { title: to.title })))
    return { ok: false, because: 'edited' }
  await store.updateStrategy(caller, id, to)
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/** Records that the strategy was looked at: what was kept, changed and dropped, and what was learned. */
export async function reviewStrategy(
  caller: Caller,
  id: string,
  {
    reviewId = newId(),
    onDay = caller.today,
    ...given
  }: Pick<Review, 'kept' | 'changed' | 'dropped' | 'learned'> & { reviewId?: string; onDay?: string },
): Promise<{ ok: true } | { ok: false; because: 'not-approved' | 'no-words' | 'future-day' }> {
  const strategy = await readStrategy(caller, id)
  must(caller, 'strategy.edit', strategy)
  if (!strategy.approvals.length) return { ok: false, because: 'not-approved' }
  if (!given.learned.trim()) return { ok: false, because: 'no-words' }
  if (onDay > caller.today) return { ok: false, because: 'future-day' }
  await store.insertReview(caller, strategy.title, { id: reviewId, strategyId: id, onDay, ...given })
  await recordHappening(caller, id, 'reviewed', { forId: reviewId, onDay })
  return { ok: true }
}

/** Puts away a draft that nobody approved. An approved strategy is not put away: the next one takes its place. */
export async function archiveStrategy(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'approved' | 'no-words' }> {
  const strategy = await readStrategy(caller, id)
  must(caller, 'strategy.edit', strategy)
  if (strategy.approvals.length) return { ok: false, because: 'approved' }
  if (!why.trim()) return { ok: false, because: 'no-words' }
  if (strategy.archivedAt) return { ok: true }
  await archiveRecord(caller, id, why.trim())
  await recordHappening(caller, id, 'archived', { why: why.trim() })
  return { ok: true }
}
