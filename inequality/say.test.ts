import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE, type MeasureId, measureCalled } from './catalogue.ts'
import type { Groups } from './groups.ts'
import { lackOf } from './measureAll.ts'
import { type About, say } from './say.ts'

const fifths: Groups = {
  estimate: [61, 70, 74, 81, 91],
  se: [2, 1.9, 1.7, 1.4, 1],
  population: [2050, 1980, 2010, 1995, 2105],
  order: [1, 2, 3, 4, 5],
  label: ['the poorest fifth', 'the second', 'the middle', 'the fourth', 'the richest fifth'],
  favourable: true,
  scale: 100,
  bounds: [0, 100],
}
const falling = { ...fifths, estimate: [91, 81, 74, 70, 61] }
const { order: _, ...unordered } = fifths
const regions = { ...unordered, label: ['Amberley', 'Brook', 'Coldham', 'Dene', 'Easton'], reference: 2 }
const said = (id: MeasureId, groups: Groups, about?: About) => say(id, measureCalled(id).of(groups), groups, about)

test('a gap is so many more people in every hundred, which way it favours, and how sure it is', () => {
  expect(said('d', fifths)).toBe(
    'Set against the poorest fifth, the richest fifth has 30 more people in every 100. ' +
      'More is better here: the richest fifth comes out better. ' +
      'With 95 % confidence it lies between 25.6 and 34.4 people in every 100.',
  )
})

test('the same numbers of harm favour the other end', () => {
  expect(said('d', { ...fifths, favourable: false })).toContain(
    'Set against the richest fifth, the poorest fifth has 30 fewer people in every 100. Less is better here: the poorest fifth comes out better.',
  )
})

test.each([
  ['sii', fifths, 'The most advantaged end of the social scale has 35.6 more people in every 100'],
  ['sii', falling, 'The most advantaged end of the social scale has 35.6 fewer people in every 100'],
  ['rii', fifths, 'has 1.65 times what the most disadvantaged end has'],
  ['aci', fifths, 'The better-off have more than an even share, as a steady climb of'],
  ['aci', falling, 'The worse-off have more than an even share, as a steady fall of'],
  ['rci', fifths, 'About 5.7 % of the total would have to pass from the better-off half to the worse-off half'],
  ['rci', falling, 'from the worse-off half to the better-off half'],
  ['wagstaff', fifths, 'There is more among the better-off: 31 % of the widest gap that this average leaves room for.'],
  ['erreygers', falling, 'There is more among the worse-off: 22.9 % of the widest gap that there could be.'],
  ['par', fifths, 'If every group had what the richest fifth has, there would be 15.5 more people in every 100.'],
  ['paf', fifths, 'the average would rise by 20.5 %'],
  ['r', regions, 'Coldham has 1.21 times what Amberley has.'],
  ['bgsd', regions, 'Groups typically lie 10.2 people in every 100 away from the average.'],
  ['cov', regions, 'Groups typically lie 13.6 % of the average away from it.'],
  ['mdmw', regions, "On average, a person's group lies 8.6 people in every 100 away from the average"],
  ['mdmu', regions, 'On average, a group lies 8.5 people in every 100 away from the average'],
  ['mdbw', regions, 'If every group had what Easton has, there would be 15.5 more people in every 100.'],
  ['mdbw', { ...regions, favourable: false }, 'If every group had what Amberley has, there would be 14.5 fewer people'],
  ['mdbu', regions, 'On average, a group lies 15.6 people in every 100 behind the best, Easton.'],
  ['mdrw', regions, "On average, a person's group lies 8.32 people in every 100 away from Coldham"],
  ['idisw', regions, "On average, a person's group lies 11.4 % of the average away from it"],
  ['ti', regions, 'as if each lay about 13.5 % of the average away from it; those far above count most.'],
  ['mld', regions, 'those far below count most.'],
] as const)('%s is said in words', (id, groups, sentence) => {
  expect(said(id, groups)).toContain(sentence)
})

test('a share of 1 is said in hundreds, others by their own whole, and what is no count by its unit', () => {
  const shares = { ...regions, estimate: [0.61, 0.7, 0.74, 0.81, 0.91], se: undefined, scale: 1, bounds: undefined }
  expect(said('bgsd', shares)).toContain('10.2 people in every 100')
  expect(said('bgsd', { ...regions, scale: 100_000 }, { people: 'births' })).toContain('10.2 births in every 100,000')
  expect(said('d', { ...regions, scale: undefined }, { unit: 'years' })).toContain('Coldham has 13 years more.')
})

test('an interval that holds no gap says so, and goes one way and the other', () => {
  const close = { ...fifths, estimate: [50, 49, 51, 50, 51] }
  expect(said('sii', close)).toMatch(/people in every 100 one way and .* the other\. There may be no gap at all\.$/)
  expect(said('r', close)).toMatch(/There may be no gap at all\.$/)
})

test('groups that are level are said to be', () => {
  const level = { ...fifths, estimate: [50, 50, 50, 50, 50] }
  expect(said('d', level)).toContain('The richest fifth and the poorest fifth are level.')
  expect(said('sii', level)).toContain('Both ends of the social scale are level')
  expect(said('rci', level)).toContain('It is spread evenly along the social scale.')
  expect(said('par', level)).toContain('The richest fifth is no better than the average, so nothing would change.')
})

test('what could not be worked out says why', () => {
  expect(said('r', { ...fifths, estimate: [0, 70, 74, 81, 91] })).toBe(
    'This could not be worked out. The group to divide by is at zero.',
  )
})

const numbers = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 })

test.each(CATALOGUE.map(({ id }) => id))('whatever the data, %s is whole sentences without code words', (id) => {
  fc.assert(
    fc.property(numbers, numbers, fc.boolean(), (estimate, se, favourable) => {
      for (const groups of [fifths, regions]) {
        const asked = { ...groups, estimate, se, favourable }
        if (lackOf(measureCalled(id), asked)) continue
        const sentence = said(id, asked)
        expect(sentence).toMatch(/^[A-Z].*\.$/)
        expect(sentence).not.toMatch(/NaN|null|undefined|Infinity|∞|\[object/)
      }
    }),
    { seed: 6, numRuns: 40 },
  )
})
