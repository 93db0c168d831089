import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import { newId } from '../store/newId.ts'
import {
  answerAction,
  completeAction,
  countOpen,
  listActions,
  markSent,
  openAction,
  readAction,
  verifyAction,
} from './actions.ts'
import { actionFacts } from './facts.ts'

describe('what is owed', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const owe = async (kind: 'task' | 'answer', more: { owedTo?: 'partner' } = {}) => {
    const about = await aRecord(house, harbour, { kind: 'project' })
    return house.as(harbour, 'lead', (caller) =>
      openAction(caller, {
        id: newId(),
        kind,
        title: 'Who travels to the clinic?',
        aboutRecordId: about.id,
        ownerPostId: harbour.postOf.themeLead,
        dueOn: '2026-10-20',
        ...(more.owedTo && { owedToKind: 'member' as const, owedToId: harbour.people[more.owedTo] }),
      }),
    )
  }
  const give = { answer: 'accepted', text: 'We will pay for the bus.' } as const

  test('is answered by its owner, or by the lead for them, and by nobody else', async () => {
    const id = await owe('answer')
    await expect(house.as(harbour, 'amina', (caller) => answerAction(caller, id, give))).rejects.toThrow(
      'not allowed: action.answer',
    )
    expect(await house.as(harbour, 'themeLead', (caller) => answerAction(caller, id, give))).toEqual({ ok: true })
    const other = await owe('answer')
    expect(await house.as(harbour, 'lead', (caller) => answerAction(caller, other, give))).toEqual({ ok: true })
  })

  test('a no without a reason is refused, and nothing of it is kept', async () => {
    const id = await owe('answer')
    const done = await house.as(harbour, 'themeLead', (caller) =>
      answerAction(caller, id, { answer: 'declined', text: 'No.' }),
    )
    expect(done).toEqual({ ok: false, because: 'no-reason' })
    expect(await house.as(harbour, 'themeLead', (caller) => readAction(caller, id))).toMatchObject({
      answer: null,
      answeredOn: null,
    })
  })

  test('an answer not sent is still owed; one that reached the person is not', async () => {
    const id = await owe('answer')
    const before = await house.as(harbour, 'themeLead', (caller) => countOpen(caller, caller.posts))
    await house.as(harbour, 'themeLead', (caller) => answerAction(caller, id, give))
    expect(await house.as(harbour, 'themeLead', (caller) => countOpen(caller, caller.posts))).toBe(before)
    expect(await house.as(harbour, 'themeLead', (caller) => markSent(caller, id, '2026-10-30', 'phone'))).toEqual({
      ok: true,
    })
    expect(await house.as(harbour, 'themeLead', (caller) => countOpen(caller, caller.posts))).toBe(before - 1)
    expect(await house.as(harbour, 'themeLead', (caller) => markSent(caller, id, '2026-10-30', 'post'))).toEqual({
      ok: false,
      because: 'already-sent',
    })
  })

  test('two people answering at once give one answer', async () => {
    const id = await owe('answer')
    const both = await Promise.all([
      house.as(harbour, 'themeLead', (caller) =>
        answerAction(caller, id, { answer: 'accepted', text: 'Yes, from May.' }),
      ),
      house.as(harbour, 'lead', (caller) => answerAction(caller, id, { answer: 'partly', text: 'Half of it.' })),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, because: 'already-answered' })
  })

  test('a colleague reads the answer on the page, so it has reached them', async () => {
    const id = await owe('answer', { owedTo: 'partner' })
    await house.as(harbour, 'themeLead', (caller) => answerAction(caller, id, give))
    expect(await house.as(harbour, 'partner', (caller) => readAction(caller, id))).toMatchObject({
      sentOn: '2026-10-30',
      sentChannel: 'screen',
    })
  })

  test('a partner sees what they are owed and what they owe, and no more', async () => {
    const id = await owe('answer', { owedTo: 'partner' })
    const other = await owe('answer')
    const seen = (await house.as(harbour, 'partner', (caller) => listActions(caller))).map((action) => action.id)
    expect(seen).toContain(id)
    expect(seen).not.toContain(other)
    await expect(house.as(harbour, 'partner', (caller) => answerAction(caller, id, give))).rejects.toThrow(
      'not allowed: action.answer',
    )
  })

  test('is checked by somebody who neither owns it nor gave the answer', async () => {
    const id = await owe('answer')
    expect(await house.as(harbour, 'ben', (caller) => verifyAction(caller, id))).toEqual({
      ok: false,
      because: 'not-settled',
    })
    await house.as(harbour, 'lead', (caller) =>
      answerAction(caller, id, { ...give, sent: { onDay: '2026-10-30', channel: 'phone' } }),
    )
    expect(await house.as(harbour, 'themeLead', (caller) => verifyAction(caller, id))).toEqual({
      ok: false,
      because: 'own-action',
    })
    expect(await house.as(harbour, 'lead', (caller) => verifyAction(caller, id))).toEqual({
      ok: false,
      because: 'did-it-themselves',
    })
    await expect(house.as(harbour, 'auditor', (caller) => verifyAction(caller, id))).rejects.toThrow(
      'not allowed: action.answer',
    )
    expect(await house.as(harbour, 'ben', (caller) => verifyAction(caller, id))).toEqual({ ok: true })
    const facts = await house.as(harbour, 'lead', (caller) => actionFacts(caller))
    expect(facts['feedback.verified']).toMatchObject({ value: 1, counted: [id] })
  })

  test('a task is done by its owner on a day that has come', async () => {
    const id = await owe('task')
    expect(
      await house.as(harbour, 'themeLead', (caller) => completeAction(caller, id, { onDay: '2026-11-01' })),
    ).toEqual({ ok: false, because: 'future-day' })
    expect(
      await house.as(harbour, 'themeLead', (caller) => completeAction(caller, id, { onDay: '2026-10-28' })),
    ).toEqual({ ok: true })
    expect(
      await house.as(harbour, 'themeLead', (caller) => completeAction(caller, id, { onDay: '2026-10-28' })),
    ).toEqual({ ok: false, because: 'already-done' })
  })

  test('another organisation sees none of it', async () => {
    const id = await owe('answer')
    const elsewhere = await house.organisation()
    await expect(house.as(elsewhere, 'lead', (caller) => readAction(caller, id))).rejects.toThrow('action')
    expect(await house.as(elsewhere, 'lead', (caller) => listActions(caller))).toEqual([])
  })
})
