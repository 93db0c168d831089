import { type IndexOptions, indexOf, type Shape } from '../people/indexOf.ts'
import type { Ranked } from '../people/ranked.ts'
import type { Result } from '../result.ts'

/**
 * Name: Absolute concentration index from people's records (ACI)
 * What it is: How far health (or ill health) is gathered at one end of the social scale, in the indicator's own units.
 * How it is worked out: Twice the covariance, by survey weight, of the outcome with the person's place on the social
 *   scale, people of one group or income sharing a place. The interval follows the survey's design and counts that the
 *   places come from the same sample.
 * How to read it: 0 says that it is shared out evenly; 0.05 for yes or no says that those who say yes stand higher than
 *   others, minus 0.05 as much lower. It can reach at most a quarter for yes or no.
 * When it applies: Records of people, or sums of them, with a rank. Not for groups without an order.
 * Care: It depends on the units. Its size says little by itself: show the groups beside it.
 * Source: Kakwani, Wagstaff and van Doorslaer 1997, Journal of Econometrics 77:87; World Health Organization 2024, Health
 *   inequality monitoring, chapter 21.
 */
export function absoluteConcentrationOfPeople(ranked: Ranked, options: IndexOptions = {}): Result {
  return indexOf(ranked, options, absoluteShape)
}

export const absoluteShape: Shape = {
  name: 'absolute concentration index',
  isRelative: false,
  of: (absolute) => ({ value: absolute, byAbsolute: 1, byMean: 0 }),
}
