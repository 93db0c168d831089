import { expect, test } from 'vitest'
import type { Groups } from '../groups.ts'
import { difference } from './difference.ts'
import { ratio } from './ratio.ts'

const fifths: Groups = {
  estimate: [61.25, 70.5, 74.125, 80.75, 91],
  se: [2.1, 1.9, 1.7, 1.4, 0.9],
  order: [1, 2, 3, 4, 5],
  favourable: true,
}
const { order: _, ...regions } = fifths
const words = (result: { flags: { flag: string }[] }) => result.flags.map(({ flag }) => flag)

test('of ordered groups the most advantaged is held against the most disadvantaged where more is better', () => {
  expect(difference(fifths).estimate).toBe(29.75)
  expect(difference({ ...fifths, favourable: false }).estimate).toBe(-29.75)
})

test('of others the highest is held against the lowest, whichever way is better', () => {
  const mixed = { ...regions, estimate: [70.5, 91, 61.25, 80.75, 74.125] }
  expect(difference(mixed).estimate).toBe(29.75)
  expect(difference({ ...mixed, favourable: false }).estimate).toBe(29.75)
})

test('a chosen group is held against the one that is furthest on its worse side', () => {
  expect(difference({ ...regions, reference: 2 }).estimate).toBe(74.125 - 61.25)
  expect(difference({ ...regions, reference: 2, favourable: false }).estimate).toBe(91 - 74.125)
})

test('of groups that tie for an end the first is shown, and said to be tied', () => {
  const tied = difference({ estimate: [20, 10, 20, 5, 5], se: [1, 2, 3, 1, 9], favourable: false })
  expect(tied).toMatchObject({ estimate: 15, se: Math.hypot(1, 1) })
  expect(words(tied)).toContain('tie')
})

test('ends that lie within the margin of error of their neighbours are said to be uncertain', () => {
  expect(words(difference({ estimate: [10, 11, 30, 50], se: [2, 2, 2, 2], favourable: true }))).toEqual([
    'extremesUncertain',
  ])
  expect(words(difference({ estimate: [10, 20, 30, 50], se: [2, 2, 2, 2], favourable: true }))).toEqual([])
})

test('two groups are enough, and without standard errors there is a gap but no interval', () => {
  const gap = difference({ estimate: [10, 20], favourable: true })
  expect(gap).toMatchObject({ estimate: 10, se: null, lower: null, upper: null })
  expect(words(gap)).toEqual(['noInterval'])
})

test('where an end of ordered groups has no value there is no gap to tell', () => {
  const gap = difference({ ...fifths, estimate: [null, 70.5, 74.125, 80.75, 91] })
  expect(gap.estimate).toBeNull()
  expect(gap.flags).toEqual([{ flag: 'missingGroups', missing: 1, of: 5 }])
})

test('of many groups without an order a few may lack a value, which is said; the package tells nothing', () => {
  const eight: Groups = { estimate: [1, 2, null, 4, 5, 6, 7, 8], favourable: true }
  expect(difference(eight).estimate).toBe(7)
  expect(words(difference(eight))).toEqual(['missingGroups', 'noInterval', 'differsFromPackage'])
  expect(difference(eight, { mode: 'compat' }).estimate).toBeNull()
})

test('the interval of a ratio is worked out on logarithms', () => {
  const { estimate, se, lower, upper, seScale } = ratio(fifths)
  expect([estimate, seScale]).toEqual([91 / 61.25, 'log'])
  expect(lower! * upper!).toBeCloseTo(estimate! ** 2, 12)
  expect(Math.log(upper! / estimate!)).toBeCloseTo(1.9599639845400536 * se!, 12)
})

test('nothing is divided by zero; the package gives infinity', () => {
  const zero: Groups = { estimate: [0, 10, 20], se: [0.1, 1, 2], order: [1, 2, 3], favourable: true }
  expect(ratio(zero)).toMatchObject({ estimate: null, lower: null })
  expect(words(ratio(zero))[0]).toBe('zeroReference')
  expect(ratio(zero, { mode: 'compat' }).estimate).toBe(Number.POSITIVE_INFINITY)
})

test('a group at zero over another is zero times as much, without an interval', () => {
  const zero: Groups = { estimate: [20, 10, 0], se: [1, 1, 1], order: [1, 2, 3], favourable: true }
  expect(ratio(zero)).toMatchObject({ estimate: 0, se: null, lower: null, upper: null })
})

test('values of opposite sign have no ratio; the package gives one with a negative standard error', () => {
  const mixed: Groups = { estimate: [-5, 1, 10], se: [1, 1, 1], order: [1, 2, 3], favourable: true }
  expect(ratio(mixed).estimate).toBeNull()
  expect(ratio(mixed, { mode: 'compat' })).toMatchObject({ estimate: -2, lower: Number.NaN })
  expect(ratio(mixed, { mode: 'compat' }).se).toBeLessThan(0)
})
