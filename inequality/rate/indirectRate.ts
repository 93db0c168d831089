import { sum } from '../numeric/sum.ts'
import { notKnown, type Options, type Result, WrongShape } from '../result.ts'
import { countLimits, EXACT_BELOW } from './countLimits.ts'
import { checkCount, checkLengths, levelOf } from './level.ts'

/**
 * One entry per age group: the place's `population`, and the events and people of the reference there. `events` of the
 * place may be given by age group or as one total. A `population` or reference that is not known counts as none.
 */
export type IndirectStrata = {
  events: ArrayLike<number | null> | number
  population: ArrayLike<number | null>
  referenceEvents: ArrayLike<number | null>
  referencePopulation: ArrayLike<number | null>
}

/**
 * Name: Indirectly standardised ratio (SMR)
 * What it is: How many events a place had for each that it would have had with the reference's rate at every age.
 * How it is worked out: The events seen divided by those expected: the reference's rate in each age group times the
 * place's people there. The interval is that of the count seen; the number expected is taken as sure.
 * How to read it: "For every 100 deaths that the country's rates would bring, this town had 58, between 56 and 61."
 * When it applies: The place is small, or its events are not known by age.
 * Care: Each place is held against the reference, with weights of its own: two places' ratios are not strictly
 * comparable with each other.
 * Source: Breslow and Day, 1987, Statistical Methods in Cancer Research, volume II.
 *
 * `reference` is what the ratio is where seen and expected are the same, 1 unless said.
 */
export function indirectRatio(strata: IndirectStrata, options: Options & { reference?: number } = {}): Result {
  const { seen, expected } = seenAndExpected(strata)
  return fromCount(seen, expected, options.reference ?? 1, 'indirectly standardised ratio', options)
}

/**
 * Name: Indirectly standardised rate (ISR)
 * What it is: The reference's rate, raised or lowered by how much more or less often things happened here than expected.
 * How it is worked out: The indirectly standardised ratio times the crude rate of the reference population.
 * How to read it: "Allowing for age, 1,248 of every 100,000 people here died, where the country's rate is 2,144."
 * When it applies: The place is small, or its events are not known by age.
 * Care: Hold it against the reference's rate, not against that of another place.
 * Source: Breslow and Day, 1987, Statistical Methods in Cancer Research, volume II.
 */
export function indirectRate(strata: IndirectStrata, options: Options & { per?: number } = {}): Result {
  const per = options.per ?? 100_000
  const { seen, expected, referenceRate } = seenAndExpected(strata)
  return fromCount(seen, expected, per * referenceRate, `indirectly standardised rate per ${per}`, options)
}

/** The events seen, those expected at the reference's rates, and the reference's crude rate per person. */
export function seenAndExpected(strata: IndirectStrata): { seen: number; expected: number; referenceRate: number } {
  const { events, population, referenceEvents, referencePopulation } = strata
  const length = checkLengths({
    population,
    referenceEvents,
    referencePopulation,
    events: typeof events === 'number' ? undefined : events,
  })
  const expectedBy = new Float64Array(length)
  for (let at = 0; at < length; at++) {
    const people = population[at] ?? 0
    const cases = referenceEvents[at] ?? 0
    const base = referencePopulation[at] ?? 0
    checkCount(people, `population of age group ${at + 1}`)
    checkCount(cases, `number of reference events of age group ${at + 1}`)
    if (people > 0 && !(base > 0)) throw new WrongShape(`Age group ${at + 1} has nobody in the reference population.`)
    expectedBy[at] = people > 0 ? (people * cases) / base : 0
  }
  const seen = typeof events === 'number' ? events : sum(Array.from(events, (count) => count ?? 0))
  checkCount(seen, 'number of events')
  const total = (list: ArrayLike<number | null>) => sum(Array.from(list, (value) => value ?? 0))
  return { seen, expected: sum(expectedBy), referenceRate: total(referenceEvents) / total(referencePopulation) }
}

function fromCount(seen: number, expected: number, whole: number, name: string, options: Options): Result {
  const level = levelOf(options)
  const method = `${name}, ${seen < EXACT_BELOW ? 'exact' : 'Byar'} interval of the count`
  if (!(expected > 0)) return notKnown(method, [{ flag: 'zeroReference' }], level)
  const { lower, upper } = countLimits(seen, level)
  return {
    estimate: (seen / expected) * whole,
    se: (Math.sqrt(seen) / expected) * whole,
    seScale: 'natural',
    lower: (lower / expected) * whole,
    upper: (upper / expected) * whole,
    level,
    method,
    flags: [],
  }
}
