import { expect, test } from 'vitest'
import { sum } from './sum.ts'

test('small numbers between large ones of opposite sign are not lost', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2)
})

test('a tenth ten times is one', () => {
  expect(sum(new Array(10).fill(0.1))).toBe(1)
})

test('a sum with infinity stays infinite', () => {
  expect(sum([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY)
})
