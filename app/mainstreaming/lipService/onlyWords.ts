import type { Debt } from '../../action/actions.ts'
import { daysBetween } from '../../store/today.ts'
import type { PromiseStanding } from '../../strategy/actions.ts'
import { liftsOfPromise } from '../liftsOfPromise.ts'
import type { Snapshot } from '../snapshot.ts'

/** One commitment that is only words, with whom to ask and what was asked already. */
export type OnlyWords = {
  promise: PromiseStanding
  /** Since a body approved it. */
  days: number
  /** What the pack says would lift it. */
  lift?: string
  asked?: Debt
}

/** The commitments in the gap, the oldest first. */
export function onlyWords(
  { board, promiseById, rules, today }: Pick<Snapshot, 'board' | 'promiseById' | 'rules' | 'today'>,
  debts: readonly Debt[] = [],
): OnlyWords[] {
  const found = (board.gap?.counted ?? []).flatMap((id): OnlyWords[] => {
    const promise = promiseById.get(id)
    if (!promise?.approvedOn) return []
    const lift = liftsOfPromise(promise, rules)
    const asked = debts.find(({ recordId }) => recordId === id)
    return [{ promise, days: daysBetween(promise.approvedOn, today), ...(lift && { lift }), ...(asked && { asked }) }]
  })
  return found.sort((a, b) => b.days - a.days)
}
