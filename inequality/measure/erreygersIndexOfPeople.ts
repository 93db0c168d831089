import { type IndexOptions, indexOf } from '../people/indexOf.ts'
import type { Ranked } from '../people/ranked.ts'
import { type Result, WrongShape } from '../result.ts'

/**
 * Name: Erreygers's index from people's records (E)
 * What it is: The absolute concentration index of an outcome that has a least and a greatest value, stretched so that it
 *   runs from -1 to 1.
 * How it is worked out: The outcome is put on a scale from 0 to 1 between its bounds; its absolute concentration index is
 *   multiplied by four.
 * How to read it: 1 says that the advantaged half has all of it and the other half none; 0.2 is a fifth of that. It is
 *   the same, with the sign turned, for those who do not have it.
 * When it applies: Yes or no, and scores with bounds, in records of people with a rank.
 * Care: It answers to the gap, not to the gap for the mean: where hardly anybody is ill it is small. Wagstaff's form
 *   is not. Say which.
 * Source: Erreygers 2009, Journal of Health Economics 28:504.
 */
export function erreygersIndexOfPeople(ranked: Ranked, options: IndexOptions): Result {
  if (!options.bounds) throw new WrongShape('Erreygers’s index needs the least and the greatest value of the outcome.')
  return indexOf(ranked, options, {
    name: "Erreygers's concentration index",
    isRelative: false,
    of: (absolute) => ({ value: 4 * absolute, byAbsolute: 4, byMean: 0 }),
  })
}
