import { type ConcentrationOptions, concentrationResult } from '../fit/concentrationResult.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'
import type { Table } from '../table.ts'

/**
 * Name: Relative concentration index (RCI)
 * What it is: How unevenly a total is spread along the social scale, whatever its size: from -1 to 1.
 * How it is worked out: The absolute concentration index divided by the average over people.
 * How to read it: 0.08 says: about 6 in every 100 parts of the total (three quarters of the index) would have to move
 *   from the better-off half to the worse-off half for the two ends to come level. A minus says that the worse-off hold
 *   more.
 * When it applies: Three or more groups with an order of their own, their sizes, and values that are not negative.
 * Care: For a share it depends on whether you count those who have something or those who lack it; use the Erreygers or
 *   the Wagstaff index there. It runs away when the average nears zero.
 * Source: Kakwani, Wagstaff and van Doorslaer 1997, Journal of Econometrics 77:87; Koolman and van Doorslaer 2004,
 *   Health Economics 13:649.
 */
export const relativeConcentrationIndex = (groups: Groups | Table, options: ConcentrationOptions = {}): Result =>
  concentrationResult({
    groups,
    options,
    name: 'relative concentration index',
    of: (absolute, mean) => {
      const estimate = absolute / mean
      return { estimate, byAbsolute: 1 / mean, byMean: -estimate / mean }
    },
    isRelative: true,
  })
