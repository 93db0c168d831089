import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rStream } from '../numeric/rStream.ts'
import { lineThrough } from './ukSlope/line.ts'
import { simulateBent, simulateLines } from './ukSlope/simulate.ts'
import { steadinessOf, ukSlopeIndex } from './ukSlopeIndex.ts'

const years = {
  quantile: [1, 2, 3, 4, 5],
  population: [900, 1100, 1000, 950, 1050],
  value: [70, 72, 73, 76, 78],
  se: [0.5, 0.6, 0.4, 0.5, 0.7],
}
const rates = { ...years, kind: 'rate' as const, se: [0.05, 0.06, 0.04, 0.05, 0.07] }
const runs = { seed: 3, numRuns: 60 }

test('rough values near the limit and exact ones at it give the same limits as all values exact', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: -50, max: 100, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })), {
        minLength: 2,
        maxLength: 10,
      }),
      fc.integer({ min: 1, max: 1000 }),
      (groups, place) => {
        const centre = Float64Array.from(groups, ([value]) => value)
        const se = Float64Array.from(groups, ([, error], at) => (at === 1 ? 0 : error))
        const share = centre.map(() => 1 / centre.length)
        const line = lineThrough(
          share,
          share.map((one, at) => (at + 0.5) * one),
        )
        const fast = simulateLines(rStream(9), 1000, line, centre, se)
        const plain = simulateBent(rStream(9), 1000, line, centre, se, (value) => value)
        const near = (a: number, b: number) =>
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))
        near(fast.slopeAt(place), plain.slopeAt(place))
        near(fast.ratioAt(place, false), plain.ratioAt(place, false))
        near(fast.ratioAt(place, true), plain.ratioAt(place, true))
      },
    ),
    runs,
  )
})

test('two places after each other take up the stream where the first left it', () => {
  const stream = rStream(42)
  const options = { mode: 'compat' as const, turns: 1000, stream }
  const [one, two] = [ukSlopeIndex(years, options), ukSlopeIndex(years, options)]
  expect(two.slope.estimate).toBe(one.slope.estimate)
  expect(two.slope.lower).not.toBe(one.slope.lower)
  const again = rStream(42)
  again.fill(new Float64Array(5000))
  expect(ukSlopeIndex(years, { ...options, stream: again }).slope.lower).toBe(two.slope.lower)
})

test('limits from the errors are those of endless simulation: 400,000 lines come within a hundredth of a point', () => {
  const [exact, drawn] = [ukSlopeIndex(years), ukSlopeIndex(years, { mode: 'compat', turns: 400_000 })]
  for (const end of ['lower', 'upper'] as const) {
    expect(Math.abs(exact.slope[end]! - drawn.slope[end]!)).toBeLessThan(0.01)
    expect(Math.abs(exact.ratio[end]! - drawn.ratio[end]!)).toBeLessThan(0.0002)
  }
  expect(exact.slope.flags).toEqual([{ flag: 'differsFromPackage', because: 'errorsInsteadOfSimulation' }])
  expect(drawn.slope.flags).toEqual([{ flag: 'simulated', draws: 400_000 }])
})

test('adding a constant leaves the slope, scaling leaves the ratio, and turning the order round flips the slope', () => {
  const base = ukSlopeIndex(years)
  const added = ukSlopeIndex({ ...years, value: years.value.map((one) => one + 40) })
  const scaled = ukSlopeIndex({
    ...years,
    value: years.value.map((one) => 3 * one),
    se: years.se.map((one) => 3 * one),
  })
  const turned = ukSlopeIndex({ ...years, quantile: [5, 4, 3, 2, 1] })
  expect(added.slope.estimate!).toBeCloseTo(base.slope.estimate!, 10)
  expect(added.slope.upper!).toBeCloseTo(base.slope.upper!, 10)
  expect(scaled.ratio.estimate!).toBeCloseTo(base.ratio.estimate!, 12)
  expect(scaled.ratio.lower!).toBeCloseTo(base.ratio.lower!, 12)
  expect(turned.slope.estimate!).toBeCloseTo(-base.slope.estimate!, 10)
  expect(turned.slope.lower!).toBeCloseTo(-base.slope.upper!, 10)
})

test('equal quantiles have a slope of nothing and a ratio of one', () => {
  const { slope, ratio } = ukSlopeIndex({ ...years, value: [5, 5, 5, 5, 5] })
  expect(slope.estimate!).toBeCloseTo(0, 12)
  expect(ratio.estimate!).toBeCloseTo(1, 12)
})

test('rows may come in any order, and labels that are words of numbers are numbers', () => {
  const order = [3, 0, 4, 1, 2]
  const moved = Object.fromEntries(Object.entries(years).map(([name, list]) => [name, order.map((at) => list[at]!)]))
  const words = { ...years, quantile: ['1', '2', '3', '4', '10'] }
  const base = ukSlopeIndex(years).slope.estimate!
  expect(ukSlopeIndex(moved as typeof years).slope.estimate!).toBeCloseTo(base, 10)
  expect(ukSlopeIndex(words).slope.estimate!).toBeCloseTo(base, 10)
  // The package sorts words, and has the tenth before the second.
  expect(ukSlopeIndex(words, { mode: 'compat', turns: 100 }).slope.estimate!).not.toBeCloseTo(base, 1)
})

test.each([false, true])(
  'a multiplier below 1 but not below 0 turns no limits round (transformed: %s)',
  (transform) => {
    for (const multiplier of [0.5, 1, -1, -0.5]) {
      const { slope, ratio } = ukSlopeIndex({ ...rates, transform, multiplier })
      for (const { estimate, lower, upper } of [slope, ratio]) {
        expect(lower!).toBeLessThan(estimate!)
        expect(upper!).toBeGreaterThan(estimate!)
      }
      expect(ratio.estimate! > 1).toBe(multiplier > 0)
    }
  },
)

test('a proportion of none cannot be drawn through logits: not known, with the reason', () => {
  const shares = { ...years, kind: 'proportion' as const, value: [0, 0.2, 0.3, 0.4, 0.5], transform: true }
  expect(ukSlopeIndex(shares).slope).toMatchObject({ estimate: null, flags: [{ because: 'valueAtItsEnd' }] })
})

test('a wrong shape is refused in a sentence', () => {
  expect(() => ukSlopeIndex({ ...years, quantile: [1, 2, 2, 3, 4] })).toThrow('Quantile 2 is there twice.')
  expect(() => ukSlopeIndex({ ...years, quantile: ['a', 2, 3, 4, 5] })).toThrow('"a" is not the number of a quantile.')
  expect(() => ukSlopeIndex({ ...years, se: undefined })).toThrow('neither standard errors nor limits')
  expect(() => ukSlopeIndex({ ...years, population: [1, 2] })).toThrow('5 quantiles but 2 entries in "population"')
})

test('more turns make simulated limits steadier', () => {
  const [few, many] = [steadinessOf(years, { turns: 200 }), steadinessOf(years, { turns: 20_000 })]
  expect(many.slope).toBeLessThan(few.slope)
  expect(many.ratio).toBeLessThan(few.ratio)
})
