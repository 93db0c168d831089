import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile, incompleteBeta } from './beta.ts'
import { chiSquareQuantile, chiSquareUpper } from './chiSquare.ts'
import { logGamma } from './gamma.ts'
import { studentQuantile, studentUpper } from './student.ts'

const near = (got: number, expected: number, relative: number) =>
  expect(Math.abs(got - expected) / Math.abs(expected)).toBeLessThan(relative)

test('chi-square limits agree with R to ten digits', () => {
  const known = [
    [2, 0.050635615968579753],
    [4, 0.48441855708792975],
    [10, 3.2469727802368413],
    [16, 6.9076643534970028],
    [18, 8.230746194756664],
  ] as const
  for (const [df, value] of known) near(chiSquareQuantile(0.025, df), value, 1e-10)
  near(chiSquareQuantile(0.975, 2), -2 * Math.log(0.025), 1e-13)
  near(chiSquareQuantile(0.0005, 2), -2 * Math.log1p(-0.0005), 1e-12)
})

test("Student's t agrees with R to ten digits", () => {
  const known = [
    [1, 12.706204736174694],
    [2, 4.3026527297494619],
    [4, 2.7764451051977934],
    [8, 2.3060041352041658],
    [30, 2.0422724563012378],
  ] as const
  for (const [df, value] of known) near(studentQuantile(0.975, df), value, 1e-10)
  near(studentQuantile(0.999, 1), Math.tan(Math.PI * 0.499), 1e-10)
})

test('the logarithm of the gamma function is that of the factorial', () => {
  let factorial = 0
  for (let n = 2; n < 60; n++) {
    factorial += Math.log(n)
    near(logGamma(n + 1), factorial, 1e-14)
  }
  near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
})

test('a quantile and its chance undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 200 }), (p, df) => {
      near(chiSquareUpper(chiSquareQuantile(p, df), df), 1 - p, 1e-9)
      near(studentUpper(studentQuantile(p, df), df), 1 - p, 1e-9)
      near(incompleteBeta(betaQuantile(p, df, 7), df, 7), p, 1e-9)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('the chances at the ends are the ends', () => {
  expect([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3)]).toEqual([0, Number.POSITIVE_INFINITY])
  expect([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity])
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
})
