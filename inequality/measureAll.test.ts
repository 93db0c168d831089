import { expect, test } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import type { Groups } from './groups.ts'
import { lackOf, measureAll } from './measureAll.ts'

const regions: Groups = {
  estimate: [61.25, 70.5, 74.125, 80.75, 91, 66, 77, 71],
  se: [2.1, 1.9, 1.7, 1.4, 0.9, 3, 0, 2],
  population: [2050, 1980, 2010, 1995, 2105, 500, 800, 90],
  favourable: true,
  scale: 100,
  reference: 2,
  bounds: [0, 100],
}
const fifths: Groups = { ...regions, order: [1, 2, 3, 4, 5, 6, 7, 8] }

test.each(['compat', 'corrected'] as const)(
  'measured together, each is to the last bit what it is alone: %s',
  (mode) => {
    for (const groups of [regions, fifths]) {
      const together = measureAll(groups, { mode })
      expect(Object.keys(together).length).toBeGreaterThan(9)
      for (const { id, of } of CATALOGUE) if (together[id]) expect(together[id]).toEqual(of(groups, { mode }))
    }
  },
)

test('only what applies is measured, and what is lacking is named', () => {
  const lacks = (groups: Groups) =>
    Object.fromEntries(CATALOGUE.map((measure) => [measure.id, lackOf(measure, groups)]))
  expect(lacks({ estimate: [1, 2], favourable: true })).toMatchObject({
    d: null,
    r: null,
    sii: 'noOrder',
    bgv: 'twoGroups',
  })
  expect(lacks({ estimate: [1, 2, 3], favourable: true })).toMatchObject({
    bgv: 'noPeople',
    mdbu: null,
    par: 'noPeople',
  })
  expect(lacks({ estimate: [1, 2, 3], favourable: true, average: 2 })).toMatchObject({
    par: null,
    mdmu: null,
    mdmw: 'noPeople',
  })
  expect(lacks({ ...fifths, bounds: undefined })).toMatchObject({ wagstaff: 'noBounds', bgv: 'hasOrder', sii: null })
  expect(lacks({ ...regions, reference: undefined })).toMatchObject({ mdrw: 'noReference' })
})
