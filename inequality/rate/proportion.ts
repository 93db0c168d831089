import { reachOf } from '../numeric/normal.ts'
import { notKnown, type Options, type Result, WrongShape } from '../result.ts'
import { checkCount, levelOf } from './level.ts'

const METHOD = 'proportion, Wilson interval'

/**
 * Name: Proportion
 * What it is: The share of people who have something: who were vaccinated, who smoke, who waited too long.
 * How it is worked out: The people who have it divided by all the people asked about, with Wilson's score interval.
 * How to read it: "25 of every 100 people had it; with what chance alone can do, between 22 and 28."
 * When it applies: Everybody counted either has it or has it not, and is counted once.
 * Care: The interval is about chance alone. It says nothing about people who were never counted.
 * Source: Wilson, 1927, Journal of the American Statistical Association.
 *
 * `scale` is what everybody is in the answer's units, 1 unless said; 100 gives a percentage.
 */
export function proportion(events: number, people: number, options: Options & { scale?: number } = {}): Result {
  const level = levelOf(options)
  const scale = options.scale ?? 1
  checkCount(events, 'number of people who have it')
  checkCount(people, 'number of people')
  if (events > people) throw new WrongShape(`There are ${events} who have it among ${people} people.`)
  if (people === 0) return notKnown(METHOD, [{ flag: 'fewEvents', events: 0 }], level)
  const { lower, upper } = wilsonLimits(events, people, reachOf(level))
  const share = events / people
  return {
    estimate: scale * share,
    se: scale * Math.sqrt((share * (1 - share)) / people),
    seScale: 'natural',
    lower: scale * lower,
    upper: scale * upper,
    level,
    method: METHOD,
    flags: [],
  }
}

/** Wilson's limits as shares, `z` standard errors to each side. */
export function wilsonLimits(events: number, people: number, z: number): { lower: number; upper: number } {
  if (z === Number.POSITIVE_INFINITY) return { lower: 0, upper: 1 }
  const others = people - events
  const spread = z * Math.sqrt(z * z + (4 * events * others) / people)
  const whole = 2 * (people + z * z)
  return {
    lower: events === 0 ? 0 : Math.max(0, (2 * events + z * z - spread) / whole),
    upper: others === 0 ? 1 : Math.min(1, (2 * events + z * z + spread) / whole),
  }
}
