import { studentQuantile, studentUpper } from '../numeric/student.ts'
import { levelOf, tailOf } from '../rate/level.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { knownOf, type Series } from './series.ts'
import { straightLine } from './straightLine.ts'

/** `p` is the chance of a slope at least so steep if there were none, `freedom` the degrees of freedom. */
export type LineOfValues = Result & { p: number | null; freedom: number }

/**
 * Name: Yearly change from the scatter of the values
 * What it is: How much the measure changes from year to year, judged by how the values scatter about the line.
 * How it is worked out: A straight line by least squares; the interval comes from the distances of the values from it and
 * Student's t. With weights, values with small errors draw the line more.
 * How to read it: "The gap closes by a third of a point a year, between 0.2 and 0.4."
 * When it applies: Three or more times, also where errors are not known.
 * Care: With few times the interval is wide, and where values happen to lie on a line it is too narrow.
 * Source: Draper and Smith, 1998, Applied Regression Analysis.
 */
export function lineOfValues(series: Series, options: Options & { isWeighted?: boolean } = {}): LineOfValues {
  const level = levelOf(options)
  const isWeighted = options.isWeighted ?? false
  const { at, value, se, flags } = knownOf(series, isWeighted)
  const method = `line${isWeighted ? ' weighted by the errors' : ''}, interval from the scatter about it`
  const freedom = at.length - 2
  if (freedom < 1)
    return { ...notKnown(method, [...flags, { flag: 'fewGroups', groups: at.length }], level), p: null, freedom }
  const fit = straightLine(at, value, isWeighted ? se.map((one) => 1 / (one * one)) : at.map(() => 1))
  const error = Math.sqrt(fit.residual / freedom / fit.spread)
  const reach = studentQuantile(1 - tailOf(level), freedom) * error
  return {
    estimate: fit.slope,
    se: error,
    seScale: 'natural',
    lower: fit.slope - reach,
    upper: fit.slope + reach,
    level,
    method,
    flags,
    p: error === 0 ? null : 2 * studentUpper(Math.abs(fit.slope / error), freedom),
    freedom,
  }
}
