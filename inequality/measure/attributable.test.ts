import { expect, test } from 'vitest'
import type { Groups } from '../groups.ts'
import { attributableFraction } from './attributableFraction.ts'
import { attributableRisk } from './attributableRisk.ts'

const fifths: Groups = {
  estimate: [61.25, 70.5, 74.125, 80.75, 91],
  se: [2.1, 1.9, 1.7, 1.4, 0.9],
  population: [2050, 1980, 2010, 1995, 2105],
  order: [1, 2, 3, 4, 5],
  favourable: true,
  scale: 100,
}
const { se: _, ...bare } = fifths
const words = (result: { flags: { flag: string }[] }) => result.flags.map(({ flag }) => flag)
const compat = { mode: 'compat' } as const

test('it is what the average would gain if all had what the most advantaged group has', () => {
  expect(attributableRisk(fifths).estimate).toBeCloseTo(15.379191321499007, 12)
  expect(attributableFraction(fifths).estimate).toBeCloseTo(20.337247895460965, 12)
})

test('where the most advantaged group is no better than the average nothing is gained, and no limit says otherwise', () => {
  const inverse = { ...fifths, favourable: false }
  expect(attributableRisk(inverse)).toMatchObject({ estimate: 0, lower: 0, upper: 0 })
  expect(words(attributableRisk(inverse))).toContain('noBetterReference')
  expect(attributableFraction(inverse)).toMatchObject({ estimate: 0, lower: 0, upper: 0 })
})

test('harm that could be avoided is negative', () => {
  const harm: Groups = { ...fifths, estimate: [30, 25, 20, 15, 10], favourable: false }
  const { estimate, lower, upper } = attributableRisk(harm)
  expect(estimate).toBeLessThan(0)
  expect(lower).toBeLessThan(estimate!)
  expect(upper).toBeLessThan(0)
})

test("the interval comes from the groups' standard errors, else as if people had been sampled", () => {
  expect(attributableRisk(fifths).method).toContain('standard errors')
  expect(words(attributableRisk(bare))).toEqual(['asIfSampled'])
  expect(attributableRisk(bare).lower).toBeCloseTo(attributableRisk(bare, compat).lower!, 12)
})

test("the fraction's interval is a hundred times as wide as the package's", () => {
  const [ours, theirs] = [attributableFraction(bare), attributableFraction(bare, compat)]
  expect((ours.upper! - ours.lower!) / (theirs.upper! - theirs.lower!)).toBeCloseTo(100, 9)
  expect(ours.flags).toContainEqual({ flag: 'differsFromPackage', because: 'hundredth' })
})

test('of groups without an order the best is taken, and the reference where that is asked for', () => {
  const { order: _, ...regions } = fifths
  expect(attributableRisk({ ...regions, favourable: false }).estimate).toBeLessThan(0)
  const chosen = { ...regions, reference: 3 }
  expect(attributableRisk(chosen).estimate).toBeCloseTo(15.379191321499007, 12)
  expect(attributableRisk(chosen, { against: 'reference' }).estimate).toBeCloseTo(15.379191321499007 - 10.25, 12)
})

test('a published average stands in where people are not known', () => {
  const { population: _, ...uncounted } = bare
  expect(attributableRisk({ ...uncounted, average: 75.5 }).estimate).toBe(15.5)
  expect(() => attributableRisk(uncounted)).toThrow('needs the number of people')
})

test('a best group at zero: everything could be avoided', () => {
  const zero: Groups = { ...fifths, estimate: [30, 25, 20, 15, 0], favourable: false }
  expect(attributableFraction(zero).estimate).toBe(-100)
})
