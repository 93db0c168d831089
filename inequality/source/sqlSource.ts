import { WrongShape } from '../result.ts'
import { centreOf, type Sums } from '../sums.ts'
import { codesOf, pairsOf } from './codes.ts'
import type { Dialect } from './names.ts'
import type { Question, Source } from './source.ts'
import { extentText, type Grain, lookText, sumsText } from './sqlText.ts'

/** What an engine answers: columns by name, each as long as the answer has rows. Counts may come as words or bigints. */
export type Columns = { readonly [name: string]: ArrayLike<number | bigint | string | null> }

/** Asks an engine in SQL; the driver is the caller's. */
export type Run = (sql: string) => Promise<Columns>

/** Sums from any engine that reads SQL as DuckDB, PostgreSQL and ClickHouse do. Only sums leave the engine. */
export function sqlSource(run: Run, dialect: Dialect = {}): Source {
  return {
    sums: async (question) => {
      const look = await lookAt(run, question, dialect)
      const sums = sumsFrom(await run(sumsText(question, grainOf(look), dialect)), question, look)
      if (sums.missing === 0) return sums
      const [least, greatest] = extentOf(await run(extentText(question, dialect)))
      return { ...sums, least, greatest }
    },
  }
}

/** How many rows there are, and between what they lie: what can be known without reading them all. */
export type Look = { rows: number; least: number; greatest: number; heaviest: number }

const extentOf = (columns: Columns): [number, number] => [Number(columns.least?.[0]), Number(columns.greatest?.[0])]

export async function lookAt(run: Run, question: Question, dialect: Dialect): Promise<Look> {
  const { outcome, weight } = question
  const columns = await run(lookText(question, dialect))
  const first = (name: string) => Number(columns[name]?.[0] ?? 0)
  const [least, greatest] = extentOf(columns)
  if (!Number.isFinite(least) || !Number.isFinite(greatest)) throw notNumbers(outcome)
  if (weight === undefined) return { rows: first('rows_in_all'), least, greatest, heaviest: 1 }
  if (!Number.isFinite(first('heaviest'))) throw notNumbers(weight)
  if (first('lightest') < 0) throw new WrongShape(`Column "${weight}" holds weights below zero.`)
  return { rows: first('rows_in_all'), least, greatest, heaviest: first('heaviest') }
}

const notNumbers = (name: string) =>
  new WrongShape(`Column "${name}" holds values that are not numbers or are infinite, or nothing at all.`)

/** Coarse parts of so many values, none greater than the greatest, add up to less than 2^53 grains: without rounding. */
export function grainOf({ rows, least, greatest, heaviest }: Look): Grain {
  const centre = centreOf(least, greatest)
  const furthest = Math.max(Math.abs(least - centre), Math.abs(greatest - centre))
  const grain = (size: number) =>
    size > 0 ? 2 ** Math.min(1000, Math.max(-1000, 51 - Math.ceil(Math.log2(rows * size)))) : 1
  return {
    centre,
    ofWeight: grain(heaviest),
    ofProduct: grain(heaviest * furthest),
    ofSquare: grain(heaviest * heaviest),
    ofCross: grain(heaviest * heaviest * furthest),
    ofAll: grain((heaviest * furthest) ** 2),
  }
}

function sumsFrom(columns: Columns, question: Question, { rows, least, greatest }: Look): Sums {
  const count = columns.r?.length ?? 0
  if (count === 0) throw new WrongShape('There is nobody to measure: in every row something is missing.')
  const numbers = (name: string) => Float64Array.from({ length: count }, (_, at) => Number(columns[name]?.[at]))
  const sum = (name: string) => {
    const fine = numbers(`${name}_fine`)
    return numbers(name).map((coarse, at) => coarse + fine[at]!)
  }
  const isWeighted = question.weight !== undefined
  const strata = question.stratum === undefined ? undefined : codesOf(columns.s as ArrayLike<string>)
  const clusters = question.cluster === undefined ? undefined : codesOf(columns.c as ArrayLike<string>)
  const cluster = clusters && (strata ? pairsOf(strata, clusters).codes : clusters.codes)
  const n = numbers('n')
  const stratum = strata?.codes ?? new Int32Array(count)
  const w = isWeighted ? sum('w') : n
  const wy = sum('wy')
  const squares = cluster
    ? { cluster }
    : { ww: isWeighted ? sum('ww') : n, wwy: isWeighted ? sum('wwy') : wy, wwyy: sum('wwyy') }
  const finite =
    question.finite === undefined ? {} : { finite: finiteOf(stratum, numbers('f_least'), numbers('f_greatest')) }
  const missing = rows - n.reduce((all, one) => all + one, 0)
  const told = { centre: centreOf(least, greatest), least, greatest, isWeighted, missing }
  const level = numbers('r')
  for (const [name, list] of [
    [question.rank, level],
    [question.outcome, wy],
    [question.weight ?? '', w],
  ] as const)
    if (!list.every(Number.isFinite)) throw notNumbers(name)
  return { stratum, level, n, w, wy, ...squares, ...finite, ...told }
}

/** The size of the whole by stratum number; throws WrongShape where it differs within a stratum. */
export function finiteOf(stratum: Int32Array, least: Float64Array, greatest: Float64Array): Float64Array {
  const whole = new Float64Array(stratum.reduce((most, one) => Math.max(most, one + 1), 1)).fill(Number.NaN)
  for (const [at, one] of stratum.entries()) {
    if (least[at] !== greatest[at] || (!Number.isNaN(whole[one]) && whole[one] !== least[at]))
      throw new WrongShape(`The size of the whole differs within stratum number ${one + 1}.`)
    whole[one] = least[at]!
  }
  return whole
}
