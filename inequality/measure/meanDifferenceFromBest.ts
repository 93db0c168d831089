import type { Asked } from '../asked.ts'
import { ONE, one } from '../fit/averageCentre.ts'
import { type DistanceOptions, distanceResult } from '../fit/distanceResult.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { doubts, extreme } from '../pair.ts'
import type { Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Mean difference from best (MDB; weighted MDBW, unweighted MDBU)
 * What it is: How far groups lie behind the best of them, on average: what there is to gain.
 * How it is worked out: The distance of each group from the highest (where more is better) or the lowest, averaged over
 *   people (weighted) or over groups (unweighted).
 * How to read it: 15 for a share in per cent says: if every group came level with the best, 15 more in every 100 people
 *   would gain.
 * When it applies: Three or more groups, with or without an order; their sizes for the weighted one.
 * Care: The best of many groups is the best partly by luck, and a tiny group can be the best; both are said where they
 *   are seen.
 * Source: World Health Organization 2024, Health inequality monitoring, chapter 21.
 */
export function meanDifferenceFromBest(groups: Groups | Table, options: DistanceOptions = {}): Result {
  const table = tableOf(groups)
  const { isWeighted = true } = options
  const needs = { name: 'The mean difference from the best', people: isWeighted }
  return distanceResult(table, options, needs, (ask) => {
    const sign = table.groups.favourable ? 1 : -1
    const best = extreme(table, sign, -1)
    return {
      method: `distances from the best group, ${isWeighted ? 'weighted by people' : 'each group counted once'}`,
      centre: { value: table.y[best.at]!, follows: best.at },
      per: ONE,
      drawnCentre: sign > 0 ? highest : lowest,
      drawnPer: one,
      flags: [...doubts(table, ask, best), ...ofSize(table, ask, best.at)],
    }
  })
}

/** A best group that holds fewer than one in a hundred people. */
function ofSize(table: Table, ask: Asked, best: number): Flag[] {
  if (ask.isCompat || !table.hasPeople) return []
  const share = table.share[best]!
  return share < 0.01 ? [{ flag: 'tinyBest', share }] : []
}

const highest = (values: Float64Array): number => {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) if (values[at]! > most) most = values[at]!
  return most
}

const lowest = (values: Float64Array): number => {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < values.length; at++) if (values[at]! < least) least = values[at]!
  return least
}
