import type { ConcentrationOptions } from './fit/concentrationResult.ts'
import type { DistanceOptions } from './fit/distanceResult.ts'
import type { PotentialOptions } from './fit/potential.ts'
import type { Groups } from './groups.ts'
import { absoluteConcentrationIndex } from './measure/absoluteConcentrationIndex.ts'
import { attributableFraction } from './measure/attributableFraction.ts'
import { attributableRisk } from './measure/attributableRisk.ts'
import { betweenGroupDeviation } from './measure/betweenGroupDeviation.ts'
import { betweenGroupVariance } from './measure/betweenGroupVariance.ts'
import { coefficientOfVariation } from './measure/coefficientOfVariation.ts'
import { difference } from './measure/difference.ts'
import { erreygersIndex } from './measure/erreygersIndex.ts'
import { indexOfDisparity } from './measure/indexOfDisparity.ts'
import { meanDifferenceFromBest } from './measure/meanDifferenceFromBest.ts'
import { meanDifferenceFromMean } from './measure/meanDifferenceFromMean.ts'
import { meanDifferenceFromReference } from './measure/meanDifferenceFromReference.ts'
import { meanLogDeviation } from './measure/meanLogDeviation.ts'
import { ratio } from './measure/ratio.ts'
import { relativeConcentrationIndex } from './measure/relativeConcentrationIndex.ts'
import { relativeIndex } from './measure/relativeIndex.ts'
import { type SlopeOptions, slopeIndex } from './measure/slopeIndex.ts'
import { theil } from './measure/theil.ts'
import { wagstaffIndex } from './measure/wagstaffIndex.ts'
import type { Result } from './result.ts'
import type { Table } from './table.ts'

/** The measures of groups, by the abbreviations of the field. */
export const MEASURE_IDS = [
  ...(['d', 'r', 'sii', 'rii', 'aci', 'rci', 'wagstaff', 'erreygers'] as const),
  ...(['bgv', 'bgsd', 'cov', 'mdmw', 'mdmu', 'mdbw', 'mdbu', 'mdrw', 'mdru'] as const),
  ...(['idisw', 'idisu', 'ti', 'mld', 'par', 'paf'] as const),
] as const
export type MeasureId = (typeof MEASURE_IDS)[number]

/** All that may be said when measures are asked for together. */
export type MeasureOptions = SlopeOptions &
  ConcentrationOptions &
  Omit<DistanceOptions, 'isWeighted'> &
  PotentialOptions

/**
 * A measure and what it needs. `order`: whether groups must have an order of their own, must have none (the measure
 * would waste it), or either. `people`: the size of each group, or a published average in its place. `least` and `most`
 * are the ends of its range (null: none), `equal` its value where all groups are alike.
 */
export type Measure = {
  id: MeasureId
  kind: 'absolute' | 'relative'
  order: 'needed' | 'none' | 'either'
  groups: 2 | 3
  people: 'needed' | 'orAverage' | 'no'
  reference: boolean
  bounds: boolean
  least: number | null
  most: number | null
  equal: 0 | 1
  of: (groups: Groups | Table, options?: MeasureOptions) => Result
}

type Said = Pick<Measure, 'id' | 'kind' | 'of'> & Partial<Measure>

const measure = (said: Said): Measure => ({
  order: 'none',
  groups: 3,
  people: 'needed',
  reference: false,
  bounds: false,
  least: 0,
  most: null,
  equal: 0,
  ...said,
})

const along = { order: 'needed', least: null } as const
const ends = { order: 'either', groups: 2, people: 'no' } as const

/** Every measure of groups, plainest first. */
export const CATALOGUE: readonly Measure[] = [
  measure({ id: 'd', kind: 'absolute', of: difference, ...ends, least: null }),
  measure({ id: 'r', kind: 'relative', of: ratio, ...ends, equal: 1 }),
  measure({ id: 'sii', kind: 'absolute', of: slopeIndex, ...along }),
  measure({ id: 'rii', kind: 'relative', of: relativeIndex, order: 'needed', equal: 1 }),
  measure({ id: 'aci', kind: 'absolute', of: absoluteConcentrationIndex, ...along }),
  measure({ id: 'rci', kind: 'relative', of: relativeConcentrationIndex, ...along, least: -1, most: 1 }),
  measure({ id: 'wagstaff', kind: 'relative', of: wagstaffIndex, ...along, bounds: true, least: -1, most: 1 }),
  measure({ id: 'erreygers', kind: 'absolute', of: erreygersIndex, ...along, bounds: true, least: -1, most: 1 }),
  measure({ id: 'bgv', kind: 'absolute', of: betweenGroupVariance }),
  measure({ id: 'bgsd', kind: 'absolute', of: betweenGroupDeviation }),
  measure({ id: 'cov', kind: 'relative', of: coefficientOfVariation }),
  measure({ id: 'mdmw', kind: 'absolute', of: weighted(meanDifferenceFromMean, true) }),
  measure({ id: 'mdmu', kind: 'absolute', of: weighted(meanDifferenceFromMean, false), people: 'orAverage' }),
  measure({ id: 'mdbw', kind: 'absolute', of: weighted(meanDifferenceFromBest, true) }),
  measure({ id: 'mdbu', kind: 'absolute', of: weighted(meanDifferenceFromBest, false), people: 'no' }),
  measure({ id: 'mdrw', kind: 'absolute', of: weighted(meanDifferenceFromReference, true), reference: true }),
  measure({
    id: 'mdru',
    kind: 'absolute',
    of: weighted(meanDifferenceFromReference, false),
    reference: true,
    people: 'no',
  }),
  measure({ id: 'idisw', kind: 'relative', of: weighted(indexOfDisparity, true) }),
  measure({ id: 'idisu', kind: 'relative', of: weighted(indexOfDisparity, false), people: 'orAverage' }),
  measure({ id: 'ti', kind: 'relative', of: theil }),
  measure({ id: 'mld', kind: 'relative', of: meanLogDeviation }),
  measure({ id: 'par', kind: 'absolute', of: attributableRisk, order: 'either', people: 'orAverage', least: null }),
  measure({ id: 'paf', kind: 'relative', of: attributableFraction, order: 'either', people: 'orAverage', least: null }),
]

/** The measure of this name. */
export function measureCalled(id: MeasureId): Measure {
  const found = CATALOGUE.find((one) => one.id === id)
  if (!found) throw new Error(`no measure "${id}" in the catalogue`)
  return found
}

function weighted(of: (groups: Groups | Table, options?: DistanceOptions) => Result, isWeighted: boolean) {
  return (groups: Groups | Table, options?: MeasureOptions): Result => of(groups, { ...options, isWeighted })
}
