import { expect, test } from 'vitest'
import type { Groups } from '../groups.ts'
import { betweenGroupDeviation } from './betweenGroupDeviation.ts'
import { betweenGroupVariance } from './betweenGroupVariance.ts'
import { coefficientOfVariation } from './coefficientOfVariation.ts'
import { indexOfDisparity } from './indexOfDisparity.ts'
import { meanDifferenceFromBest } from './meanDifferenceFromBest.ts'
import { meanDifferenceFromMean } from './meanDifferenceFromMean.ts'
import { meanDifferenceFromReference } from './meanDifferenceFromReference.ts'
import { meanLogDeviation } from './meanLogDeviation.ts'
import { theil } from './theil.ts'

const regions: Groups = {
  estimate: [61.25, 70.5, 74.125, 80.75, 91],
  se: [2.1, 1.9, 1.7, 1.4, 0.9],
  population: [2050, 1980, 2010, 1995, 2105],
  favourable: true,
  scale: 100,
  reference: 2,
}
const alike: Groups = { ...regions, estimate: [50, 50, 50, 50, 50] }
const words = (result: { flags: { flag: string }[] }) => result.flags.map(({ flag }) => flag)
const compat = { mode: 'compat' } as const
const unweighted = { isWeighted: false } as const

test('the deviation is the root of the variance, and so are its limits', () => {
  const [variance, deviation] = [betweenGroupVariance(regions), betweenGroupDeviation(regions)]
  for (const name of ['estimate', 'lower', 'upper'] as const)
    expect(deviation[name]).toBeCloseTo(Math.sqrt(variance[name]!), 12)
})

test('what chance adds is taken off the interval, not off the estimate', () => {
  const { estimate, lower, upper } = betweenGroupVariance(regions)
  expect((lower! + upper!) / 2).toBeLessThan(estimate!)
  expect(betweenGroupVariance(regions, compat).estimate).toBe(estimate)
})

test('where groups are not shown to differ the interval holds zero, and it always holds the estimate', () => {
  const close: Groups = { ...regions, estimate: [49, 50, 51, 50, 52], se: [3, 3, 3, 3, 3] }
  for (const measure of [
    betweenGroupVariance,
    betweenGroupDeviation,
    coefficientOfVariation,
    meanDifferenceFromMean,
    indexOfDisparity,
    theil,
    meanLogDeviation,
  ]) {
    const { estimate, lower, upper } = measure(close)
    expect(lower).toBe(0)
    expect(upper).toBeGreaterThanOrEqual(estimate!)
    expect(words(measure(close))).toContain('noise')
  }
})

test("the package's simulated interval of groups that are alike lies wholly above zero", () => {
  expect(betweenGroupDeviation(alike, compat).lower).toBeGreaterThan(0)
  expect(betweenGroupDeviation(alike).lower).toBe(0)
})

test('a simulated interval may be asked for, of as many draws as one likes', () => {
  const drawn = betweenGroupDeviation(regions, { draws: 2000, level: 0.9 })
  expect(drawn.flags).toContainEqual({ flag: 'simulated', draws: 2000 })
  expect(drawn.level).toBe(0.9)
  expect(betweenGroupDeviation(regions, { draws: 2000, level: 0.99 }).upper).toBeGreaterThan(drawn.upper!)
})

test('as the package, the interval is 95 % whatever level is asked for', () => {
  const [usual, wider] = [
    meanDifferenceFromMean(regions, compat),
    meanDifferenceFromMean(regions, { ...compat, level: 0.99 }),
  ]
  expect([wider.lower, wider.upper, wider.level]).toEqual([usual.lower, usual.upper, 0.95])
})

test('estimates that nothing can be drawn about have no simulated interval, and do not run for ever', () => {
  const below: Groups = { ...regions, estimate: [-20, 70.5, 74.125, 80.75, 91], se: [0.001, 1, 1, 1, 1] }
  expect(meanDifferenceFromMean(below, compat)).toMatchObject({ lower: null, upper: null })
  expect(meanDifferenceFromMean({ ...below, se: [0, 1, 1, 1, 1] }, compat)).toMatchObject({ lower: null })
})

test('without standard errors or scale there is an estimate and no interval, also where the package stops', () => {
  const { se: _, scale: __, ...bare } = regions
  for (const measure of [meanDifferenceFromBest, meanDifferenceFromReference, betweenGroupDeviation]) {
    expect(measure(bare, compat)).toMatchObject({ lower: null, upper: null })
    expect(measure(bare).estimate).toBe(measure(bare, compat).estimate)
  }
})

