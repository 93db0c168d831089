import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WrongShape } from '../result.ts'
import { byarLimits, countLimits, exactLimits } from './countLimits.ts'
import { crudeRate } from './crudeRate.ts'
import { directRate } from './directRate.ts'
import { indirectRate, indirectRatio } from './indirectRate.ts'
import { mean } from './mean.ts'
import { proportion } from './proportion.ts'

const runs = { seed: 7, numRuns: 200 }
const counts = fc.integer({ min: 0, max: 5000 })

test("a proportion's limits hold it and stay between none and all, also at none and all", () => {
  fc.assert(
    fc.property(counts, counts, fc.constantFrom(0.9, 0.95, 0.998), (a, b, level) => {
      fc.pre(a + b > 0)
      const { estimate, lower, upper } = proportion(a, a + b, { level })
      expect(lower!).toBeGreaterThanOrEqual(0)
      expect(upper!).toBeLessThanOrEqual(1)
      expect(lower!).toBeLessThanOrEqual(estimate!)
      expect(upper!).toBeGreaterThanOrEqual(estimate!)
      // Those who have it and those who have not are two sides of the same thing.
      expect(proportion(b, a + b, { level }).lower!).toBeCloseTo(1 - upper!, 12)
    }),
    runs,
  )
  expect(proportion(0, 10).lower).toBe(0)
  expect(proportion(10, 10).upper).toBe(1)
  expect(proportion(3, 10, { level: 1 })).toMatchObject({ lower: 0, upper: 1 })
})

test('a proportion of nobody is not known, and one of more than all is refused in a sentence', () => {
  expect(proportion(0, 0)).toMatchObject({ estimate: null, lower: null, flags: [{ flag: 'fewEvents', events: 0 }] })
  expect(() => proportion(11, 10)).toThrow('There are 11 who have it among 10 people.')
  expect(() => proportion(-1, 10)).toThrow(WrongShape)
  expect(() => proportion(1, 10, { level: 95 })).toThrow('The confidence level 95 is not a share between 0 and 1.')
})

test("Byar's limits meet the exact ones to half a hundredth where the one takes over from the other", () => {
  const [byar, exact] = [byarLimits(10, 1.959963984540054), exactLimits(10, 0.95)]
  expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.005)
  expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.005)
})

test('limits of a count rise with the count and widen with the level', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const [one, next, wide] = [countLimits(count, 0.95), countLimits(count + 1, 0.95), countLimits(count, 0.998)]
      expect(next.lower).toBeGreaterThan(one.lower)
      expect(next.upper).toBeGreaterThan(one.upper)
      expect(wide.upper).toBeGreaterThan(one.upper)
    }),
    runs,
  )
})

test('a crude rate scales with what it is counted per', () => {
  const [per1000, per100000] = [crudeRate(37, 4000, { per: 1000 }), crudeRate(37, 4000)]
  expect(per100000.estimate!).toBeCloseTo(100 * per1000.estimate!, 9)
  expect(per100000.upper!).toBeCloseTo(100 * per1000.upper!, 9)
  expect(crudeRate(0, 4000).lower).toBe(0)
})

test('a mean of one value has no limits, and of none is not known', () => {
  expect(mean([4])).toMatchObject({ estimate: 4, lower: null, flags: [{ flag: 'noInterval' }] })
  expect(mean([]).estimate).toBeNull()
  expect(mean([1, null, 3])).toMatchObject({ estimate: 2, flags: [{ flag: 'missingGroups', missing: 1, of: 3 }] })
})

const strata = fc.array(
  fc.record({
    events: fc.integer({ min: 0, max: 400 }),
    population: fc.integer({ min: 500, max: 1e6 }),
    standard: fc.integer({ min: 1, max: 9000 }),
  }),
  { minLength: 2, maxLength: 19 },
)
const columns = (rows: { events: number; population: number; standard: number }[]) => ({
  events: rows.map(({ events }) => events),
  population: rows.map(({ population }) => population),
  standard: rows.map(({ standard }) => standard),
})

test('a directly standardised rate does not care in which order or on what scale the standard population is given', () => {
  fc.assert(
    fc.property(strata, (rows) => {
      const one = directRate(columns(rows))
      const other = directRate(columns([...rows].reverse().map((row) => ({ ...row, standard: 7 * row.standard }))))
      for (const key of ['estimate', 'lower', 'upper'] as const)
        if (one[key] === null) expect(other[key]).toBeNull()
        else expect(other[key]! / one[key]!).toBeCloseTo(1, 11)
    }),
    runs,
  )
})

test("a place with the standard's own ages has its crude rate as its directly standardised one", () => {
  const [events, population] = [
    [12, 40, 90],
    [5000, 4000, 1000],
  ]
  const { estimate } = directRate({ events, population, standard: population })
  expect(estimate!).toBeCloseTo(crudeRate(142, 10_000).estimate!, 8)
})

test('a directly standardised rate of fewer than ten events is not shown', () => {
  const nine = { events: [4, 5], population: [100, 100], standard: [1, 1] }
  expect(directRate(nine)).toMatchObject({ estimate: null, flags: [{ flag: 'fewEvents', events: 9 }] })
  expect(directRate({ ...nine, events: [5, 5] }).estimate).toBe(5000)
  expect(() => directRate({ ...nine, population: [100, 0] })).toThrow('Age group 2 has no people')
  expect(() => directRate({ ...nine, standard: [1] })).toThrow('2 entries in "events" but 1 in "standard"')
})

test('people who each have two events give twice the rate with twice the error', () => {
  const once = { events: [40, 60], population: [4000, 3000], standard: [1000, 2000] }
  const [one, two] = [directRate(once), directRate({ ...once, frequency: [2, 2] })]
  expect(two.estimate!).toBeCloseTo(2 * one.estimate!, 9)
  expect(two.se!).toBeCloseTo(2 * one.se!, 9)
})

test('the reference held against itself has a ratio of 1 and its own rate', () => {
  const same = {
    events: [30, 50],
    population: [9000, 4000],
    referenceEvents: [30, 50],
    referencePopulation: [9000, 4000],
  }
  expect(indirectRatio(same).estimate).toBeCloseTo(1, 14)
  expect(indirectRate(same).estimate).toBeCloseTo((100_000 * 80) / 13_000, 9)
  expect(indirectRatio({ ...same, events: 80 })).toEqual(indirectRatio(same))
  expect(indirectRatio({ ...same, referenceEvents: [0, 0] }).estimate).toBeNull()
})
