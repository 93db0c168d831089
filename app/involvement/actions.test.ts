import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import { answerAction, readAction } from '../action/actions.ts'
import { recordDecision } from '../decision/actions.ts'
import { addEvidence } from '../evidence/actions.ts'
import {
  addAdviser,
  amendAdviser,
  amendContribution,
  closeAsk,
  contribute,
  conversationAbout,
  enterContribution,
  extendAsk,
  listAdvisers,
  openAsk,
  openContribution,
  readAdviser,
  readContact,
} from './actions.ts'
import { involvementFacts } from './facts.ts'

describe('what people say', () => {
  let house: House
  let harbour: TestOrganisation
  let carys: string
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
    carys = await house.as(
      harbour,
      'lead',
      (caller) => addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone', contact: '029 2000 0000' }),
      '2026-09-01',
    )
  })
  afterAll(() => house.close())

  const say = async (who: 'amina' | 'partner', changes: object = {}, kind = 'cause') => {
    const about = await aRecord(house, harbour, { kind })
    const done = await house.as(harbour, who, (caller) =>
      contribute(caller, { aboutRecordId: about.id, kind: 'comment', words: 'Who travels to the clinic?', ...changes }),
    )
    if (!done.ok) throw new Error(done.because)
    return { ...done, about }
  }
  const enter = (aboutRecordId: string, changes: object = {}, from: object = {}) =>
    house.as(harbour, 'lead', (caller) =>
      enterContribution(
        caller,
        { aboutRecordId, kind: 'comment', words: 'Say which buses run.', ...changes },
        { adviserId: carys, channel: 'phone', readBack: true, ...from },
      ),
    )

  test('opens an answer owed by the owner of the thing, within 30 days', async () => {
    const { id, actionId } = await say('amina')
    const action = await house.as(harbour, 'lead', (caller) => readAction(caller, actionId ?? ''))
    expect(action).toMatchObject({
      ownerPostId: harbour.postOf.themeLead,
      becauseRecordId: id,
      dueOn: '2026-11-29',
      owedToName: 'Amina',
    })
  })

  test('falls to the lead where nobody owns the thing', async () => {
    const about = await aRecord(house, harbour, { kind: 'concept', owner: null })
    const done = await house.as(harbour, 'amina', (caller) =>
      contribute(caller, { aboutRecordId: about.id, kind: 'comment', words: 'Why not?' }),
    )
    const action = await house.as(harbour, 'lead', (caller) => readAction(caller, (done.ok && done.actionId) || ''))
    expect(action.ownerPostId).toBe(harbour.postOf.lead)
  })

  test('is not owed by whoever asked it: a question about work of one’s own goes to the lead', async () => {
    const about = await aRecord(house, harbour, { kind: 'concept', owner: 'themeLead' })
    const done = await house.as(harbour, 'themeLead', (caller) =>
      contribute(caller, { aboutRecordId: about.id, kind: 'comment', words: 'Is that an answer?' }),
    )
    const action = await house.as(harbour, 'lead', (caller) => readAction(caller, (done.ok && done.actionId) || ''))
    expect(action).toMatchObject({ ownerPostId: harbour.postOf.lead, owedToKind: 'member' })
  })

  test('when it is praise, nobody owes anything', async () => {
    expect((await say('amina', { severity: 'praise' })).actionId).toBeUndefined()
  })

  test('may be put right by the speaker until it is answered, and by nobody else', async () => {
    const { id, actionId } = await say('amina')
    await expect(house.as(harbour, 'lead', (caller) => amendContribution(caller, id, 'Who drives?'))).rejects.toThrow(
      'not allowed',
    )
    expect(
      await house.as(harbour, 'amina', (caller) => amendContribution(caller, id, 'Who pays for the bus?')),
    ).toEqual({ ok: true })
    await house.as(harbour, 'themeLead', (caller) =>
      answerAction(caller, actionId ?? '', { answer: 'accepted', text: 'We do.' }),
    )
    expect(await house.as(harbour, 'amina', (caller) => amendContribution(caller, id, 'Who drives?'))).toEqual({
      ok: false,
      because: 'answered',
    })
    expect((await house.as(harbour, 'amina', (caller) => openContribution(caller, id))).words).toBe(
      'Who pays for the bus?',
    )
  })

  test('put right is put right everywhere: nothing taken back stays in a title', async () => {
    const { id, actionId } = await say('amina', { words: 'Ask Mrs Evans at number 4.' })
    await house.as(harbour, 'amina', (caller) => amendContribution(caller, id, 'Ask the neighbours.'))
    expect((await house.as(harbour, 'lead', (caller) => readAction(caller, actionId ?? ''))).title).toBe(
      'Ask the neighbours.',
    )
  })

  test('by phone or on paper is written down in the adviser’s name once it was read back', async () => {
    const about = await aRecord(house, harbour, { kind: 'concept' })
    expect(await enter(about.id, {}, { readBack: false })).toEqual({ ok: false, because: 'not-read-back' })
    expect(await enter(about.id, { saidOn: '2026-10-31' })).toEqual({ ok: false, because: 'future-day' })
    expect(await enter(about.id, { saidOn: '2026-10-20' })).toMatchObject({ ok: true })
    const [said] = await house.as(harbour, 'lead', (caller) => conversationAbout(caller, about.id))
    expect(said).toMatchObject({
      fromName: 'Carys',
      enteredByName: 'Grace',
      channel: 'phone',
      readBack: true,
      action: { dueOn: '2026-11-19', owedToName: 'Carys' },
    })
    await expect(
      house.as(harbour, 'amina', (caller) =>
        enterContribution(
          caller,
          { aboutRecordId: about.id, kind: 'comment', words: 'x' },
          { adviserId: carys, channel: 'phone', readBack: true },
        ),
      ),
    ).rejects.toThrow('not allowed: contribution.enter')
  })

  test('cannot be said about what the speaker may not open, and tells them nothing of it', async () => {
    await expect(say('partner', {}, 'promise')).rejects.toThrow('record')
    await expect(say('amina', {}, 'promise')).rejects.toThrow('record')
    await expect(say('amina', {}, 'adviser')).rejects.toThrow('record')
  })

  test('is read by its speaker and by staff, not by another partner', async () => {
    const { id } = await say('amina', {}, 'project')
    await expect(house.as(harbour, 'partner', (caller) => openContribution(caller, id))).rejects.toThrow('not allowed')
    const own = await say('partner')
    expect(await house.as(harbour, 'partner', (caller) => openContribution(caller, own.id))).toMatchObject({
      fromKind: 'partner',
    })
  })
})

