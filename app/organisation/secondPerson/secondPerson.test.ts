import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import type { Person } from '../../../test/people.ts'
import { recordHappening } from '../../store/happening.ts'
import { confirmRole, endMembership, endRole, grantRole, grantsOf, inviteMember, liveRoles } from '../people/actions.ts'
import { closeRequest, requestsAbout, requestsFor } from './actions.ts'
import { standingOf, wantsSecond } from './secondRequest.ts'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const join = (...who: Person[]) =>
  house.as(org, 'administrator', async (caller) => {
    for (const one of who) await recordHappening(caller, org.people[one], 'joined')
  })
const rolesOf = (who: Person) =>
  house.as(org, 'administrator', async (caller) => liveRoles(await grantsOf(caller), org.people[who], caller.today))
const makeDirector = (who: Person, on?: string) =>
  house.as(org, 'administrator', (caller) => grantRole(caller, { memberId: org.people[who], role: 'DS' }), on)
const requestAbout = async (who: Person) =>
  (await house.as(org, 'administrator', (caller) => requestsAbout(caller, org.people[who])))[0]!

describe('a role that reaches over the whole organisation', () => {
  beforeAll(async () => {
    org = await house.organisation()
  })

  test('is given by one person alone only while nobody else could confirm it, and the role says so', async () => {
    expect(await makeDirector('ben')).toEqual({ ok: true })
    const grants = await house.as(org, 'administrator', (caller) => grantsOf(caller))
    const given = grants.find(({ memberId, role }) => memberId === org.people.ben && role === 'DS')
    expect(given).toMatchObject({ isSecondMissing: true, givenByName: 'Ada', secondName: null })
  })

  test('waits for a second person from the day on which there is one; every other role does not', async () => {
    await join('director')
    expect(await makeDirector('lead')).toMatchObject({ ok: true, waitsFor: [{ name: 'Dilys' }] })
    expect(await rolesOf('lead')).toEqual(['HL'])
    const plain = await house.as(org, 'administrator', (caller) =>
      grantRole(caller, { memberId: org.people.lead, role: 'SR' }),
    )
    expect(plain).toEqual({ ok: true })
    expect(['OA', 'DS', 'AU', 'HL', 'EE'].filter((role) => wantsSecond(role as never))).toEqual(['OA', 'DS', 'AU'])
  })

  test('asked for twice is asked for once', async () => {
    expect(await makeDirector('lead')).toEqual({ ok: false, because: 'asked-already' })
  })

  test('is in the work of those who may confirm it and of whoever asked, and of nobody else', async () => {
    const sees = async (who: Person) => (await house.as(org, who, (caller) => requestsFor(caller))).length
    expect([await sees('director'), await sees('administrator')]).toEqual([1, 1])
    expect([await sees('lead'), await sees('secretary'), await sees('themeLead')]).toEqual([0, 0, 0])
  })

  test('is not confirmed by whoever asked, nor by whoever would gain by it', async () => {
    const { id } = await requestAbout('lead')
    const asAsker = await house.as(org, 'administrator', (caller) => confirmRole(caller, id))
    expect(asAsker).toEqual({ ok: false, because: 'self' })
    await makeDirector('ben')
    const own = await requestAbout('ben')
    expect(await house.as(org, 'ben', (caller) => confirmRole(caller, own.id))).toEqual({ ok: false, because: 'self' })
    const withdrawn = await house.as(org, 'administrator', (caller) =>
      closeRequest(caller, 'role', own.id, { outcome: 'withdrawn' }),
    )
    expect(withdrawn).toEqual({ ok: true })
  })

  test('wants a fresh password of the second person too', async () => {
    const { id } = await requestAbout('lead')
    const stale = await house.as(org, 'director', (caller) =>
      confirmRole({ ...caller, freshAt: new Date(caller.now.getTime() - 16 * 60_000) }, id),
    )
    expect(stale).toEqual({ ok: false, because: 'not-fresh' })
  })

  test('is given when the second person says yes, once, with both names, however often they press', async () => {
    const { id } = await requestAbout('lead')
    const both = await Promise.all([
      house.as(org, 'director', (caller) => confirmRole(caller, id)),
      house.as(org, 'director', (caller) => confirmRole(caller, id)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, because: 'over' })
    const grants = (await house.as(org, 'administrator', (caller) => grantsOf(caller))).filter(
      ({ memberId, role }) => memberId === org.people.lead && role === 'DS',
    )
    expect(grants).toMatchObject([{ givenByName: 'Ada', secondName: 'Dilys', isSecondMissing: false }])
  })

  test('is not given where the second person declines, and they have to say why', async () => {
    await house.as(org, 'administrator', (caller) => grantRole(caller, { memberId: org.people.dev, role: 'OA' }))
    const { id } = await requestAbout('dev')
    const decline = (reason: string) =>
      house.as(org, 'director', (caller) => closeRequest(caller, 'role', id, { outcome: 'declined', reason }))
    expect(await decline('  ')).toEqual({ ok: false, because: 'no-reason' })
    expect(await decline('He leaves in spring.')).toEqual({ ok: true })
    expect(await requestAbout('dev')).toMatchObject({ outcome: 'declined', settledByName: 'Dilys' })
    expect(await rolesOf('dev')).not.toContain('OA')
  })

  test('runs out after seven days, and can then be asked for again', async () => {
    await house.as(org, 'administrator', (caller) => grantRole(caller, { memberId: org.people.dev, role: 'DS' }))
    const { id, ...request } = await requestAbout('dev')
    expect([standingOf(request, '2026-11-06'), standingOf(request, '2026-11-07')]).toEqual(['waiting', 'lapsed'])
    const late = await house.as(org, 'director', (caller) => confirmRole(caller, id), '2026-11-07')
    expect(late).toEqual({ ok: false, because: 'over' })
    expect(await makeDirector('dev', '2026-11-07')).toMatchObject({ ok: true, waitsFor: expect.anything() })
    expect((await requestAbout('dev')).id).not.toBe(id)
  })

  test('is not given any more when whoever asked may no longer give it', async () => {
    const second = await house.as(org, 'administrator', (caller) =>
      inviteMember(caller, { name: 'Ola', email: 'ola@harbour.example', kind: 'staff', role: 'OA' }),
    )
    if (!second.ok) throw new Error(second.because)
    expect(second.waitsFor).toBeDefined()
    const [asked] = await house.as(org, 'director', (caller) => requestsAbout(caller, second.id))
    expect(await house.as(org, 'director', (caller) => confirmRole(caller, asked!.id))).toMatchObject({ ok: true })
    const asOla = { ...org, people: { ...org.people, dev: second.id } }
    await house.as(org, 'administrator', (caller) => recordHappening(caller, second.id, 'joined'))
    await house.as(asOla, 'dev', (caller) => grantRole(caller, { memberId: org.people.amina, role: 'DS' }))
    const pending = await requestAbout('amina')
    await house.as(org, 'administrator', async (caller) => {
      const grant = (await grantsOf(caller)).find(({ memberId, role }) => memberId === second.id && role === 'OA')!
      await endRole(caller, grant.id)
    })
    const answer = await house.as(org, 'director', (caller) => confirmRole(caller, pending.id))
    expect(answer).toEqual({ ok: false, because: 'asker-gone' })
  })

  test('is not given to somebody who has left in the meantime', async () => {
    const { id } = await requestAbout('dev')
    await house.as(org, 'administrator', (caller) => endMembership(caller, org.people.dev, '2026-11-07'), '2026-11-07')
    const answer = await house.as(org, 'director', (caller) => confirmRole(caller, id), '2026-11-08')
    expect(answer).toMatchObject({ ok: false })
    expect(answer).not.toMatchObject({ because: 'over' })
  })
})

test('another organisation sees nothing of what waits', async () => {
  const fells = await house.organisation()
  expect(await house.as(fells, 'director', (caller) => requestsFor(caller))).toEqual([])
  const { id } = await requestAbout('dev')
  await expect(house.as(fells, 'director', (caller) => confirmRole(caller, id))).rejects.toThrow(`request ${id}`)
})
