import { expect, test } from 'vitest'
import { MEASURE_IDS, measureCalled } from './catalogue.ts'
import { choose } from './choose.ts'
import type { Groups } from './groups.ts'

const fifths: Groups = {
  estimate: [61.25, 70.5, 74.125, 80.75, 91],
  se: [2.1, 1.9, 1.7, 1.4, 0.9],
  population: [2050, 1980, 2010, 1995, 2105],
  order: [1, 2, 3, 4, 5],
  favourable: true,
  scale: 100,
}
const { order: _, ...regions } = fifths

test('one absolute and one relative measure come first', () => {
  for (const groups of [fifths, regions]) {
    const { absolute, relative } = choose(groups).lead
    expect([measureCalled(absolute!).kind, measureCalled(relative!).kind]).toEqual(['absolute', 'relative'])
  }
})

test('of ordered groups those lead that use them all, of a few others the plainest, of many those that chance bends least', () => {
  expect(choose(fifths).lead).toEqual({ absolute: 'sii', relative: 'rii' })
  expect(choose(regions).lead).toEqual({ absolute: 'd', relative: 'r' })
  const twelve: Groups = {
    estimate: [5, 8, 7, 9, 6, 4, 12, 2, 10, 7, 3, 8],
    population: new Array(12).fill(9),
    favourable: true,
  }
  expect(choose(twelve).lead).toEqual({ absolute: 'mdmw', relative: 'idisw' })
})

test('two groups, or ordered ones whose people are not known, are led by difference and ratio', () => {
  expect(choose({ estimate: [10, 20], favourable: true }).lead).toEqual({ absolute: 'd', relative: 'r' })
  expect(choose({ ...fifths, population: undefined }).lead).toEqual({ absolute: 'd', relative: 'r' })
})

test('every measure is either shown or said not to apply, and why', () => {
  const { lead, also, not, results } = choose(fifths)
  const shown = [lead.absolute!, lead.relative!, ...also]
  expect(new Set([...shown, ...not.map(({ id }) => id)]).size).toBe(MEASURE_IDS.length)
  for (const id of shown) expect(results[id]?.estimate).not.toBeNull()
  expect(not).toContainEqual({ id: 'bgv', because: 'hasOrder' })
})

test('a measure that the data do not allow is not shown, and its own flag says why', () => {
  const { lead, not } = choose({ ...regions, estimate: [0, 70.5, 74.125, 80.75, 91] })
  expect(lead.relative).toBe('idisw')
  expect(not).toContainEqual({ id: 'r', because: 'notKnown', flag: { flag: 'zeroReference' } })
  expect(not).toContainEqual({ id: 'mld', because: 'notKnown', flag: { flag: 'zeroValues', groups: 1 } })
})

test('where nothing relative can be said there is no relative lead', () => {
  expect(choose({ ...regions, estimate: [-5, -4, -3, -2, 1] }).lead).toEqual({ absolute: 'd', relative: null })
})
