import { expect, test } from 'vitest'
import { quantileOf } from './quantile.ts'
import { roundHalfEven } from './roundHalfEven.ts'

test('a quantile between two values is drawn by a straight line', () => {
  expect(quantileOf([1, 2, 4], 0.75)).toBe(3)
})

test('the ends are the lowest and the highest value, and of one value all are that', () => {
  expect([quantileOf([1, 2, 4], 0), quantileOf([1, 2, 4], 1), quantileOf([5], 0.3)]).toEqual([1, 4, 5])
})

test('halves are rounded to the even number, below zero too', () => {
  expect([0.5, 1.5, 2.5, 2.4999999, -0.5, -1.5, 7].map(roundHalfEven).map((n) => n + 0)).toEqual([0, 2, 2, 2, 0, -2, 7])
})
