import { meanOf } from '../people/ownRank.ts'
import type { Ranked } from '../people/ranked.ts'
import { spreadIndex } from '../people/spreadIndex.ts'
import type { Options, Result } from '../result.ts'

/**
 * Name: Coefficient of variation from people's records (CV)
 * What it is: How far people's outcomes typically lie from the mean, as a share of the mean.
 * How it is worked out: The standard deviation of the outcome, by survey weight, divided by the mean. The interval
 *   follows the survey's design.
 * How to read it: 0.28 says that people typically differ from the mean by 28 in every 100 parts of it.
 * When it applies: Records of people, ranked by their own outcome, with outcomes that are not negative.
 * Care: It is inequality between people, not between social groups. A few very high outcomes can make it.
 * Source: Cowell 2011, Measuring inequality.
 */
export function variationOfPeople(ranked: Ranked, options: Options = {}): Result {
  return spreadIndex(ranked, options, {
    method: 'coefficient of variation between people',
    mayHaveZero: true,
    of: ({ share, relative }) => {
      const variance = meanOf(share, (at) => (relative[at]! - 1) ** 2)
      const value = Math.sqrt(variance)
      const away = (at: number) => relative[at]! - 1
      return {
        value,
        influence: (at) => (value ? (away(at) ** 2 - variance - 2 * variance * away(at)) / (2 * value) : 0),
      }
    },
  })
}
