import type { Flag } from '../flag.ts'
import { reachOf } from '../numeric/normal.ts'
import { notKnown, type Options, type Result, WrongShape } from '../result.ts'
import { checkLengths, levelOf } from './level.ts'
import { fillLifeTable, type LifeTable, newLifeTable } from './lifeTable.ts'

/** The first years of the twenty age bands. */
export const AGES: readonly number[] = [0, 1, ...Array.from({ length: 18 }, (_, band) => 5 * (band + 1))]
const FEWEST_PEOPLE = 5000
const WIDEST_HALF = 10
const METHOD = 'life expectancy, Chiang II, Silcocks variance'

/** Deaths and people by age band, youngest first, in the bands of `AGES` (under 1, 1 to 4, 5 to 9 … 90 and over). */
export type Deaths = { deaths: ArrayLike<number>; population: ArrayLike<number>; ages?: ArrayLike<number> }

/**
 * Name: Life expectancy
 * What it is: How many more years people would live on average if the death rates of now stayed as they are.
 * How it is worked out: A life table: from the death rate of each age band the chance of dying in it, from these how many
 * of 100,000 born would still live at each age, and from these the years they live. The interval counts the chance in
 * each band's deaths and in those of the oldest.
 * How to read it: "A child born here can expect to live 79.6 years at today's death rates, between 78.9 and 80.4."
 * When it applies: Deaths and people are known in the twenty age bands, with more than 5,000 people in all.
 * Care: It is not a forecast for anybody. Not shown where its interval is wider than 20 years or nobody old died.
 * Source: Chiang, 1984, The Life Table and Its Applications; Silcocks, Jenner and Reza, 2001, Journal of Epidemiology
 * and Community Health; Eayres and Williams, 2004, Journal of Epidemiology and Community Health.
 *
 * Answers one result per age band: the years still to be expected at its first year.
 */
export function lifeExpectancy({ deaths, population, ages }: Deaths, options: Options = {}): Result[] {
  const level = levelOf(options)
  const bands = checkLengths({ deaths, population, ages })
  if (bands !== AGES.length)
    throw new WrongShape(`A life table needs the ${AGES.length} age bands from 0 to 90; there are ${bands}.`)
  if (ages && AGES.some((age, at) => ages[at] !== age))
    throw new WrongShape(`A life table needs the age bands that begin with ${AGES.join(', ')}, in this order.`)
  const doubt = doubtOf(deaths, population)
  if (doubt) return AGES.map(() => notKnown(METHOD, [doubt], level))
  const table = fillLifeTable(newLifeTable(), deaths, population)
  return AGES.map((_, band) => resultOf(table, band, level, options.mode ?? 'corrected'))
}

function doubtOf(deaths: ArrayLike<number>, population: ArrayLike<number>): Flag | undefined {
  let people = 0
  for (let band = 0; band < AGES.length; band++) {
    const died = deaths[band] as number
    const lived = population[band] as number
    if (!(died >= 0)) return { flag: 'unreliable', because: 'deathsBelowZero' }
    if (!(lived > 0)) return { flag: 'unreliable', because: 'bandWithoutPeople' }
    if (died > lived) return { flag: 'unreliable', because: 'moreDeathsThanPeople' }
    people += lived
  }
  return people <= FEWEST_PEOPLE ? { flag: 'unreliable', because: 'fewPeople' } : undefined
}

function resultOf(table: LifeTable, band: number, level: number, mode: string): Result {
  const years = table.expected[band] as number
  const se = table.se[band] as number
  if (!Number.isFinite(years) || !Number.isFinite(se))
    return notKnown(METHOD, [{ flag: 'unreliable', because: 'noDeathsAtTheEnd' }], level)
  const reach = reachOf(level) * se
  const result: Result = {
    estimate: years,
    se,
    seScale: 'natural',
    lower: years - reach,
    upper: years + reach,
    level,
    method: METHOD,
    flags: [],
  }
  if (reachOf(0.95) * se <= WIDEST_HALF) return result
  const wide: Flag = { flag: 'unreliable', because: 'wideInterval' }
  // The package hides the value and leaves its limits, whose middle is the value.
  if (mode === 'compat') return { ...result, estimate: null, flags: [wide] }
  return notKnown(METHOD, [wide, { flag: 'differsFromPackage', because: 'limitsOfAHiddenValue' }], level)
}
