import { cholesky } from '../numeric/cholesky.ts'
import { logGamma } from '../numeric/gamma.ts'
import { sum } from '../numeric/sum.ts'
import { WrongShape } from '../result.ts'
import type { Average, Contribution } from './contribution.ts'
import { across, type Design, times, weighted } from './design.ts'
import type { Fitted } from './model.ts'
import { likeliest, notRuledOut, type Profile } from './profile.ts'
import type { Strata } from './strata.ts'

// A logit beyond which a level has (or lacks) the outcome in everybody, and no finite effect is the likeliest.
const ENDLESS = 15

/**
 * The logistic model with an effect of each stratum drawn from a normal curve, by greatest likelihood; `average` says how
 * the effects are averaged out. From the strata's numbers alone.
 */
export function fitLogistic(strata: Strata, design: Design, average: Average, reach: number): Fitted {
  const y = strata.n.map((n, k) => Math.round(n * strata.mean[k]!))
  let start: Float64Array = new Float64Array(design.columns)
  start[0] = Math.log((sum(y) + 0.5) / (sum(strata.n) - sum(y) + 0.5))
  const at = (v: number) => {
    const best = bestAt(strata.n, y, design, average, v, start)
    start = best.coefficients
    return best
  }
  const profile: Profile = {
    value: (v) => at(v).value,
    slope: (v) => sum(at(v).parts.map(({ byVariance }) => byVariance)),
    least: 1e-7,
    most: 100,
  }
  const variance = likeliest(profile)
  const best = at(variance)
  return {
    variance,
    residual: null,
    between: notRuledOut(profile, variance, reach),
    names: design.names,
    coefficients: best.coefficients,
    errors: errorsOf(at, variance, best, profile),
    effects: Float64Array.from(best.parts, ({ mode }) => mode),
    effectErrors: Float64Array.from(best.parts, ({ error }) => error),
    additive: times(design, best.coefficients),
    logLikelihood: best.value + sum(strata.n.map((n, k) => waysOf(n, y[k]!))),
    isSeparated: times(design, best.coefficients).some((logit) => Math.abs(logit) > ENDLESS),
  }
}

type Best = { value: number; coefficients: Float64Array; parts: Contribution[]; inverse: () => Float64Array }

function bestAt(
  n: Float64Array,
  y: Float64Array,
  design: Design,
  average: Average,
  v: number,
  start: Float64Array,
): Best {
  let coefficients = start
  let parts = partsAt(coefficients)
  let value = likelihoodOf(parts)
  for (let turn = 0; turn < 40; turn++) {
    const equations = equationsOf(parts)
    const step = equations.solve(
      across(
        design,
        parts.map(({ first }) => first),
      ),
    )
    let next = coefficients
    let nextParts = parts
    let nextValue = Number.NEGATIVE_INFINITY
    for (let size = 1; size > 1e-3 && !(nextValue >= value - 1e-12 * Math.abs(value)); size /= 2) {
      next = coefficients.map((one, k) => one + size * step[k]!)
      nextParts = partsAt(next)
      nextValue = likelihoodOf(nextParts)
    }
    if (!(nextValue >= value - 1e-12 * Math.abs(value))) break
    const moved = Math.max(...next.map((one, k) => Math.abs(one - coefficients[k]!)))
    coefficients = next
    parts = nextParts
    value = nextValue
    if (moved < 1e-8 || times(design, coefficients).some((logit) => Math.abs(logit) > 2 * ENDLESS)) break
  }
  const inverse = () => equationsOf(parts).inverse()
  return { value, coefficients, parts, inverse }

  function partsAt(b: Float64Array): Contribution[] {
    const logits = times(design, b)
    return Array.from(n, (people, k) => average(people, y[k]!, logits[k]!, v, k))
  }

  function equationsOf(list: readonly Contribution[]) {
    const products = weighted(
      design,
      list.map(({ second }) => Math.max(-second, 1e-12)),
    )
    const equations = cholesky(products, design.columns)
    if (!equations) throw new WrongShape('There are fewer strata than effects to tell apart.')
    return equations
  }
}

const likelihoodOf = (parts: readonly Contribution[]) => sum(parts.map(({ value }) => value))

// Errors of the coefficients, allowing that the variance was estimated as well: how the coefficients move with it.
function errorsOf(at: (v: number) => Best, v: number, best: Best, profile: Profile): Float64Array {
  const size = best.coefficients.length
  const inverse = best.inverse()
  const plain = best.coefficients.map((_, k) => inverse[k * size + k]!)
  if (v === 0) return plain.map(Math.sqrt)
  const step = 1e-3 * v
  const curve = (profile.slope(v + step) - profile.slope(v - step)) / (2 * step)
  if (!(curve < 0)) return plain.map(Math.sqrt)
  const [after, before] = [at(v + step).coefficients, at(v - step).coefficients]
  return plain.map((one, k) => Math.sqrt(one + ((after[k]! - before[k]!) / (2 * step)) ** 2 / -curve))
}

// The logarithm of the number of ways in which y of n people can be those who have it.
const waysOf = (n: number, y: number) => logGamma(n + 1) - logGamma(y + 1) - logGamma(n - y + 1)
