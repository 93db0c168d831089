import { sortOrder } from '../numeric/sortOrder.ts'
import { WrongShape } from '../result.ts'
import { centreOf, type Sums } from '../sums.ts'
import type { Rows } from './rows.ts'

/** One entry per person, sorted by rank: where ranks are as many as people there is nothing to add up. */
export function sumByPerson(rows: Rows): Sums {
  const { outcome, rank, weight, unit, stratumOf } = rows
  const order = sortOrder(rank)
  const here = order.filter(
    (row) =>
      !Number.isNaN(rank[row]!) &&
      !Number.isNaN(outcome[row]!) &&
      !(weight && Number.isNaN(weight[row]!)) &&
      (unit ? unit.codes[row]! >= 0 : true),
  )
  if (here.length === 0) throw new WrongShape('There is nobody to measure: in every row something is missing.')
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < here.length; at++) {
    const y = outcome[here[at]!]!
    if (y < least) least = y
    if (y > greatest) greatest = y
  }
  const centre = centreOf(least, greatest)
  const count = here.length
  const units = new Int32Array(count)
  const level = new Float64Array(count)
  const w = new Float64Array(count)
  const wy = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const row = here[at]!
    units[at] = unit ? unit.codes[row]! : 0
    level[at] = rank[row]!
    w[at] = weight ? weight[row]! : 1
    wy[at] = w[at]! * (outcome[row]! - centre)
  }
  const common = { level, n: new Float64Array(count).fill(1), w, wy, centre, least, greatest }
  const told = { ...common, isWeighted: weight !== undefined, missing: outcome.length - count }
  const stratum = units.map((one) => stratumOf[one]!)
  if (rows.isClustered) return { ...told, stratum, cluster: units }
  return { ...told, stratum, ww: times(w, w), wwy: times(w, wy), wwyy: times(wy, wy) }
}

const times = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, at) => value * b[at]!)