describe('an ask', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const open = async (closesOn = '2026-10-31') => {
    const about = await aRecord(house, harbour, { kind: 'concept' })
    const done = await house.as(harbour, 'lead', (caller) =>
      openAsk(caller, { aboutRecordId: about.id, what: 'Is it plain?', minutes: 10, payPence: 12_50, closesOn }),
    )
    if (!done.ok) throw new Error(done.because)
    return { id: done.id, about }
  }
  const answer = (ask: { id: string; about: { id: string } }, on: string) =>
    house.as(
      harbour,
      'amina',
      (caller) => contribute(caller, { aboutRecordId: ask.about.id, askId: ask.id, kind: 'comment', words: 'Yes.' }),
      on,
    )

  test('says how long it takes and when it closes', async () => {
    const about = await aRecord(house, harbour, { kind: 'concept' })
    const given = { aboutRecordId: about.id, what: 'Is it plain?', minutes: 10, closesOn: '2026-11-30' }
    const ask = (changes: object) => house.as(harbour, 'lead', (caller) => openAsk(caller, { ...given, ...changes }))
    expect(await ask({ minutes: 0 })).toEqual({ ok: false, because: 'no-minutes' })
    expect(await ask({ closesOn: '2026-10-29' })).toEqual({ ok: false, because: 'closes-before-it-opens' })
  })

  test('takes answers on its closing day, none after it, and again when it is moved', async () => {
    const ask = await open('2026-10-31')
    expect(await answer(ask, '2026-10-31')).toMatchObject({ ok: true })
    expect(await answer(ask, '2026-11-01')).toEqual({ ok: false, because: 'ask-closed' })
    expect(await house.as(harbour, 'lead', (caller) => extendAsk(caller, ask.id, '2026-10-31'), '2026-11-01')).toEqual({
      ok: false,
      because: 'closes-before-it-opens',
    })
    expect(await house.as(harbour, 'lead', (caller) => extendAsk(caller, ask.id, '2026-11-05'), '2026-11-01')).toEqual({
      ok: true,
    })
    expect(await answer(ask, '2026-11-01')).toMatchObject({ ok: true })
  })

  test('closed early is closed once, and what was said is still owed its answer', async () => {
    const ask = await open()
    const said = await answer(ask, '2026-10-30')
    await expect(house.as(harbour, 'amina', (caller) => closeAsk(caller, ask.id))).rejects.toThrow(
      'not allowed: ask.open',
    )
    expect(await house.as(harbour, 'lead', (caller) => closeAsk(caller, ask.id))).toEqual({ ok: true })
    expect(await house.as(harbour, 'lead', (caller) => closeAsk(caller, ask.id))).toEqual({
      ok: false,
      because: 'already-closed',
    })
    expect(await answer(ask, '2026-10-30')).toEqual({ ok: false, because: 'ask-closed' })
    expect(
      await house.as(harbour, 'lead', (caller) => readAction(caller, (said.ok && said.actionId) || '')),
    ).toMatchObject({ answeredOn: null })
  })
})

