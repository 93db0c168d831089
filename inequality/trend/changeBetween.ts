import { reachOf } from '../numeric/normal.ts'
import { levelOf } from '../rate/level.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { eitherSide, knownOf, type Series } from './series.ts'

/** `p` is the chance of a change at least so large if there were none; `perYear` the change spread over the years. */
export type Change = Result & { p: number | null; perYear: number | null }

/**
 * Name: Change between first and last
 * What it is: How much the measure differs between the first and the last time.
 * How it is worked out: The last value less the first, its error from the errors of both.
 * How to read it: "The gap is 2.9 points smaller than in 2010, between 0.8 and 5.0: about a third of a point a year."
 * When it applies: Any two times; the only way when there are fewer than three.
 * Care: It rests on two values, of which one may have been unusual. Always look at the values of the groups as well: a gap
 * also closes when those who were well off become worse off.
 * Source: Armitage, Berry and Matthews, 2002, Statistical Methods in Medical Research.
 */
export function changeBetween(series: Series, options: Options = {}): Change {
  const level = levelOf(options)
  const { at, value, se, flags } = knownOf(series, false)
  const method = 'last value less the first'
  const last = at.length - 1
  if (last < 1) {
    const none = notKnown(method, [...flags, { flag: 'fewGroups', groups: at.length }], level)
    return { ...none, p: null, perYear: null }
  }
  const change = value[last]! - value[0]!
  const perYear = change / (at[last]! - at[0]!)
  const error = Math.hypot(se[0]!, se[last]!)
  const isKnown = Number.isFinite(error) && error > 0
  const reach = reachOf(level) * error
  return {
    estimate: change,
    se: isKnown ? error : null,
    seScale: 'natural',
    lower: isKnown ? change - reach : null,
    upper: isKnown ? change + reach : null,
    level,
    method,
    flags: isKnown ? flags : [...flags, { flag: 'noInterval' }],
    p: isKnown ? eitherSide(change / error) : null,
    perYear,
  }
}

/**
 * The last value divided by the first, for measures that are ratios; its error is that of the logarithm. Not known where
 * a value is not above zero.
 */
export function ratioBetween(series: Series, options: Options = {}): Result {
  const level = levelOf(options)
  const { at, value, se, flags } = knownOf(series, false)
  const method = 'last value divided by the first'
  const last = at.length - 1
  if (last < 1) return notKnown(method, [...flags, { flag: 'fewGroups', groups: at.length }], level)
  const [from, to] = [value[0]!, value[last]!]
  if (!(from > 0 && to > 0)) return notKnown(method, [...flags, { flag: 'negativeValues' }], level)
  const error = Math.hypot(se[0]! / from, se[last]! / to)
  const isKnown = Number.isFinite(error) && error > 0
  const factor = Math.exp(reachOf(level) * error)
  return {
    estimate: to / from,
    se: isKnown ? error : null,
    seScale: 'log',
    lower: isKnown ? to / from / factor : null,
    upper: isKnown ? (to / from) * factor : null,
    level,
    method,
    flags: isKnown ? flags : [...flags, { flag: 'noInterval' }],
  }
}
