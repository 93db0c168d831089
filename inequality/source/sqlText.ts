import { type Dialect, quoted, written } from './names.ts'
import type { Question } from './source.ts'

const KEYS = ['stratum', 'cluster'] as const

/**
 * The columns that are asked for under names of our own, without people of whom something is missing. They are cast only
 * once those are gone: some engines cannot cast what is missing.
 */
export function rowsOf(question: Question, dialect: Dialect): string {
  const { table, outcome, rank, weight, stratum, cluster, finite } = question
  const asked = Object.entries({ y: outcome, r: rank, w: weight, s: stratum, c: cluster, f: finite })
  const named = asked.flatMap(([own, name]) => (name === undefined ? [] : [{ own, name: quoted(name, dialect) }]))
  const source = typeof table === 'string' ? quoted(table, dialect) : `(${table.query}) as asked`
  const bare = named.map(({ own, name }) => `${name} as ${own}_bare`).join(', ')
  const isHere = named.map(({ name }) => `${name} is not null`).join(' and ')
  const isKey = (own: string) => own === 's' || own === 'c'
  const cast = named.map(({ own }) =>
    isKey(own) ? `${own}_bare as ${own}` : `cast(${own}_bare as double precision) as ${own}`,
  )
  return `(select ${cast.join(', ')} from (select ${bare} from ${source} where ${isHere}) as here) as people`
}

/**
 * How many rows there are, and between what outcomes and weights lie. Asked of the bare columns, which many engines can
 * answer without reading them.
 */
export function lookText({ table, outcome, weight }: Question, dialect: Dialect): string {
  const extents = [extent(quoted(outcome, dialect), 'least', 'greatest')]
  if (weight !== undefined) extents.push(extent(quoted(weight, dialect), 'lightest', 'heaviest'))
  const source = typeof table === 'string' ? quoted(table, dialect) : `(${table.query}) as asked`
  return `select cast(count(*) as double precision) as rows_in_all, ${extents.join(', ')} from ${source}`
}

/** Between what outcomes lie, of those people alone of whom nothing is missing. */
export function extentText(question: Question, dialect: Dialect): string {
  return `select ${extent('y', 'least', 'greatest')} from ${rowsOf(question, dialect)}`
}

const extent = (column: string, least: string, greatest: string) =>
  `cast(min(${column}) as double precision) as ${least}, cast(max(${column}) as double precision) as ${greatest}`

/** How finely weights and their products are cut, so that the coarse parts add up without any rounding. */
export type Grain = {
  centre: number
  ofWeight: number
  ofProduct: number
  ofSquare: number
  ofCross: number
  ofAll: number
}

/**
 * The sums by stratum, cluster and rank, in what DuckDB, PostgreSQL and ClickHouse all read. Each quantity is cut in two
 * at a power of two: the coarse parts add up exactly in any order, the fine ones are too small for order to matter.
 */
export function sumsText(question: Question, grain: Grain, dialect: Dialect): string {
  const from = rowsOf(question, dialect)
  const keys = KEYS.filter((key) => question[key] !== undefined).map((key) => key[0] as string)
  const y = grain.centre === 0 ? 'y' : `(y - ${written(grain.centre)})`
  const isWeighted = question.weight !== undefined
  const isClustered = question.cluster !== undefined
  const terms: [name: string, value: string, grain: number][] = [['wy', isWeighted ? `w * ${y}` : y, grain.ofProduct]]
  if (isWeighted) terms.unshift(['w', 'w', grain.ofWeight])
  if (!isClustered) {
    if (isWeighted) terms.push(['ww', 'w * w', grain.ofSquare], ['wwy', `w * w * ${y}`, grain.ofCross])
    terms.push(['wwyy', isWeighted ? `w * ${y} * w * ${y}` : `${y} * ${y}`, grain.ofAll])
  }
  const own = terms.map(([name, value]) => `${value} as ${name}_`)
  const cut = terms.map(
    ([name, , scale]) => `floor(${name}_ * ${written(scale)}) * ${written(1 / scale)} as ${name}_coarse`,
  )
  const summed = terms.map(([name]) => `sum(${name}_coarse) as ${name}, sum(${name}_ - ${name}_coarse) as ${name}_fine`)
  const kept = [...keys, 'r', ...(question.finite === undefined ? [] : ['f'])]
  const extent = question.finite === undefined ? [] : ['min(f) as f_least', 'max(f) as f_greatest']
  const inner = `select ${[...kept, ...own].join(', ')} from ${from}`
  const middle = `select ${[...kept, ...terms.map(([name]) => `${name}_`), ...cut].join(', ')} from (${inner}) as products`
  const group = [...keys, 'r'].join(', ')
  const sums = `select ${[group, 'count(*) as n', ...summed, ...extent].join(', ')} from (${middle}) as cuts group by ${group}`
  // Names of strata and clusters leave as text: drivers agree on that, and only whether they are the same matters.
  const out = keys.map((key) => `cast(${key} as varchar) as ${key}`)
  const named = terms.flatMap(([name]) => [name, `${name}_fine`])
  const told = ['r', 'cast(n as double precision) as n', ...named, ...(extent.length ? ['f_least', 'f_greatest'] : [])]
  return `select ${[...out, ...told].join(', ')} from (${sums}) as sums`
}
