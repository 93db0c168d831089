import { chiSquareQuantile } from '../numeric/chiSquare.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { quantileOf } from '../numeric/quantile.ts'
import { rStream } from '../numeric/rStream.ts'
import { studentQuantile } from '../numeric/student.ts'
import type { Ask } from './case.ts'

type Table = { [name: string]: number[] | number }

/** R's own random stream, quantiles of a sample, and quantiles of distributions: one table of numbers for each. */
export const ask: Ask = ({ measure = '', expected }) => {
  const stream = /^r(unif|norm)_seed(\d+)$/.exec(measure)
  if (stream) return { got: fromStream(stream[1] === 'norm', Number(stream[2]), (expected as number[]).length) }
  const table = expected as Table
  const list = (name: string) => table[name] as number[]
  if (measure === 'quantile_type7') {
    const sorted = list('x').toSorted((a, b) => a - b)
    return { got: { ...table, q: list('probs').map((share) => quantileOf(sorted, share)) } }
  }
  if (measure === 'qnorm') return { got: { ...table, q: list('p').map(normalQuantile) } }
  const quantile = { qchisq_lower: chiSquareQuantile, qt: studentQuantile }[measure]
  if (!quantile) return { skipped: `we have nothing like "${measure}"` }
  const chances = [table.p as number | number[]].flat()
  return { got: { ...table, q: list('df').map((df, at) => quantile(chances[at] ?? chances[0]!, df)) } }
}

function fromStream(isNormal: boolean, seed: number, count: number): number[] {
  const stream = rStream(seed)
  return Array.from({ length: count }, () => (isNormal ? stream.standardNormal() : stream.unif()))
}
