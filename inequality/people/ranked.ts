import { Adder } from '../numeric/adder.ts'
import { WrongShape } from '../result.ts'
import type { Sums } from '../sums.ts'

/**
 * The sums with every level's place in the whole: `at` names the level of each entry; the other lists have one number
 * per level, most disadvantaged first. `rank` is the middle of the people of that level, from -1/2 to 1/2; `outcome`
 * is the weighted sum of outcomes less their `mean`.
 */
export type Ranked = {
  sums: Sums
  at: Int32Array
  level: Float64Array
  weight: Float64Array
  outcome: Float64Array
  rank: Float64Array
  people: number
  total: number
  mean: number
  /** The mean less the centre of the sums: what is left of it where outcomes are large and alike. */
  shift: number
  /** The weighted variance of the rank: 1/12 where no two people share a level. */
  rankVariance: number
}

/** Ranks the people of the sums, those of one level together (ridits). Throws WrongShape where there is nobody. */
export function rankPeople(sums: Sums): Ranked {
  const { at, level } = levelsOf(sums.level)
  const weight = addUp(sums.w, at, level.length)
  const about = addUp(sums.wy, at, level.length)
  const total = totalOf(weight)
  const people = totalOf(sums.n)
  if (!(total > 0)) throw new WrongShape('There is nobody to measure: no person has an outcome, a rank and a weight.')
  const shift = totalOf(about) / total
  const rank = new Float64Array(level.length)
  const outcome = new Float64Array(level.length)
  const below = new Adder()
  const spread = new Adder()
  for (let one = 0; one < level.length; one++) {
    const mine = weight[one]!
    rank[one] = (2 * below.total + mine - total) / (2 * total)
    outcome[one] = about[one]! - shift * mine
    below.add(mine)
    spread.add(mine * rank[one]! * rank[one]!)
  }
  const mean = sums.centre + shift
  return { sums, at, level, weight, outcome, rank, people, total, mean, shift, rankVariance: spread.total / total }
}

function levelsOf(values: Float64Array): { at: Int32Array; level: Float64Array } {
  const level = distinct(values)
  const at = new Int32Array(values.length)
  const place = new Map<number, number>()
  const isSmall = level.length < 1 << 16
  if (isSmall) for (const [index, value] of level.entries()) place.set(value, index)
  let last = 0
  for (let entry = 0; entry < values.length; entry++) {
    const value = values[entry]!
    if (level[last] !== value)
      last = level[last + 1] === value ? last + 1 : isSmall ? place.get(value)! : findPlace(level, value)
    at[entry] = last
  }
  return { at, level }
}

function distinct(values: Float64Array): Float64Array {
  let sorted = values
  for (let entry = 1; entry < values.length; entry++)
    if (values[entry]! < values[entry - 1]!) {
      sorted = values.slice().sort()
      break
    }
  let count = 0
  const level = new Float64Array(values.length)
  for (let entry = 0; entry < sorted.length; entry++)
    if (count === 0 || sorted[entry] !== level[count - 1]) level[count++] = sorted[entry]!
  return level.slice(0, count)
}

function findPlace(level: Float64Array, value: number): number {
  let low = 0
  let high = level.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (level[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function addUp(values: Float64Array, at: Int32Array, levels: number): Float64Array {
  const sum = new Float64Array(levels)
  const lost = new Float64Array(levels)
  for (let entry = 0; entry < values.length; entry++) {
    const level = at[entry]!
    const before = sum[level]!
    const value = values[entry]!
    const after = before + value
    const taken = after - before
    lost[level] = lost[level]! + (before - (after - taken)) + (value - taken)
    sum[level] = after
  }
  for (let level = 0; level < levels; level++) sum[level] = sum[level]! + lost[level]!
  return sum
}

function totalOf(values: Float64Array): number {
  const total = new Adder()
  for (let at = 0; at < values.length; at++) total.add(values[at]!)
  return total.total
}
