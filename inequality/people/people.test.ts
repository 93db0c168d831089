import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extendedConcentration } from '../measure/extendedConcentration.ts'
import { relativeConcentrationOfPeople } from '../measure/relativeConcentrationOfPeople.ts'
import type { Result } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import { measurePeople, type PeopleMeasured } from './measurePeople.ts'
import { rankPeople } from './ranked.ts'

type Person = { y: number; r: number; w: number; s: number; c: number }

// Each fifth is there, in two streets of each of two regions, so that there is always something to measure.
const person = fc.record({
  y: fc.integer({ min: 1, max: 99 }),
  r: fc.integer({ min: 1, max: 5 }),
  w: fc.integer({ min: 1, max: 40 }).map((weight) => weight / 8),
  s: fc.integer({ min: 0, max: 1 }),
  c: fc.integer({ min: 0, max: 3 }),
})
const survey = fc
  .array(person, { minLength: 40, maxLength: 80 })
  .map((people) => people.map((one, at): Person => ({ ...one, r: (at % 5) + 1, s: at % 2, c: Math.floor(at / 2) % 4 })))
const SEED = { seed: 20_250_107, numRuns: 60 }

const columns = (people: Person[]) => ({
  outcome: people.map(({ y }) => y),
  rank: people.map(({ r }) => r),
  weight: people.map(({ w }) => w),
  stratum: people.map(({ s }) => s),
  cluster: people.map(({ c }) => c),
})
const linear = { model: 'linear', scale: 100 } as const
const measureAll = (people: Person[], options: object = linear) =>
  measurePeople(rankPeople(sumsOf(columns(people))), options)

/** Holds each number of one against that of another, with a factor between them. */
function expectSame(one: Result, other: Result, by = 1) {
  const size = Math.abs(one.estimate ?? 0) + Math.abs(one.se ?? 0)
  const near = (a: number | null, b: number | null) =>
    expect(Math.abs((a ?? Number.NaN) * by - (b ?? Number.NaN))).toBeLessThan(1e-10 * (1 + size * Math.abs(by)))
  near(one.estimate, other.estimate)
  if (one.seScale === 'natural') near(one.se, other.se === null ? null : Math.sign(by) * other.se)
}

const everyMeasure = Object.keys({ slope: 0, relative: 0, absolute: 0, concentration: 0 }) as (keyof PeopleMeasured)[]

const holds = (promise: (people: Person[]) => void) => fc.assert(fc.property(survey, promise), SEED)

test('the order of the records changes nothing', () =>
  holds((people) => {
    const [one, other] = [measureAll(people), measureAll([...people].reverse())]
    for (const name of everyMeasure) expectSame(one[name], other[name])
  }))

test('weights count by their proportion alone', () =>
  holds((people) => {
    const [one, other] = [measureAll(people), measureAll(people.map((each) => ({ ...each, w: each.w * 1024 })))]
    for (const name of everyMeasure) expectSame(one[name], other[name])
  }))

test('adding the same to everybody leaves the slope and the absolute concentration', () =>
  holds((people) => {
    const [one, other] = [measureAll(people), measureAll(people.map((each) => ({ ...each, y: each.y + 7 })))]
    expectSame(one.slope, other.slope)
    expectSame(one.absolute, other.absolute)
  }))

test('a hundred million added to everybody takes no digit from the interval that a measurement would miss', () =>
  holds((people) => {
    const raised = people.map((each) => ({ ...each, y: each.y + 2 ** 27 }))
    const without = (list: Person[]) => rankPeople(sumsOf({ ...columns(list), cluster: undefined }))
    expectSame(measurePeople(without(people), linear).absolute, measurePeople(without(raised), linear).absolute)
  }))

test('multiplying everybody leaves the relative measures and multiplies the absolute ones', () =>
  holds((people) => {
    const [one, other] = [measureAll(people), measureAll(people.map((each) => ({ ...each, y: each.y / 2 })))]
    expectSame(one.relative, other.relative)
    expectSame(one.concentration, other.concentration)
    expectSame(one.slope, other.slope, 0.5)
    expectSame(one.absolute, other.absolute, 0.5)
  }))

test('turning the social scale round turns the signs', () =>
  holds((people) => {
    const [one, other] = [measureAll(people), measureAll(people.map((each) => ({ ...each, r: 6 - each.r })))]
    for (const name of ['slope', 'absolute', 'concentration'] as const) expectSame(one[name], other[name], -1)
    expectSame(other.relative, { ...one.relative, estimate: 1 / one.relative.estimate! })
  }))

test('where everybody has the same there is no inequality, and no doubt about it', () =>
  holds((people) => {
    const { slope, absolute, concentration } = measureAll(people.map((each) => ({ ...each, y: 12 })))
    for (const result of [absolute, concentration]) expect([result.estimate, result.se]).toEqual([0, 0])
    expect(slope.estimate).toBeCloseTo(0, 12)
    expect(slope.flags).toContainEqual({ flag: 'allEqual' })
  }))

test('a person of weight two stands for two alike in what is estimated', () =>
  holds((people) => {
    const doubled = people.map((each) => ({ ...each, w: 2 * each.w }))
    const twice = [...people, ...people]
    for (const name of everyMeasure) {
      const [one, other] = [measureAll(doubled)[name], measureAll(twice)[name]]
      expect(one.estimate).toBeCloseTo(other.estimate!, 10)
    }
  }))

test('two groups that share a rank are one group', () =>
  holds((people) => {
    const shared = people.map((each) => ({ ...each, r: each.r === 2 ? 3 : each.r }))
    const renamed = people.map((each) => ({ ...each, r: each.r === 2 || each.r === 3 ? 2.5 : each.r }))
    for (const name of everyMeasure) expectSame(measureAll(shared)[name], measureAll(renamed)[name])
  }))

test('the extended index with an aversion of two is the plain one, interval and all', () =>
  holds((people) => {
    const ranked = rankPeople(sumsOf(columns(people)))
    expectSame(relativeConcentrationOfPeople(ranked), extendedConcentration(ranked, { aversion: 2 }))
  }))

test('clusters of the same name in two strata are two clusters', () => {
  const people = Array.from({ length: 60 }, (_, at) => ({
    y: (at * 7) % 11,
    r: (at % 5) + 1,
    w: 1,
    s: at % 3,
    c: at % 4,
  }))
  const renamed = people.map((each) => ({ ...each, c: 100 * each.s + each.c }))
  for (const name of everyMeasure) expectSame(measureAll(people)[name], measureAll(renamed)[name])
  expect(measureAll(people).slope.method).toContain('9 degrees of freedom')
})

test('a stratum with one cluster says so, and a population drawn whole leaves nothing to chance', () => {
  const people = Array.from({ length: 60 }, (_, at) => ({
    y: at % 2,
    r: (at % 5) + 1,
    w: 1,
    s: at % 3,
    c: at % 3 ? at % 4 : 0,
  }))
  const lonely = measureAll(people)
  expect(lonely.slope.flags).toContainEqual({ flag: 'lonelyCluster', strata: 1 })
  const given = columns(people)
  const drawn = new Map([0, 1, 2].map((s) => [s, new Set(people.filter((one) => one.s === s).map(({ c }) => c)).size]))
  const whole = { ...given, finite: people.map(({ s }) => drawn.get(s)!) }
  const { slope } = measurePeople(rankPeople(sumsOf(whole)), linear)
  expect(slope.se).toBe(0)
  expect(slope.flags).not.toContainEqual({ flag: 'lonelyCluster', strata: 1 })
})
