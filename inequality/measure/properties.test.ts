import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE, type Measure, type MeasureId, type MeasureOptions, measureCalled } from '../catalogue.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'

type Case = { y: number; se: number; people: number }
const one = fc.record({
  y: fc.double({ min: 5, max: 95, noNaN: true }),
  se: fc.double({ min: 0.1, max: 3, noNaN: true }),
  people: fc.integer({ min: 10, max: 100_000 }),
})
const cases = fc.array(one, { minLength: 4, maxLength: 9 })
const runs = { seed: 20261030, numRuns: 60 }

function groupsOf(measure: Measure, list: readonly Case[], more: Partial<Groups> = {}): Groups {
  return {
    estimate: list.map(({ y }) => y),
    se: list.map(({ se }) => se),
    population: list.map(({ people }) => people),
    ...(measure.order === 'none' ? {} : { order: list.map((_, at) => at + 1) }),
    favourable: true,
    scale: 100,
    reference: 1,
    bounds: [0, 100],
    ...more,
  }
}

const near = (ours: number | null, theirs: number | null, within: number) => {
  if (ours === null || theirs === null) return expect(ours).toBe(theirs)
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(theirs)))
}
const nearAll = (ours: Result, theirs: Result, within: number) => {
  for (const name of ['estimate', 'lower', 'upper', 'se'] as const) near(ours[name], theirs[name], within)
}
const named = (...ids: MeasureId[]) => ids.map((id) => [id, measureCalled(id)] as const)
const every = CATALOGUE.map((measure) => [measure.id, measure] as const)
const straight: MeasureOptions = { model: 'linear' }

test.each(named('d', 'sii', 'aci', 'bgv', 'bgsd', 'mdmw', 'mdmu', 'mdbw', 'mdbu', 'mdrw', 'mdru', 'par'))(
  'the same added to every group leaves an absolute measure as it is: %s',
  (_, measure) => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 50, noNaN: true }), (list, added) => {
        const moved = list.map((group) => ({ ...group, y: group.y + added }))
        nearAll(measure.of(groupsOf(measure, moved), straight), measure.of(groupsOf(measure, list), straight), 1e-9)
      }),
      runs,
    )
  },
)

test.each(named('r', 'rii', 'rci', 'wagstaff', 'erreygers', 'cov', 'idisw', 'idisu', 'ti', 'mld', 'paf'))(
  'other units leave a measure without units as it is: %s',
  (_, measure) => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.01, max: 1000, noNaN: true }), (list, times) => {
        const scaled = list.map((group) => ({ ...group, y: group.y * times, se: group.se * times }))
        const units = { scale: 100 * times, bounds: [0, 100 * times] as const }
        nearAll(measure.of(groupsOf(measure, scaled, units)), measure.of(groupsOf(measure, list)), 1e-9)
      }),
      runs,
    )
  },
)

test.each(named('sii', 'aci', 'rci', 'wagstaff', 'erreygers'))(
  'turning the social scale round turns the sign and nothing else: %s',
  (_, measure) => {
    fc.assert(
      fc.property(cases, (list) => {
        const order = list.map((_, at) => list.length - at)
        const turned = measure.of(groupsOf(measure, list, { order }))
        const { estimate, se } = measure.of(groupsOf(measure, list))
        near(turned.estimate, -(estimate ?? Number.NaN), 1e-9)
        near(turned.se, se, 1e-9)
      }),
      runs,
    )
  },
)

test('turning the social scale round turns the relative index into its inverse', () => {
  const measure = measureCalled('rii')
  fc.assert(
    fc.property(cases, (list) => {
      const order = list.map((_, at) => list.length - at)
      const turned = measure.of(groupsOf(measure, list, { order }))
      near(turned.estimate, 1 / (measure.of(groupsOf(measure, list)).estimate ?? Number.NaN), 1e-9)
    }),
    runs,
  )
})

test.each(every)('groups that are all alike are no inequality: %s', (_, measure) => {
  fc.assert(
    fc.property(cases, (list) => {
      const alike = list.map((group) => ({ ...group, y: list[0]!.y }))
      expect(measure.of(groupsOf(measure, alike)).estimate).toBeCloseTo(measure.equal, 12)
    }),
    runs,
  )
})

test.each(every)('only how large groups are to each other counts: %s', (_, measure) => {
  fc.assert(
    fc.property(cases, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (list, times) => {
      const larger = list.map((group) => ({ ...group, people: group.people * times }))
      nearAll(measure.of(groupsOf(measure, larger)), measure.of(groupsOf(measure, list)), 1e-9)
    }),
    runs,
  )
})

test.each(every.filter(([id]) => !['d', 'r', 'mdmu', 'mdbu', 'mdru', 'idisu'].includes(id)))(
  'a group cut in two of the same kind changes nothing: %s',
  (_, measure) => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (list, share) => {
        const { people, ...last } = list.at(-1)!
        const cut = [
          ...list.slice(0, -1),
          { ...last, people: share * people },
          { ...last, people: (1 - share) * people },
        ]
        const order = measure.order === 'none' ? {} : { order: [...list.map((_, at) => at + 1), list.length] }
        near(measure.of(groupsOf(measure, cut, order)).estimate, measure.of(groupsOf(measure, list)).estimate, 1e-9)
      }),
      runs,
    )
  },
)

test.each(every)('the order of the rows changes nothing: %s', (_, measure) => {
  const shuffled = cases.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
  )
  fc.assert(
    fc.property(shuffled, ([list, rows]) => {
      const groups = groupsOf(measure, list)
      const pick = <T>(values: readonly T[] | undefined) => values && rows.map((row) => values[row]!)
      const moved: Groups = {
        ...groups,
        estimate: pick(groups.estimate)!,
        se: pick(groups.se),
        population: pick(groups.population),
        order: pick(groups.order),
        reference: rows.indexOf(1),
      }
      nearAll(measure.of(moved), measure.of(groups), 1e-12)
    }),
    runs,
  )
})

test.each(every)('a higher level of confidence gives a wider interval about the same estimate: %s', (_, measure) => {
  fc.assert(
    fc.property(cases, (list) => {
      const groups = groupsOf(measure, list)
      const [wide, narrow] = [measure.of(groups, { level: 0.99 }), measure.of(groups, { level: 0.9 })]
      expect(wide.estimate).toBe(narrow.estimate)
      expect(wide.lower!).toBeLessThanOrEqual(narrow.lower!)
      expect(wide.upper!).toBeGreaterThanOrEqual(narrow.upper!)
    }),
    runs,
  )
})
