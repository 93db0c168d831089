import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funnelOfProportions, funnelOfRates, funnelOfRatios, proportionFunnel, ratioFunnel } from './funnel.ts'
import { AGES, lifeExpectancy } from './lifeExpectancy.ts'
import { wilsonLimits } from './proportion.ts'
import { quantiles } from './quantiles.ts'

const runs = { seed: 11, numRuns: 200 }

test('quantiles of different values differ in size by one place at most, highest first unless told', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 300 }),
      fc.constantFrom(3, 5),
      (values, count) => {
        const groups = quantiles(values, count)
        const sizes = Array.from({ length: count }, (_, at) => groups.filter((group) => group === at + 1).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(groups[values.indexOf(Math.max(...values))]).toBe(1)
        expect(quantiles(values, count, { first: 'lowest' })[values.indexOf(Math.min(...values))]).toBe(1)
      },
    ),
    runs,
  )
})

test('places with the same value are in the same quantile, and too few places in none', () => {
  expect(new Set(quantiles([3, 3, 3, 3, 1, 2], 3).slice(0, 4)).size).toBe(1)
  expect(quantiles([1, null, 2], 3)).toEqual([null, null, null])
  expect(quantiles([1, null, 2, 3], 3)).toEqual([3, null, 2, 1])
})

test('a place lies outside the funnel exactly where its limits do not reach the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 1, max: 300, noNaN: true }), (seen, expected) => {
      const { lower, upper } = ratioFunnel(expected, 0.95)
      const [place] = funnelOfRatios([seen], [expected])
      // Byar's limits are those of the exact funnel within half a percent: places on the line itself are left out.
      fc.pre([lower, upper].every((line) => Math.abs(seen / expected / line - 1) > 0.01))
      expect(place!.slice(0, -1) || place).toBe(
        seen / expected > upper ? 'high' : seen / expected < lower ? 'low' : 'withi',
      )
    }),
    runs,
  )
})

test("a funnel of proportions is Wilson's interval turned round", () => {
  const { lower, upper } = proportionFunnel(0.2, 400, 0.95)
  expect(wilsonLimits(lower * 400, 400, 1.959963984540054).upper).toBeCloseTo(0.2, 10)
  expect(wilsonLimits(upper * 400, 400, 1.959963984540054).lower).toBeCloseTo(0.2, 10)
  expect(funnelOfProportions([20, 80], [100, 100])).toEqual(['low3', 'high3'])
})

test('a standardised rate from fewer than ten events is not judged, and one of none needs the people', () => {
  expect(funnelOfRates([9, 200], [90, 2000], { standardised: true })[0]).toBeNull()
  expect(() => funnelOfRates([0, 20], [0, 100])).toThrow('Place 1 has no events')
  expect(funnelOfRates([0, 200], [0, 100], { people: [200_000, 200_000] })[0]).toBe('low3')
})

const ages = AGES.map((_, band) => 100 * (30 - band))
const deaths = AGES.map((_, band) => (band === 0 ? 12 : 2 + Math.round(1.35 ** band)))

test('life expectancy falls with age, and limits hold it', () => {
  const table = lifeExpectancy({ deaths, population: ages, ages: AGES })
  for (const [band, { estimate, lower, upper }] of table.entries()) {
    expect(lower! < estimate! && estimate! < upper!).toBe(true)
    if (band > 1) expect(estimate!).toBeLessThan(table[band - 1]!.estimate!)
  }
})

test('twice the people with twice the deaths live as long, with less doubt', () => {
  const once = lifeExpectancy({ deaths, population: ages })
  const twice = lifeExpectancy({ deaths: deaths.map((n) => 2 * n), population: ages.map((n) => 2 * n) })
  expect(twice[0]!.estimate!).toBeCloseTo(once[0]!.estimate!, 10)
  expect(twice[0]!.se! * Math.SQRT2).toBeCloseTo(once[0]!.se!, 10)
})

test.each([
  ['fewPeople', { deaths: deaths.map(() => 1), population: ages.map(() => 100) }],
  ['moreDeathsThanPeople', { deaths: deaths.map((n, at) => (at === 3 ? 1e6 : n)), population: ages }],
  ['bandWithoutPeople', { deaths, population: ages.map((n, at) => (at === 5 ? 0 : n)) }],
  ['deathsBelowZero', { deaths: deaths.map((n, at) => (at === 5 ? -1 : n)), population: ages }],
  ['noDeathsAtTheEnd', { deaths: deaths.map((n, at) => (at === 19 ? 0 : n)), population: ages }],
])('a life table that cannot be leant on says why: %s', (because, data) => {
  expect(lifeExpectancy(data)[0]).toMatchObject({ estimate: null, flags: [{ flag: 'unreliable', because }] })
})

test('where the interval is too wide nothing is shown, while the package leaves the limits', () => {
  const few = { deaths: AGES.map((_, band) => (band === 19 ? 1 : 0)), population: AGES.map(() => 260) }
  expect(lifeExpectancy(few)[0]).toMatchObject({ estimate: null, lower: null, upper: null })
  const compat = lifeExpectancy(few, { mode: 'compat' })[0]!
  expect(compat.estimate).toBeNull()
  expect(compat.upper! - compat.lower!).toBeGreaterThan(20)
})

test('a life table of other age bands is refused in a sentence', () => {
  expect(() => lifeExpectancy({ deaths: [1], population: [1] })).toThrow('needs the 20 age bands')
  expect(() => lifeExpectancy({ deaths, population: ages, ages: [...AGES].reverse() })).toThrow('in this order')
})
