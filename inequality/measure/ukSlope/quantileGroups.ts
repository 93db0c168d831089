import { WrongShape } from '../../result.ts'

/** What a value is: a measure that can be anything (years of life), a rate above 0, or a proportion from 0 to 1. */
export type ValueKind = 'measure' | 'rate' | 'proportion'

/**
 * An indicator by quantile of a place. `quantile` numbers the groups, 1 the most disadvantaged, each once. The value is
 * given as `value`, or for proportions as `events` among the `population`. Its uncertainty is `se` (on the logarithm for
 * rates, on the logit for proportions), or limits of 95 %. `multiplier` is applied to the gap; below zero says that the
 * indicator is better where it is lower. `transform` draws the line through logarithms or logits.
 */
export type QuantileGroups = {
  quantile: readonly (number | string)[]
  population: ArrayLike<number>
  value?: ArrayLike<number>
  events?: ArrayLike<number>
  se?: ArrayLike<number>
  lower?: ArrayLike<number>
  upper?: ArrayLike<number>
  kind?: ValueKind
  multiplier?: number
  transform?: boolean
}

/** The same, in order, on the scale that is normal by chance: `centre` and `se` there, `share` of the people, `rank`. */
export type Ranked = {
  centre: Float64Array
  se: Float64Array
  share: Float64Array
  rank: Float64Array
  kind: ValueKind
  multiplier: number
  isTransformed: boolean
  isOutOfScale: boolean
}

// The standard errors that an interval of 95 % reaches to each side.
const REACH = 1.959963984540054

/** Checks the shape, sorts the quantiles, and brings values and their uncertainty to the scale that is normal by chance. */
export function rankQuantiles(groups: QuantileGroups, sortsAsText: boolean): Ranked {
  const { quantile, population, kind = 'measure', multiplier = 1, transform = false } = groups
  const count = quantile.length
  if (count < 2) throw new WrongShape(`A slope needs at least 2 quantiles; there ${count === 1 ? 'is 1' : 'are none'}.`)
  for (const name of ['population', 'value', 'events', 'se', 'lower', 'upper'] as const)
    if (groups[name] && groups[name].length !== count)
      throw new WrongShape(`There are ${count} quantiles but ${groups[name].length} entries in "${name}".`)
  const order = orderOf(quantile, sortsAsText)
  const value = valuesOf(groups)
  const onScale = toScale(kind)
  const share = new Float64Array(count)
  const rank = new Float64Array(count)
  const centre = new Float64Array(count)
  const se = new Float64Array(count)
  let people = 0
  for (const at of order) people += population[at] as number
  let below = 0
  for (const [place, at] of order.entries()) {
    const here = population[at] as number
    if (!(here > 0)) throw new WrongShape(`Quantile ${quantile[at]} has a population of ${here}.`)
    share[place] = here / people
    rank[place] = below + here / people / 2
    below += here / people
    centre[place] = onScale(value[at] as number)
    se[place] = errorAt(groups, at, onScale)
  }
  const isOutOfScale = [...centre, ...se].some((one) => !Number.isFinite(one))
  const isTransformed = transform && kind !== 'measure'
  return { centre, se, share, rank, kind, multiplier, isTransformed, isOutOfScale }
}

function orderOf(quantile: readonly (number | string)[], sortsAsText: boolean): number[] {
  const numbers = quantile.map(Number)
  const wrong = numbers.findIndex((number) => !Number.isFinite(number))
  if (wrong >= 0) throw new WrongShape(`"${quantile[wrong]}" is not the number of a quantile.`)
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
  if (twice !== undefined) throw new WrongShape(`Quantile ${twice} is there twice.`)
  const isText = sortsAsText && quantile.some((label) => typeof label === 'string')
  const text = quantile.map(String)
  return numbers
    .map((_, at) => at)
    .sort((a, b) => (isText ? (text[a]! < text[b]! ? -1 : 1) : numbers[a]! - numbers[b]!))
}

function valuesOf({ value, events, population }: QuantileGroups): ArrayLike<number> {
  if (value) return value
  if (!events) throw new WrongShape('The quantiles have neither values nor numbers of people who have it.')
  return Array.from(events, (count, at) => count / (population[at] as number))
}

function errorAt({ se, lower, upper }: QuantileGroups, at: number, onScale: (value: number) => number): number {
  if (se) return se[at] as number
  if (!lower || !upper) throw new WrongShape('The quantiles have neither standard errors nor limits.')
  return (onScale(upper[at] as number) - onScale(lower[at] as number)) / (2 * REACH)
}

export const toScale = (kind: ValueKind) =>
  kind === 'measure' ? (value: number) => value : kind === 'rate' ? Math.log : (p: number) => Math.log(p / (1 - p))

export const fromScale = (kind: ValueKind) =>
  kind === 'measure' ? (value: number) => value : kind === 'rate' ? Math.exp : (t: number) => 1 / (1 + Math.exp(-t))
