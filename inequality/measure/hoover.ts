import { meanOf } from '../people/ownRank.ts'
import type { Ranked } from '../people/ranked.ts'
import { spreadIndex } from '../people/spreadIndex.ts'
import type { Options, Result } from '../result.ts'

/**
 * Name: Hoover's index (Robin Hood index)
 * What it is: The share of the whole that would have to move from those above the mean to those below for all to have the
 *   same.
 * How it is worked out: Half the mean distance, by survey weight, of outcomes from the mean, divided by the mean. The
 *   interval follows the survey's design.
 * How to read it: 0.12 says that 12 in every 100 parts of the whole would have to move.
 * When it applies: Records of people, ranked by their own outcome, with outcomes that are not negative.
 * Care: Moving something between two people on the same side of the mean leaves it as it was.
 * Source: Hoover 1936, Review of Economics and Statistics 18:162.
 */
export function hoover(ranked: Ranked, options: Options = {}): Result {
  return spreadIndex(ranked, options, {
    method: "Hoover's index",
    mayHaveZero: true,
    of: ({ share, relative }) => {
      const above = (at: number) => Math.max(0, relative[at]! - 1)
      const value = meanOf(share, above)
      const rich = meanOf(share, (at) => (relative[at]! > 1 ? relative[at]! : 0))
      return { value, influence: (at) => above(at) - value - rich * (relative[at]! - 1) }
    },
  })
}