test('a published average stands for the mean where groups count once each', () => {
  const { population: _, ...uncounted } = regions
  const published = { ...uncounted, average: 75.5 }
  expect(meanDifferenceFromMean(published, unweighted).estimate).toBeCloseTo(8.275, 12)
  expect(indexOfDisparity(published, unweighted).estimate).toBeCloseTo((100 * 8.275) / 75.5, 12)
  expect(() => meanDifferenceFromMean(uncounted, unweighted)).toThrow('needs the number of people')
})

test('how far behind the best depends on which way is better', () => {
  expect(meanDifferenceFromBest(regions, unweighted).estimate).toBeCloseTo(15.475, 12)
  expect(meanDifferenceFromBest({ ...regions, favourable: false }, unweighted).estimate).toBeCloseTo(14.275, 12)
})

test('a best group that holds hardly anybody is said to be tiny', () => {
  const tiny = { ...regions, population: [2050, 1980, 2010, 1995, 10] }
  expect(meanDifferenceFromBest(tiny).flags).toContainEqual({ flag: 'tinyBest', share: 10 / 8045 })
})

test('a reference is needed; one without a value tells nothing', () => {
  const { reference: _, ...none } = regions
  expect(() => meanDifferenceFromReference(none)).toThrow('needs a reference group')
  const eight: Groups = { estimate: [1, 2, null, 4, 5, 6, 7, 8], population: new Array(8).fill(5), favourable: true }
  expect(words(meanDifferenceFromReference({ ...eight, reference: 2 }))).toEqual(['missingGroups'])
})

test('groups that lie near what they are held against are counted, since chance lengthens their distance', () => {
  expect(meanDifferenceFromReference(regions).flags).toContainEqual({ flag: 'withinNoise', groups: 1 })
})

test('a few groups without a value are left out and counted; many leave nothing to tell', () => {
  const eight: Groups = {
    estimate: [1, 2, null, 4, 5, 6, 7, 8],
    se: new Array(8).fill(0.1),
    population: new Array(8).fill(10),
    favourable: true,
    scale: 100,
  }
  expect(betweenGroupVariance(eight)).toMatchObject({ flags: [{ flag: 'missingGroups', missing: 1, of: 8 }, {}] })
  expect(theil(eight, compat).estimate).not.toBeNull()
  const two = { ...eight, estimate: [1, null, null, 4, 5, 6, 7, 8] }
  expect(betweenGroupVariance(two)).toMatchObject({
    estimate: null,
    flags: [{ flag: 'missingGroups', missing: 2, of: 8 }],
  })
})

test('people that are not known, or are nobody, leave nothing to tell', () => {
  expect(words(betweenGroupVariance({ ...regions, population: [1, 2, null, 4, 5] }))).toEqual(['missingPeople'])
  expect(words(betweenGroupVariance({ ...regions, population: [0, 0, 0, 0, 0] }))).toEqual(['emptyGroups'])
})

test("the Theil interval is a thousand times as wide as the package's", () => {
  const [ours, theirs] = [theil(regions), theil(regions, compat)]
  expect(ours.estimate).toBeCloseTo(theirs.estimate!, 12)
  expect((ours.upper! - ours.lower!) / (theirs.upper! - theirs.lower!)).toBeGreaterThan(990)
  expect(ours.flags).toContainEqual({ flag: 'differsFromPackage', because: 'thousandth' })
})

test('a group at zero leaves Theil without an interval and the mean log deviation without a number', () => {
  const zero: Groups = { ...regions, estimate: [0, 70.5, 74.125, 80.75, 91] }
  expect(theil(zero)).toMatchObject({ lower: null })
  expect(words(theil(zero))).toContain('zeroValues')
  expect(meanLogDeviation(zero)).toMatchObject({ estimate: null })
  expect(meanLogDeviation(zero, compat).estimate).toBeGreaterThan(1000)
})

test('values below zero have no Theil index; the package prints what is no number', () => {
  const below: Groups = { ...regions, estimate: [-1, 70.5, 74.125, 80.75, 91] }
  expect(theil(below)).toMatchObject({ estimate: null })
  expect(theil(below, compat).estimate).toBeNaN()
})

test('close to equality Theil is half the squared coefficient of variation, times a thousand', () => {
  const close: Groups = { ...regions, estimate: [49.9, 50, 50.1, 50, 50.2] }
  const variation = coefficientOfVariation(close).estimate! / 100
  expect(theil(close).estimate! / (500 * variation ** 2)).toBeCloseTo(1, 2)
  expect(meanLogDeviation(close).estimate! / (500 * variation ** 2)).toBeCloseTo(1, 2)
})
