import { dot } from '../numeric/adder.ts'
import { reachOf } from '../numeric/normal.ts'
import { sortOrder } from '../numeric/sortOrder.ts'
import { sum } from '../numeric/sum.ts'
import { lineOfRank, type Robust } from './lineOfRank.ts'

/** People's outcomes and what they are ranked by; everybody counts 1 without weights. */
export type Weighed = { outcome: Float64Array; rank: Float64Array; weight: Float64Array }

/** `CI` by the mean, `CIg` absolute, `CIc` by Erreygers and `CIw` by Wagstaff, as the package names them. */
export type RineqType = 'CI' | 'CIg' | 'CIc' | 'CIw'
export type RineqMethod = 'linreg_delta' | 'linreg_convenience' | 'cov_convenience' | 'direct'

export type RineqAsked = { type: RineqType; method: RineqMethod; robust?: Robust; isCorrected?: boolean }

export type RineqIndex = { index: number; variance: number; se: number; lower: number; upper: number; n: number }

/**
 * The concentration index as the R package rineq 0.2.3 prints it, to reconcile earlier work with ours: people who tie
 * are ranked in the order of the rows, unequal weights inflate the index a little, the variance of `direct` forgets the
 * weights, and that of `cov_convenience` is the variance of the rank. Ours is in relativeConcentrationOfPeople.
 */
export function rineqIndex(people: Weighed, asked: RineqAsked): RineqIndex {
  const { outcome, weight } = people
  const n = outcome.length
  const mean = dot(weight, outcome) / sum(weight)
  const { index, variance } = basic(people, mean, asked)
  const factor = factorOf(asked.type, outcome, mean)
  const [value, spread] = [index * factor, variance * factor * factor]
  const se = Math.sqrt(spread)
  const far = reachOf(0.95) * se
  return { index: value, variance: spread, se, lower: value - far, upper: value + far, n }
}

/** The middle of each person's own stretch of the population, those who tie in the order of the rows. */
export function ranksInOrder(rank: Float64Array, weight: Float64Array): Float64Array {
  const total = sum(weight)
  const ranks = new Float64Array(rank.length)
  let below = 0
  for (const row of sortOrder(rank)) {
    ranks[row] = (below + weight[row]! / 2) / total
    below += weight[row]!
  }
  return ranks
}

/** The variance of the rank as of a sample, divided by what is right for equal weights only. */
export function rankVarianceOf(ranks: Float64Array, weight: Float64Array): number {
  const total = sum(weight)
  const weighted = dot(weight, ranks)
  const squares = sum(ranks.map((one, at) => weight[at]! * one * one))
  return (squares * total - weighted * weighted) / (total * total - dot(weight, weight))
}

function basic(people: Weighed, mean: number, { method, robust, isCorrected = true }: RineqAsked) {
  const { outcome, rank, weight } = people
  const n = outcome.length
  const ranks = ranksInOrder(rank, weight)
  if (method === 'direct') return direct(people, ranks, mean)
  const rankVariance = rankVarianceOf(ranks, weight)
  const finite = isCorrected ? (n - 1) / n : 1
  const line = lineOfRank({ outcome, rank: ranks, weight }, robust)
  if (method === 'linreg_delta') {
    const middle = line.height + line.slope / 2
    const index = (2 * rankVariance * line.slope) / middle
    // The delta method on slope over middle; the package leaves the correction for n out of the variance.
    const byHeight = -index / middle
    const bySlope = (2 * rankVariance * line.height) / middle / middle
    const { aa, ab, bb } = line.covers
    const variance = byHeight * byHeight * aa + 2 * byHeight * bySlope * ab + bySlope * bySlope * bb
    return { index: index * finite, variance }
  }
  const stretch = (2 * rankVariance) / mean
  const index = stretch * line.slope * finite
  return { index, variance: method === 'cov_convenience' ? rankVariance : stretch * stretch * line.covers.bb }
}

/** Kakwani's formula for single records, with the weights in the index and in the ranks alone. */
function direct({ outcome, rank, weight }: Weighed, ranks: Float64Array, mean: number) {
  const n = outcome.length
  const total = sum(weight)
  const middle = dot(weight, ranks) / total
  const index = (2 * sum(outcome.map((y, at) => (weight[at]! / total) * (y - mean) * (ranks[at]! - middle)))) / mean
  const all = sum(outcome)
  let held = 0
  const squares: number[] = []
  for (const row of sortOrder(rank)) {
    const before = held / all
    held += outcome[row]!
    const one = (outcome[row]! / mean) * (2 * ranks[row]! - 1 - index) + 2 - before - held / all
    squares.push(one * one)
  }
  return { index, variance: (sum(squares) / n - (1 + index) ** 2) / n }
}

function factorOf(type: RineqType, outcome: Float64Array, mean: number): number {
  if (type === 'CIg') return mean
  if (type === 'CIw') return 1 / (1 - mean)
  if (type === 'CI') return 1
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const y of outcome) [least, greatest] = [Math.min(least, y), Math.max(greatest, y)]
  // The bounds of what was observed, where those of what could be are meant.
  return (4 * mean) / (greatest - least)
}
