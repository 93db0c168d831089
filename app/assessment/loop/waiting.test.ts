import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { closeAsk, putAsk } from '../../involvement/actions.ts'
import { newId } from '../../store/newId.ts'
import { hearAdvisers } from './heard.ts'
import { adviserSays, submitted } from './loop.fixture.ts'
import { claimReview } from './review/assign.ts'
import { waitingOn } from './waiting.ts'

let house: House
let org: TestOrganisation
let id: string
beforeAll(async () => {
  house = await openHouse()
  org = await house.organisation()
  id = await submitted(house, org)
})
afterAll(() => house.close())

const linesFor = (who: 'amina' | 'ben' | 'lead' | 'director', on = '2026-10-30') =>
  house.as(org, who, async (caller) => (await waitingOn(caller)).map(({ text, href }) => `${text} (${href})`), on)

test('a team is told that no public adviser was asked, waits while some are, and then closes their part', async () => {
  expect(await linesFor('amina')).toEqual([
    `Have public advisers asked about “Warm and dry” (/assessments/${id}/advisers)`,
  ])
  const askId = newId()
  await house.as(org, 'lead', (caller) =>
    putAsk(caller, {
      id: askId,
      aboutRecordId: id,
      kind: 'consultation',
      what: 'Comment on Warm and dry',
      minutes: 10,
      closesOn: '2026-11-06',
    }),
  )
  expect(await linesFor('amina')).toEqual([])
  const close = `Close the public advisers’ part of “Warm and dry” (/assessments/${id}/advisers-heard)`
  expect(await linesFor('amina', '2026-11-07')).toEqual([close])
  await house.as(org, 'lead', (caller) => closeAsk(caller, askId))
  expect(await linesFor('amina')).toEqual([close])
  expect(await linesFor('director')).toEqual([])
})

test('a round that nobody has taken stands in the list of each specialist who may take it, and says how long it has waited', async () => {
  await adviserSays(house, org, id, 'The bus does not come on Sundays')
  await house.as(org, 'amina', (caller) => hearAdvisers(caller, id))
  const [line] = await house.as(org, 'ben', (caller) => waitingOn(caller), '2026-11-04')
  expect(line).toEqual({
    href: '/reviews',
    text: 'One assessment waits for a specialist',
    about: 'Nobody has taken it yet. It has waited 5 days',
  })
  expect(await linesFor('lead')).toEqual(['Choose a reviewer for “Warm and dry” (/reviews)'])
  await house.as(org, 'ben', (caller) => claimReview(caller, id))
  expect(await linesFor('ben')).toHaveLength(1)
  expect((await linesFor('ben'))[0]).toMatch(/^Review “Warm and dry”/)
  expect(await linesFor('lead')).toEqual([])
})
