import { asked } from '../asked.ts'
import { ONE, one } from '../fit/averageCentre.ts'
import { type DistanceOptions, distanceResult } from '../fit/distanceResult.ts'
import type { Groups } from '../groups.ts'
import { notKnown, type Result, WrongShape } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Mean difference from a reference group (MDR; weighted MDRW, unweighted MDRU)
 * What it is: How far groups lie from one group that you chose to hold them against, on average.
 * How it is worked out: The distance of each group from the reference, without its sign, averaged over people (weighted)
 *   or over groups (unweighted).
 * How to read it: 8 says: the group that a person belongs to lies, on average, 8 away from the reference group.
 * When it applies: Three or more groups of which one is the reference; their sizes for the weighted one.
 * Care: A group that does better than the reference counts the same as one that does worse. Say why that group was
 *   chosen: the choice decides the number.
 * Source: World Health Organization 2024, Health inequality monitoring, chapter 21.
 */
export function meanDifferenceFromReference(groups: Groups | Table, options: DistanceOptions = {}): Result {
  const table = tableOf(groups)
  const { isWeighted = true } = options
  const needs = { name: 'The mean difference from a reference', people: isWeighted }
  const reference = referenceOf(table)
  if (reference < 0) {
    const missing = { flag: 'missingGroups', missing: table.missing, of: groupCount(table) } as const
    return notKnown(needs.name, [missing], asked(options).level)
  }
  return distanceResult(table, options, needs, () => ({
    method: `distances from the reference group, ${isWeighted ? 'weighted by people' : 'each group counted once'}`,
    centre: { value: table.y[reference]!, follows: reference },
    per: ONE,
    drawnCentre: (values) => values[reference]!,
    drawnPer: one,
    flags: [],
  }))
}

const groupCount = ({ groups }: Table): number => groups.estimate.length

/** Where the reference group stands in the table's lists, -1 where it has no value; throws where there is none. */
function referenceOf({ groups, place }: Table): number {
  if (groups.reference === undefined)
    throw new WrongShape('The mean difference from a reference needs a reference group.')
  return place.indexOf(groups.reference)
}
