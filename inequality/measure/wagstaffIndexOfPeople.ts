import { type IndexOptions, indexOf } from '../people/indexOf.ts'
import type { Ranked } from '../people/ranked.ts'
import { type Result, WrongShape } from '../result.ts'

/**
 * Name: Wagstaff's index from people's records (W)
 * What it is: The relative concentration index of an outcome that has a least and a greatest value, stretched so that it
 *   runs from -1 to 1 whatever the mean.
 * How it is worked out: The outcome is put on a scale from 0 to 1 between its bounds; its relative concentration index is
 *   divided by one less its mean.
 * How to read it: 0.3 says that three tenths of the greatest gathering among the advantaged that this mean allows is
 *   reached; minus 0.3 says so of the disadvantaged.
 * When it applies: Yes or no, and scores with bounds, in records of people with a rank.
 * Care: It weighs a gap the heavier the nearer the mean is to either bound; Erreygers's form does not. Say which.
 * Source: Wagstaff 2005, Health Economics 14:429.
 */
export function wagstaffIndexOfPeople(ranked: Ranked, options: IndexOptions): Result {
  if (!options.bounds) throw new WrongShape('Wagstaff’s index needs the least and the greatest value of the outcome.')
  return indexOf(ranked, options, {
    name: "Wagstaff's concentration index",
    isRelative: true,
    of: (absolute, mean) => {
      const room = mean * (1 - mean)
      return { value: absolute / room, byAbsolute: 1 / room, byMean: (-absolute * (1 - 2 * mean)) / room / room }
    },
  })
}
