import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { type Apart, apartResult } from '../interval/apart.ts'
import { secondOrder } from '../interval/secondOrder.ts'
import { comparing, isSimulated, type SimulatedOptions, simulatedResult } from '../interval/simulatedResult.ts'
import { dot } from '../numeric/adder.ts'
import { notKnown, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import { notesOf, whyNot } from '../whyNot.ts'
import { deviationOf } from './betweenGroupDeviation.ts'
import { varianceOf } from './betweenGroupVariance.ts'

/**
 * Name: Coefficient of variation (COV)
 * What it is: How far groups typically lie from the average, in per cent of that average.
 * How it is worked out: The between-group standard deviation divided by the average over people, times 100.
 * How to read it: 13 says: groups typically lie 13 % of the average above or below it.
 * When it applies: Three or more groups, with or without an order, their sizes, and an average above zero.
 * Care: It depends on which way round the indicator is counted: 5 % who lack something vary far more, in per cent of
 *   the average, than the 95 % who have it.
 * Source: Harper and Lynch 2005, Methods for measuring cancer disparities; World Health Organization 2024, Health
 *   inequality monitoring, chapter 21.
 */
export function coefficientOfVariation(groups: Groups | Table, options: SimulatedOptions = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const theirs = () => coefficient(table, inCompat(ask), comparing(table, options))
  return compared(ask, coefficient(table, ask, options), theirs)
}

const METHOD = 'root of the squared distances from the average in per cent of it, weighted by people'

function coefficient(table: Table, ask: Asked, options: SimulatedOptions): Result {
  const not = whyNot(table, { name: 'The coefficient of variation', people: true, isDropping: true })
  if (not) return notKnown(METHOD, [not], ask.level)
  const flags: Flag[] = notesOf(table)
  const { mean, share } = table
  if (!ask.isCompat && !(mean > 0)) return notKnown(METHOD, [...flags, { flag: 'meanNotPositive' }], ask.level)
  if (table.lowest < 0) flags.push({ flag: 'negativeValues' })
  const squared = squaredOf(table)
  if (!isSimulated(ask, options))
    return apartResult(ask, table, squared, { method: METHOD, flags, as: rootOf, slope: (of) => 50 / Math.sqrt(of) })
  const estimate = (100 * Math.sqrt(varianceOf(table).estimate)) / mean
  const measure = (values: Float64Array) => (100 * deviationOf(values, share)) / dot(values, share)
  return simulatedResult(ask, table, { estimate, method: METHOD, flags, measure }, options)
}

const rootOf = (squared: number): number => 100 * Math.sqrt(squared)

/** The variance between groups over the square of the mean, and what chance does to it. */
function squaredOf(table: Table): Apart {
  const { share, mean, y } = table
  const { estimate: between } = varianceOf(table)
  const estimate = between / mean ** 2
  if (!table.hasErrors) return { estimate, chance: null }
  const gradient = y.map((value, at) => (2 * share[at]! * (value - mean - between / mean)) / mean ** 2)
  const diagonal = share.map((p) => (2 * p) / mean ** 2)
  const lean = y.map((value, at) => (-4 * share[at]! * (value - mean)) / mean ** 3)
  const level = -2 / mean ** 2 + (6 * between) / mean ** 4
  return { estimate, chance: secondOrder({ gradient, diagonal, share, lean, level }, table.variance) }
}
