/**
 * All that the measures need of people's own records, and nothing that points at a person: one entry per (stratum,
 * cluster, level), each list equally long. A level is a distinct value of the rank variable (an ordered group, or an
 * income), most disadvantaged lowest. Sums are over the people of that entry: `n` people, `w` weights, `wy` weight
 * times outcome, and, for people who are their own cluster, the squares `ww`, `wwy`, `wwyy` of the weights with them.
 * Strata are numbered from 0; clusters too, over all strata, so that no two strata share a number; a sample without
 * strata has stratum 0, and one without clusters has no `cluster` but the squares.
 */
export type Sums = {
  stratum: Int32Array
  cluster?: Int32Array
  level: Float64Array
  n: Float64Array
  w: Float64Array
  wy: Float64Array
  ww?: Float64Array
  wwy?: Float64Array
  wwyy?: Float64Array
  /** By stratum number: the clusters (or people) that the whole stratum holds; a share of it where all are 1 or less. */
  finite?: Float64Array
  /** What was taken from every outcome before it was summed, in the indicator's units: squares keep their digits. */
  centre: number
  /** The least and the greatest outcome, in the indicator's units. */
  least: number
  greatest: number
  /** False where every person counts the same. */
  isWeighted: boolean
  /** How many people were left out because something that was asked for was missing. */
  missing: number
}

/**
 * What to take from outcomes before they are summed: nothing where they spread around zero or near it, else a number near
 * the middle of their range. It is a whole multiple of a power of two, which every engine reads and takes off alike.
 */
export function centreOf(least: number, greatest: number): number {
  const range = greatest - least
  if (!(least > range || greatest < -range)) return 0
  if (range === 0) return least
  const step = 2 ** Math.floor(Math.log2(range))
  return Math.round((least + range / 2) / step) * step
}
