import { entropyResult } from '../fit/entropy.ts'
import type { Groups } from '../groups.ts'
import { dot } from '../numeric/adder.ts'
import type { Options, Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Mean log deviation (MLD)
 * What it is: How unevenly a total is spread over groups, with most weight on groups far below the average.
 * How it is worked out: The logarithm of the average over each group's value, averaged over people, times 1000.
 * How to read it: 0 says that every group has the average. 9 is what you get where groups lie typically about 13 % of
 *   the average away from it.
 * When it applies: Three or more groups, with or without an order, their sizes, and values above zero.
 * Care: A group at zero would make it infinite, so then it is not given. WHO's package puts a millionth in place of zero,
 *   and that one group then decides; its interval is a thousand times too narrow.
 * Source: Theil 1967, Economics and information theory; Borrell and Talih 2011, Statistics in Medicine 30:3.
 */
export const meanLogDeviation = (groups: Groups | Table, options: Options = {}): Result =>
  entropyResult(tableOf(groups), options, {
    name: 'The mean log deviation',
    method: 'logarithm of average over value, weighted by people, times 1000',
    of: ({ share, value }) =>
      -dot(
        share,
        value.map((of, at) => (share[at] === 0 ? 0 : Math.log(of))),
      ),
    moves: (value) => value.map((of) => 1 - 1 / of),
    bend: ({ share, value, mean }) => ({
      diagonal: value.map((of, at) => share[at]! / (of * mean) ** 2),
      lean: null,
      level: -1 / mean ** 2,
    }),
    takesZero: false,
  })
