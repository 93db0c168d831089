import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import { newId } from '../store/newId.ts'
import {
  annulDecision,
  decide,
  decisionsAbout,
  giveMinute,
  holdMeeting,
  listDecisions,
  minutesAskedOf,
  readDecision,
  recordDecision,
  yesesForKinds,
} from './actions.ts'

describe('a decision', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const about = async (kind = 'promise') => (await aRecord(house, harbour, { kind })).id
  const approve = async (aboutRecordId: string, onDay = '2026-09-10') => {
    const done = await house.as(harbour, 'director', (caller) =>
      recordDecision(caller, {
        title: 'Approved',
        bodyUnitId: harbour.units.board!,
        onDay,
        aboutRecordId,
        outcome: 'approved',
      }),
    )
    if (!done.ok) throw new Error(done.because)
    return done.id
  }

  test('is of a body that decides, on a day that has come, at one of its own meetings', async () => {
    const aboutRecordId = await about()
    const given = {
      title: 'Noted',
      bodyUnitId: harbour.units.homes!,
      onDay: '2026-09-10',
      aboutRecordId,
      outcome: 'noted' as const,
    }
    const record = (changes: object) =>
      house.as(harbour, 'secretary', (caller) => recordDecision(caller, { ...given, ...changes }))
    expect(await record({})).toEqual({ ok: false, because: 'not-a-body' })
    expect(await record({ bodyUnitId: harbour.units.board!, onDay: '2026-10-31' })).toEqual({
      ok: false,
      because: 'future-day',
    })
    expect(await record({ bodyUnitId: harbour.units.board!, meetingId: newId() })).toEqual({
      ok: false,
      because: 'not-their-meeting',
    })
    const meetingId = newId()
    await house.as(harbour, 'secretary', (caller) =>
      holdMeeting(caller, {
        id: meetingId,
        bodyUnitId: harbour.units.board!,
        onDay: '2026-09-10',
        number: '14',
        title: 'Board',
      }),
    )
    expect(await record({ bodyUnitId: harbour.units.board!, meetingId })).toMatchObject({ ok: true })
  })

  test('is followed, never edited: both stand, the later first', async () => {
    const id = await about()
    const first = await approve(id, '2026-09-10')
    const second = await house.as(harbour, 'director', (caller) =>
      recordDecision(caller, {
        title: 'Refused',
        bodyUnitId: harbour.units.board!,
        onDay: '2026-10-08',
        aboutRecordId: id,
        outcome: 'refused',
      }),
    )
    const all = await house.as(harbour, 'lead', (caller) => decisionsAbout(caller, id))
    expect(all.map((decision) => decision.id)).toEqual([second.ok && second.id, first])
    expect(all[1]).toMatchObject({ outcome: 'approved', annulledAt: null })
  })

  test('recorded by mistake is annulled once, with a reason; it stays, and counts for nothing', async () => {
    const id = await approve(await about())
    const counts = () =>
      house.as(harbour, 'lead', async (caller) =>
        (await yesesForKinds(caller, ['promise'])).some(({ decisionId }) => decisionId === id),
      )
    expect(await counts()).toBe(true)
    expect(await house.as(harbour, 'secretary', (caller) => annulDecision(caller, id, ' '))).toEqual({
      ok: false,
      because: 'no-reason',
    })
    expect(
      await house.as(harbour, 'secretary', (caller) => annulDecision(caller, id, 'It was another paper.')),
    ).toEqual({ ok: true })
    expect(await house.as(harbour, 'secretary', (caller) => annulDecision(caller, id, 'Again.'))).toEqual({
      ok: false,
      because: 'already-annulled',
    })
    expect(await counts()).toBe(false)
    expect(await house.as(harbour, 'lead', (caller) => readDecision(caller, id))).toMatchObject({
      annulledWhy: 'It was another paper.',
    })
  })

  test('asks a secretary, and whoever recorded it, where it is minuted; due in 60 days, and no more once that is said', async () => {
    const elsewhere = await house.organisation()
    const { id: aboutRecordId } = await aRecord(house, elsewhere, { kind: 'promise' })
    const done = await house.as(elsewhere, 'director', (caller) =>
      recordDecision(caller, {
        title: 'Approved',
        bodyUnitId: elsewhere.units.board!,
        onDay: '2026-09-10',
        aboutRecordId,
        outcome: 'approved',
      }),
    )
    if (!done.ok) throw new Error(done.because)
    const asked = (who: 'secretary' | 'director' | 'lead' | 'amina') =>
      house.as(elsewhere, who, (caller) => minutesAskedOf(caller))
    expect(await asked('secretary')).toMatchObject([{ id: done.id, dueOn: '2026-11-09', bodyName: 'Management Board' }])
    expect(await asked('director')).toHaveLength(1)
    expect([await asked('lead'), await asked('amina')]).toEqual([[], []])
    await house.as(elsewhere, 'secretary', (caller) => giveMinute(caller, done.id, '31/5.1'))
    expect(await asked('secretary')).toEqual([])
  })

  test('learns its place in the minutes once, even from two people at once', async () => {
    const id = await approve(await about())
    const both = await Promise.all(
      ['2026/14, item 6', '2026/15'].map((ref) =>
        house.as(harbour, 'secretary', (caller) => giveMinute(caller, id, ref)),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, because: 'has-minute' })
    expect(await house.as(harbour, 'secretary', (caller) => giveMinute(caller, id, ''))).toEqual({
      ok: false,
      because: 'no-minute',
    })
  })

  test('about money is recorded by anyone who keeps minutes, and a yes only by whoever may approve it, with a fresh password', async () => {
    const aboutRecordId = await about('budget line')
    const yes = {
      title: 'Approved',
      bodyUnitId: harbour.units.board!,
      onDay: '2026-09-10',
      aboutRecordId,
      outcome: 'approved' as const,
    }
    await expect(house.as(harbour, 'secretary', (caller) => decide(caller, yes))).rejects.toThrow(
      'not allowed: budget.approve',
    )
    const stale = await house.as(harbour, 'director', (caller) =>
      decide({ ...caller, freshAt: new Date('2026-10-30T11:00:00Z') }, yes),
    )
    expect(stale).toEqual({ ok: false, because: 'not-fresh' })
    expect(
      await house.as(harbour, 'secretary', (caller) => decide(caller, { ...yes, outcome: 'noted' })),
    ).toMatchObject({ ok: true })
    expect(await house.as(harbour, 'director', (caller) => decide(caller, yes))).toMatchObject({ ok: true })
  })

  test('adopts no definition and approves no strategy by this door', async () => {
    const aboutRecordId = await about('concept')
    const yes = {
      title: 'Adopted',
      bodyUnitId: harbour.units.board!,
      onDay: '2026-09-10',
      aboutRecordId,
      outcome: 'approved' as const,
    }
    await expect(house.as(harbour, 'director', (caller) => decide(caller, yes))).rejects.toThrow('not allowed')
  })

  test('is read by all staff, and by a partner only about things that they may open', async () => {
    const ofPromise = await approve(await about())
    const ofCause = await approve(await about('cause'))
    const seen = (await house.as(harbour, 'partner', (caller) => listDecisions(caller))).map(({ id }) => id)
    expect(seen).toContain(ofCause)
    expect(seen).not.toContain(ofPromise)
    await expect(house.as(harbour, 'partner', (caller) => readDecision(caller, ofPromise))).rejects.toThrow(
      'not allowed',
    )
    await expect(house.as(harbour, 'amina', (caller) => annulDecision(caller, ofPromise, 'No.'))).rejects.toThrow(
      'not allowed: decision.record',
    )
    expect(await house.as(harbour, 'amina', (caller) => readDecision(caller, ofPromise))).toMatchObject({
      outcome: 'approved',
    })
  })
})
