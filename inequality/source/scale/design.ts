import { type DesignVariance, type Stratum, varianceBetween } from '../../people/designVariance.ts'
import { codesOf } from '../codes.ts'
import type { Question } from '../source.ts'
import { type Columns, finiteOf } from '../sqlSource.ts'
import { PARTS } from './scaleText.ts'

/** The four parts of the influence, summed by cluster; or by stratum, with the sums of their products. */
export type Totals = {
  isClustered: boolean
  stratum: Int32Array
  n: Float64Array
  sums: Float64Array[]
  products: Float64Array[][]
  finite: Float64Array | undefined
}

export function totalsFrom(columns: Columns, question: Question): Totals {
  const rows = columns.n?.length ?? 0
  const numbers = (name: string) => Float64Array.from({ length: rows }, (_, at) => Number(columns[name]?.[at]))
  const isClustered = question.cluster !== undefined
  const stratum = question.stratum === undefined ? new Int32Array(rows) : codesOf(columns.s as ArrayLike<string>).codes
  const product = (a: number, b: number) => numbers(`${PARTS[Math.min(a, b)]}${PARTS[Math.max(a, b)]}`)
  return {
    isClustered,
    stratum,
    n: numbers('n'),
    sums: PARTS.map((part) => numbers(`${part}_sum`)),
    products: isClustered ? [] : PARTS.map((_, a) => PARTS.map((__, b) => product(a, b))),
    finite: question.finite === undefined ? undefined : finiteOf(stratum, numbers('f_least'), numbers('f_greatest')),
  }
}

/** The variance of so many times each part, added up, under the design. */
export function designOf({ isClustered, stratum, n, sums, products, finite }: Totals, times: number[]): DesignVariance {
  const count = stratum.reduce((most, one) => Math.max(most, one + 1), 1)
  const strata: Stratum[] = Array.from({ length: count }, () => ({ units: 0, sum: 0, squares: 0 }))
  for (let row = 0; row < stratum.length; row++) {
    const mine = strata[stratum[row]!]!
    const sum = times.reduce((all, by, part) => all + by * sums[part]![row]!, 0)
    mine.units += isClustered ? 1 : n[row]!
    mine.sum += sum
    mine.squares += isClustered
      ? sum * sum
      : times.reduce((all, a, i) => times.reduce((mixed, b, j) => mixed + a * b * products[i]![j]![row]!, all), 0)
  }
  return varianceBetween(strata, finite, isClustered ? 'clusters' : 'people')
}
