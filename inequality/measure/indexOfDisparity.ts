import { averageOf } from '../fit/averageCentre.ts'
import { type DistanceOptions, distanceResult } from '../fit/distanceResult.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Index of disparity (IDIS; weighted IDISW, unweighted IDISU)
 * What it is: How far groups lie from the average, in per cent of that average.
 * How it is worked out: The mean difference from the mean, divided by the mean, times 100.
 * How to read it: 11 says: groups lie, on average, 11 % of the average away from it.
 * When it applies: Three or more groups, with or without an order, whose average is above zero; sizes, or a published
 *   average for the unweighted one.
 * Care: The first version of this index held groups against the best one and divided by one group fewer: numbers from
 *   elsewhere may be of that kind. Where the average is small the index is large.
 * Source: Pearcy and Keppel 2002, Public Health Reports 117:273; World Health Organization 2024, Health inequality
 *   monitoring, chapter 21.
 */
export function indexOfDisparity(groups: Groups | Table, options: DistanceOptions = {}): Result {
  const table = tableOf(groups)
  const { isWeighted = true } = options
  const people = isWeighted || table.groups.average === undefined
  return distanceResult(table, options, { name: 'The index of disparity', people }, (ask) => {
    const average = averageOf(table, ask, !isWeighted)
    // The package simulates the weighted index against the mean of the estimates, the other against that of each draw.
    const drawn = ask.isCompat && isWeighted ? () => table.mean : average.drawn
    const follows = average.follows instanceof Float64Array ? average.follows.map((share) => share / 100) : null
    return {
      method: `distances from the average in per cent of it, ${isWeighted ? 'weighted by people' : 'each group counted once'}`,
      centre: average,
      per: { value: average.value / 100, follows },
      drawnCentre: drawn,
      drawnPer: (values) => drawn(values) / 100,
      flags: [],
    }
  })
}
