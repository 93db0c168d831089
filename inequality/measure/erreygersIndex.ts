import { boundsOf } from '../fit/concentration.ts'
import { type ConcentrationOptions, concentrationResult } from '../fit/concentrationResult.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'
import type { Table } from '../table.ts'

/**
 * Name: Erreygers index (E)
 * What it is: The absolute concentration index for a value that has a lowest and a highest possible level, such as a
 *   share, on a scale from -1 to 1.
 * How it is worked out: Values are put on a scale from 0 to 1; eight times their covariance, over people, with the place
 *   on the social scale.
 * How to read it: 0.2 says: a fifth of the widest gap that there could be (the better-off half all, the other half
 *   none), in favour of the better-off.
 * When it applies: Three or more ordered groups, their sizes, and known bounds.
 * Care: The bounds are those of the indicator, not the lowest and the highest value seen.
 * Source: Erreygers 2009, Journal of Health Economics 28:504.
 */
export const erreygersIndex = (groups: Groups | Table, options: ConcentrationOptions = {}): Result =>
  concentrationResult({
    groups,
    options: { ...options, bounds: boundsOf(groups, options, 'The Erreygers index') },
    name: 'Erreygers index',
    of: (absolute) => ({ estimate: 4 * absolute, byAbsolute: 4, byMean: 0 }),
    isRelative: false,
  })
