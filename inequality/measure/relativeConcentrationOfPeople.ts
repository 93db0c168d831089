import { type IndexOptions, indexOf, type Shape } from '../people/indexOf.ts'
import type { Ranked } from '../people/ranked.ts'
import type { Result } from '../result.ts'

/**
 * Name: Relative concentration index from people's records (RCI)
 * What it is: How far health (or ill health) is gathered at one end of the social scale, as a share of the mean.
 * How it is worked out: The absolute concentration index divided by the mean outcome. The interval follows the survey's
 *   design, and counts that the places on the scale and the mean come from the same sample.
 * How to read it: 0 says that it is shared out evenly. 0.2 says that about 15 in every 100 cases (three quarters of 0.2)
 *   would have to move from the richer to the poorer half to be even; a minus, the other way.
 * When it applies: Records of people, or sums of them, with a rank, and outcomes that are not negative.
 * Care: For yes or no it cannot reach 1, and its limits move with the mean: use Wagstaff's or Erreygers's form to
 *   compare places with unlike means. Near a mean of zero it explodes.
 * Source: Kakwani, Wagstaff and van Doorslaer 1997, Journal of Econometrics 77:87; Koolman and van Doorslaer 2004,
 *   Health Economics 13:649, for the reading.
 */
export function relativeConcentrationOfPeople(ranked: Ranked, options: IndexOptions = {}): Result {
  return indexOf(ranked, options, relativeShape)
}

export const relativeShape: Shape = {
  name: 'relative concentration index',
  isRelative: true,
  of: (absolute, mean) => ({ value: absolute / mean, byAbsolute: 1 / mean, byMean: -absolute / mean / mean }),
}
