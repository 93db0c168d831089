import { expect, test } from 'vitest'
import { normalQuantile, reachOf } from './normal.ts'
import { normalProbability } from './normalProbability.ts'

test('a 95 % interval goes out 1.96 standard errors', () => {
  expect(reachOf(0.95)).toBe(1.9599639845400536)
})

test('the middle is at zero, certainty is infinitely far, and what is no probability has no place', () => {
  expect([0.5, 0, 1].map(normalQuantile)).toEqual([0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test('places and probabilities undo each other, also in the far tail', () => {
  for (const p of [1e-300, 1e-20, 1e-5, 0.01, 0.075, 0.3, 0.5])
    expect(Math.abs(normalProbability(normalQuantile(p)) / p - 1)).toBeLessThan(3e-13)
})

test('the far tail is right to its last digits', () => {
  expect(normalProbability(-6)).toBe(9.865876450376983e-10)
  expect(normalProbability(-10)).toBe(7.619853024160527e-24)
  expect([normalProbability(40), normalProbability(-40), normalProbability(Number.NaN)]).toEqual([1, 0, Number.NaN])
})

test('both sides together are certain', () => {
  for (const x of [0.1, 0.6, 0.7, 1.5, 4, 5.6, 5.7, 8])
    expect(normalProbability(x) + normalProbability(-x)).toBeCloseTo(1, 15)
})
