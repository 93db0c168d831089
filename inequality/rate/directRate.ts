import { reachOf } from '../numeric/normal.ts'
import { notKnown, type Options, type Result, WrongShape } from '../result.ts'
import { byarLimits } from './countLimits.ts'
import { checkLengths, levelOf } from './level.ts'

/** Below this many events a directly standardised rate says more about chance than about the place. */
export const FEWEST_EVENTS = 10

/**
 * One entry per age group (or age and sex): `events`, the `population` they happened in, and how many people the
 * `standard` population has there. With `frequency` each entry counts the people who had so many events, and a person
 * may be counted again: an age group then has one entry for each frequency, with the same population and standard.
 */
export type DirectStrata = {
  events: ArrayLike<number | null>
  population: ArrayLike<number>
  standard: ArrayLike<number>
  frequency?: ArrayLike<number>
}

/**
 * Name: Directly standardised rate (DSR)
 * What it is: The rate a place would have if its people had the ages of a standard population.
 * How it is worked out: The rate of each age group, averaged with the weights of the standard population. The interval
 * is that of the count of events, stretched to the spread of the weighted sum (Dobson). Where one person can have
 * several events, people with the same number of events are taken together and their spread grows with its square.
 * How to read it: "If this town had the ages of the standard population, 1,635 of every 100,000 people would have died,
 * between 1,522 and 1,751 with what chance can do."
 * When it applies: Events and people are known for each age group, and places of unlike ages are held against each other.
 * Care: Not shown with fewer than ten events. Rates worked out with different standard populations cannot be compared.
 * Source: Dobson, Kuulasmaa, Eberle and Scherer, 1991, Statistics in Medicine.
 */
export function directRate(strata: DirectStrata, options: Options & { per?: number } = {}): Result {
  const level = levelOf(options)
  const per = options.per ?? 100_000
  const method = methodOf(strata.frequency !== undefined, per)
  const { events, value, variance } = weigh(strata)
  if (events < FEWEST_EVENTS) return notKnown(method, [{ flag: 'fewEvents', events }], level)
  if (Number.isNaN(value)) return notKnown(method, [{ flag: 'notANumber' }], level)
  const { lower, upper } = byarLimits(events, reachOf(level))
  const stretch = Math.sqrt(variance / events)
  return {
    estimate: per * value,
    se: per * Math.sqrt(variance),
    seScale: 'natural',
    lower: per * (value + stretch * (lower - events)),
    upper: per * (value + stretch * (upper - events)),
    level,
    method,
    flags: [],
  }
}

const methodOf = (repeated: boolean, per: number): string =>
  `directly standardised rate per ${per}, Dobson interval${repeated ? ', people with several events' : ''}`

// One pass. An age group that appears once for each frequency has its weight counted once: the frequencies of an entry
// that is not the lowest one add events and spread, not standard population.
function weigh({ events, population, standard, frequency }: DirectStrata): {
  events: number
  value: number
  variance: number
} {
  const length = checkLengths({ events, population, standard, frequency })
  let first = Number.POSITIVE_INFINITY
  if (frequency) for (let at = 0; at < length; at++) first = Math.min(first, frequency[at] as number)
  let total = 0
  let weighted = 0
  let squared = 0
  let weights = 0
  for (let at = 0; at < length; at++) {
    const people = population[at] as number
    const weight = standard[at] as number
    const count = events[at] ?? 0
    const times = frequency ? (frequency[at] as number) : 1
    if (!(people > 0)) throw new WrongShape(`Age group ${at + 1} has no people: its population is ${people}.`)
    if (!(weight >= 0)) throw new WrongShape(`Age group ${at + 1} has a standard population of ${weight}.`)
    if (!(count >= 0)) throw new WrongShape(`Age group ${at + 1} has ${count} events.`)
    const share = weight / people
    if (!frequency || times === first) weights += weight
    total += times * count
    weighted += share * times * count
    squared += share * share * times * times * count
  }
  return { events: total, value: weighted / weights, variance: squared / (weights * weights) }
}
