import { expect, test } from 'vitest'
import { checkGroups, type Groups } from './groups.ts'

const groups: Groups = { estimate: [1, 2, 3], favourable: true }

test('lists of the same length with numbers are taken as they are', () => {
  const whole: Groups = { ...groups, se: [0, null, 1], population: [1, 2, null], order: [1, 2, 3], bounds: [0, 10] }
  expect(checkGroups(whole)).toBe(whole)
})

test.each<[string, Partial<Groups>]>([
  ['An inequality needs at least 2 groups; there is 1.', { estimate: [1] }],
  ['An inequality needs at least 2 groups; there are none.', { estimate: [] }],
  ['There are 3 groups but 2 entries in "se".', { se: [1, 2] }],
  ['Group 2 has a "estimate" that is not a number.', { estimate: [1, Number.NaN, 2] }],
  ['Group 3 has a "population" that is not a number.', { population: [1, 2, Number.POSITIVE_INFINITY] }],
  ['Group 1 has a "se" below zero.', { se: [-1, 2, 3] }],
  ['The scale must be a number above zero.', { scale: 0 }],
  ['The average is not a number.', { average: Number.NaN }],
  ['The reference names group 4 of 3.', { reference: 3 }],
  ['The lowest possible value must be a number below the highest.', { bounds: [5, 5] }],
])('a wrong shape is refused in one sentence: %s', (sentence, wrong) => {
  expect(() => checkGroups({ ...groups, ...wrong })).toThrow(sentence)
})