describe('a public adviser', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const add = () =>
    house.as(harbour, 'lead', (caller) =>
      addAdviser(caller, { knownAs: 'Carys', contactBy: 'post', contact: '4 Mill Lane' }),
    )
  const to = { knownAs: 'Carys B', interests: ['Buses'], contactBy: 'phone' as const, toOn: null, contact: '' }

  test('is listed for those who look after advisers, and how to reach them is for nobody else', async () => {
    const id = await add()
    expect(await house.as(harbour, 'lead', (caller) => readContact(caller, id))).toBe('4 Mill Lane')
    for (const who of ['amina', 'director', 'themeLead', 'partner', 'auditor', 'administrator'] as const) {
      await expect(house.as(harbour, who, (caller) => listAdvisers(caller))).rejects.toThrow('not allowed')
      await expect(house.as(harbour, who, (caller) => readContact(caller, id))).rejects.toThrow(
        'not allowed: adviser.edit',
      )
    }
  })

  test('can ask that how to reach them is no longer kept', async () => {
    const id = await add()
    expect(await house.as(harbour, 'lead', (caller) => amendAdviser(caller, id, 0, to))).toEqual({ ok: true })
    expect(await house.as(harbour, 'lead', (caller) => readContact(caller, id))).toBeUndefined()
  })

  test('two people changing at once: the second is told, and nothing is lost', async () => {
    const id = await add()
    expect(await house.as(harbour, 'lead', (caller) => amendAdviser(caller, id, 0, to))).toEqual({ ok: true })
    expect(await house.as(harbour, 'lead', (caller) => amendAdviser(caller, id, 0, { ...to, knownAs: 'C' }))).toEqual({
      ok: false,
      because: 'edited',
    })
    expect((await house.as(harbour, 'lead', (caller) => readAdviser(caller, id))).knownAs).toBe('Carys B')
  })

  test('does not leave before they came', async () => {
    const id = await add()
    expect(
      await house.as(harbour, 'lead', (caller) => amendAdviser(caller, id, 0, { ...to, toOn: '2026-10-29' })),
    ).toEqual({ ok: false, because: 'ends-before-it-starts' })
  })
})

describe('what the board is told of being heard', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  test('a policy on involvement counts once a body has approved it', async () => {
    const facts = async () =>
      (await house.as(harbour, 'lead', (caller) => involvementFacts(caller)))['involvement.policyApproved']
    expect(await facts()).toMatchObject({ value: false, counted: [] })
    const added = await house.as(harbour, 'lead', (caller) =>
      addEvidence(caller, {
        title: 'How we involve people',
        onDay: '2026-09-02',
        kind: 'policy',
        topic: 'involvement',
        words: 'We pay.',
        arms: [{}],
        links: [],
      }),
    )
    const id = (added.ok && added.id) || ''
    expect(await facts()).toMatchObject({ value: false, missing: [id] })
    await house.as(harbour, 'director', (caller) =>
      recordDecision(caller, {
        title: 'Approved',
        bodyUnitId: harbour.units.board!,
        onDay: '2026-09-10',
        aboutRecordId: id,
        outcome: 'approved',
      }),
    )
    expect(await facts()).toMatchObject({ value: true, counted: [id] })
  })

  test('only what the public said counts for answers in time, and only once it has reached them', async () => {
    const about = await aRecord(house, harbour, { kind: 'concept' })
    const adviserId = await house.as(
      harbour,
      'lead',
      (caller) => addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone' }),
      '2026-09-01',
    )
    await house.as(harbour, 'amina', (caller) =>
      contribute(caller, { aboutRecordId: about.id, kind: 'comment', words: 'Why?', saidOn: '2026-09-02' }),
    )
    const said = await house.as(harbour, 'lead', (caller) =>
      enterContribution(
        caller,
        { aboutRecordId: about.id, kind: 'comment', words: 'Buses.', saidOn: '2026-09-25' },
        { adviserId, channel: 'phone', readBack: true },
      ),
    )
    const share = async () =>
      (await house.as(harbour, 'lead', (caller) => involvementFacts(caller)))['involvement.answeredIn30DaysShare']
    await house.as(harbour, 'themeLead', (caller) =>
      answerAction(caller, (said.ok && said.actionId) || '', { answer: 'accepted', text: 'Yes.', onDay: '2026-10-01' }),
    )
    expect(await share()).toMatchObject({ of: { n: 0, total: 1 } })
  })
})
