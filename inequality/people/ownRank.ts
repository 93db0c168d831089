import { Adder } from '../numeric/adder.ts'
import { WrongShape } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import type { People } from '../source/people.ts'
import { type Ranked, rankPeople } from './ranked.ts'

/** People ranked by their own outcome: what indices of how unequally an outcome is spread start from. */
export const rankByOutcome = (people: Omit<People, 'rank'>): Ranked =>
  rankPeople(sumsOf({ ...people, rank: people.outcome }))

/** Outcomes as parts of the mean, by level, with the share of people at each; from people ranked by their outcome. */
export type Spread = { share: Float64Array; relative: Float64Array; isNegative: boolean; hasZero: boolean }

/** Throws WrongShape where people are ranked by something else than their outcome. */
export function spreadOf({ level, weight, total, mean, sums }: Ranked): Spread {
  const share = weight.map((one) => one / total)
  const own = new Adder()
  for (let at = 0; at < level.length; at++) own.add(share[at]! * level[at]!)
  const size = Math.max(Math.abs(sums.least), Math.abs(sums.greatest))
  if (Math.abs(own.total - mean) > 1e-9 * size)
    throw new WrongShape('This index needs people ranked by their own outcome, not by something else.')
  return {
    share,
    relative: level.map((one) => one / mean),
    isNegative: sums.least < 0,
    hasZero: level.includes(0),
  }
}

/** The mean of a list by share, compensated. */
export function meanOf(share: Float64Array, of: (at: number) => number): number {
  const total = new Adder()
  for (let at = 0; at < share.length; at++) if (share[at]! > 0) total.add(share[at]! * of(at))
  return total.total
}
