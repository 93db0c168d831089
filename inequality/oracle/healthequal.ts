import type { Groups } from '../groups.ts'
import { absoluteConcentrationIndex } from '../measure/absoluteConcentrationIndex.ts'
import { attributableFraction } from '../measure/attributableFraction.ts'
import { attributableRisk } from '../measure/attributableRisk.ts'
import { betweenGroupDeviation } from '../measure/betweenGroupDeviation.ts'
import { betweenGroupVariance } from '../measure/betweenGroupVariance.ts'
import { coefficientOfVariation } from '../measure/coefficientOfVariation.ts'
import { difference } from '../measure/difference.ts'
import { erreygersIndex } from '../measure/erreygersIndex.ts'
import { indexOfDisparity } from '../measure/indexOfDisparity.ts'
import { meanDifferenceFromBest } from '../measure/meanDifferenceFromBest.ts'
import { meanDifferenceFromMean } from '../measure/meanDifferenceFromMean.ts'
import { meanDifferenceFromReference } from '../measure/meanDifferenceFromReference.ts'
import { meanLogDeviation } from '../measure/meanLogDeviation.ts'
import { ratio } from '../measure/ratio.ts'
import { relativeConcentrationIndex } from '../measure/relativeConcentrationIndex.ts'
import { relativeIndex } from '../measure/relativeIndex.ts'
import { slopeIndex } from '../measure/slopeIndex.ts'
import { theil } from '../measure/theil.ts'
import { wagstaffIndex } from '../measure/wagstaffIndex.ts'
import type { Options, Result } from '../result.ts'
import type { Ask, Case } from './case.ts'

type Inputs = NonNullable<Case['inputs']>
type Numbers = (number | null)[]

/** WHO's package on an indicator by group. */
export const ask: Ask = (one) => {
  const inputs = one.inputs ?? {}
  const measure = MEASURES[one.measure ?? '']
  if (!measure) return { skipped: `we have no measure "${one.measure}"` }
  if (one.note?.startsWith('package bug')) return { skipped: one.note }
  const level = typeof inputs['conf.level'] === 'number' ? inputs['conf.level'] : 0.95
  const { estimate, se, lower, upper } = measure(groupsOf(inputs), { mode: 'compat', level }, inputs)
  return { got: { estimate, se, lowerci: lower, upperci: upper } }
}

function groupsOf(inputs: Inputs): Groups {
  const first = (name: string) => (inputs[name] as Numbers | undefined)?.[0] ?? undefined
  const reference = (inputs.reference_subgroup as number[] | undefined)?.indexOf(1)
  return {
    estimate: inputs.est as Numbers,
    se: inputs.se as Numbers | undefined,
    population: inputs.pop as Numbers | undefined,
    order: first('ordered_dimension') === 0 ? undefined : (inputs.subgroup_order as number[] | undefined),
    favourable: first('favourable_indicator') !== 0,
    scale: first('scaleval'),
    average: first('setting_average'),
    reference,
  }
}

type Measure = (groups: Groups, options: Options, inputs: Inputs) => Result

const each = { isWeighted: false }

const MEASURES: Record<string, Measure> = {
  d: difference,
  r: ratio,
  sii: (groups, options, { linear }) => slopeIndex(groups, { ...options, model: linear ? 'linear' : 'logistic' }),
  rii: (groups, options, { linear }) => relativeIndex(groups, { ...options, model: linear ? 'linear' : 'logistic' }),
  aci: (groups, options, inputs) => absoluteConcentrationIndex(groups, { ...options, bounds: boundsOf(inputs) }),
  rci: relative,
  bgv: betweenGroupVariance,
  bgsd: betweenGroupDeviation,
  covar: coefficientOfVariation,
  mdmw: meanDifferenceFromMean,
  mdmu: (groups, options) => meanDifferenceFromMean(groups, { ...options, ...each }),
  mdbw: meanDifferenceFromBest,
  mdbu: (groups, options) => meanDifferenceFromBest(groups, { ...options, ...each }),
  mdrw: meanDifferenceFromReference,
  mdru: (groups, options) => meanDifferenceFromReference(groups, { ...options, ...each }),
  idisw: indexOfDisparity,
  idisu: (groups, options) => indexOfDisparity(groups, { ...options, ...each }),
  ti: theil,
  mld: meanLogDeviation,
  parisk: attributableRisk,
  paf: attributableFraction,
}

function relative(groups: Groups, options: Options, inputs: Inputs): Result {
  const bounded = { ...options, bounds: boundsOf(inputs) }
  if (inputs.method === 'wagstaff') return wagstaffIndex(groups, bounded)
  return inputs.method === 'erreygers' ? erreygersIndex(groups, bounded) : relativeConcentrationIndex(groups, bounded)
}

const boundsOf = ({ lmin, lmax }: Inputs): [number, number] | undefined =>
  typeof lmin === 'number' && typeof lmax === 'number' ? [lmin, lmax] : undefined
