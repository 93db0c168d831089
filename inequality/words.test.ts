import { expect, test } from 'vitest'
import type { Flag } from './flag.ts'
import { en, sayFlag } from './words.en.ts'

test('every reason why the package prints another number has its sentence', () => {
  for (const because of ['weights', 'interval', 'thousandth', 'hundredth', 'zero', 'estimate', 'refused'])
    expect(sayFlag({ flag: 'differsFromPackage', because })).toMatch(/^WHO's package .*\.$/)
  expect(sayFlag({ flag: 'differsFromPackage', because: 'something new' })).toMatch(/another number/)
})

test('every reason to doubt a number has its sentence', () => {
  const reasons = [
    ...['deathsBelowZero', 'bandWithoutPeople', 'moreDeathsThanPeople', 'fewPeople', 'noDeathsAtTheEnd'],
    ...['wideInterval', 'valueAtItsEnd'],
  ]
  const said = reasons.map((because) => sayFlag({ flag: 'unreliable', because }))
  expect(new Set(said).size).toBe(reasons.length)
  expect(said).not.toContain(sayFlag({ flag: 'unreliable', because: 'something new' }))
  for (const because of ['errorsInsteadOfSimulation', 'limitsOfAHiddenValue'])
    expect(sayFlag({ flag: 'differsFromPackage', because })).toMatch(/England's package/)
})

test.each<[Flag, string]>([
  [{ flag: 'missingGroups', missing: 1, of: 8 }, '1 of 8 groups has no value.'],
  [{ flag: 'missingGroups', missing: 2, of: 8 }, '2 of 8 groups have no value.'],
  [{ flag: 'tinyBest', share: 0.004 }, 'The best group holds only 0.4 % of all people.'],
  [{ flag: 'simulated', draws: 10_000 }, 'The interval comes from 10,000 random draws.'],
  [{ flag: 'noise', share: 0.25 }, 'About 25 % of this is what chance alone would give.'],
])('a flag is one sentence: %o', (flag, sentence) => {
  expect(sayFlag(flag)).toBe(sentence)
})

test('numbers are short: three figures, whole above a hundred, and nothing for less than nothing can be told', () => {
  expect([0.12345, 12.345, 123.45, 12345.6, 1e-14, -2.71449].map(en.number)).toEqual([
    '0.123',
    '12.3',
    '123',
    '12,346',
    '0',
    '-2.71',
  ])
})
