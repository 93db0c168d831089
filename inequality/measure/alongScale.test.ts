import { expect, test } from 'vitest'
import type { Groups } from '../groups.ts'
import { absoluteConcentrationIndex } from './absoluteConcentrationIndex.ts'
import { erreygersIndex } from './erreygersIndex.ts'
import { relativeConcentrationIndex } from './relativeConcentrationIndex.ts'
import { relativeIndex } from './relativeIndex.ts'
import { slopeIndex } from './slopeIndex.ts'
import { wagstaffIndex } from './wagstaffIndex.ts'

const fifths: Groups = {
  estimate: [61.25, 70.5, 74.125, 80.75, 91],
  se: [2.1, 1.9, 1.7, 1.4, 0.9],
  population: [2050, 1980, 2010, 1995, 2105],
  order: [1, 2, 3, 4, 5],
  favourable: true,
  scale: 100,
}
const words = (result: { flags: { flag: string }[] }) => result.flags.map(({ flag }) => flag)
const straight = { model: 'linear' } as const

test('the straight slope of values on a line is their rise from bottom to top', () => {
  const onLine: Groups = { ...fifths, population: [1, 1, 1, 1, 1], estimate: [14, 22, 30, 38, 46] }
  expect(slopeIndex(onLine, straight).estimate).toBeCloseTo(40, 12)
  expect(relativeIndex(onLine, straight).estimate).toBeCloseTo(5, 12)
})

test('shares lie on a curve that cannot leave 0 to 100 %', () => {
  const steep: Groups = { ...fifths, estimate: [1, 2, 50, 98, 99] }
  expect(slopeIndex(steep).upper).toBeLessThanOrEqual(100)
  expect(slopeIndex(steep, straight).estimate).toBeGreaterThan(100)
})

test('groups are weighted by people; the package weighs by the square, which is said where it matters', () => {
  const unlike: Groups = { ...fifths, population: [10, 1000, 10, 10, 10] }
  expect(slopeIndex(unlike).flags).toContainEqual({ flag: 'differsFromPackage', because: 'weights' })
  const compat = slopeIndex(unlike, { mode: 'compat' })
  expect(compat.seScale).toBe('unit')
  expect(words(compat)).toEqual([])
})

test("the interval comes from the groups' standard errors where they are known", () => {
  const twice = { ...fifths, se: fifths.se!.map((se) => 2 * se!) }
  expect(slopeIndex(twice).se! / slopeIndex(fifths).se!).toBeCloseTo(2, 10)
  expect(slopeIndex(fifths).method).toContain('standard errors')
})

test('without standard errors it comes from how far groups lie off the line, and that is said', () => {
  const { se: _, ...bare } = fifths
  for (const measure of [slopeIndex, relativeIndex, absoluteConcentrationIndex, relativeConcentrationIndex])
    expect(words(measure(bare))).toContain('fromScatter')
  expect(slopeIndex({ ...bare, estimate: [14, 22, 30, 38, 46], population: [1, 1, 1, 1, 1] }, straight).se).toBeCloseTo(
    0,
    12,
  )
})

test('the whole that values are part of is the one that is said; guessed, it is said to be', () => {
  const perThousand: Groups = { ...fifths, scale: 1000 }
  const { scale: _, ...unsaid } = perThousand
  expect(words(slopeIndex(unsaid))).toContain('scaleGuessed')
  expect(slopeIndex(perThousand).estimate).not.toBe(slopeIndex(unsaid).estimate)
})

test('values outside 0 to the whole get a straight line, and that is said', () => {
  const below = slopeIndex({ ...fifths, estimate: [-1, 2, 3, 4, 5] })
  expect(words(below)).toContain('linearInstead')
  expect(below.estimate).toBe(slopeIndex({ ...fifths, estimate: [-1, 2, 3, 4, 5] }, straight).estimate)
})

test('groups all at nothing or all have no curve, whatever their order', () => {
  const parted = slopeIndex({ ...fifths, estimate: [0, 0, 100, 100, 100] })
  expect(parted.estimate).toBeNull()
  expect(words(parted)).toEqual(['separated'])
  expect(slopeIndex({ ...fifths, estimate: [0, 100, 0, 100, 100] }).estimate).not.toBeNull()
})

