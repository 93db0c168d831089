import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appoint, handOver, leavePost } from '../../app/organisation/post/actions.ts'
import { strategyFacts } from '../../app/strategy/actions.ts'
import { amendDuty, answerDuty, type DutyGiven, offerDuty, readDuty } from '../../app/strategy/duty/actions.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'

let house: House
let harbour: TestOrganisation
let theme: string
let food: string

const duty = (changes: Partial<DutyGiven>): DutyGiven => ({
  words: 'Sees that theme promises are kept',
  part: 'accountable',
  tag: null,
  hoursPerWeek: null,
  toOn: null,
  postId: harbour.postOf.themeLead,
  arms: [{ unitId: harbour.units.homes! }],
  ...changes,
})

beforeAll(async () => {
  house = await openHouse()
  harbour = await house.organisation()
  theme = (await house.as(harbour, 'lead', (caller) => offerDuty(caller, duty({})), '2026-09-10')).id
  food = (
    await house.as(
      harbour,
      'lead',
      (caller) =>
        offerDuty(
          caller,
          duty({
            words: 'Logs what people come for',
            postId: harbour.postOf.partner,
            arms: [{ unitId: harbour.units.food! }],
          }),
        ),
      '2026-09-10',
    )
  ).id
})
afterAll(() => house.close())

const stateOn = async (id: string, day: string) =>
  (await house.as(harbour, 'lead', (caller) => readDuty(caller, id), day)).state

describe('a duty', () => {
  test('is accepted by its holder and by nobody else', async () => {
    await expect(
      house.as(harbour, 'amina', (caller) => answerDuty(caller, theme, { answer: 'accepted' })),
    ).rejects.toThrow('not allowed: duty.answer')
    expect(
      await house.as(harbour, 'lead', (caller) => answerDuty(caller, theme, { answer: 'accepted' }), '2026-09-11'),
    ).toEqual({ ok: false, because: 'not-yours' })
    expect(
      await house.as(harbour, 'themeLead', (caller) => answerDuty(caller, theme, { answer: 'accepted' }), '2026-09-11'),
    ).toEqual({ ok: true })
    expect((await stateOn(theme, '2026-09-11')).is).toBe('accepted')
  })

  test('of a partner is accepted on the phone, read back, and marked as spoken', async () => {
    const spoken = (readBack: boolean) =>
      house.as(
        harbour,
        'lead',
        (caller) => answerDuty(caller, food, { answer: 'accepted', spoken: { channel: 'phone', readBack } }),
        '2026-09-17',
      )
    expect(await spoken(false)).toEqual({ ok: false, because: 'not-read-back' })
    expect(await spoken(true)).toEqual({ ok: true })
    expect(await stateOn(food, '2026-09-17')).toMatchObject({
      is: 'accepted',
      answer: { memberName: 'Kit', channel: 'phone', enteredByName: 'Grace', readBack: true },
    })
  })

  test('is held by nobody the day after its holder’s last, and lapses for whoever comes next', async () => {
    await house.as(harbour, 'lead', (caller) => leavePost(caller, harbour.postOf.themeLead, '2026-10-01'), '2026-10-01')
    expect((await stateOn(theme, '2026-10-01')).is).toBe('accepted')
    expect((await stateOn(theme, '2026-10-02')).is).toBe('vacant')
    await house.as(
      harbour,
      'lead',
      (caller) =>
        appoint(caller, { postId: harbour.postOf.themeLead, memberId: harbour.people.amina, fromOn: '2026-10-09' }),
      '2026-10-09',
    )
    expect(await stateOn(theme, '2026-10-09')).toMatchObject({ is: 'offered', lapsed: { memberName: 'Tomos' } })
  })

  test('changes hands only with a note, which is counted as a re-balance', async () => {
    const base = (await house.as(harbour, 'lead', (caller) => readDuty(caller, theme), '2026-10-10')).edit
    const to = (note: string) =>
      house.as(
        harbour,
        'lead',
        (caller) => amendDuty(caller, theme, base, { ...duty({ postId: harbour.postOf.lead }), note }),
        '2026-10-10',
      )
    expect(await to(' ')).toEqual({ ok: false, because: 'no-note' })
    expect(await to('The theme has no lead until spring')).toMatchObject({ ok: true, isHandedOver: true })
    const facts = await house.as(harbour, 'lead', (caller) => strategyFacts(caller), '2026-10-11')
    expect(facts['duties.rebalanced']).toMatchObject({ value: 1, counted: [theme] })
    expect(facts['duties.acceptedShare']).toMatchObject({ value: 0.5, counted: [food], missing: [theme] })
    await house.as(
      harbour,
      'lead',
      (caller) =>
        handOver(caller, harbour.postOf.lead, { toPostId: harbour.postOf.themeLead, ids: [theme], note: 'Back again' }),
      '2026-10-12',
    )
    expect(
      (await house.as(harbour, 'lead', (caller) => strategyFacts(caller), '2026-10-12'))['duties.rebalanced']?.value,
    ).toBe(2)
  })

  test('is seen by a partner where it is theirs, and not where it is not', async () => {
    expect((await house.as(harbour, 'partner', (caller) => readDuty(caller, food))).words).toBe(
      'Logs what people come for',
    )
    await expect(house.as(harbour, 'partner', (caller) => readDuty(caller, theme))).rejects.toThrow(
      'not allowed: duty.read',
    )
  })
})
