import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { registerProject } from '../organisation/project/actions.ts'
import { newId } from '../store/newId.ts'
import { logEvent, type NewEvent } from './event/actions.ts'
import { isEarly, paidShare } from './eventFacts.ts'
import { involvementFacts } from './facts.ts'

test('early is before the earliest lock there ever was, or at the stage of idea or design', () => {
  const projects = new Map([['p', { firstLockOn: '2026-06-01' }]])
  const early = (onDay: string, stage: 'idea' | 'delivery', unitId: string | null = 'p') =>
    isEarly({ onDay, stage, unitId }, projects)
  expect(early('2026-05-31', 'delivery')).toBe(true)
  expect(early('2026-06-01', 'delivery')).toBe(false)
  expect(early('2026-07-01', 'idea')).toBe(true)
  expect(early('2026-01-01', 'delivery', null)).toBe(false)
})

test('pay counts people and not events: ten paid and one not are ten of eleven', () => {
  const event = (id: string, people: number, paid: 'paid' | 'not_offered' | 'declined_by_choice') => ({
    id,
    people,
    paid,
  })
  expect(paidShare([event('a', 10, 'paid'), event('b', 1, 'not_offered')])).toMatchObject({
    value: 10 / 11,
    of: { n: 10, total: 11 },
  })
  expect(paidShare([event('a', 0, 'paid')]).value).toBe('unknown')
  expect(paidShare([event('a', 2, 'declined_by_choice')]).value).toBe(1)
})

describe('events of the last year', () => {
  let house: House
  let org: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    org = await house.organisation()
  })
  afterAll(() => house.close())

  const facts = (on: string) => house.as(org, 'lead', (caller) => involvementFacts(caller), on)
  const log = (unitId: string | null, changes: Partial<NewEvent>) =>
    house.as(org, 'lead', async (caller) => {
      const done = await logEvent(caller, {
        title: 'A talk',
        unitId,
        onDay: '2026-10-01',
        place: '',
        stage: 'delivery',
        role: 'consulted',
        people: 4,
        who: '',
        missing: '',
        said: 'Too early',
        changed: '',
        paid: 'paid',
        toldOn: null,
        teamRating: null,
        adviserRating: null,
        adviserRaters: 0,
        ...changes,
      })
      expect(done.ok).toBe(true)
    })

  test('none says nothing, and never zero', async () => {
    const found = await facts('2026-10-30')
    for (const name of ['influenceRatio', 'beforeDesignLockShare', 'paidOrDeclinedShare'])
      expect(found[`involvement.${name}`]?.value, name).toBe('unknown')
    expect(found['involvement.cellsRecordedShare']).toMatchObject({ value: 0 })
  })

  test('count for 365 days, each in the cell of its work', async () => {
    const work = newId()
    await house.as(org, 'lead', (caller) =>
      registerProject(caller, work, {
        title: 'Heard',
        reference: null,
        unitId: org.units.homes!,
        workActivityId: org.activities.research!,
        leadPostId: org.postOf.amina,
        startsOn: '2026-09-01',
        designLockOn: '2026-11-01',
        endsOn: null,
        summary: null,
        places: [],
        groups: [],
        partnerIds: [],
      }),
    )
    await log(work, { changed: 'Evening visits' })
    await log(null, { paid: 'not_offered' })
    const found = await facts('2026-10-30')
    expect(found['involvement.influenceRatio']).toMatchObject({ value: 0.5 })
    expect(found['involvement.beforeDesignLockShare']).toMatchObject({ value: 0.5 })
    expect(found['involvement.paidOrDeclinedShare']).toMatchObject({ value: 0.5, of: { n: 4, total: 8 } })
    expect(found['involvement.cellsRecordedShare']?.of?.n).toBe(2)
    expect((await facts('2027-10-02'))['involvement.influenceRatio']?.value).toBe('unknown')
  })
})