test('groups that are all alike have no slope, with an interval; the package gives nothing', () => {
  const alike = slopeIndex({ ...fifths, estimate: [40, 40, 40, 40, 40] })
  expect(alike.estimate).toBe(0)
  expect(alike.upper).toBeGreaterThan(0)
  expect(alike.flags).toContainEqual({ flag: 'differsFromPackage', because: 'refused' })
  expect(slopeIndex({ ...fifths, estimate: [40, 40, 40, 40, 40] }, { mode: 'compat' }).estimate).toBeNull()
})

test('orders may tie and leave gaps; the package refuses them', () => {
  const tied: Groups = { ...fifths, order: [1, 2, 2, 4, 9] }
  expect(slopeIndex(tied).estimate).not.toBeNull()
  expect(() => slopeIndex(tied, { mode: 'compat' })).toThrow('without ties or gaps')
})

test('a group without people counts for nothing, and that is said', () => {
  const empty: Groups = {
    estimate: [...fifths.estimate, 3],
    se: [...fifths.se!, 1],
    population: [...fifths.population!, 0],
    order: [1, 2, 3, 4, 5, 6],
    favourable: true,
    scale: 100,
  }
  for (const measure of [slopeIndex, relativeIndex, absoluteConcentrationIndex, relativeConcentrationIndex]) {
    expect(measure(empty).estimate).toBeCloseTo(measure(fifths).estimate!, 12)
    expect(measure(empty).se).toBeCloseTo(measure(fifths).se!, 12)
    expect(words(measure(empty))).toContain('emptyGroups')
  }
})

test('one group without a value is enough to tell nothing', () => {
  const missing = slopeIndex({ ...fifths, estimate: [61.25, null, 74.125, 80.75, 91] })
  expect(missing).toMatchObject({ estimate: null, flags: [{ flag: 'missingGroups', missing: 1, of: 5 }] })
})

test('a line that falls below zero has no ratio of its ends', () => {
  const steep = { ...fifths, estimate: [0, 0, 0, 1, 20] }
  expect(relativeIndex(steep, straight)).toMatchObject({ estimate: null })
  expect(words(relativeIndex(steep, straight))).toContain('lineBelowZero')
})

test('weights over eighteen orders of magnitude leave a slope between -100 and 100 %', () => {
  const huge = slopeIndex({ ...fifths, population: [1, 1e9, 3, 1e18, 50] }, { mode: 'compat' })
  expect(Math.abs(huge.estimate!)).toBeLessThan(100)
})

test('the concentration index of a straight slope is a sixth of it, nearly, for many groups', () => {
  const places = Array.from({ length: 1000 }, (_, at) => at)
  const line: Groups = {
    estimate: places.map((at) => 20 + (30 * at) / 1000),
    population: places.map(() => 5),
    order: places.map((at) => at + 1),
    favourable: true,
  }
  expect(absoluteConcentrationIndex(line).estimate).toBeCloseTo(5, 4)
})

test('Wagstaff and Erreygers see the same gap whichever way a share is counted', () => {
  const bounds = [0, 100] as const
  const lacking: Groups = { ...fifths, estimate: fifths.estimate.map((y) => 100 - y!) }
  for (const measure of [wagstaffIndex, erreygersIndex]) {
    expect(measure(lacking, { bounds }).estimate).toBeCloseTo(-measure(fifths, { bounds }).estimate!, 12)
    expect(measure(lacking, { bounds }).se).toBeCloseTo(measure(fifths, { bounds }).se!, 12)
  }
})

test('bounds are needed, and values outside them are refused by the number of the group', () => {
  expect(() => wagstaffIndex(fifths)).toThrow('the lowest and the highest value')
  expect(() => erreygersIndex(fifths, { bounds: [0, 90] })).toThrow('Group 5 has 91, outside the bounds 0 to 90.')
})

test('where the average is not above zero nothing is said in parts of it', () => {
  expect(words(relativeConcentrationIndex({ ...fifths, estimate: [-9, -2, 1, 2, 3] }))).toContain('meanNotPositive')
})

test('groups without an order, or without people, are refused in a sentence', () => {
  const { order: _, ...regions } = fifths
  expect(() => slopeIndex(regions)).toThrow('The slope index needs groups that have an order of their own.')
  const { population: __, ...uncounted } = fifths
  expect(() => relativeConcentrationIndex(uncounted)).toThrow('needs the number of people in each group')
})
