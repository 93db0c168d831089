import { type Causes, fitLinear, fitLogit } from '../decomposition/regression.ts'
import { dot } from '../numeric/adder.ts'
import { sum } from '../numeric/sum.ts'
import { rineqIndex, type Weighed } from './rineqIndex.ts'

type Explained = Weighed & { causes: Causes; isLogit: boolean; isShifted: boolean }

/**
 * The decomposition of the concentration index as rineq 0.2.3 prints it, to reconcile earlier work with ours: with a
 * logistic regression it decomposes the index of the log odds, not of the outcome. `isShifted` takes its least value
 * from every column that has values on both sides of zero, as the package does unless told not to.
 */
export function rineqContribution({ outcome, rank, weight, causes, isLogit, isShifted }: Explained) {
  const fit = (isLogit ? fitLogit : fitLinear)(outcome, causes, weight)
  const explained = isLogit ? fit.predictor : outcome
  const asked = { type: 'CI', method: 'linreg_delta' } as const
  const names = Object.keys(causes)
  const of = (column: Float64Array) => rineqIndex({ outcome: column, rank, weight }, asked).index
  const total = sum(weight)
  const isMixed = (column: Float64Array) => isShifted && column.some((x) => x < 0) && column.some((x) => x > 0)
  const shifted = (column: Float64Array) => {
    if (!isMixed(column)) return column
    const least = column.reduce((low, x) => Math.min(low, x), Number.POSITIVE_INFINITY)
    return column.map((x) => x - least)
  }
  const columns = names.map((name) => shifted(causes[name]!))
  const whole = shifted(explained)
  const mean = dot(weight, whole) / total
  const overall = of(whole)
  const betas = names.map((_, at) => fit.coefficients[at + 1]!)
  const averages = columns.map((column) => dot(weight, column) / total)
  const indices = columns.map(of)
  const elasticities = betas.map((beta, at) => (beta * averages[at]!) / mean)
  const shares = elasticities.map((one, at) => one * indices[at]!)
  const contributions = { residual: overall - sum(shares), ...byName(names, shares) }
  return {
    betas: byName(names, betas),
    partial_ci: byName(names, indices),
    averages: byName(names, averages),
    elasticities: byName(names, elasticities),
    contributions,
    pct: Object.fromEntries(Object.entries(contributions).map(([name, one]) => [name, (100 * one) / overall])),
    overall_ci: overall,
    corrected: byName(
      names,
      names.map((name) => isMixed(causes[name]!)),
    ),
    outcome_corrected: isMixed(explained),
  }
}

const byName = <T>(names: string[], values: T[]): Record<string, T> =>
  Object.fromEntries(names.map((name, at) => [name, values[at] as T]))
