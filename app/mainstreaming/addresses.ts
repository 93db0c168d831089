import type { Caller } from '../organisation/caller.ts'
import { may } from '../organisation/caller.ts'
import { addressOf } from '../organisation/recordAddress.ts'
import { listStrategies } from '../strategy/actions.ts'
import { mayRead } from '../strategy/permissions.ts'
import { listConcepts } from '../terminology/actions.ts'
import type { Snapshot } from './snapshot.ts'
import type { Head } from './store.ts'

/**
 * Where these records have their pages, for this caller, by their ids. What the page would refuse is left out, so
 * that neither a link nor a title says more than the page: drafts are read by fewer than what has been approved.
 */
export async function addressesFor(
  caller: Caller,
  heads: readonly Head[],
  { promiseById }: Pick<Snapshot, 'promiseById'>,
): Promise<Map<string, string>> {
  const strategies =
    heads.some(({ kind }) => kind === 'strategy') && may(caller, 'strategy.read') ? await listStrategies(caller) : []
  const concepts =
    heads.some(({ kind }) => kind === 'concept') && may(caller, 'terminology.read') ? await listConcepts(caller) : []
  const open = new Set([...strategies.map(({ id }) => id), ...concepts.map(({ concept }) => concept.id)])
  const mayOpen = (head: Head): boolean => {
    if (head.kind === 'promise')
      return mayRead(caller, { ...head, isShared: Boolean(promiseById.get(head.id)?.approvedOn) })
    return (head.kind !== 'strategy' && head.kind !== 'concept') || open.has(head.id)
  }
  return new Map(
    heads.filter(mayOpen).flatMap((head) => {
      const href = head.kind === 'promise' ? `/promises/${head.id}` : addressOf(caller, head)
      return href ? [[head.id, href] as const] : []
    }),
  )
}
