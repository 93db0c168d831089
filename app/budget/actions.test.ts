import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import { recordDecision } from '../decision/actions.ts'
import { newId } from '../store/newId.ts'
import { amendLine, backingsOf, backRecord, listLines, planLine, readLine } from './actions.ts'
import type { BackingGiven } from './budget.ts'
import { budgetFacts } from './facts.ts'

describe('the budget', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const plan = async (pounds = 1000, unit = 'whole') => {
    const id = newId()
    await house.as(harbour, 'dev', (caller) =>
      planLine(caller, {
        id,
        title: 'Training for project leads',
        unitId: harbour.units[unit]!,
        yearStartsOn: '2026-04-01',
        purpose: 'training',
        pence: pounds * 100,
        ringfenced: true,
        holderPostId: harbour.postOf.dev,
        note: null,
      }),
    )
    return id
  }
  const approve = (id: string) =>
    house.as(harbour, 'director', (caller) =>
      recordDecision(caller, {
        title: 'Approved',
        bodyUnitId: harbour.units.board!,
        onDay: '2026-09-10',
        aboutRecordId: id,
        outcome: 'approved',
      }),
    )

  test('a line is never promised over its pounds, even by two at once', async () => {
    const lineId = await plan(1000)
    const promises = [await aRecord(house, harbour), await aRecord(house, harbour)]
    const both = await Promise.all(
      promises.map(({ id }) =>
        house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId, pence: 600_00 }])),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = both.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ because: 'line-full', roomPence: 400_00, fills: [{ pence: 600_00 }] })
    expect((await house.as(harbour, 'lead', (caller) => readLine(caller, lineId))).backedPence).toBe(600_00)
  })

  test('nor by eight at once, again and again', async () => {
    for (let round = 0; round < 5; round++) {
      const lineId = await plan(1000)
      const promises = await Promise.all(Array.from({ length: 8 }, () => aRecord(house, harbour)))
      const all = await Promise.all(
        promises.map(({ id }) =>
          house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId, pence: 200_00 }])),
        ),
      )
      expect(all.filter(({ ok }) => ok)).toHaveLength(5)
    }
  })

  test('two people backing from the same two lines in opposite order do not wait for each other for ever', async () => {
    const lines = [await plan(), await plan()] as [string, string]
    const promises = [await aRecord(house, harbour), await aRecord(house, harbour)]
    const both = await Promise.all(
      promises.map(({ id }, n) =>
        house.as(harbour, 'lead', (caller) =>
          backRecord(
            caller,
            id,
            (n ? [...lines].reverse() : lines).map((lineId) => ({ lineId, pence: 100_00 })),
          ),
        ),
      ),
    )
    expect(both).toEqual([{ ok: true }, { ok: true }])
  })

  test('a refusal leaves what stood behind the promise before', async () => {
    const lineId = await plan(1000)
    const { id } = await aRecord(house, harbour)
    await house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId, pence: 900_00 }]))
    const refused = await house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId, pence: 1100_00 }]))
    expect(refused).toMatchObject({ ok: false, because: 'line-full', roomPence: 1000_00, fills: [] })
    const others: [BackingGiven[], string][] = [
      [[{ hoursPerWeek: 0 }], 'not-above-zero'],
      [[{ lineId, pence: 100_00 }, { noCostReason: 'short' }], 'reason-too-short'],
    ]
    for (const [given, because] of others)
      expect(await house.as(harbour, 'lead', (caller) => backRecord(caller, id, given))).toEqual({ ok: false, because })
    await expect(
      house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId: newId(), pence: 1 }])),
    ).rejects.toThrow('budget line')
    expect(await house.as(harbour, 'lead', (caller) => backingsOf(caller, id))).toMatchObject([{ pence: 900_00 }])
    expect(await house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId, pence: 950_00 }]))).toEqual({
      ok: true,
    })
  })

  test('of two lists given at once for one promise the later stands whole, and not both together', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await aRecord(house, harbour)
      await Promise.all(
        [3, 5, 7].map((hoursPerWeek) =>
          house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ hoursPerWeek }])),
        ),
      )
      expect(await house.as(harbour, 'lead', (caller) => backingsOf(caller, id))).toHaveLength(1)
    }
  })

  test('an approved amount stays until a body decides again, and a line never becomes less than is promised from it', async () => {
    const lineId = await plan(1000)
    const { id } = await aRecord(house, harbour)
    await house.as(harbour, 'lead', (caller) => backRecord(caller, id, [{ lineId, pence: 400_00 }]))
    const to = { title: 'Training', pence: 300_00, ringfenced: true, note: null, holderPostId: harbour.postOf.dev }
    expect(await house.as(harbour, 'dev', (caller) => amendLine(caller, lineId, 0, to))).toEqual({
      ok: false,
      because: 'below-backings',
    })
    expect(await house.as(harbour, 'dev', (caller) => amendLine(caller, lineId, 0, { ...to, pence: 500_00 }))).toEqual({
      ok: true,
    })
    expect(await house.as(harbour, 'dev', (caller) => amendLine(caller, lineId, 0, { ...to, pence: 600_00 }))).toEqual({
      ok: false,
      because: 'edited',
    })
    await approve(lineId)
    expect(await house.as(harbour, 'dev', (caller) => amendLine(caller, lineId, 1, { ...to, pence: 600_00 }))).toEqual({
      ok: false,
      because: 'already-approved',
    })
    expect(
      await house.as(harbour, 'dev', (caller) =>
        amendLine(caller, lineId, 1, { ...to, pence: 500_00, note: 'Two courses.' }),
      ),
    ).toEqual({ ok: true })
  })

  test('approved money in the hands of somebody in post is what the board counts', async () => {
    const elsewhere = await house.organisation()
    const id = newId()
    await house.as(elsewhere, 'dev', (caller) =>
      planLine(caller, {
        id,
        title: 'Bursaries',
        unitId: elsewhere.units.whole!,
        yearStartsOn: '2026-04-01',
        purpose: 'training',
        pence: 250_00,
        ringfenced: true,
        holderPostId: elsewhere.postOf.dev,
        note: null,
      }),
    )
    const before = await house.as(elsewhere, 'lead', (caller) => budgetFacts(caller))
    expect(before['budget.approvedAndHeldShare']).toMatchObject({ value: 0, missing: [id] })
    await house.as(elsewhere, 'director', (caller) =>
      recordDecision(caller, {
        title: 'Approved',
        bodyUnitId: elsewhere.units.board!,
        onDay: '2026-09-10',
        aboutRecordId: id,
        outcome: 'approved',
      }),
    )
    const after = await house.as(elsewhere, 'lead', (caller) => budgetFacts(caller))
    expect(after['budget.approvedAndHeldShare']).toMatchObject({ value: 1, counted: [id] })
    expect(after['budget.trainingRingfenced']?.value).toBe(250_00)
  })

  test('a theme lead sees the lines of their own theme, a researcher only those they hold', async () => {
    const homes = await plan(10, 'homes')
    const children = await plan(10, 'children')
    const seen = async (who: 'themeLead' | 'amina' | 'director') =>
      (await house.as(harbour, who, (caller) => listLines(caller))).map(({ id }) => id)
    expect(await seen('themeLead')).toContain(homes)
    expect(await seen('themeLead')).not.toContain(children)
    expect(await seen('amina')).toEqual([])
    expect(await seen('director')).toEqual(expect.arrayContaining([homes, children]))
  })
})
