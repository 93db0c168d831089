import type { Flag } from '../flag.ts'
import { chiSquareUpper } from '../numeric/chiSquare.ts'
import { WrongShape } from '../result.ts'

/**
 * A measure at several times: `at` in years (parts of a year allowed), `value` in the measure's units, `se` its standard
 * error, null where not known. Times are independent of each other: surveys that share people are not.
 */
export type Series = {
  at: readonly number[]
  value: readonly (number | null)[]
  se?: readonly (number | null)[]
}

/** The times that have a value (and an error, where one is needed), earliest first. */
export type Known = { at: number[]; value: number[]; se: number[]; flags: Flag[] }

/** Checks the series, leaves out what is not known, and sorts it by time. */
export function knownOf({ at, value, se }: Series, needsError: boolean): Known {
  for (const [name, list] of Object.entries({ value, se }))
    if (list && list.length !== at.length)
      throw new WrongShape(`There are ${at.length} times but ${list.length} entries in "${name}".`)
  for (const [index, time] of at.entries())
    if (!Number.isFinite(time)) throw new WrongShape(`Time ${index + 1} is not a number.`)
  const isKnown = (index: number) =>
    value[index] !== null && Number.isFinite(value[index]) && (!needsError || (se?.[index] ?? 0) > 0)
  const order = [...at.keys()].filter(isKnown).sort((a, b) => at[a]! - at[b]!)
  const twice = order.findIndex((index, place) => place > 0 && at[index] === at[order[place - 1]!])
  if (twice > 0) throw new WrongShape(`The time ${at[order[twice]!]} is there twice.`)
  const missing = at.length - order.length
  return {
    at: order.map((index) => at[index]!),
    value: order.map((index) => value[index]!),
    se: order.map((index) => se?.[index] ?? Number.NaN),
    flags: missing ? [{ flag: 'missingGroups', missing, of: at.length }] : [],
  }
}

/** The chance of a standard normal number at least this far from zero, on either side. */
export const eitherSide = (z: number): number => chiSquareUpper(z * z, 1)
