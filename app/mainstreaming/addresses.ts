import type { Caller } from '../organisation/caller.ts'
import { addressOf } from '../organisation/recordAddress.ts'
import type { Head } from './store.ts'

/**
 * Where these records have their pages, for this caller, by their ids. What the page would refuse is left out, so
 * that neither a link nor a title says more than the page: drafts are read by fewer than what has been approved.
 */
export const addressesFor = (caller: Caller, heads: readonly Head[]): Map<string, string> =>
  new Map(
    heads.flatMap((head) => {
      const href = addressOf(caller, head)
      return href ? [[head.id, href] as const] : []
    }),
  )
