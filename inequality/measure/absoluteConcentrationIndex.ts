import { type ConcentrationOptions, concentrationResult } from '../fit/concentrationResult.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'
import type { Table } from '../table.ts'

/**
 * Name: Absolute concentration index (ACI)
 * What it is: How much the value leans towards one end of the social scale, in the indicator's own units.
 * How it is worked out: Twice the covariance, over people, of the group's value with its place on the social scale
 *   (0 to 1, at the middle of the people it holds).
 * How to read it: 0 says that it is shared equally along the scale. Plus says that the better-off have more, minus that
 *   the worse-off have more; a straight slope of 30 from bottom to top gives about 5.
 * When it applies: Three or more groups with an order of their own, and their sizes.
 * Care: It is much smaller than the slope index for the same data, since it averages over everyone; never compare the
 *   two. With bounds it is worked out on a scale from 0 to 1 and loses its units.
 * Source: Kakwani, Wagstaff and van Doorslaer 1997, Journal of Econometrics 77:87.
 */
export const absoluteConcentrationIndex = (groups: Groups | Table, options: ConcentrationOptions = {}): Result =>
  concentrationResult({
    groups,
    options,
    name: 'absolute concentration index',
    of: (absolute) => ({ estimate: absolute, byAbsolute: 1, byMean: 0 }),
    isRelative: false,
  })
