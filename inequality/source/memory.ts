import { WrongShape } from '../result.ts'
import type { Sums } from '../sums.ts'
import { type Codes, codesOf, pairsOf } from './codes.ts'
import { levelsOf } from './levels.ts'
import { checkPeople, numbersOf, type People } from './people.ts'
import { sumByPerson } from './sumByPerson.ts'
import { sumBySlot } from './sumBySlot.ts'

/**
 * The sums of people's own records that are in memory, in one pass; or, where nearly everybody has a rank of their own
 * (an income), one entry per person, sorted by rank. Throws WrongShape, in one sentence, for columns that do not fit.
 */
export function sumsOf(people: People): Sums {
  checkPeople(people)
  const outcome = outcomesOf(people)
  const rank = numbersOf(people.rank, 'rank')
  const weight = people.weight && numbersOf(people.weight, 'weight', false)
  const { unit, stratumOf } = unitsOf(people)
  const levels = levelsOf(rank)
  const isFew = levels && (unit?.count ?? 1) * levels.values.length <= 65_536 + outcome.length / 2
  const rows = { outcome, rank, weight, unit, stratumOf, isClustered: people.cluster !== undefined }
  const sums = isFew ? sumBySlot(rows, levels) : sumByPerson(rows)
  return people.finite ? { ...sums, finite: finiteOf(people, unit, stratumOf) } : sums
}

/** The outcomes, without those of people of whom the size of their stratum is missing. */
function outcomesOf({ outcome, finite }: People): Float64Array {
  const numbers = numbersOf(outcome, 'outcome')
  if (!finite) return numbers
  const sizes = numbersOf(finite, 'finite', false)
  return numbers.map((one, row) => (Number.isNaN(sizes[row]!) ? Number.NaN : one))
}

function unitsOf({ stratum, cluster }: People): { unit: Codes | undefined; stratumOf: Int32Array } {
  const strata = stratum && codesOf(stratum)
  if (!cluster) return { unit: strata, stratumOf: Int32Array.from({ length: strata?.count ?? 1 }, (_, at) => at) }
  const clusters = codesOf(cluster)
  const unit = strata ? pairsOf(strata, clusters) : clusters
  const stratumOf = new Int32Array(unit.count)
  if (strata)
    for (let row = 0; row < unit.codes.length; row++)
      if (unit.codes[row]! >= 0) stratumOf[unit.codes[row]!] = strata.codes[row]!
  return { unit, stratumOf }
}

function finiteOf({ finite }: People, unit: Codes | undefined, stratumOf: Int32Array): Float64Array {
  const column = numbersOf(finite ?? [], 'finite', false)
  const strata = stratumOf.reduce((most, one) => Math.max(most, one + 1), 1)
  const whole = new Float64Array(strata).fill(Number.NaN)
  for (let row = 0; row < column.length; row++) {
    const mine = unit ? unit.codes[row]! : 0
    if (mine < 0) continue
    const stratum = stratumOf[mine]!
    const said = column[row]!
    if (Number.isNaN(whole[stratum])) whole[stratum] = said
    else if (whole[stratum] !== said && !Number.isNaN(said))
      throw new WrongShape(`Row ${row + 1} of "finite" differs from another row of the same stratum.`)
  }
  return whole
}
