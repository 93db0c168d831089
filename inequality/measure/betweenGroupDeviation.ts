import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Groups } from '../groups.ts'
import { apartResult } from '../interval/apart.ts'
import { comparing, isSimulated, type SimulatedOptions, simulatedResult } from '../interval/simulatedResult.ts'
import { dot } from '../numeric/adder.ts'
import { notKnown, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import { notesOf, whyNot } from '../whyNot.ts'
import { varianceOf } from './betweenGroupVariance.ts'

/**
 * Name: Between-group standard deviation (BGSD)
 * What it is: How far groups typically lie from the average, in the indicator's own units.
 * How it is worked out: The square root of the between-group variance.
 * How to read it: 10 says: groups typically lie 10 above or below the average.
 * When it applies: Three or more groups, with or without an order, and their sizes.
 * Care: It shows no direction, and chance alone makes it larger: the interval takes that off. An interval that is
 *   simulated about the groups' values, as WHO's package gives it, lies too high where groups are close.
 * Source: Harper and Lynch 2005, Methods for measuring cancer disparities; World Health Organization 2024, Health
 *   inequality monitoring, chapter 21.
 */
export function betweenGroupDeviation(groups: Groups | Table, options: SimulatedOptions = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const theirs = () => deviation(table, inCompat(ask), comparing(table, options))
  return compared(ask, deviation(table, ask, options), theirs)
}

const METHOD = 'root of the squared distances from the average, weighted by people'

function deviation(table: Table, ask: Asked, options: SimulatedOptions): Result {
  const not = whyNot(table, { name: 'The between-group deviation', people: true, isDropping: true })
  if (not) return notKnown(METHOD, [not], ask.level)
  const apart = varianceOf(table)
  const flags = notesOf(table)
  if (!isSimulated(ask, options))
    return apartResult(ask, table, apart, { method: METHOD, flags, as: Math.sqrt, slope: (of) => 0.5 / Math.sqrt(of) })
  const measure = (values: Float64Array) => deviationOf(values, table.share)
  return simulatedResult(ask, table, { estimate: Math.sqrt(apart.estimate), method: METHOD, flags, measure }, options)
}

/** The root of the weighted squared distances of drawn values from their own mean. */
export function deviationOf(values: Float64Array, share: Float64Array): number {
  const mean = dot(values, share)
  let total = 0
  for (let at = 0; at < values.length; at++) total += share[at]! * (values[at]! - mean) ** 2
  return Math.sqrt(total)
}
