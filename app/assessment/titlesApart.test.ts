import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { beginAssessment, listAssessments } from './actions.ts'
import { titlesOf, withTitlesApart } from './titlesApart.ts'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

test('one assessment of a piece of work goes by its title; of two, each says which questions and since when', async () => {
  const begin = (unitId: string, on: string, pack = 'assessment/hiat') =>
    house.as(
      org,
      'lead',
      async (caller) =>
        (
          await beginAssessment(caller, {
            unitId,
            pack,
            variant: pack === 'assessment/hiat' ? 'evaluation' : 'decision',
            length: 'short',
            stage: 'design',
          })
        ).id,
      on,
    )
  const told = () =>
    house.as(
      org,
      'lead',
      async (caller) => titlesOf(await withTitlesApart(await listAssessments(caller))),
      '2026-10-30',
    )
  const first = await begin(org.units.damp!, '2026-10-03')
  expect((await told()).get(first)).toBe('Warm and dry')
  const second = await begin(org.units.damp!, '2026-10-14')
  const titles = await told()
  expect(titles.get(first)).toMatch(/^Warm and dry \(.+, opened 3 October 2026\)$/)
  expect(titles.get(second)).toMatch(/^Warm and dry \(.+, opened 14 October 2026\)$/)
  const third = await begin(org.units.damp!, '2026-10-14', 'assessment/equality-impact')
  expect((await told()).get(third)).not.toBe(titles.get(second))
})
