import { dot } from '../numeric/adder.ts'
import type { Influence } from './influence.ts'
import type { Ranked } from './ranked.ts'

/** Twice the covariance of outcome and rank, in the indicator's units, and what each person does to it. */
export type Concentration = { absolute: number; influence: Influence }

/** The absolute concentration with the influence that counts ranks as drawn with the sample. */
export function concentrationOf(ranked: Ranked): Concentration {
  const { rank, outcome, total } = ranked
  const absolute = isLevel(ranked) ? 0 : (2 * dot(outcome, rank)) / total
  const byOutcome = rank.map((one) => 2 * one)
  const byLevel = new Float64Array(rank.length)
  let above = 0
  for (let at = rank.length - 1; at >= 0; at--) {
    byLevel[at] = (2 * (above + outcome[at]! / 2)) / total - 2 * absolute
    above += outcome[at]!
  }
  return { absolute, influence: { byOutcome, byLevel } }
}

/** The same with ranks, their variance and the mean taken as known, as WHO's package has it: a slope's influence. */
export function concentrationAsSlope(ranked: Ranked): Concentration {
  const { rank, rankVariance } = ranked
  const { absolute } = concentrationOf(ranked)
  const slope = absolute / 2 / rankVariance
  return {
    absolute,
    influence: { byOutcome: rank.map((one) => 2 * one), byLevel: rank.map((one) => -2 * slope * one * one) },
  }
}

/** The variance of a slope through people who all count the same, from how far they lie off it (classical). */
export function classicalVariance(ranked: Ranked, absolute: number): number | null {
  const { sums, shift, people, rankVariance } = ranked
  const { ww, wwy, wwyy } = sums
  if (!ww || !wwy || !wwyy) return null
  let spread = 0
  for (let entry = 0; entry < ww.length; entry++)
    spread += wwyy[entry]! - 2 * shift * wwy[entry]! + shift * shift * ww[entry]!
  const slope = absolute / 2 / rankVariance
  const off = (spread - slope * slope * people * rankVariance) / (people - 2)
  return (4 * rankVariance * off) / people
}

const isLevel = ({ sums }: Ranked): boolean => sums.least === sums.greatest
