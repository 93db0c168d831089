import type { Flag } from '../flag.ts'
import { studentQuantile } from '../numeric/student.ts'
import { sum } from '../numeric/sum.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { levelOf, tailOf } from './level.ts'

const METHOD = "mean, interval from Student's t"

/**
 * Name: Mean
 * What it is: The average of something measured on each person or place.
 * How it is worked out: The sum divided by how many there are. The interval uses the spread between the values and
 * Student's t, which is wider where there are few.
 * How to read it: "The average wait was 48 days; with what chance alone can do, between 36 and 60."
 * When it applies: Values are measured on each, and are drawn independently of each other.
 * Care: A few very large values pull the mean up. With fewer than about 30 values that are far from evenly spread the
 * interval is rough.
 * Source: Student, 1908, Biometrika.
 */
export function mean(values: ArrayLike<number | null>, options: Options = {}): Result {
  const level = levelOf(options)
  const known: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value !== null && value !== undefined && Number.isFinite(value)) known.push(value)
  }
  const count = known.length
  if (count === 0) return notKnown(METHOD, [{ flag: 'fewGroups', groups: 0 }], level)
  const estimate = sum(known) / count
  const flags: Flag[] = []
  if (count < values.length) flags.push({ flag: 'missingGroups', missing: values.length - count, of: values.length })
  if (count === 1) {
    return { ...notKnown(METHOD, [...flags, { flag: 'noInterval' }], level), estimate }
  }
  const se = deviationOf(known) / Math.sqrt(count)
  const reach = studentQuantile(1 - tailOf(level), count - 1) * se
  return {
    estimate,
    se,
    seScale: 'natural',
    lower: estimate - reach,
    upper: estimate + reach,
    level,
    method: METHOD,
    flags,
  }
}

/** The standard deviation of a sample: squares of the distances from its mean, divided by one less than their number. */
export function deviationOf(values: readonly number[]): number {
  const middle = sum(values) / values.length
  return Math.sqrt(sum(values.map((value) => (value - middle) * (value - middle))) / (values.length - 1))
}
