import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { dot } from '../numeric/adder.ts'
import { studentQuantile } from '../numeric/student.ts'
import { WrongShape } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import { mustCountUp, whyNot } from '../whyNot.ts'

/** The lowest and the highest value that an indicator can take. */
export type Bounds = readonly [number, number]

/**
 * How a value hangs together with the place on the social scale. `absolute` is twice their covariance over people, in
 * units of the value; `mean` the average. `gradient` says how far `absolute` moves with each group's value, `share` how
 * far the mean does. `scatter` is for data without standard errors: the variance of `absolute` and of the mean, were
 * the groups scattered about a straight line.
 */
export type Concentration = {
  absolute: number
  mean: number
  gradient: Float64Array
  share: Float64Array
  variance: Float64Array | null
  scatter: { absolute: number; mean: number }
  reach: number
  flags: Flag[]
}

/** The concentration of the table's values, on a scale from 0 to 1 where bounds are given; or why there is none. */
export function concentrationOf(
  table: Table,
  ask: Asked,
  name: string,
  bounds?: Bounds,
): Concentration | { not: Flag } {
  const not = whyNot(table, { name, people: true, order: true })
  if (not) return { not }
  if (ask.isCompat) mustCountUp(table.groups.order ?? [])
  if (bounds) mustBeWithin(table, bounds, ask)
  const [origin, width] = bounds ? [bounds[0], bounds[1] - bounds[0]] : [0, 1]
  const { share, rank } = table
  const mean = (table.mean - origin) / width
  // Centred at the mean, so that values far from zero lose no digits and equal ones give exactly nothing.
  const away = table.y.map((y) => (y - table.mean) / width)
  const gradient = share.map((p, at) => 2 * p * (rank[at]! - 0.5))
  const absolute = dot(gradient, away)
  const people = share.reduce((held, p) => held + (p > 0 ? 1 : 0), 0)
  const df = (ask.isCompat ? table.size : people) - 2
  if (!ask.isCompat && df < 1) return { not: { flag: 'fewGroups', groups: people } }
  const hasErrors = table.hasErrors && !ask.isCompat
  const flags: Flag[] = []
  if (people < table.size) flags.push({ flag: 'emptyGroups', groups: table.size - people })
  if (table.isAllEqual) flags.push({ flag: 'allEqual' })
  if (!hasErrors && !ask.isCompat) flags.push({ flag: 'fromScatter', groups: people })
  return {
    absolute,
    mean,
    gradient,
    share,
    variance: hasErrors ? table.variance.map((variance) => variance / (width * width)) : null,
    scatter: scatterOf(share, rank, away, absolute, df),
    reach: hasErrors || ask.isCompat ? ask.reach : studentQuantile(0.5 + ask.level / 2, df),
    flags,
  }
}

/** Values about a straight line over the scale: the variance of twice the covariance, and of the mean. */
function scatterOf(
  share: Float64Array,
  rank: Float64Array,
  away: Float64Array,
  absolute: number,
  df: number,
): Concentration['scatter'] {
  const places = rank.map((r) => (r - 0.5) ** 2)
  const spread = dot(share, places)
  const slope = absolute / 2 / spread
  const off = away.map((gap, at) => (gap - slope * (rank[at]! - 0.5)) ** 2)
  const scatter = dot(share, off) / df
  return { absolute: 4 * scatter * spread, mean: scatter }
}

function mustBeWithin(table: Table, [lowest, highest]: Bounds, ask: Asked): void {
  for (let at = 0; at < table.size; at++) {
    const value = table.y[at]!
    if (value < lowest || (value > highest && !ask.isCompat))
      throw new WrongShape(`Group ${table.place[at]! + 1} has ${value}, outside the bounds ${lowest} to ${highest}.`)
  }
}

/** The bounds that were said, or those of the indicator; throws WrongShape where neither is known. */
export function boundsOf(groups: Groups | Table, options: { bounds?: Bounds }, name: string): Bounds {
  const bounds = options.bounds ?? tableOf(groups).groups.bounds
  if (!bounds) throw new WrongShape(`${name} needs the lowest and the highest value that the indicator can take.`)
  return bounds
}
