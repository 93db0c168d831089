import { findRoot } from '../numeric/findRoot.ts'
import { incompleteGamma } from '../numeric/gamma.ts'
import { reachOf } from '../numeric/normal.ts'
import { sum } from '../numeric/sum.ts'
import { WrongShape } from '../result.ts'
import { countLimits, type Limits } from './countLimits.ts'
import { checkLengths, tailOf } from './level.ts'

/** `high2` and `low2` lie outside the limits of 95 %, `high3` and `low3` outside those of 99.8 %. */
export type FunnelPlace = 'low3' | 'low2' | 'within' | 'high2' | 'high3'
export const FUNNEL_LEVELS = { inner: 0.95, outer: 0.998 } as const

/**
 * Name: Funnel plot
 * What it is: Places held against what they have in common, allowing that small places vary more by chance.
 * How it is worked out: Around the value of all places together, limits are drawn that 95 and 99.8 of every 100 places
 * of that size would lie within if only chance were at work; the exact distribution of counts, or of proportions, is used.
 * How to read it: "Four of the five places lie within the funnel: what differs between them may be chance."
 * When it applies: Places of unlike size are held against each other, or against the whole.
 * Care: A place outside the limits is a question, not an answer; of 500 places one lies outside the outer limits by
 * chance. When many lie outside, the places differ for reasons the limits do not know.
 * Source: Spiegelhalter, 2005, Statistics in Medicine.
 *
 * For ratios: where each place's events stand to those expected, held against 1.
 */
export function funnelOfRatios(events: ArrayLike<number>, expected: ArrayLike<number>): FunnelPlace[] {
  checkLengths({ events, expected })
  return Array.from(events, (seen, at) => placeOf(seen, expected[at] as number, 1))
}

/**
 * For rates: events and the rate of each place, held against all places together. `people` is needed only where a place
 * has no events. With `standardised` a place with fewer than ten events is not judged (null).
 */
export function funnelOfRates(
  events: ArrayLike<number>,
  rates: ArrayLike<number>,
  options: { people?: ArrayLike<number>; per?: number; standardised?: boolean } = {},
): (FunnelPlace | null)[] {
  checkLengths({ events, rates, people: options.people })
  const per = options.per ?? 100_000
  const people = Array.from(events, (seen, at) => {
    if (seen > 0) return (per * seen) / (rates[at] as number)
    const known = options.people?.[at]
    if (known === undefined) throw new WrongShape(`Place ${at + 1} has no events, and its population is not given.`)
    return known
  })
  const pooled = sum(events) / sum(people)
  return Array.from(events, (seen, at) =>
    options.standardised && seen < 10 ? null : placeOf(seen, people[at] as number, pooled),
  )
}

/** For proportions: those who have it among the people of each place, held against all places together. */
export function funnelOfProportions(events: ArrayLike<number>, people: ArrayLike<number>): FunnelPlace[] {
  checkLengths({ events, people })
  const average = sum(events) / sum(people)
  return Array.from(events, (seen, at) => {
    const size = people[at] as number
    const share = seen / size
    return judge((level) => {
      const { lower, upper } = proportionFunnel(average, size, level)
      return share < lower ? 'low' : share > upper ? 'high' : 'within'
    })
  })
}

/** The limits of a funnel of proportions, as shares, for a place of so many people. */
export function proportionFunnel(average: number, people: number, level: number): Limits {
  const v = reachOf(level) ** 2
  const a = 1 / v + 1 / people
  const b = average * (people / v + 1)
  const c = average * (people * (average * (people / v + 2) - 1) + v * (average - 1))
  const spread = Math.sqrt(Math.max(0, b * b - a * c))
  return { lower: Math.max(0, (b - spread) / (a * people)), upper: Math.min(1, (b + spread) / (a * people)) }
}

/** The limits of a funnel of ratios for a place of which so many events are expected: counts whose own limits touch it. */
export function ratioFunnel(expected: number, level: number): Limits {
  const tail = tailOf(level)
  const far = expected + 10 * Math.sqrt(expected) + 50
  // A count's lower limit rises with the count: the upper line is where it reaches what is expected.
  const upper = findRoot((count) => [tail - incompleteGamma(count, expected).lower, 0], 1e-9, far, expected)
  const atNone = tail - incompleteGamma(1, expected).upper
  const lower =
    atNone < 0 ? 0 : findRoot((count) => [incompleteGamma(count + 1, expected).upper - tail, 0], 0, far, expected / 2)
  return { lower: lower / expected, upper: upper / expected }
}

function placeOf(seen: number, expected: number, target: number): FunnelPlace {
  return judge((level) => {
    const { lower, upper } = countLimits(seen, level)
    return lower / expected > target ? 'high' : upper / expected < target ? 'low' : 'within'
  })
}

function judge(sideAt: (level: number) => 'low' | 'within' | 'high'): FunnelPlace {
  const outer = sideAt(FUNNEL_LEVELS.outer)
  if (outer !== 'within') return `${outer}3`
  const inner = sideAt(FUNNEL_LEVELS.inner)
  return inner === 'within' ? inner : `${inner}2`
}
