import { notKnown, type Options, type Result } from '../result.ts'
import { countLimits, EXACT_BELOW } from './countLimits.ts'
import { checkCount, levelOf } from './level.ts'

/**
 * Name: Crude rate
 * What it is: How many events there were for so many people, or so many years that people lived.
 * How it is worked out: Events divided by people, times the number named (100,000 unless said). The interval comes from
 * that of the count: exact below ten events, Byar's from ten on.
 * How to read it: "There were 250 admissions for every 100,000 people, between 220 and 283 with what chance can do."
 * When it applies: Events are rare, and one does not bring about the next.
 * Care: Places with more old people have more of most illness. To hold places against each other use a standardised rate.
 * Source: Breslow and Day, 1987, Statistical Methods in Cancer Research, volume II.
 */
export function crudeRate(events: number, people: number, options: Options & { per?: number } = {}): Result {
  const level = levelOf(options)
  const per = options.per ?? 100_000
  checkCount(events, 'number of events')
  checkCount(people, 'number of people')
  const method = `crude rate per ${per}, ${events < EXACT_BELOW ? 'exact' : 'Byar'} interval of the count`
  if (people === 0) return notKnown(method, [{ flag: 'fewEvents', events }], level)
  const { lower, upper } = countLimits(events, level)
  return {
    estimate: (events / people) * per,
    se: (Math.sqrt(events) / people) * per,
    seScale: 'natural',
    lower: (lower / people) * per,
    upper: (upper / people) * per,
    level,
    method,
    flags: [],
  }
}
