import { WrongShape } from '../result.ts'

/** One value per person: a typed list of numbers (NaN where missing), or numbers and words (null where missing). */
export type Column = ArrayLike<number | null>
export type Names = ArrayLike<number | string | null>

/**
 * People's own records, as columns of equal length. `rank` is what they are ordered by, most disadvantaged lowest: an
 * ordered group or an income. `weight` is how many people each stands for. Clusters are nested in their strata: the
 * same cluster name in two strata means two clusters. `finite` says how many clusters (or people) the stratum of a
 * person holds in the whole population.
 */
export type People = {
  outcome: Column
  rank: Column
  weight?: Column
  stratum?: Names
  cluster?: Names
  finite?: Column
}

/** Throws WrongShape, in one sentence, where columns differ in length or there is nobody in them. */
export function checkPeople(people: People): number {
  const count = people.outcome.length
  for (const name of ['rank', 'weight', 'stratum', 'cluster', 'finite'] as const) {
    const column = people[name]
    if (column && column.length !== count)
      throw new WrongShape(`There are ${count} outcomes but ${column.length} entries in "${name}".`)
  }
  if (count === 0) throw new WrongShape('There is nobody to measure: the table has no rows.')
  return count
}

/** The column as doubles, NaN where missing; throws where a value is infinite (or below zero, when it may not be). */
export function numbersOf(column: Column, name: string, mayBeNegative = true): Float64Array {
  const numbers = doublesOf(column)
  const least = mayBeNegative ? Number.NEGATIVE_INFINITY : 0
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row]!
    if (value - value !== 0 && !Number.isNaN(value)) throw new WrongShape(`Row ${row + 1} of "${name}" is infinite.`)
    if (value < least) throw new WrongShape(`Row ${row + 1} of "${name}" is below zero.`)
  }
  return numbers
}

function doublesOf(column: Column): Float64Array {
  if (column instanceof Float64Array) return column
  if (ArrayBuffer.isView(column)) return new Float64Array(column as unknown as ArrayLike<number>)
  return Float64Array.from(column as ArrayLike<number | null>, (value) => value ?? Number.NaN)
}
