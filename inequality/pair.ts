import type { Asked } from './asked.ts'
import type { Flag } from './flag.ts'
import type { Table } from './table.ts'
import { mustCountUp } from './whyNot.ts'

/** Two groups to hold side by side, as places in the table's lists: the first is held against the second. */
export type Pair = { first: number; second: number; flags: Flag[] }

/**
 * The two groups that a difference or a ratio compares. Of ordered groups the ends, the one that should stand higher
 * first: most advantaged where more is better, most disadvantaged where less is. Of others the highest and the lowest,
 * or the reference and the group that is furthest on its worse side. A flag instead where a value that decides is not
 * known.
 */
export function pairOf(table: Table, ask: Asked): Pair | { not: Flag } {
  const { groups } = table
  const of = groups.estimate.length
  const not: Flag = { flag: 'missingGroups', missing: table.missing, of }
  if (groups.order) return endsOf(table, ask) ?? { not }
  if (table.missing > (ask.isCompat ? 0 : 0.15 * of) || table.size < 2) return { not }
  const flags: Flag[] = table.missing > 0 ? [not] : []
  if (groups.reference === undefined) {
    const [high, low] = [extreme(table, 1, -1), extreme(table, -1, -1)]
    return {
      first: high.at,
      second: low.at,
      flags: [...flags, ...doubts(table, ask, high), ...doubts(table, ask, low)],
    }
  }
  const reference = table.place.indexOf(groups.reference)
  if (reference < 0) return { not }
  const other = extreme(table, groups.favourable ? -1 : 1, reference)
  const pair = groups.favourable ? [reference, other.at] : [other.at, reference]
  return { first: pair[0]!, second: pair[1]!, flags: [...flags, ...doubts(table, ask, other)] }
}

function endsOf(table: Table, ask: Asked): Pair | null {
  const order = table.groups.order ?? []
  if (ask.isCompat) mustCountUp(order)
  const bottom = order.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY)
  const top = order.reduce((most, place) => Math.max(most, place), Number.NEGATIVE_INFINITY)
  const [lowest, highest] = [order.indexOf(bottom), order.indexOf(top)].map((place) => table.place.indexOf(place))
  if (lowest! < 0 || highest! < 0) return null
  const isTied = order.lastIndexOf(bottom) !== order.indexOf(bottom) || order.lastIndexOf(top) !== order.indexOf(top)
  const flags: Flag[] = isTied ? [{ flag: 'tie' }] : []
  return table.groups.favourable
    ? { first: highest!, second: lowest!, flags }
    : { first: lowest!, second: highest!, flags }
}

/** The group at one end, and the next after it: of equals the first. */
export type Extreme = { at: number; next: number }

/** The highest (`sign` 1) or lowest (-1) group but `except`. */
export function extreme({ y }: Table, sign: 1 | -1, except: number): Extreme {
  let at = -1
  let next = -1
  for (let here = 0; here < y.length; here++) {
    if (here === except) continue
    if (at < 0 || sign * y[here]! > sign * y[at]!) [at, next] = [here, at]
    else if (next < 0 || sign * y[here]! > sign * y[next]!) next = here
  }
  return { at, next }
}

/** What to say where chance alone may have picked the group at the end. */
export function doubts({ y, se }: Table, ask: Asked, { at, next }: Extreme): Flag[] {
  if (next < 0) return []
  const apart = Math.abs(y[at]! - y[next]!)
  if (apart === 0) return [{ flag: 'tie' }]
  return apart < ask.reach * Math.hypot(se[at]!, se[next]!) ? [{ flag: 'extremesUncertain' }] : []
}

/** The flags, each kind once. */
export const once = (flags: Flag[]): Flag[] => [...new Map(flags.map((flag) => [flag.flag, flag])).values()]
