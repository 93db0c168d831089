import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readColumns } from '../oracle/columns.ts'
import { peopleOfStrata } from '../oracle/peopleOfStrata.ts'
import { areaUnderCurve } from './areaUnderCurve.ts'
import { laplace, quadrature } from './contribution.ts'
import { additiveDesign } from './design.ts'
import { maihda } from './maihda.ts'
import { strataFromSums, strataOf } from './strata.ts'

const cases = join(dirname(fileURLToPath(import.meta.url)), '../oracle/cases')
const people = peopleOfStrata(20_000, 31337, 1)
const { sex, age, edu, eth } = people
const binary = strataOf({ identities: { sex, age, edu, eth }, outcome: people.y })
const linear = strataOf({ identities: { sex, age, edu, eth }, outcome: people.z })

test("people's own rows give the sums by stratum that the table of the case has", () => {
  const table = readColumns(cases, 'data_pm_maihda_n20000_seed31337_strata.csv')
  const order = [...table.n!.keys()].sort((a, b) => table.stratum![a]! - table.stratum![b]!)
  expect([...binary.n]).toEqual(order.map((row) => table.n![row]))
  for (const [at, row] of order.entries()) {
    expect(binary.mean[at]! * binary.n[at]!).toBeCloseTo(table.sum_y![row]!, 9)
    expect(linear.mean[at]! * linear.n[at]!).toBeCloseTo(table.sum_z![row]!, 7)
    const within = table.sum_z2![row]! - table.sum_z![row]! ** 2 / table.n![row]!
    expect(linear.within[at]! / within).toBeCloseTo(1, 9)
  }
})

test('every way of averaging effects out rises as its own small differences say', () => {
  const way = fc.constantFrom(laplace, quadrature(15))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const logit = fc.double({ min: -3, max: 3, noNaN: true })
  const variance = fc.double({ min: 0.01, max: 2, noNaN: true })
  fc.assert(
    fc.property(way, fc.integer({ min: 1, max: 400 }), share, logit, variance, (average, n, part, eta, v) => {
      const y = Math.round(n * part)
      const small = 1e-5
      const here = average(n, y, eta, v, 0)
      const slope = (f: (by: number) => number) => (f(small) - f(-small)) / (2 * small)
      const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-3 * Math.max(1, Math.abs(b)))
      near(
        here.first,
        slope((by) => average(n, y, eta + by, v, 0).value),
      )
      near(
        here.second,
        slope((by) => average(n, y, eta + by, v, 0).first),
      )
      near(here.byVariance, slope((by) => average(n, y, eta, v * (1 + by), 0).value) / v)
    }),
    { seed: 2, numRuns: 300 },
  )
})

test('quadrature with many places is right: a sum over a fine grid gives the same', () => {
  const [n, y, eta, v] = [12, 4, -0.8, 0.7]
  let total = 0
  for (let u = -8; u <= 8; u += 0.001) {
    const share = 1 / (1 + Math.exp(-(eta + u)))
    total += 0.001 * share ** y * (1 - share) ** (n - y) * Math.exp(-(u * u) / (2 * v))
  }
  expect(quadrature(25)(n, y, eta, v, 0).value).toBeCloseTo(Math.log(total / Math.sqrt(2 * Math.PI * v)), 9)
})

test('adding a constant to the outcome leaves the variances; scaling it leaves their share', () => {
  const base = maihda(linear, { outcome: 'continuous' })
  const moved = maihda({ ...linear, mean: linear.mean.map((one) => one + 1000) }, { outcome: 'continuous' })
  const scaled = { ...linear, mean: linear.mean.map((one) => 3 * one), within: linear.within.map((one) => 9 * one) }
  expect(moved.adjusted.variance / base.adjusted.variance).toBeCloseTo(1, 8)
  expect(maihda(scaled, { outcome: 'continuous' }).null.vpc.estimate!).toBeCloseTo(base.null.vpc.estimate!, 10)
})

test('naming the other outcome flips every effect and leaves the variances', () => {
  const base = maihda(binary, { outcome: 'binary' })
  const other = maihda({ ...binary, mean: binary.mean.map((one) => 1 - one) }, { outcome: 'binary' })
  expect(other.null.variance).toBeCloseTo(base.null.variance, 9)
  expect(other.pcv.estimate!).toBeCloseTo(base.pcv.estimate!, 8)
  expect(other.adjusted.strata[5]!.estimate).toBeCloseTo(-base.adjusted.strata[5]!.estimate, 8)
  expect(other.discrimination!.null!).toBeCloseTo(base.discrimination!.null!, 10)
})

test('the interval of the share between strata holds it, and goes down to nothing where nothing is not ruled out', () => {
  const { null: empty, adjusted } = maihda(linear, { outcome: 'continuous' })
  for (const { vpc } of [empty, adjusted]) expect(vpc.lower! < vpc.estimate! && vpc.estimate! < vpc.upper!).toBe(true)
  expect(maihda(linear, { outcome: 'continuous', level: 0.998 }).null.vpc.upper!).toBeGreaterThan(empty.vpc.upper!)
  const flat = { ...linear, mean: linear.mean.map((_, at) => 20 + (at % 2) * 1e-3) }
  const found = maihda(flat, { outcome: 'continuous' })
  expect(found.null.vpc).toMatchObject({ estimate: 0, lower: 0, flags: [{ flag: 'singular' }] })
  expect(found.pcv.estimate).toBeNull()
})

test('a level that nobody has without another one gets no effect of its own', () => {
  const twin = strataOf({ identities: { sex, twin: sex, age }, outcome: people.z })
  expect(additiveDesign(twin).names).toEqual(['(Intercept)', 'sex1', 'age1', 'age2'])
})

test('the area under the curve is the share of pairs in the right order, ties counting half', () => {
  expect(areaUnderCurve([0.1, 0.4, 0.4, 0.8], [1, 1, 1, 1], [0, 1, 0, 1])).toBe(3.5 / 4)
  expect(areaUnderCurve([1, 2], [5, 5], [0, 5])).toBe(1)
  expect(areaUnderCurve([1, 2], [5, 5], [5, 5])).toBeNull()
})

test('words and numbers may name identities, and rows without an outcome count nowhere', () => {
  const strata = strataOf({
    identities: { sex: ['f', 'm', 'f', 'm', 'f'], age: [10, 9, 10, 9, 9] },
    outcome: [1, 2, 3, Number.NaN, 7],
  })
  expect(strata.levels).toEqual([
    ['f', 'm'],
    ['9', '10'],
  ])
  expect([...strata.n]).toEqual([1, 2, 1])
  expect([...strata.mean]).toEqual([7, 2, 2])
  expect([...strata.within]).toEqual([0, 2, 0])
})

test('what cannot be compared is refused in a sentence', () => {
  const one = strataFromSums({ identities: { a: [1, 2] }, n: [3, 3], sum: [1, 2], squares: [1, 2] })
  expect(() => maihda(one, { outcome: 'binary' })).toThrow('There are only 2 strata to compare.')
  expect(() => maihda(linear, { outcome: 'binary' })).toThrow('A binary outcome is 0 or 1 for everybody')
  expect(() => strataOf({ identities: { a: [1] }, outcome: [1, 2] })).toThrow('2 outcomes but 1 entries in "a"')
})
