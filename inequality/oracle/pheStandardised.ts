import { sum } from '../numeric/sum.ts'
import { directRate } from '../rate/directRate.ts'
import { indirectRate, indirectRatio, seenAndExpected } from '../rate/indirectRate.ts'
import type { Case } from './case.ts'
import { argument, byGroup, levelsOf, limitsOf, numbers } from './pheCall.ts'

/** Directly and indirectly standardised rates of the package, one row for each group. */
export function standardised(one: Case): Record<string, unknown> {
  return /calculate_dsr/.test(one.call ?? '') ? direct(one) : indirect(one)
}

const said = (one: Case) =>
  levelsOf(one)
    .map((level) => `${Number((100 * level).toFixed(6))}%`)
    .join(', ')

function direct(one: Case): Record<string, unknown> {
  const [x, n, std, ef] = ['x', 'n', 'std', 'ef'].map((name) => numbers(one, name)) as [
    number[],
    number[],
    number[],
    number[],
  ]
  const isRepeated = ef.length > 0
  const per = argument(one, 'multiplier', 100_000)
  const groups = byGroup(one)
  const of = (list: number[], at: number[]) => at.map((row) => list[row] as number)
  const rows = levelsOf(one).map((level) =>
    groups.map(({ at }) => {
      const strata = { events: of(x, at), population: of(n, at), standard: of(std, at) }
      return directRate(isRepeated ? { ...strata, frequency: of(ef, at) } : strata, { level, per, mode: 'compat' })
    }),
  )
  const lowest = (at: number[]) => Math.min(...of(ef, at))
  const once = (at: number[]) => (isRepeated ? at.filter((row) => ef[row] === lowest(at)) : at)
  return {
    g: groups.map(({ name }) => name),
    total_count: groups.map(({ at }) => sum(at.map((row) => (x[row] ?? 0) * (isRepeated ? ef[row]! : 1)))),
    total_pop: groups.map(({ at }) => sum(of(n, once(at)))),
    value: rows[0]!.map(({ estimate }) => estimate),
    ...limitsOf(one, rows),
    confidence: groups.map(() => said(one)),
    statistic: groups.map(() => `dsr per ${per}`),
    method: groups.map(() => (isRepeated ? 'Dobson, with confidence adjusted for non-independent events' : 'Dobson')),
  }
}

function indirect(one: Case): Record<string, unknown> {
  const isRate = /ISRate/.test(one.call ?? '')
  const [x, n] = [numbers(one, 'x'), numbers(one, 'n')]
  const reference = { referenceEvents: numbers(one, 'x_ref'), referencePopulation: numbers(one, 'n_ref') }
  const per = argument(one, 'multiplier', 100_000)
  const whole = argument(one, 'refvalue', 1)
  const groups = byGroup(one)
  const strata = groups.map(({ at }) => ({
    events: at.map((row) => x[row] as number),
    population: at.map((row) => n[row] as number),
    ...reference,
  }))
  const rows = levelsOf(one).map((level) =>
    strata.map((one) => (isRate ? indirectRate(one, { level, per }) : indirectRatio(one, { level, reference: whole }))),
  )
  const parts = strata.map(seenAndExpected)
  return {
    g: groups.map(({ name }) => name),
    observed: parts.map(({ seen }) => seen),
    expected: parts.map(({ expected }) => expected),
    ref_rate: parts.map(({ referenceRate }) => per * referenceRate),
    value: rows[0]!.map(({ estimate }) => estimate),
    ...limitsOf(one, rows),
    confidence: groups.map(() => said(one)),
    statistic: groups.map(() =>
      isRate ? `indirectly standardised rate per ${per}` : `indirectly standardised ratio x ${whole}`,
    ),
    method: parts.map(({ seen }) => (seen < 10 ? 'Exact' : 'Byars')),
  }
}
