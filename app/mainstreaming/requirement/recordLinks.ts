import type { Caller } from '../../organisation/caller.ts'
import { isId } from '../../store/newId.ts'
import { addressesFor } from '../addresses.ts'
import { gridAddress } from '../grid/address.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Head, headsOf } from '../store.ts'
import { words } from './words.ts'

export type RecordLink = { id: string; title: string; href?: string }

/** Records behind a fact: those that the caller may open, and how many there are beside. */
export type RecordLinks = { shown: RecordLink[]; more: number; hidden: number; total: number }

export const MOST_SHOWN = 20

/** Kinds without a page of their own, whose names stand on every grid. */
const named = ['level', 'activity']

/** Links to the records of several lists of ids, found in one query. */
export async function linkAll(
  caller: Caller,
  snapshot: Snapshot,
  lists: readonly (readonly string[])[],
): Promise<RecordLinks[]> {
  const wanted = lists.map((ids) => ids.slice(0, MOST_SHOWN))
  const heads = await headsOf(caller, [...new Set(wanted.flat().filter(isId))])
  const byId = new Map(heads.map((head) => [head.id, head]))
  const addresses = addressesFor(caller, heads)
  return lists.map((ids, n) => {
    const links = (wanted[n] ?? []).map((id) => linkOf(id, byId.get(id), addresses, snapshot))
    const shown = links.filter((link) => link !== undefined)
    return { shown, more: ids.length - links.length, hidden: links.length - shown.length, total: ids.length }
  })
}

function linkOf(
  id: string,
  head: Head | undefined,
  addresses: ReadonlyMap<string, string>,
  snapshot: Snapshot,
): RecordLink | undefined {
  if (id.includes('/')) return linkOfCell(id, snapshot)
  if (!head?.title) return undefined
  if (named.includes(head.kind)) return { id, title: head.title }
  const href = addresses.get(id)
  return href ? { id, title: head.title, href } : undefined
}

/** A cell of the grid, as facts name it: 'level/activity'. */
function linkOfCell(id: string, { structure }: Snapshot): RecordLink | undefined {
  const [levelId, activityId] = id.split('/')
  const level = structure.levels.find((one) => one.id === levelId)
  const activity = structure.activities.find((one) => one.id === activityId)
  if (!level || !activity) return undefined
  const href = gridAddress({ of: 'commitments', open: { row: level.id, activityId: activity.id } })
  return { id, title: words.requirement.emptyCell(level.name, activity.name), href }
}
