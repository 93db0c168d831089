import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { newId } from '../../store/newId.ts'
import { answered, begun, registered, stepped } from '../facts/work.fixture.ts'
import { holdGate, passGate, setGate, waitingAtGates, waiveGate } from './actions.ts'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

const QUESTION = 'design.who-gains'
const gateOf = (title: string, length: 'screen' | 'full', approverPostId = org.postOf.director) =>
  house.as(org, 'lead', async (caller) => {
    const gate = {
      id: newId(),
      title,
      appliesTo: 'project' as const,
      variants: ['evaluation'],
      processUnitId: null,
      pack: 'assessment/hiat',
      length,
      stage: 'design' as const,
      before: 'approval' as const,
      mode: 'explain' as const,
      approverPostId,
      policyEvidenceId: null,
      mustShow: [QUESTION],
      adds: [],
      queueDays: 10,
    }
    return (await setGate(caller, gate)).id
  })

const waitsFor = async (who: 'director' | 'lead' | 'amina', on = '2026-10-30') =>
  (await house.as(org, who, (caller) => waitingAtGates(caller), on)).map(({ text }) => text)

const accepted = async (title: string, by: 'amina' | 'director' = 'amina') => {
  const unitId = await registered(house, org, title, by)
  const id = await begun(house, org, unitId, by === 'amina' ? 'amina' : 'lead')
  await stepped(house, org, id, { step: 'accept', state: 'accepted', round: 1 })
  return { unitId, id }
}

describe('what waits for an approver', () => {
  test('is work whose assessment was accepted, until they have said whether it goes on, and nobody else’s list', async () => {
    const gateId = await gateOf('Before the bid', 'full')
    const { unitId } = await accepted('Warm lets')
    const [line] = await house.as(org, 'director', (caller) => waitingAtGates(caller), '2026-11-10')
    expect(line).toEqual({
      href: `/gates/${gateId}/work/${unitId}`,
      text: 'Say whether “Warm lets” goes on',
      about: 'It waits for you at the gate “Before the bid”',
      dueOn: '2026-11-09',
      isLate: true,
    })
    expect([await waitsFor('lead'), await waitsFor('amina')]).toEqual([[], []])
    await house.as(org, 'director', (caller) =>
      waiveGate(
        caller,
        { id: newId(), gateId, unitId },
        { why: 'The call closes', instead: 'A visit', untilOn: '2026-11-20' },
      ),
    )
    expect(await waitsFor('director')).toEqual([])
    expect(await waitsFor('director', '2026-11-21')).toEqual(['Say whether “Warm lets” goes on'])
  })

  test('is not work that they held, until its assessment has moved since', async () => {
    const { unitId, id } = await accepted('Porter jobs')
    const gateId = (await house.as(org, 'director', (caller) => waitingAtGates(caller)))
      .find(({ text }) => text.includes('Porter jobs'))!
      .href.split('/')[2]!
    const helpPostId = org.postOf.lead
    await house.as(org, 'director', (caller) =>
      holdGate(caller, { id: newId(), gateId, unitId }, { why: 'Say who gains least', helpPostId }),
    )
    expect(await waitsFor('director')).not.toContain('Say whether “Porter jobs” goes on')
    await stepped(house, org, id, { step: 'escalate', state: 'escalated', round: 1 }, '2026-11-02')
    expect(await waitsFor('director', '2026-11-03')).not.toContain('Say whether “Porter jobs” goes on')
    await stepped(house, org, id, { step: 'accept', state: 'accepted', round: 1 }, '2026-11-04')
    expect(await waitsFor('director', '2026-11-05')).toContain('Say whether “Porter jobs” goes on')
  })

  test('is never their own work', async () => {
    const { unitId } = await accepted('Director’s own', 'director')
    const own = await house.as(org, 'director', (caller) => waitingAtGates(caller))
    expect(own.filter(({ href }) => href.endsWith(unitId))).toEqual([])
  })

  test('at a gate that asks for a screen is whatever is answered, without a review', async () => {
    const gateId = await gateOf('An idea', 'screen', org.postOf.lead)
    const unitId = await registered(house, org, 'Early idea', 'amina')
    const id = await begun(house, org, unitId, 'amina')
    expect(await waitsFor('lead')).not.toContain('Say whether “Early idea” goes on')
    await answered(house, org, id, 'amina', QUESTION, { fields: { text: 'Tenants gain least' } })
    expect(await waitsFor('lead')).toContain('Say whether “Early idea” goes on')
    const done = await house.as(org, 'lead', (caller) => passGate(caller, { id: newId(), gateId, unitId }))
    expect(done).toEqual({ ok: true })
    expect(await waitsFor('lead')).not.toContain('Say whether “Early idea” goes on')
  })
})
