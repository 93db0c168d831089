import type { Flag } from '../flag.ts'
import { normalQuantile, reachOf } from '../numeric/normal.ts'
import { levelOf } from '../rate/level.ts'
import { notKnown, type Options, type Result, WrongShape } from '../result.ts'
import { areaUnderCurve } from './areaUnderCurve.ts'
import { fitAsPackage } from './asPackage.ts'
import { laplace, quadrature } from './contribution.ts'
import { additiveDesign, nullDesign } from './design.ts'
import { fitLinear } from './linear.ts'
import { fitLogistic } from './logistic.ts'
import type { Fitted } from './model.ts'
import type { Strata } from './strata.ts'

export type MaihdaOptions = Options & {
  /** `continuous`: REML unless `ML` is asked for. `binary`: Laplace unless places of `quadrature` are asked for. */
  outcome: 'continuous' | 'binary'
  isMaximumLikelihood?: boolean
  points?: number
}

/** A stratum's effect with its interval, in outcome units or (binary) on the logit. */
export type Effect = { estimate: number; se: number; lower: number; upper: number }

export type MaihdaModel = Fitted & { vpc: Result; oddsRatio: Result | null; strata: Effect[] }

export type Maihda = {
  null: MaihdaModel
  adjusted: MaihdaModel
  /** Proportional change in variance: the share of what lies between strata that adding up the identities explains. */
  pcv: Result
  /** Binary only: areas under the curve of both models, and of the identities added up without the strata's effects. */
  discrimination?: { null: number | null; adjusted: number | null; additive: number | null }
}

/**
 * Name: Multilevel analysis of individual heterogeneity and discriminatory accuracy (MAIHDA)
 * What it is: How much of what differs between people lies between groups that share all their identities at once, and
 * how much of that is more than each identity's effect added up.
 * How it is worked out: People are taken together by every combination of identities. A first model lets each stratum have
 * an effect of its own; a second adds the identities' own effects. The variance between strata in the first, as a share
 * of all variance, is the VPC; how much smaller it is in the second is the PCV. A stratum's effect in the second model is
 * the interaction: what adding up does not foresee.
 * How to read it: "7 of every 100 parts of the variance lie between intersectional groups; 91 % of that is explained by
 * adding up the separate identities; the rest is interaction."
 * When it applies: People's own records with two or more identities, and most strata with some tens of people.
 * Care: A small VPC does not say that inequality is small: it says that averages of groups tell little about any one
 * person. Effects of strata with few people are drawn towards what the identities add up to. Fitted by greatest
 * likelihood: results of Bayesian fits, usual in the literature, differ somewhat.
 * Source: Evans, Williams, Onnela and Subramanian, 2018, Social Science and Medicine; Merlo, 2018, Social Science and
 * Medicine; Evans, Leckie, Subramanian, Bell and Merlo, 2024, SSM Population Health.
 */
export function maihda(strata: Strata, options: MaihdaOptions): Maihda {
  const level = levelOf(options)
  if (strata.n.length < 3) throw new WrongShape(`There are only ${strata.n.length} strata to compare.`)
  const isBinary = options.outcome === 'binary'
  if (isBinary && strata.mean.some((mean) => mean < 0 || mean > 1))
    throw new WrongShape('A binary outcome is 0 or 1 for everybody; a stratum has a mean outside of that.')
  const reach = reachOf(level)
  const isQuadrature = options.points !== undefined && options.points > 1
  const average = isQuadrature ? quadrature(options.points!) : laplace
  const isAsPackage = options.mode === 'compat' && !isQuadrature
  const fit = (design: ReturnType<typeof nullDesign>) =>
    isBinary
      ? isAsPackage
        ? fitAsPackage(strata, design, reach)
        : fitLogistic(strata, design, average, reach)
      : fitLinear(strata, design, !options.isMaximumLikelihood, reach)
  const method = isBinary
    ? `logistic, ${isQuadrature ? `quadrature with ${options.points} places` : 'Laplace'}`
    : `linear, ${options.isMaximumLikelihood ? 'greatest likelihood' : 'restricted likelihood'}`
  const empty = asModel(fit(nullDesign(strata)), level, method)
  const adjusted = asModel(fit(additiveDesign(strata)), level, method)
  const models = { null: empty, adjusted, pcv: changeInVariance(empty, adjusted, level, method) }
  if (!isBinary) return models
  const cases = strata.n.map((n, at) => Math.round(n * strata.mean[at]!))
  const area = (prediction: ArrayLike<number>) => areaUnderCurve(prediction, strata.n, cases)
  const withEffects = ({ additive, effects }: Fitted) => additive.map((logit, at) => logit + effects[at]!)
  return {
    ...models,
    discrimination: {
      null: area(withEffects(empty)),
      adjusted: area(withEffects(adjusted)),
      additive: area(adjusted.additive),
    },
  }
}

// The variance of a logistic curve: what one person differs from another within a stratum, on the logit.
const LOGISTIC_VARIANCE = Math.PI ** 2 / 3

function asModel(fitted: Fitted, level: number, method: string): MaihdaModel {
  const flags: Flag[] = []
  if (fitted.variance === 0) flags.push({ flag: 'singular' })
  if (fitted.isSeparated) flags.push({ flag: 'separated' })
  const residual = fitted.residual ?? LOGISTIC_VARIANCE
  const reach = reachOf(level)
  const as = (of: (variance: number) => number, name: string): Result => ({
    estimate: of(fitted.variance),
    se: null,
    seScale: 'natural',
    lower: of(fitted.between.lower),
    upper: fitted.between.upper === null ? null : of(fitted.between.upper),
    level,
    method: `${name}; ${method}, interval from the likelihood`,
    flags,
  })
  return {
    ...fitted,
    vpc: as((variance) => variance / (variance + residual), 'variance partition coefficient'),
    oddsRatio:
      fitted.residual === null
        ? as((variance) => Math.exp(Math.sqrt(2 * variance) * normalQuantile(0.75)), 'median odds ratio')
        : null,
    strata: Array.from(fitted.effects, (estimate, at) => {
      const se = fitted.effectErrors[at]!
      return { estimate, se, lower: estimate - reach * se, upper: estimate + reach * se }
    }),
  }
}

function changeInVariance(empty: MaihdaModel, adjusted: MaihdaModel, level: number, by: string): Result {
  const method = `proportional change in variance; ${by}`
  if (empty.variance === 0) return notKnown(method, [{ flag: 'singular' }], level)
  const estimate = (empty.variance - adjusted.variance) / empty.variance
  const flags: Flag[] = [...adjusted.vpc.flags, { flag: 'noInterval' }]
  return { ...notKnown(method, flags, level), estimate }
}
