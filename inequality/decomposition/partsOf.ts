import { Adder } from '../numeric/adder.ts'
import { WrongShape } from '../result.ts'
import type { Sorted } from './explained.ts'
import { fitLinear, fitLogit, type Regression } from './regression.ts'

/**
 * One cause: what one unit of it does to the outcome (`effect`; on the mean chance where the model is logistic), its
 * `mean`, how far it is gathered up the social scale (`concentration`, absolute, in its own units), how far the outcome
 * answers to it (`elasticity`), and what it puts into the index (`contribution`).
 */
export type Part = { effect: number; mean: number; concentration: number; elasticity: number; contribution: number }

/** The relative concentration index, taken apart; contributions and residual add up to it. */
export type Parts = { index: number; mean: number; parts: Part[]; residual: number; fit: Regression }

/** Takes the index apart with these weights; `near` is a regression to start a logistic one from. */
export function partsOf(people: Sorted, weight: Float64Array, near?: Regression): Parts {
  const { names, outcome, causes, isLogit } = people
  const fit = isLogit ? fitLogit(outcome, causes, weight, near) : fitLinear(outcome, causes, weight)
  const columns = [outcome, ...names.map((name) => causes[name]!)]
  const { means, absolute } = concentrations(people.rank, columns, weight)
  const mean = means[0]!
  if (!(mean > 0)) throw new WrongShape('The mean outcome is not above zero: its relative index has no meaning.')
  const slope = isLogit ? meanSteepness(fit, weight) : 1
  const parts = names.map((_, at) => {
    const effect = fit.coefficients[at + 1]! * slope
    const own = means[at + 1]!
    const concentration = absolute[at + 1]!
    const elasticity = (effect * own) / mean
    return { effect, mean: own, concentration, elasticity, contribution: (effect * concentration) / mean }
  })
  const index = absolute[0]! / mean
  const explained = parts.reduce((sum, { contribution }) => sum + contribution, 0)
  return { index, mean, parts, residual: index - explained, fit }
}

function meanSteepness({ fitted }: Regression, weight: Float64Array): number {
  const [top, all] = [new Adder(), new Adder()]
  for (let row = 0; row < fitted.length; row++) {
    top.add(weight[row]! * fitted[row]! * (1 - fitted[row]!))
    all.add(weight[row]!)
  }
  return top.total / all.total
}

/** Weighted means, and absolute concentration indices against one rank, of columns sorted by that rank. */
function concentrations(rank: Float64Array, columns: Float64Array[], weight: Float64Array) {
  const rows = rank.length
  let total = 0
  for (let row = 0; row < rows; row++) total += weight[row]!
  const means = columns.map((column) => {
    const sum = new Adder()
    for (let row = 0; row < rows; row++) sum.add(weight[row]! * column[row]!)
    return sum.total / total
  })
  const sums = columns.map(() => new Adder())
  const held = new Float64Array(columns.length)
  let below = 0
  for (let from = 0; from < rows; ) {
    let mine = 0
    held.fill(0)
    let row = from
    for (; row < rows && rank[row] === rank[from]; row++) {
      mine += weight[row]!
      for (let at = 0; at < held.length; at++) held[at] = held[at]! + weight[row]! * (columns[at]![row]! - means[at]!)
    }
    const place = (2 * below + mine - total) / (2 * total)
    for (const [at, sum] of sums.entries()) sum.add(held[at]! * place)
    below += mine
    from = row
  }
  return { means, absolute: sums.map((sum) => (2 * sum.total) / total) }
}
