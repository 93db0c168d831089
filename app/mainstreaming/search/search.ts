import type { Caller } from '../../organisation/caller.ts'
import { addressesFor } from '../addresses.ts'
import { findRecords, type Hit } from './searchStore.ts'
import { words } from './words.ts'

export type Found = { kind: string; hits: { href: string; title: string; hit: Hit }[] }

export const LEAST_LETTERS = 2
export const MOST_HITS = 100
// More are read than shown, because some may not be the caller's to open.
const READ = 400

/** What has these words in its title, by kind. Only what the caller could open at its own page. */
export async function search(caller: Caller, q: string): Promise<{ groups: Found[]; n: number }> {
  const sought = q.trim().replaceAll('\u0000', '')
  if (sought.length < LEAST_LETTERS) return { groups: [], n: 0 }
  const like = `%${sought.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const kinds = Object.keys(words.search.kinds)
  const hits = await findRecords(caller, kinds, like, READ)
  const addresses = addressesFor(caller, hits)
  const open = hits.flatMap((hit) => {
    const href = addresses.get(hit.id)
    return href ? [{ href, title: hit.title, hit }] : []
  })
  const shown = open.slice(0, MOST_HITS)
  const groups = kinds.flatMap((kind) => {
    const hits = shown.filter(({ hit }) => hit.kind === kind)
    return hits.length ? [{ kind, hits }] : []
  })
  return { groups, n: open.length }
}
