import { meanOf, type Spread } from '../people/ownRank.ts'
import type { Ranked } from '../people/ranked.ts'
import { type SpreadValue, spreadIndex } from '../people/spreadIndex.ts'
import type { Options, Result } from '../result.ts'

/** `alpha` says where the index looks: 0 at the low end, 1 evenly, 2 at the high end. 1 unless said. */
export type EntropyOptions = Options & { alpha?: number }

/**
 * Name: Generalised entropy index (GE)
 * What it is: How unequally an outcome is spread over people, whoever they are: no groups, no social scale.
 * How it is worked out: Each person's outcome is divided by the mean. With alpha 1 (Theil's index) it is the mean of the
 *   part times its logarithm; with 0 (mean log deviation) the mean of minus the logarithm; with 2 half the square of the
 *   coefficient of variation. The interval follows the survey's design.
 * How to read it: 0 says that everybody has the same. A Theil index of 0.10 says more spread than one of 0.05; the number
 *   itself has no unit.
 * When it applies: Records of people, ranked by their own outcome, with outcomes above zero (zero too, from alpha 1 on).
 * Care: It is inequality between people, not between social groups: a fair lottery would score too. Not for yes or no.
 * Source: Shorrocks 1980, Econometrica 48:613; Cowell 2011, Measuring inequality.
 */
export function generalisedEntropy(ranked: Ranked, options: EntropyOptions = {}): Result {
  const { alpha = 1 } = options
  return spreadIndex(ranked, options, {
    method: `generalised entropy with alpha ${alpha}`,
    mayHaveZero: alpha > 0,
    of: (spread) => (alpha === 0 ? meanLog(spread) : alpha === 1 ? theil(spread) : power(spread, alpha)),
  })
}

function meanLog({ share, relative }: Spread): SpreadValue {
  const value = -meanOf(share, (at) => Math.log(relative[at]!))
  return { value, influence: (at) => relative[at]! - 1 - (Math.log(relative[at]!) + value) }
}

function theil({ share, relative }: Spread): SpreadValue {
  const term = (at: number) => (relative[at] === 0 ? 0 : relative[at]! * Math.log(relative[at]!))
  const value = meanOf(share, term)
  return { value, influence: (at) => term(at) - value - (value + 1) * (relative[at]! - 1) }
}

function power({ share, relative }: Spread, alpha: number): SpreadValue {
  const scale = alpha * (alpha - 1)
  const mean = meanOf(share, (at) => relative[at]! ** alpha)
  // Summed as differences from one: near equality the index is far smaller than its parts.
  const value = meanOf(share, (at) => relative[at]! ** alpha - 1) / scale
  return { value, influence: (at) => (relative[at]! ** alpha - mean - alpha * mean * (relative[at]! - 1)) / scale }
}
