import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relativeConcentrationOfPeople } from '../measure/relativeConcentrationOfPeople.ts'
import { microStream } from '../oracle/microStream.ts'
import { rankPeople } from '../people/ranked.ts'
import { WrongShape } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import { decomposeChange } from './change.ts'
import { decomposeConcentration } from './concentration.ts'
import type { Explained } from './explained.ts'

function survey(seed: number, count = 800, steepness = 0.15): Explained {
  const { y, z, q, income, w, strata, psu } = microStream(count, seed, { b: steepness, nstr: 5, npsu: 12 })
  return {
    outcome: y,
    rank: income,
    weight: w,
    stratum: strata,
    cluster: psu,
    causes: { fifth: q, score: z, coast: strata.map((one) => one % 2) },
  }
}
const still = { draws: 0 }

test('contributions and residual add up to the index, whatever the causes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('linear', 'logistic'), (seed, model) => {
      const { index, causes, residual } = decomposeConcentration({ ...survey(seed, 300), model }, still)
      const sum = causes.reduce((all, { contribution }) => all + contribution.estimate!, residual.estimate!)
      expect(sum).toBeCloseTo(index.estimate!, 12)
    }),
    { seed: 9, numRuns: 20 },
  )
})

test('the index that is taken apart is the relative concentration index', () => {
  const people = survey(4)
  const { estimate, se } = relativeConcentrationOfPeople(rankPeople(sumsOf(people)))
  const { index } = decomposeConcentration(people)
  expect(index.estimate).toBeCloseTo(estimate!, 12)
  // Two ways to the same uncertainty: drawing clusters again, and linearisation.
  expect(index.se! / se!).toBeGreaterThan(0.9)
  expect(index.se! / se!).toBeLessThan(1.1)
  expect(index.flags).toContainEqual({ flag: 'simulated', draws: 500 })
})

test('where causes say all there is to say, nothing is left over', () => {
  const people = survey(8)
  const fifth = Array.from(people.causes.fifth!, Number)
  const exact = { ...people, outcome: fifth.map((q, at) => 10 + 3 * q - 2 * Number(people.causes.coast![at])) }
  const { causes, residual } = decomposeConcentration(exact, still)
  expect(residual.estimate).toBeCloseTo(0, 13)
  expect(causes.map(({ effect }) => Number(effect.toFixed(9)))).toEqual([3, 0, -2])
  expect(causes.reduce((all, { percent }) => all + percent!, 0)).toBeCloseTo(100, 9)
})

test('the same seed gives the same intervals, another seed others', () => {
  const people = survey(3, 300)
  const [one, again, other] = [1, 1, 2].map((seed) => decomposeConcentration(people, { draws: 30, seed }).index.lower)
  expect(again).toBe(one)
  expect(other).not.toBe(one)
})

test('a change is shared out between causes gathered otherwise and answered to otherwise', () => {
  const [before, after] = [survey(11), survey(12, 800, 0.05)]
  const { change, causes, residual } = decomposeChange(before, after, { draws: 60 })
  const sum = causes.reduce((all, { both }) => all + both.estimate!, residual.estimate!)
  expect(sum).toBeCloseTo(change.estimate!, 12)
  for (const { byGathering, byElasticity, both } of causes)
    expect(byGathering.estimate! + byElasticity.estimate!).toBeCloseTo(both.estimate!, 12)
  expect(change.lower).toBeLessThan(change.estimate!)
  expect(change.upper).toBeGreaterThan(change.estimate!)
})

test('between a survey and itself nothing has changed', () => {
  const { change, causes } = decomposeChange(survey(5), survey(5), still)
  expect([change, ...causes.map(({ both }) => both)].map(({ estimate }) => estimate)).toEqual([0, 0, 0, 0])
})

const refusals: [string, Partial<Explained>, string][] = [
  ['no causes', { causes: {} }, 'Nothing is named that may explain the outcome.'],
  [
    'a cause that says what another says',
    { causes: { a: [1, 2, 3, 4], b: [2, 4, 6, 8] } },
    '"b" says nothing that other causes do not.',
  ],
  ['a cause too short', { causes: { a: [1, 2] } }, 'There are 4 outcomes but 2 entries in "a".'],
  [
    'too few people',
    { causes: { a: [1, 2, 3, 4], b: [1, 3, 2, 4], c: [2, 1, 1, 5] } },
    '4 people are too few to tell 3 causes apart.',
  ],
  [
    'a mean of zero',
    { outcome: [1, -1, 1, -1] },
    'The mean outcome is not above zero: its relative index has no meaning.',
  ],
  ['more than yes or no', { model: 'logistic' }, 'A logistic decomposition needs outcomes from 0 to 1.'],
  [
    'a cause that parts yes from no',
    { model: 'logistic', outcome: [0, 0, 1, 1] },
    'No odds fit best: some column parts all who have the outcome from all who do not.',
  ],
]

for (const [name, given, sentence] of refusals)
  test(`${name}: refused in one sentence`, () => {
    const people: Explained = { outcome: [1, 2, 3, 5], rank: [1, 2, 3, 4], causes: { a: [1, 2, 3, 4] }, ...given }
    expect(() => decomposeConcentration(people, still)).toThrow(new WrongShape(sentence))
  })

test('two surveys with other causes are not compared', () => {
  const [one, other] = [survey(1), survey(2)]
  expect(() => decomposeChange(one, { ...other, causes: { fifth: other.causes.fifth! } }, still)).toThrow(WrongShape)
})
