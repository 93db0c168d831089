import { averageOf, ONE, one } from '../fit/averageCentre.ts'
import { type DistanceOptions, distanceResult } from '../fit/distanceResult.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Mean difference from mean (MDM; weighted MDMW, unweighted MDMU)
 * What it is: How far groups lie from the average, on average, whichever side they are on.
 * How it is worked out: The distance of each group from the average over people, without its sign, averaged: over people
 *   (weighted), or over groups (unweighted, where a published average may stand in).
 * How to read it: 8 says: the group that a person belongs to lies, on average, 8 away from the average.
 * When it applies: Three or more groups, with or without an order; sizes, or a published average for the unweighted one.
 * Care: It cannot say who is worse off. Groups that lie close to the average add to it by chance alone; the interval
 *   takes that off.
 * Source: World Health Organization 2024, Health inequality monitoring, chapter 21.
 */
export function meanDifferenceFromMean(groups: Groups | Table, options: DistanceOptions = {}): Result {
  const table = tableOf(groups)
  const { isWeighted = true } = options
  const people = isWeighted || table.groups.average === undefined
  return distanceResult(table, options, { name: 'The mean difference from the mean', people }, (ask) => {
    const average = averageOf(table, ask, !isWeighted)
    const method = `distances from the average, ${isWeighted ? 'weighted by people' : 'each group counted once'}`
    return { method, centre: average, per: ONE, drawnCentre: average.drawn, drawnPer: one, flags: [] }
  })
}
