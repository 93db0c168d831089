import { cholesky } from '../numeric/cholesky.ts'
import { WrongShape } from '../result.ts'

/** `coefficients` start with the height where all columns are zero; then one per column, in order. */
export type Regression = { coefficients: Float64Array; predictor: Float64Array; fitted: Float64Array }

/** What an outcome is explained by: columns by name, one value per person. */
export type Causes = Record<string, Float64Array>

const STEPS = 50

/** Weighted least squares. Columns are centred first, so that large values keep their digits. */
export function fitLinear(outcome: Float64Array, causes: Causes, weight: Float64Array): Regression {
  const columns = centred(causes, weight)
  const { coefficients, predictor } = solve(columns, outcome, weight)
  return { coefficients, predictor, fitted: predictor }
}

/**
 * A logistic regression by Newton's method, of outcomes from 0 to 1, started from one that is `near`. Throws WrongShape
 * where no odds fit best.
 */
export function fitLogit(outcome: Float64Array, causes: Causes, weight: Float64Array, near?: Regression): Regression {
  const columns = centred(causes, weight)
  let predictor: Float64Array = near?.predictor ?? outcome.map((y) => Math.log((y + 0.5) / (1.5 - y)))
  let before = Number.POSITIVE_INFINITY
  for (let step = 0; step < STEPS; step++) {
    const fitted = predictor.map((one) => 1 / (1 + Math.exp(-one)))
    const steep = fitted.map((m, at) => weight[at]! * m * (1 - m))
    const working = predictor.map((one, at) => one + (outcome[at]! - fitted[at]!) / (fitted[at]! * (1 - fitted[at]!)))
    const next = solve(columns, working, steep)
    let moved = 0
    for (let at = 0; at < predictor.length; at++)
      moved = Math.max(moved, Math.abs(next.predictor[at]! - predictor[at]!))
    predictor = next.predictor
    if (moved < 1e-10 || (step > 8 && moved >= before && moved < 1e-7))
      return { ...next, fitted: predictor.map((one) => 1 / (1 + Math.exp(-one))) }
    if (!(moved < 1e3)) break
    before = moved
  }
  throw new WrongShape('No odds fit best: some column parts all who have the outcome from all who do not.')
}

type Centred = { names: string[]; columns: Float64Array[]; means: number[] }

function centred(causes: Causes, weight: Float64Array): Centred {
  const names = Object.keys(causes)
  const total = weight.reduce((all, one) => all + one, 0)
  const means = names.map((name) => causes[name]!.reduce((all, x, at) => all + weight[at]! * x, 0) / total)
  return { names, means, columns: names.map((name, at) => causes[name]!.map((x) => x - means[at]!)) }
}

function solve({ names, columns, means }: Centred, response: Float64Array, weight: Float64Array) {
  const all = [new Float64Array(response.length).fill(1), ...columns]
  const size = all.length
  const matrix = new Float64Array(size * size)
  const right = new Float64Array(size)
  for (let a = 0; a < size; a++) {
    right[a] = weightedDot(all[a]!, response, weight)
    for (let b = 0; b <= a; b++) matrix[a * size + b] = matrix[b * size + a] = weightedDot(all[a]!, all[b]!, weight)
  }
  const solution = cholesky(matrix, size)?.solve(right)
  if (!solution) throw new WrongShape(`"${names[firstSpare(matrix, size) - 1]}" says nothing that other causes do not.`)
  const predictor = new Float64Array(response.length)
  for (let a = 0; a < size; a++)
    for (let row = 0; row < predictor.length; row++) predictor[row] = predictor[row]! + solution[a]! * all[a]![row]!
  const coefficients = solution.slice()
  for (const [at, mean] of means.entries()) coefficients[0] = coefficients[0]! - solution[at + 1]! * mean
  return { coefficients, predictor }
}

/** The first column that follows from those before it. */
function firstSpare(matrix: Float64Array, size: number): number {
  for (let held = 2; held <= size; held++) {
    const part = Float64Array.from(
      { length: held * held },
      (_, at) => matrix[Math.floor(at / held) * size + (at % held)]!,
    )
    if (!cholesky(part, held)) return held - 1
  }
  return size - 1
}

function weightedDot(a: Float64Array, b: Float64Array, weight: Float64Array): number {
  let total = 0
  let lost = 0
  for (let row = 0; row < a.length; row++) {
    const term = weight[row]! * a[row]! * b[row]!
    const next = total + term
    const taken = next - total
    lost += total - (next - taken) + (term - taken)
    total = next
  }
  return total + lost
}
