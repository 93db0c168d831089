import { type Cholesky, cholesky } from '../numeric/cholesky.ts'
import { sum } from '../numeric/sum.ts'
import { WrongShape } from '../result.ts'
import { across, type Design, times, weighted } from './design.ts'
import type { Fitted } from './model.ts'
import { likeliest, notRuledOut, type Profile } from './profile.ts'
import type { Strata } from './strata.ts'

/**
 * The linear model with an effect of each stratum drawn from a normal curve, by greatest likelihood, or by restricted
 * likelihood (REML), which allows for the effects that were estimated. From the strata's sums alone: the likelihood
 * depends on the ratio of the two variances only.
 */
export function fitLinear(strata: Strata, design: Design, isRestricted: boolean, reach: number): Fitted {
  const people = sum(strata.n)
  const freedom = isRestricted ? people - design.columns : people
  if (freedom <= 0 || strata.n.every((n) => n === 1))
    throw new WrongShape(
      'No stratum has two people: what differs between strata cannot be told from what differs within.',
    )
  const at = (ratio: number) => fitAt(strata, design, ratio)
  const profile: Profile = {
    value(ratio) {
      const { left, logs, equations } = at(ratio)
      const restricted = isRestricted ? equations.logDeterminant : 0
      return -0.5 * (freedom * (Math.log((2 * Math.PI * left) / freedom) + 1) + logs + restricted)
    },
    slope(ratio) {
      const { left, weight, off, equations } = at(ratio)
      const pull = sum(off.map((one, k) => (weight[k]! * one) ** 2))
      const lost = isRestricted
        ? traceOf(
            equations,
            weighted(
              design,
              weight.map((one) => one * one),
            ),
          )
        : 0
      return 0.5 * ((freedom * pull) / left - sum(weight) + lost)
    },
    least: 1e-6 / Math.max(...strata.n),
    most: 1e6,
  }
  const ratio = likeliest(profile)
  const { left, weight, off, equations, coefficients } = at(ratio)
  const residual = left / freedom
  const inverse = equations.inverse()
  const between = notRuledOut(profile, ratio, reach)
  return {
    variance: ratio * residual,
    residual,
    // The likelihood is one of the ratio; the variance is what the ratio makes of the residual variance.
    between: { lower: between.lower * residual, upper: between.upper === null ? null : between.upper * residual },
    names: design.names,
    coefficients,
    errors: coefficients.map((_, k) => Math.sqrt(residual * inverse[k * design.columns + k]!)),
    effects: off.map((one, k) => ratio * weight[k]! * one),
    effectErrors: weight.map((_, k) => Math.sqrt((residual * ratio) / (1 + strata.n[k]! * ratio))),
    additive: times(design, coefficients),
    logLikelihood: profile.value(ratio),
    isSeparated: false,
  }
}

type At = {
  /** n / (1 + n ratio): how much each stratum's mean counts. */
  weight: Float64Array
  off: Float64Array
  left: number
  logs: number
  equations: Cholesky
  coefficients: Float64Array
}

function fitAt({ n, mean, within }: Strata, design: Design, ratio: number): At {
  const weight = n.map((people) => people / (1 + people * ratio))
  const equations = cholesky(weighted(design, weight), design.columns)
  if (!equations) throw new WrongShape('There are fewer strata than effects to tell apart.')
  const coefficients = equations.solve(
    across(
      design,
      mean.map((one, k) => weight[k]! * one),
    ),
  )
  const said = times(design, coefficients)
  const off = mean.map((one, k) => one - said[k]!)
  const left = sum(within) + sum(off.map((one, k) => weight[k]! * one * one))
  return { weight, off, left, logs: sum(n.map((people) => Math.log1p(people * ratio))), equations, coefficients }
}

function traceOf(equations: Cholesky, products: Float64Array): number {
  const inverse = equations.inverse()
  return inverse.reduce((total, one, at) => total + one * products[at]!, 0)
}
