import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween, ratioBetween } from './changeBetween.ts'
import { lineOfValues } from './lineOfValues.ts'
import { rankTrend } from './rankTrend.ts'
import { yearlyChange, yearlyPercent } from './yearlyChange.ts'

const at = [2015, 2016, 2018, 2019, 2021]
const value = [12, 11, 10.5, 9, 8]
const se = [1, 0.8, 0.9, 0.7, 0.6]
const series = { at, value, se }
const WAYS = [changeBetween, yearlyChange, yearlyPercent, lineOfValues, rankTrend, ratioBetween]

test('a series that does not change has no trend', () => {
  const flat = { at, se, value: at.map(() => 4) }
  for (const way of WAYS) expect(way(flat).estimate!).toBeCloseTo(way === ratioBetween ? 1 : 0, 12)
  expect(rankTrend(flat)).toMatchObject({ rises: 0, p: null })
})

test('moving all times, or all values, by the same leaves the change per year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (years, more) => {
        const moved = { at: at.map((one) => one + years), value: value.map((one) => one + more), se }
        for (const way of [yearlyChange, lineOfValues, rankTrend])
          expect(way(moved).estimate!).toBeCloseTo(way(series).estimate!, 9)
      },
    ),
    { seed: 5, numRuns: 100 },
  )
})

test('turning the series round flips the sign, and rows may come in any order', () => {
  const mirrored = { at: at.map((one) => -one), value, se }
  const shuffled = { at: [...at].reverse(), value: [...value].reverse(), se: [...se].reverse() }
  for (const way of [changeBetween, yearlyChange, lineOfValues, rankTrend]) {
    expect(way(mirrored).estimate!).toBeCloseTo(-way(series).estimate!, 12)
    expect(way(shuffled).estimate!).toBeCloseTo(way(series).estimate!, 12)
  }
})

test('a straight fall has its own slope by every way, and scatters by nothing', () => {
  const straight = { at, se, value: at.map((one) => 3 - 0.5 * (one - 2015)) }
  for (const way of [yearlyChange, lineOfValues, rankTrend]) expect(way(straight).estimate!).toBeCloseTo(-0.5, 12)
  expect(yearlyChange(straight).scatter).toBeCloseTo(0, 12)
  expect(yearlyChange(straight).scatterP).toBeCloseTo(1, 12)
})

test('a tenth less each year is minus ten percent a year', () => {
  const falling = { at, value: at.map((one) => 20 * 0.9 ** (one - 2015)), se }
  expect(yearlyPercent(falling).estimate!).toBeCloseTo(-10, 10)
})

test('two times give only the change between them; one gives nothing', () => {
  const two = { at: [2015, 2020], value: [10, 8], se: [1, 1] }
  expect(changeBetween(two)).toMatchObject({ estimate: -2, perYear: -0.4 })
  for (const way of [yearlyChange, lineOfValues, rankTrend])
    expect(way(two)).toMatchObject({ estimate: null, flags: [{ flag: 'fewGroups', groups: 2 }] })
  expect(changeBetween({ at: [2015], value: [10] }).estimate).toBeNull()
})

test('values that are not known are left out and counted; values not above zero have no percent', () => {
  const gap = yearlyChange({ at, value: [12, null, 10.5, 9, 8], se })
  expect(gap.flags).toEqual([{ flag: 'missingGroups', missing: 1, of: 5 }])
  expect(gap.freedom).toBe(2)
  const negative = { at, se, value: [-1, 0, 1, 2, 3] }
  expect(yearlyPercent(negative)).toMatchObject({ estimate: null, flags: [{ flag: 'negativeValues' }] })
  expect(ratioBetween(negative).estimate).toBeNull()
  expect(changeBetween({ at, value })).toMatchObject({ estimate: -4, lower: null, flags: [{ flag: 'noInterval' }] })
})

test('a wrong shape is refused in a sentence', () => {
  expect(() => yearlyChange({ at, value: [1], se })).toThrow('There are 5 times but 1 entries in "value".')
  expect(() => yearlyChange({ at: [1, 1, 2, 3, 4], value, se })).toThrow('The time 1 is there twice.')
})
