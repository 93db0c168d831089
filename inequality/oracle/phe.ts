import { sum } from '../numeric/sum.ts'
import { crudeRate } from '../rate/crudeRate.ts'
import { type FunnelPlace, funnelOfProportions, funnelOfRates, funnelOfRatios } from '../rate/funnel.ts'
import { lifeExpectancy } from '../rate/lifeExpectancy.ts'
import { mean } from '../rate/mean.ts'
import { proportion } from '../rate/proportion.ts'
import { quantiles } from '../rate/quantiles.ts'
import type { Ask, Case } from './case.ts'
import { argument, byGroup, flag, levelsOf, limitsOf, numbers } from './pheCall.ts'
import { slopes } from './pheSlope.ts'
import { standardised } from './pheStandardised.ts'

/** PHEindicatormethods: the columns that a call of one of its functions answers. */
export const ask: Ask = (one) => {
  const name = /^\s*(\w+)\(/.exec((one.call ?? one.fn ?? '').replace(/^.*?(phe_|calculate_|assign_)/, '$1'))?.[1] ?? ''
  const answer = FUNCTIONS[/quantile passed/.test(one.call ?? '') ? 'phe_sii' : name]
  return answer ? { got: { columns: answer(one) } } : { skipped: `we have nothing like ${name || one.call}` }
}

type Columns = Record<string, unknown>

const FUNCTIONS: Record<string, (one: Case) => Columns> = {
  phe_proportion: counted((x, n, one, level) => proportion(x, n, { level, scale: argument(one, 'multiplier', 1) })),
  phe_rate: counted((x, n, one, level) => crudeRate(x, n, { level, per: argument(one, 'multiplier', 100_000) })),
  phe_mean: means,
  calculate_dsr: standardised,
  calculate_ISRate: standardised,
  calculate_ISRatio: standardised,
  phe_quantile: quantile,
  phe_life_expectancy: life,
  phe_sii: slopes,
  assign_funnel_significance: funnel,
}

function counted(ask: (x: number, n: number, one: Case, level: number) => ReturnType<typeof proportion>) {
  return (one: Case): Columns => {
    const x = numbers(one, 'x')
    const n = numbers(one, 'n')
    const isRate = /phe_rate/.test(one.call ?? '')
    const per = argument(one, 'multiplier', isRate ? 100_000 : 1)
    const rows = levelsOf(one).map((level) => x.map((count, at) => ask(count, n[at] as number, one, level)))
    return {
      x,
      n,
      value: rows[0]!.map(({ estimate }) => estimate),
      ...limitsOf(one, rows),
      confidence: x.map(() => said(one)),
      statistic: x.map(() => (isRate ? `rate per ${per}` : per === 100 ? 'percentage' : `proportion of ${per}`)),
      method: x.map((count) => (isRate ? (count < 10 ? 'Exact' : 'Byars') : 'Wilson')),
    }
  }
}

function means(one: Case): Columns {
  const v = numbers(one, 'v')
  const groups = byGroup(one)
  const rows = levelsOf(one).map((level) =>
    groups.map(({ at }) =>
      mean(
        at.map((row) => v[row] as number),
        { level, mode: 'compat' },
      ),
    ),
  )
  const values = groups.map(({ at }) => at.map((row) => v[row] as number))
  return {
    g: groups.map(({ name }) => name),
    value_sum: values.map((list) => list.reduce((total, value) => total + value, 0)),
    value_count: values.map(({ length }) => length),
    stdev: rows[0]!.map(({ se }, at) => (se === null ? null : se * Math.sqrt(values[at]!.length))),
    value: rows[0]!.map(({ estimate }) => estimate),
    ...limitsOf(one, rows),
    confidence: groups.map(() => said(one)),
    statistic: groups.map(() => 'mean'),
    method: groups.map(() => "Student's t-distribution"),
  }
}

const said = (one: Case) =>
  levelsOf(one)
    .map((level) => `${Number((100 * level).toFixed(6))}%`)
    .join(', ')

function quantile(one: Case): Columns {
  const v = one.inputs?.v as (number | null)[]
  const count = argument(one, 'nquantiles', 10)
  const isInverted = flag(one, 'invert', true)
  const groups = byGroup(one, 'r')
  const place: (number | null)[] = v.map(() => null)
  for (const { at } of groups)
    quantiles(
      at.map((row) => v[row] as number | null),
      count,
      { first: isInverted ? 'highest' : 'lowest' },
    ).forEach((group, index) => {
      place[at[index] as number] = group
    })
  return {
    r: one.inputs?.r,
    v,
    quantile: place,
    nquantiles: v.map(() => count),
    groupvars: v.map(() => (one.inputs?.r ? 'r' : 'none (ungrouped)')),
    qinverted: v.map(() => `lowest quantile represents ${isInverted ? 'highest' : 'lowest'} values`),
  }
}

function life(one: Case): Columns {
  const [deaths, pop, age] = [numbers(one, 'deaths'), numbers(one, 'pop'), numbers(one, 'age')]
  const of = (list: number[], at: number[]) => at.map((row) => list[row] as number)
  const tables = byGroup(one).map(({ name, at }) => ({
    name,
    ages: of(age, at),
    deaths: ofThoseOlder(of(deaths, at)),
    pop: ofThoseOlder(of(pop, at)),
    byLevel: levelsOf(one).map((level) =>
      lifeExpectancy({ deaths: of(deaths, at), population: of(pop, at), ages: of(age, at) }, { level, mode: 'compat' }),
    ),
  }))
  // Groups that are not shown at all come last in the package's answer.
  const isShown = ({ byLevel }: (typeof tables)[number]) => byLevel[0]!.some(({ lower }) => lower !== null)
  const inOrder = [...tables.filter(isShown), ...tables.filter((table) => !isShown(table))]
  const rows = levelsOf(one).map((_, level) => inOrder.flatMap(({ byLevel }) => byLevel[level]!))
  return {
    g: one.inputs?.g && inOrder.flatMap(({ name, ages }) => ages.map(() => name)),
    age: inOrder.flatMap(({ ages }) => ages),
    value: rows[0]!.map(({ estimate }) => estimate),
    ...limitsOf(one, rows),
    pops_used: inOrder.flatMap(({ pop }) => pop),
    dths_used: inOrder.flatMap(({ deaths }) => deaths),
    confidence: rows[0]!.map(() => said(one)),
    statistic: inOrder.flatMap(({ ages }) => ages.map((years) => `life expectancy at ${years}`)),
    method: rows[0]!.map(() => 'Chiang, using Silcocks et al for confidence limits'),
  }
}

const ofThoseOlder = (list: number[]) => list.map((_, at) => sum(list.slice(at)))

const SAID: Record<FunnelPlace, string> = {
  low3: 'Low (0.001)',
  low2: 'Low (0.025)',
  within: 'Not significant',
  high2: 'High (0.025)',
  high3: 'High (0.001)',
}

function funnel(one: Case): Columns {
  const [num, den] = [numbers(one, 'num'), numbers(one, 'den')]
  const statistic = /statistic\s*=\s*['"](\w+)/.exec(one.call ?? '')?.[1]
  const rates = one.inputs?.rate ? numbers(one, 'rate') : []
  const places =
    statistic === 'proportion'
      ? funnelOfProportions(num, den)
      : statistic === 'ratio'
        ? funnelOfRatios(num, den)
        : funnelOfRates(num, rates, {
            people: den,
            per: argument(one, 'multiplier', 100_000),
            standardised: /dsr/i.test(one.call ?? ''),
          })
  return { ...one.inputs, significance: places.map((place) => (place ? SAID[place] : 'Not applicable')) }
}
