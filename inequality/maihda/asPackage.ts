import { cholesky } from '../numeric/cholesky.ts'
import { sum } from '../numeric/sum.ts'
import { WrongShape } from '../result.ts'
import { type Average, laplace } from './contribution.ts'
import { across, type Design, times, weighted } from './design.ts'
import { fitLogistic } from './logistic.ts'
import type { Fitted } from './model.ts'
import type { Strata } from './strata.ts'

// The package ends its search for the likeliest effects when they make less than this difference, relative to the whole.
const ENOUGH = 1e-7
const MOST_STEPS = 30

/**
 * The logistic model as lme4 fits it with Laplace's way. It looks for the likeliest effects from where a first, rougher
 * fit left them, stops early, and takes the width of the curve from the step before the last, so that with few people its
 * variance is off in the fourth digit. Here that is done on purpose.
 */
export function fitAsPackage(strata: Strata, design: Design, reach: number): Fitted {
  const y = strata.n.map((n, k) => Math.round(n * strata.mean[k]!))
  const start = roughFit(strata.n, y, design)
  let steps = 2
  for (let turn = 0; turn < 5; turn++) {
    const fitted = fitLogistic(strata, design, stopped(start, steps), reach)
    const needed = stepsNeeded(strata.n, y, fitted, start)
    if (needed === steps || turn === 4) return fitted
    steps = needed
  }
  throw new Error('fitAsPackage ended its turns without an answer')
}

// One step towards the likeliest effect: the new logit, and the weight of the old one.
function step(n: number, y: number, logit: number, eta: number, v: number): { logit: number; weight: number } {
  const share = 1 / (1 + Math.exp(-logit))
  const weight = n * share * (1 - share)
  const towards = logit - eta + (y - n * share) / weight
  return { logit: eta + (v * weight * towards) / (1 + v * weight), weight }
}

const likelihood = (n: number, y: number, logit: number) =>
  y * logit - n * (Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))))

// Laplace's way after so many steps from `start`; how it rises is taken from small differences.
function stopped(start: Float64Array, steps: number): Average {
  const valueAt = (n: number, y: number, eta: number, v: number, stratum: number) => {
    let logit = start[stratum]!
    let weight = 0
    for (let turn = 0; turn < steps; turn++) ({ logit, weight } = step(n, y, logit, eta, v))
    const effect = logit - eta
    return likelihood(n, y, logit) - (v === 0 ? 0 : (effect * effect) / (2 * v)) - 0.5 * Math.log1p(v * weight)
  }
  return (n, y, eta, v, stratum) => {
    const small = 1e-4
    const value = valueAt(n, y, eta, v, stratum)
    const [after, before] = [valueAt(n, y, eta + small, v, stratum), valueAt(n, y, eta - small, v, stratum)]
    const less = Math.max(0, v * (1 - small))
    const more = Math.max(1e-8, v * (1 + small))
    const byVariance = (valueAt(n, y, eta, more, stratum) - valueAt(n, y, eta, less, stratum)) / (more - less)
    const { mode, error } = laplace(n, y, eta, v)
    return {
      value,
      first: (after - before) / (2 * small),
      second: (after - 2 * value + before) / (small * small),
      byVariance,
      mode,
      error,
    }
  }
}

// How many steps the package takes at the fit, all strata together.
function stepsNeeded(n: Float64Array, y: Float64Array, { additive, variance }: Fitted, start: Float64Array): number {
  let logits = start
  let last = Number.POSITIVE_INFINITY
  const full = sum(n.map((people, k) => likelihoodOfShare(people, y[k]!)))
  for (let taken = 1; taken < MOST_STEPS; taken++) {
    logits = logits.map((logit, k) => step(n[k]!, y[k]!, logit, additive[k]!, variance).logit)
    const deviance = 2 * (full - sum(logits.map((logit, k) => likelihood(n[k]!, y[k]!, logit))))
    const penalty = variance === 0 ? 0 : sum(logits.map((logit, k) => (logit - additive[k]!) ** 2)) / variance
    const now = deviance + penalty
    if (Math.abs((last - now) / now) < ENOUGH) return taken
    last = now
  }
  return MOST_STEPS
}

const part = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share))
const likelihoodOfShare = (n: number, y: number) => part(y, y / n) + part(n - y, 1 - y / n)

// The package's first fit, for which effects of strata and of identities are sought together: the logits it ends with.
function roughFit(n: Float64Array, y: Float64Array, design: Design): Float64Array {
  const at = (v: number) => together(n, y, design, v)
  let [low, high] = [Math.log(1e-6), Math.log(20)]
  const golden = (Math.sqrt(5) - 1) / 2
  for (let turn = 0; turn < 60; turn++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)]
    if (at(Math.exp(a)).value > at(Math.exp(b)).value) high = b
    else low = a
  }
  return at(Math.exp((low + high) / 2)).logits
}

function together(
  n: Float64Array,
  y: Float64Array,
  design: Design,
  v: number,
): { value: number; logits: Float64Array } {
  let logits = n.map(() => Math.log((sum(y) + 0.5) / (sum(n) - sum(y) + 0.5)))
  for (let turn = 0; turn < 50; turn++) {
    const shares = logits.map((logit) => 1 / (1 + Math.exp(-logit)))
    const weight = shares.map((share, k) => n[k]! * share * (1 - share))
    const towards = logits.map((logit, k) => logit + (y[k]! - n[k]! * shares[k]!) / weight[k]!)
    const kept = weight.map((one) => one / (1 + v * one))
    const equations = cholesky(weighted(design, kept), design.columns)
    if (!equations) throw new WrongShape('There are fewer strata than effects to tell apart.')
    const eta = times(
      design,
      equations.solve(
        across(
          design,
          towards.map((one, k) => kept[k]! * one),
        ),
      ),
    )
    const next = eta.map((one, k) => one + (v * weight[k]! * (towards[k]! - one)) / (1 + v * weight[k]!))
    const moved = Math.max(...next.map((one, k) => Math.abs(one - logits[k]!)))
    logits = next
    if (moved < 1e-10) {
      const fits = logits.map((logit, k) => likelihood(n[k]!, y[k]!, logit) - (logit - eta[k]!) ** 2 / (2 * v))
      return { value: sum(fits) - 0.5 * sum(weight.map((one) => Math.log1p(v * one))), logits }
    }
  }
  return { value: Number.NEGATIVE_INFINITY, logits }
}
