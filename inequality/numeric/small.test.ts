import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky } from './cholesky.ts'
import { hermite } from './hermite.ts'
import { nthSmallest } from './nthSmallest.ts'

test('the nth smallest is the nth of the sorted values, ties and all', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 3000 })
  fc.assert(
    fc.property(numbers, fc.nat(), (list, any) => {
      const nth = any % list.length
      expect(nthSmallest(Float64Array.from(list), nth)).toBe([...list].sort((a, b) => a - b)[nth])
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('a matrix taken apart solves its equations, and one that says the same twice cannot be', () => {
  const matrix = Float64Array.from([4, 2, 1, 2, 5, 3, 1, 3, 6])
  const parts = cholesky(matrix, 3)!
  const x = parts.solve([1, 2, 3])
  for (const [row, right] of [1, 2, 3].entries())
    expect(matrix[3 * row]! * x[0]! + matrix[3 * row + 1]! * x[1]! + matrix[3 * row + 2]! * x[2]!).toBeCloseTo(
      right,
      13,
    )
  expect(parts.logDeterminant).toBeCloseTo(Math.log(67), 13)
  expect(parts.inverse()[0]! * 67).toBeCloseTo(21, 12)
  expect(cholesky(Float64Array.from([1, 1, 1, 1]), 2)).toBeNull()
})

test('the rule of Gauss and Hermite has the moments of the normal curve', () => {
  for (const count of [1, 2, 7, 15, 25]) {
    const { place, weight } = hermite(count)
    const moment = (power: number) => place.reduce((total, z, at) => total + weight[at]! * z ** power, 0)
    expect(moment(0)).toBeCloseTo(1, 12)
    for (let power = 1, double = 1; power < Math.min(count, 8); power++) {
      double *= 2 * power - 1
      expect(moment(2 * power) / double).toBeCloseTo(1, 10)
      expect(moment(2 * power - 1)).toBeCloseTo(0, 9)
    }
  }
})
