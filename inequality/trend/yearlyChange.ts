import { chiSquareUpper } from '../numeric/chiSquare.ts'
import { reachOf } from '../numeric/normal.ts'
import { levelOf } from '../rate/level.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { eitherSide, knownOf, type Series } from './series.ts'
import { straightLine } from './straightLine.ts'

/**
 * `p` is the chance of a slope at least so steep if there were none. `scatter` is how far the values lie off the line
 * for their errors (a chi-square of `freedom` degrees), and `scatterP` the chance of that much if the line is right.
 */
export type YearlyChange = Result & { p: number | null; scatter: number; freedom: number; scatterP: number | null }

/**
 * Name: Yearly change (trend)
 * What it is: How much the measure changes from year to year, on average over all times.
 * How it is worked out: A straight line through the values, each with the weight that its error gives it. The interval
 * comes from these errors alone.
 * How to read it: "The gap closes by a third of a point a year, between 0.2 and 0.5."
 * When it applies: Three or more times, each with an error.
 * Care: If values lie further off the line than their errors allow, the line is not the whole story and the interval is
 * too narrow. Say what happened to the groups themselves: absolute and relative gaps can move in opposite directions.
 * Source: Cooper, Hedges and Valentine, 2019, The Handbook of Research Synthesis and Meta-Analysis.
 */
export function yearlyChange(series: Series, options: Options = {}): YearlyChange {
  const level = levelOf(options)
  const { at, value, se, flags } = knownOf(series, true)
  return lineOf({ at, value, se, flags, level, method: 'line weighted by the errors, interval from the errors' })
}

/**
 * Name: Yearly change in percent (annual percent change)
 * What it is: By how many percent the measure changes from year to year, on average over all times.
 * How it is worked out: A straight line through the logarithms of the values, each with the weight that its error gives.
 * How to read it: "The ratio falls by 1.8 % a year, between 0.8 and 2.7."
 * When it applies: Three or more times, each with an error and a value above zero.
 * Care: Ten percent a year is not a hundred in ten years: percents build on each other.
 * Source: Clegg, Hankey, Tiwari, Feuer and Edwards, 2009, Statistics in Medicine.
 *
 * Answers percent; `se` is that of the slope of the logarithm.
 */
export function yearlyPercent(series: Series, options: Options = {}): YearlyChange {
  const level = levelOf(options)
  const { at, value, se, flags } = knownOf(series, true)
  const method = 'line through logarithms weighted by the errors, interval from the errors'
  if (value.some((one) => one <= 0)) return noLine(method, [...flags, { flag: 'negativeValues' }], level)
  const line = lineOf({ at, value: value.map(Math.log), se: se.map((one, k) => one / value[k]!), flags, level, method })
  const percent = (slope: number | null) => (slope === null ? null : 100 * Math.expm1(slope))
  const { estimate, lower, upper } = line
  return { ...line, estimate: percent(estimate), lower: percent(lower), upper: percent(upper), seScale: 'log' }
}

type Asked = { at: number[]; value: number[]; se: number[]; flags: Result['flags']; level: number; method: string }

function lineOf({ at, value, se, flags, level, method }: Asked): YearlyChange {
  const count = at.length
  if (count < 3) return noLine(method, [...flags, { flag: 'fewGroups', groups: count }], level)
  const { slope, spread, residual } = straightLine(
    at,
    value,
    se.map((one) => 1 / (one * one)),
  )
  const error = 1 / Math.sqrt(spread)
  const reach = reachOf(level) * error
  return {
    estimate: slope,
    se: error,
    seScale: 'natural',
    lower: slope - reach,
    upper: slope + reach,
    level,
    method,
    flags,
    p: eitherSide(slope / error),
    scatter: residual,
    freedom: count - 2,
    scatterP: chiSquareUpper(residual, count - 2),
  }
}

const noLine = (method: string, flags: Result['flags'], level: number): YearlyChange => ({
  ...notKnown(method, flags, level),
  p: null,
  scatter: 0,
  freedom: 0,
  scatterP: null,
})
