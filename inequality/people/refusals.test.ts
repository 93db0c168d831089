import { expect, test } from 'vitest'
import { atkinson } from '../measure/atkinson.ts'
import { erreygersIndexOfPeople } from '../measure/erreygersIndexOfPeople.ts'
import { extendedConcentration } from '../measure/extendedConcentration.ts'
import { generalisedEntropy } from '../measure/generalisedEntropy.ts'
import { gini } from '../measure/gini.ts'
import { hoover } from '../measure/hoover.ts'
import { variationOfPeople } from '../measure/variationOfPeople.ts'
import { WrongShape } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import type { People } from '../source/people.ts'
import { measurePeople } from './measurePeople.ts'
import { rankByOutcome } from './ownRank.ts'
import { rankPeople } from './ranked.ts'

const refusals: [string, People, string][] = [
  ['no rows', { outcome: [], rank: [] }, 'There is nobody to measure: the table has no rows.'],
  ['a column too short', { outcome: [1, 2], rank: [1] }, 'There are 2 outcomes but 1 entries in "rank".'],
  [
    'nothing but gaps',
    { outcome: [null, 1], rank: [1, null] },
    'There is nobody to measure: in every row something is missing.',
  ],
  ['an infinite outcome', { outcome: [1, Number.POSITIVE_INFINITY], rank: [1, 2] }, 'Row 2 of "outcome" is infinite.'],
  ['a weight below zero', { outcome: [1, 2], rank: [1, 2], weight: [1, -1] }, 'Row 2 of "weight" is below zero.'],
  [
    'two sizes of one whole',
    { outcome: [1, 2], rank: [1, 2], finite: [9, 8] },
    'Row 2 of "finite" differs from another row of the same stratum.',
  ],
]

for (const [name, people, sentence] of refusals)
  test(`${name}: refused in one sentence`, () => {
    expect(() => sumsOf(people)).toThrow(new WrongShape(sentence))
  })

test('more people drawn than there are is refused', () => {
  const people = { outcome: [0, 1, 0, 1], rank: [1, 2, 3, 4], finite: [3, 3, 3, 3] }
  expect(() => measurePeople(rankPeople(sumsOf(people)))).toThrow('Stratum 1 has 4 people, more than the 3 in all.')
})

test('an outcome beyond its bounds is refused, and so is an index without bounds that needs them', () => {
  const ranked = rankPeople(sumsOf({ outcome: [0, 3, 2, 1], rank: [1, 2, 3, 4] }))
  expect(() => erreygersIndexOfPeople(ranked, { bounds: [0, 2] })).toThrow(
    'Outcomes run from 0 to 3, beyond the bounds 0 and 2.',
  )
  expect(() => erreygersIndexOfPeople(ranked, {})).toThrow(WrongShape)
})

test('thin or odd records give a number with a note or none, never one that is no number', () => {
  const odd: People[] = [
    { outcome: [1], rank: [1] },
    { outcome: [0, 1], rank: [1, 2] },
    { outcome: [0, 0, 0], rank: [1, 2, 3] },
    { outcome: [0, 0, 1, 1], rank: [1, 2, 3, 4] },
    { outcome: [-1, -2, 3], rank: [1, 2, 3] },
    { outcome: [1, 2, 3], rank: [1, 1, 1] },
    { outcome: [1e300, 1e-300, 5], rank: [1, 2, 3] },
    { outcome: [1, 2, 3, 4], rank: [1, 2, 3, 4], weight: [1e-9, 1, 1e9, 0] },
    { outcome: [1, 2, 3, 4], rank: [1, 2, 3, 4], stratum: ['a', 'a', 'b', 'b'], cluster: [1, 1, 1, 1] },
  ]
  for (const people of odd) {
    const own = rankByOutcome(people)
    const ranked = rankPeople(sumsOf(people))
    const results = [
      ...Object.values(measurePeople(ranked)),
      extendedConcentration(ranked, { aversion: 3 }),
      ...[gini, hoover, variationOfPeople, atkinson, generalisedEntropy].map((measure) => measure(own)),
      generalisedEntropy(own, { alpha: 0 }),
    ]
    for (const { estimate, se, lower, upper, flags } of results) {
      for (const number of [estimate, se, lower, upper]) expect(number === null || Number.isFinite(number)).toBe(true)
      if (estimate === null || lower === null) expect(flags.length).toBeGreaterThan(0)
    }
  }
})

test('an index of spread needs people ranked by the outcome itself', () => {
  expect(() => gini(rankPeople(sumsOf({ outcome: [1, 2, 3], rank: [3, 3, 1] })))).toThrow(WrongShape)
})
