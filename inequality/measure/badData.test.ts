import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../catalogue.ts'
import type { Groups } from '../groups.ts'
import { type Result, WrongShape } from '../result.ts'

const odd = fc.oneof(
  fc.constantFrom(0, -0, 1, 100, -5, 1e-300, 1e300, 1e9, null),
  fc.double({ min: -10, max: 150, noNaN: true }),
)
const positive = fc.oneof(fc.constantFrom(0, 1e-9, 1e9, 1e18, null), fc.double({ min: 0, max: 5000, noNaN: true }))

const anyGroups: fc.Arbitrary<Groups> = fc.integer({ min: 2, max: 7 }).chain((count) => {
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: count, maxLength: count })
  return fc.record(
    {
      estimate: list(odd),
      se: list(positive),
      population: list(positive),
      order: list(fc.integer({ min: 1, max: count })),
      favourable: fc.boolean(),
      scale: fc.constantFrom(1, 100, 1000),
      average: fc.double({ min: -1, max: 100, noNaN: true }),
      reference: fc.integer({ min: 0, max: count - 1 }),
    },
    { requiredKeys: ['estimate', 'favourable'] },
  )
})

function answerOf(ask: () => Result): Result | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof WrongShape) return null
    throw error
  }
}

test.each(CATALOGUE.map((measure) => [measure.id, measure] as const))(
  'whatever comes in, corrected numbers are numbers or not known, limits stand about the estimate, and what is not known says why: %s',
  (_, measure) => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const result = answerOf(() => measure.of(groups))
        if (!result) return
        const { estimate, se, lower, upper, flags } = result
        for (const number of [estimate, se, lower, upper]) expect(number === null || Number.isFinite(number)).toBe(true)
        if (estimate === null) expect(flags.length).toBeGreaterThan(0)
        if (estimate === null || lower === null || upper === null) return
        const slack = 1e-9 * Math.max(1, Math.abs(estimate))
        expect(lower).toBeLessThanOrEqual(estimate + slack)
        expect(upper).toBeGreaterThanOrEqual(estimate - slack)
        if (se !== null) expect(se).toBeGreaterThanOrEqual(0)
      }),
      { seed: 4, numRuns: 400 },
    )
  },
)

test.each(CATALOGUE.map((measure) => [measure.id, measure] as const))(
  'as the package, nothing that comes in makes us stop but a wrong shape: %s',
  (_, measure) => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        answerOf(() => measure.of(groups, { mode: 'compat' }))
      }),
      { seed: 5, numRuns: 200 },
    )
  },
)
