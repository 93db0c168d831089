import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { doubts, extreme } from '../pair.ts'
import type { Options } from '../result.ts'
import type { Table } from '../table.ts'
import { mustCountUp, notesOf, whyNot } from '../whyNot.ts'

/**
 * `against: 'reference'` holds the average against the chosen reference group (as HEAT's notes describe it); unless said,
 * against the most advantaged group, or the best where groups have no order (as its package does).
 */
export type PotentialOptions = Options & { against?: 'best' | 'reference' }

/** What the average could gain: the group it is held against, the average, and their shares of all people. */
export type Potential = {
  at: number
  value: number
  mean: number
  /** Whether the mean is over the people of the groups, not a published average. */
  isOwnMean: boolean
  flags: Flag[]
}

/** The group that the average is held against, and that average; or why there is none. */
export function potentialOf(
  table: Table,
  ask: Asked,
  name: string,
  options: PotentialOptions,
): Potential | { not: Flag } {
  const { order, population, average, favourable } = table.groups
  const isOwnMean = population !== undefined || average === undefined
  const not = whyNot(table, { name, people: isOwnMean, isDropping: !order })
  if (not) return { not }
  if (order && ask.isCompat) mustCountUp(order)
  const flags = notesOf(table)
  const picked = pick(table, ask, options)
  if (!picked) return { not: { flag: 'missingGroups', missing: table.missing, of: table.groups.estimate.length } }
  const value = table.y[picked.at]!
  const mean = isOwnMean ? table.mean : (average as number)
  const isBetter = favourable ? value >= mean : value <= mean
  if (!isBetter) flags.push({ flag: 'noBetterReference' })
  return { at: picked.at, value, mean, isOwnMean, flags: [...flags, ...picked.flags] }
}

function pick(table: Table, ask: Asked, { against = 'best' }: PotentialOptions): { at: number; flags: Flag[] } | null {
  const { order, reference, favourable } = table.groups
  if (against === 'reference' && reference !== undefined) {
    const at = table.place.indexOf(reference)
    return at < 0 ? null : { at, flags: [] }
  }
  if (order) {
    const own = table.order
    let at = 0
    for (let here = 1; here < own.length; here++) if (own[here]! > own[at]!) at = here
    return { at, flags: [] }
  }
  const best = extreme(table, favourable ? 1 : -1, -1)
  const at = largestTied(table, best.at)
  return { at, flags: doubts(table, ask, best) }
}

/** Of groups that share the best value, the one with most people. */
function largestTied({ y, people }: Table, best: number): number {
  let at = best
  for (let here = 0; here < y.length; here++) if (y[here] === y[best] && people[here]! > people[at]!) at = here
  return at
}

/**
 * The standard error of the part that could be gained (a share of the average), as the package works it out: people as
 * a simple random sample, in a table of two by two. Null without the scale of the indicator.
 */
export function sampledError({ people, groups: { scale } }: Table, { at, value, mean }: Potential): number | null {
  if (scale === undefined) return null
  const all = people.reduce((sum, held) => sum + held, 0)
  const c = (value / scale) * people[at]!
  const d = people[at]! - c
  const a = (mean / scale) * all - c
  const b = all - a - people[at]!
  return Math.sqrt((c * all * (a * d * (all - c) + b * c ** 2)) / ((a + c) ** 3 * (c + d) ** 3))
}
