import { meanOf, type Spread } from '../people/ownRank.ts'
import type { Ranked } from '../people/ranked.ts'
import { type SpreadValue, spreadIndex } from '../people/spreadIndex.ts'
import { type Options, type Result, WrongShape } from '../result.ts'

/** `aversion` (epsilon) says how much more a gain counts for who has little: 0 not at all. 1 unless said. */
export type AtkinsonOptions = Options & { aversion?: number }

/**
 * Name: Atkinson's index (A)
 * What it is: The share of the whole that could be given up if the rest were shared out equally, and all would be as well
 *   off as now.
 * How it is worked out: One less the ratio of a mean that favours low values to the plain mean. How strongly it favours
 *   them is a choice, the aversion: 0.5 mildly, 1 (the geometric mean) and 2 strongly. The interval follows the survey's
 *   design.
 * How to read it: 0.04 says: at this aversion, 4 in every 100 parts of the whole are lost to inequality.
 * When it applies: Records of people, ranked by their own outcome, with outcomes above zero; zero too where the aversion
 *   is below 1.
 * Care: The aversion is a judgement of value: say which, and show more than one.
 * Source: Atkinson 1970, Journal of Economic Theory 2:244.
 */
export function atkinson(ranked: Ranked, options: AtkinsonOptions = {}): Result {
  const { aversion = 1 } = options
  if (!(aversion > 0)) throw new WrongShape('The aversion to inequality is a number above zero, such as 0.5, 1 or 2.')
  return spreadIndex(ranked, options, {
    method: `Atkinson's index with aversion ${aversion}`,
    mayHaveZero: aversion < 1,
    of: (spread) => (aversion === 1 ? geometric(spread) : power(spread, 1 - aversion)),
  })
}

function geometric({ share, relative }: Spread): SpreadValue {
  const mean = meanOf(share, (at) => Math.log(relative[at]!))
  const influence = (at: number) => -Math.exp(mean) * (Math.log(relative[at]!) - mean - (relative[at]! - 1))
  return { value: -Math.expm1(mean), influence }
}

function power({ share, relative }: Spread, exponent: number): SpreadValue {
  const above = meanOf(share, (at) => relative[at]! ** exponent - 1)
  const mean = 1 + above
  const equal = Math.exp(Math.log1p(above) / exponent)
  return {
    value: -Math.expm1(Math.log1p(above) / exponent),
    influence: (at) => -equal * ((relative[at]! ** exponent - mean) / (exponent * mean) - (relative[at]! - 1)),
  }
}
