import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dot } from './numeric/adder.ts'
import { sum } from './numeric/sum.ts'
import { ranksOf } from './rank.ts'

const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.01, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 30,
})

test('a group stands at the middle of the people it holds', () => {
  expect([...ranksOf([1, 2, 3], [10, 20, 70])]).toEqual([0.05, 0.2, 0.65])
})

test('groups of one order share one rank, and groups may come in any order', () => {
  expect([...ranksOf([2, 1, 2], [10, 60, 30])]).toEqual([0.8, 0.3, 0.8])
})

test('a group without people stands on the line between its neighbours', () => {
  expect([...ranksOf([1, 2, 3], [50, 0, 50])]).toEqual([0.25, 0.5, 0.75])
})

test('over all people the average rank is one half', () => {
  fc.assert(
    fc.property(people, (groups) => {
      const weights = groups.map(([, weight]) => weight)
      const ranks = ranksOf(
        groups.map(([order]) => order),
        weights,
      )
      expect(Math.abs(dot(ranks, weights) / sum(weights) - 0.5)).toBeLessThan(1e-14)
    }),
    { seed: 2 },
  )
})
