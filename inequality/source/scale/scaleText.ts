import type { RankFit } from '../../fit/rankFit.ts'
import { type Dialect, written } from '../names.ts'
import type { Question } from '../source.ts'
import { rowsOf } from '../sqlText.ts'
import { BINS } from './bins.ts'

/** What is known of everybody before they are ranked; `centre` as in Sums, `shift` the mean less the centre. */
export type Whole = { total: number; centre: number; shift: number; grain: number }

/** How many people, their weights, and their outcomes less the centre. Coarse parts add up exactly, as in the sums. */
export function wholeText(
  question: Question,
  centre: number,
  grain: number,
  product: number,
  dialect: Dialect,
): string {
  const cut = (value: string, scale: number) => `floor(${value} * ${written(scale)}) * ${written(1 / scale)}`
  const w = question.weight === undefined ? written(1) : 'w'
  const inner = `select ${w} as v, ${w} * (y - ${written(centre)}) as vy from ${rowsOf(question, dialect)}`
  const middle = `select v, vy, ${cut('v', grain)} as vc, ${cut('vy', product)} as vyc from (${inner}) as products`
  return `select cast(count(*) as double precision) as n, sum(vc) as w, sum(v - vc) as w_fine, sum(vyc) as wy, sum(vy - vyc) as wy_fine from (${middle}) as cuts`
}

/**
 * Every different rank with its weight, its outcomes less the mean, and its place: the middle of its people, from -1/2
 * to 1/2. Running sums are of coarse parts, which no rounding touches, and of fine ones, which hardly any does.
 */
function placesText(question: Question, { total, centre, shift, grain }: Whole, dialect: Dialect): string {
  const w = question.weight === undefined ? written(1) : 'w'
  const away = `(y - ${written(centre)} - ${written(shift)})`
  const coarse = `floor(${w} * ${written(grain)}) * ${written(1 / grain)}`
  const rows = `select r, ${w} as v, ${coarse} as vc, ${w} * ${away} as vy from ${rowsOf(question, dialect)}`
  const levels = `select r, sum(vc) as lc, sum(v - vc) as lf, sum(vy) as ly from (${rows}) as people group by r`
  const running = (column: string) =>
    `sum(${column}) over (order by r rows between unbounded preceding and current row)`
  const upto = `select r, lc + lf as lw, ly, ${running('lc')} as uc, ${running('lf')} as uf from (${levels}) as levels`
  const place = `((uc - ${written(total / 2)}) + (uf - lw * ${written(0.5)})) * ${written(1 / total)}`
  return `select r, lw, ly, ${place} as p from (${upto}) as upto`
}

/** Sums by narrow stretches of the scale: see Bins. */
export function binsText(question: Question, whole: Whole, dialect: Dialect): string {
  const bin = `floor((p + ${written(0.5)}) * ${written(BINS)})`
  const middle = `((b + ${written(0.5)}) * ${written(1 / BINS)} - ${written(0.5)})`
  const inner = `select lw, ly, p, ${bin} as b from (${placesText(question, whole, dialect)}) as places`
  const away = `select lw, ly, b, p - ${middle} as d from (${inner}) as binned`
  const powers = ['', ' * d', ' * d * d', ' * d * d * d']
  const w = powers.map((power, at) => `sum(lw${power}) as w${at}`)
  const y = powers.slice(0, 2).map((power, at) => `sum(ly${power}) as y${at}`)
  return `select b, ${[...w, ...y].join(', ')} from (${away}) as away group by b`
}

/** A line, and the constants that its influence takes so that its mean is zero. */
export type Known = {
  whole: Whole
  fit: RankFit
  scale: number
  mean: number
  absolute: number
  moves: [number, number]
}

/** Names of what each person adds to the totals of their cluster: see totalsText. */
export const PARTS = ['t0', 't1', 't2', 't3'] as const

/**
 * What every measure takes of each cluster (or, without clusters, of each stratum, with all products): the influence of
 * its people on the mean (t0), on the absolute concentration (t1), and on the line's height (t2) and slope (t3).
 */
export function totalsText(question: Question, known: Known, dialect: Dialect): string {
  const { whole, fit, scale, mean, absolute, moves } = known
  const one = written(1 / whole.total)
  const predictor = `(${written(fit.middle)} + ${written(fit.slope)} * p)`
  const height = fit.model === 'linear' ? predictor : `(${written(1)} / (${written(1)} + exp(-${predictor})))`
  const steep = fit.model === 'linear' ? written(1) : 'm * (1 - m)'
  const places = `select r, lw, ly, p, ${height} as m from (${placesText(question, whole, dialect)}) as places`
  // What moving everybody of a rank up by a little does to the scores of height and slope.
  const move = `-${steep} * lw * ${written(fit.slope)}`
  const off = `(ly * ${written(1 / scale)} - (m - ${written(mean / scale)}) * lw)`
  const moved = `select r, ly, p, m, ${move} as a, ${off} + p * (${move}) as b from (${places}) as heights`
  const running = (column: string) =>
    `sum(${column}) over (order by r rows between unbounded preceding and current row)`
  const above = (column: string, from: number) =>
    `(${written(from)} - ${running(column)} + ${column} * ${written(0.5)}) * ${one}`
  const scored = `select r, p, m, ${above('ly', 0)} as g, ${above('a', moves[0])} as ga, ${above('b', moves[1])} as gb from (${moved}) as moved`
  const w = question.weight === undefined ? written(1) : 'w'
  const keys = (['stratum', 'cluster'] as const).flatMap((key) =>
    question[key] === undefined ? [] : [key[0] as string],
  )
  const list = (names: string[]) => names.map((name) => `${name}, `).join('')
  const extent = question.finite === undefined ? '' : ', min(f) as f_least, max(f) as f_greatest'
  const finite = question.finite === undefined ? '' : 'f, '
  const joined = `select ${list(keys.map((key) => `people.${key} as ${key}`))}${finite}${w} as v, y - ${written(whole.centre)} - ${written(whole.shift)} as e, p, m, g, ga, gb from ${rowsOf(question, dialect)} inner join (${scored}) as scored on people.r = scored.r`
  const miss = `(e * ${written(1 / scale)} - (m - ${written(mean / scale)}))`
  const terms = [
    'v * e',
    `v * (${written(2)} * (p * e + g) - ${written(2 * absolute)})`,
    `v * (${miss} + ga)`,
    `v * (p * ${miss} + gb)`,
  ].map((term, at) => `${term} as t${at}`)
  const people = `select ${list(keys)}${finite}${terms.join(', ')} from (${joined}) as joined`
  const products =
    question.cluster === undefined
      ? PARTS.flatMap((a, at) => PARTS.slice(at).map((b) => `sum(${a} * ${b}) as ${a}${b}`))
      : []
  const sums = [
    'cast(count(*) as double precision) as n',
    ...PARTS.map((part) => `sum(${part}) as ${part}_sum`),
    ...products,
  ]
  const group = keys.length ? ` group by ${keys.join(', ')}` : ''
  const out = keys.map((key) => `cast(${key} as varchar) as ${key}`)
  const told = [
    'n',
    ...PARTS.map((part) => `${part}_sum`),
    ...PARTS.flatMap((a, at) => (products.length ? PARTS.slice(at).map((b) => `${a}${b}`) : [])),
  ]
  const all = `select ${[...keys, ...sums].join(', ')}${extent} from (${people}) as influences${group}`
  return `select ${[...out, ...told, ...(extent ? ['f_least', 'f_greatest'] : [])].join(', ')} from (${all}) as totals`
}
