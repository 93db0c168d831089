import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measurePeople } from '../people/measurePeople.ts'
import { rankPeople } from '../people/ranked.ts'
import { levelsOf } from './levels.ts'
import { sumsOf } from './memory.ts'
import { sumByPerson } from './sumByPerson.ts'
import { sumBySlot } from './sumBySlot.ts'

const person = fc.record({
  y: fc.integer({ min: 0, max: 9 }),
  r: fc.integer({ min: 1, max: 4 }),
  w: fc.integer({ min: 1, max: 9 }),
  unit: fc.integer({ min: 0, max: 3 }),
})

test('records kept one by one give what records grouped by rank give', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 20, maxLength: 40 }), fc.boolean(), (people, isClustered) => {
      const rows = {
        outcome: Float64Array.from(people, ({ y }) => y),
        rank: Float64Array.from(people, ({ r }, at) => (at < 4 ? at + 1 : r)),
        weight: Float64Array.from(people, ({ w }) => w),
        unit: { codes: Int32Array.from(people, ({ unit }, at) => (at < 8 ? at % 4 : unit)), count: 4 },
        stratumOf: isClustered ? Int32Array.of(0, 0, 1, 1) : Int32Array.of(0, 1, 2, 3),
        isClustered,
      }
      const options = { model: 'linear', scale: 10 } as const
      const one = measurePeople(rankPeople(sumByPerson(rows)), options)
      const other = measurePeople(rankPeople(sumBySlot(rows, levelsOf(rows.rank)!)), options)
      for (const name of ['slope', 'absolute'] as const)
        for (const number of ['estimate', 'lower', 'upper'] as const)
          expect(one[name][number]).toBeCloseTo(other[name][number]!, 11)
    }),
    { seed: 3, numRuns: 60 },
  )
})

test('words, whole numbers and fractions name strata and clusters alike', () => {
  const outcome = [1, 0, 1, 1, 0, 0, 1, 0]
  const rank = [1, 2, 3, 4, 1, 2, 3, 4]
  const numbers = [7, 7, 9, 9, 7, 7, 9, 9]
  const as = (cluster: ArrayLike<number | string>) => sumsOf({ outcome, rank, cluster })
  const words = as(numbers.map((one) => `street ${one}`))
  for (const other of [as(numbers), as(Int16Array.from(numbers)), as(numbers.map((one) => one / 10))])
    expect(other).toEqual(words)
})

test('the order of the rows does not move a single sum', () => {
  const count = 20_000
  const score = Float64Array.from({ length: count }, (_, at) => ((at * 7919) % 1009) * 10 ** (at % 9))
  const weight = Float64Array.from({ length: count }, (_, at) => (1 + ((at * 31) % 17)) * 10 ** ((at % 7) - 3))
  const rank = Float64Array.from({ length: count }, (_, at) => at % 3)
  const one = sumsOf({ outcome: score, rank, weight })
  const other = sumsOf({ outcome: score.toReversed(), rank: rank.toReversed(), weight: weight.toReversed() })
  for (const name of ['w', 'wy', 'ww', 'wwy', 'wwyy'] as const)
    for (const [at, value] of one[name]!.entries())
      expect(Math.abs(other[name]![at]! - value)).toBeLessThanOrEqual(Number.EPSILON * Math.abs(value))
})
