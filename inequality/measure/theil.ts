import { entropyResult } from '../fit/entropy.ts'
import type { Groups } from '../groups.ts'
import { dot } from '../numeric/adder.ts'
import type { Options, Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Theil index (TI)
 * What it is: How unevenly a total is spread over groups, with most weight on groups far above the average.
 * How it is worked out: Each group's value over the average, times its own logarithm, averaged over people, times 1000.
 * How to read it: 0 says that every group has the average. 9 is what you get where groups lie typically about 13 % of
 *   the average away from it (half the square of that share, times 1000).
 * When it applies: Three or more groups, with or without an order, their sizes, and values that are not negative.
 * Care: It shows no direction and has no unit; use it to follow one indicator over time, not for one reading. WHO's
 *   package prints an interval that is a thousand times too narrow.
 * Source: Theil 1967, Economics and information theory; Borrell and Talih 2011, Statistics in Medicine 30:3.
 */
export const theil = (groups: Groups | Table, options: Options = {}): Result =>
  entropyResult(tableOf(groups), options, {
    name: 'The Theil index',
    method: 'value over average times its logarithm, weighted by people, times 1000',
    of: ({ share, value }) =>
      dot(
        share,
        value.map((of) => (of === 0 ? 0 : of * Math.log(of))),
      ),
    moves: (value, estimate) => value.map((of) => Math.log(of) - estimate),
    bend: ({ share, value, mean }, estimate) => ({
      diagonal: value.map((of, at) => share[at]! / (of * mean ** 2)),
      lean: value.map((of, at) => (-share[at]! * (1 + Math.log(of))) / mean ** 2),
      level: (2 * estimate + 1) / mean ** 2,
    }),
    takesZero: true,
  })
