import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decisionsAbout } from '../../app/decision/actions.ts'
import { recordHappening } from '../../app/store/happening.ts'
import { readStrategy } from '../../app/strategy/actions.ts'
import type { TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'
import { type Browser, openTestServer } from '../server.ts'
import { promiseFor, promiseIn, strategyOf } from './strategyCast.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const join = (org: TestOrganisation, ...who: Person[]) =>
  server.as(org, 'administrator', async (caller) => {
    for (const one of who) await recordHappening(caller, org.people[one], 'joined')
  })

async function strategyToApprove(org: TestOrganisation): Promise<string> {
  const id = await server.as(org, 'lead', (caller) => strategyOf(caller), '2026-10-20')
  await server.as(org, 'lead', (caller) => promiseIn(caller, id, promiseFor(org)), '2026-10-20')
  return id
}

const given = (org: TestOrganisation) => ({ body: org.units.board!, onDay: '2026-10-30', outcome: 'approved' })
const ask = async (browser: Browser, org: TestOrganisation, id: string): Promise<string> => {
  const at = `/strategies/${id}/approval`
  const { location } = await browser.post(at, at, given(org))
  return location ?? ''
}
const pathOf = (location: string): string => location.split('?')[0]!

describe('the approval of a strategy', () => {
  test('by a director who is the only one here is recorded at once, and says that one person did it', async () => {
    const org = await server.organisation()
    const id = await strategyToApprove(org)
    const director = await server.signedIn(org, 'director')
    const form = await director.get(`/strategies/${id}/approval`)
    expect(form.text).toContain('nobody else here can confirm it yet. It is done by you alone')
    expect(await ask(director, org, id)).toContain('said=strategy.approved')
    const [decision] = await server.as(org, 'director', (caller) => decisionsAbout(caller, id))
    expect(decision).toMatchObject({ isSecondMissing: true, secondName: null })
    const page = await director.get(`/decisions/${decision!.id}`)
    expect(page.text).toContain('It wanted a second person, and there was none yet.')
  })

  test('waits, where somebody else may record decisions, until they confirm it; the decision keeps both names', async () => {
    const org = await server.organisation()
    await join(org, 'director', 'secretary', 'lead', 'themeLead')
    const id = await strategyToApprove(org)
    const director = await server.signedIn(org, 'director')
    const form = await director.get(`/strategies/${id}/approval`)
    expect(form.text).toContain('Grace or Sol can confirm it from their own account within 7 days')
    expect(form.html).not.toContain('type="password"')
    const asked = await ask(director, org, id)
    expect(asked).toMatch(/^\/approval-requests\/[\w-]+\?said=second.asked$/)
    expect(await server.as(org, 'director', (caller) => decisionsAbout(caller, id))).toEqual([])
    expect((await director.get(`/strategies/${id}/approval`)).text).toContain('waits for a second person’s yes until')
    const request = pathOf(asked)
    expect((await director.get(request)).text).toContain('Take it back')

    const secretary = await server.signedIn(org, 'secretary')
    expect((await secretary.get('/my-work')).text).toContain('Dilys asks you to confirm the approval of')
    const shown = await secretary.get(request)
    for (const words of ['Management Board', 'Test debt advice in six waiting rooms', 'has no money'])
      expect(shown.text).toContain(words)
    const fields = server.fieldsOf(shown, `${request}/confirmation`, {})
    const [once, twice] = await Promise.all([
      secretary.send(`${request}/confirmation`, fields),
      secretary.send(`${request}/confirmation`, fields),
    ])
    expect([once.location, twice.location]).toEqual(
      expect.arrayContaining([`${request}?said=second.confirmed`, `${request}?said=second.confirmed`]),
    )
    const decisions = await server.as(org, 'director', (caller) => decisionsAbout(caller, id))
    expect(decisions).toMatchObject([
      { recordedByName: 'Dilys', secondName: 'Sol', isSecondMissing: false, versionNo: 1 },
    ])
    expect((await director.get(`/decisions/${decisions[0]!.id}`)).text).toContain('Dilys, confirmed by Sol')
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(request)).text).toContain('Sol confirmed it on 30 October 2026')
    expect((await lead.get('/my-work')).text).not.toContain('asks you to confirm')
  })

  test('is not confirmed by whoever asked or by somebody who may not record decisions', async () => {
    const org = await server.organisation()
    await join(org, 'director', 'secretary')
    const id = await strategyToApprove(org)
    const director = await server.signedInWithKeys(org, 'director')
    const request = pathOf(await ask(director, org, id))
    const own = await director.send(`${request}/confirmation`, [['key', director.key()]])
    expect([own.status, own.text.includes('somebody else')]).toEqual([422, true])
    const themeLead = await server.signedInWithKeys(org, 'themeLead')
    expect((await themeLead.get(request)).status).toBe(403)
    expect((await themeLead.send(`${request}/confirmation`, [['key', themeLead.key()]])).status).toBe(403)
    const secretary = await server.signedInWithKeys(org, 'secretary')
    expect((await secretary.send(`${request}/withdrawal`, [['key', secretary.key()]])).status).toBe(403)
  })

  test('declined, it asks why; taken back, it can be asked again', async () => {
    const org = await server.organisation()
    await join(org, 'secretary')
    const id = await strategyToApprove(org)
    const director = await server.signedIn(org, 'director')
    const request = pathOf(await ask(director, org, id))
    const secretary = await server.signedIn(org, 'secretary')
    const empty = await secretary.post(request, `${request}/refusal`, { reason: '' })
    expect([empty.status, empty.text.includes('Say why not.')]).toEqual([422, true])
    await secretary.post(request, `${request}/refusal`, { reason: 'The board asked for a date in C1.' })
    expect((await director.get(request)).text).toContain('The board asked for a date in C1.')
    const second = pathOf(await ask(director, org, id))
    expect(second).not.toBe(request)
    expect((await director.post(second, `${second}/withdrawal`, {})).location).toContain('second.withdrawn')
    expect(await ask(director, org, id)).toContain('second.asked')
    expect((await server.as(org, 'director', (caller) => readStrategy(caller, id))).approvals).toEqual([])
  })

  test('is of the words that the director saw: changed since, they are not confirmed', async () => {
    const org = await server.organisation()
    await join(org, 'secretary')
    const id = await strategyToApprove(org)
    const director = await server.signedIn(org, 'director')
    const request = pathOf(await ask(director, org, id))
    const secretary = await server.signedIn(org, 'secretary')
    const before = await secretary.get(request)
    await server.as(org, 'lead', (caller) =>
      promiseIn(caller, id, promiseFor(org, { words: 'Open one clinic on Saturdays by March.' })),
    )
    const fields = server.fieldsOf(before, `${request}/confirmation`, {})
    const answer = await secretary.send(`${request}/confirmation`, fields)
    expect([answer.status, answer.text.includes('The words have been changed since')]).toEqual([422, true])
    expect((await secretary.get(request)).html).not.toContain('/confirmation"')
    expect(await server.as(org, 'director', (caller) => decisionsAbout(caller, id))).toEqual([])
  })

  test('runs out after seven days, and nothing was done', async () => {
    const org = await server.organisation()
    await join(org, 'secretary')
    const id = await strategyToApprove(org)
    const director = await server.signedIn(org, 'director')
    const request = pathOf(await ask(director, org, id))
    const { now } = server.clock
    server.clock.now = new Date('2026-11-07T12:00:00Z')
    const secretary = await server.signedIn(org, 'secretary')
    expect((await secretary.get(request)).text).toContain('Nobody answered by 6 November 2026, so nothing was done')
    expect((await secretary.get('/my-work')).text).not.toContain('asks you to confirm')
    server.clock.now = now
  })
})

describe('the role of a director', () => {
  test('is asked for on the person’s page, confirmed by another administrator or director, and shows both names', async () => {
    const org = await server.organisation()
    await join(org, 'director')
    const ada = await server.signedIn(org, 'administrator')
    const at = `/members/${org.people.lead}`
    const asked = await ada.post(at, `${at}/roles`, { role: 'DS', unitId: '', until: '' })
    expect(asked.location).toBe(`${at}?said=second.asked`)
    const page = await ada.get(at)
    expect(page.text).toContain('Asked for, and waiting for a second person')
    const request = page.html.match(/\/role-requests\/[\w-]+/)![0]
    const again = await ada.post(at, `${at}/roles`, { role: 'DS', unitId: '', until: '' })
    expect([again.status, again.text.includes('Somebody has asked for this already')]).toEqual([422, true])
    const dilys = await server.signedIn(org, 'director')
    expect((await dilys.get('/my-work')).text).toContain('Ada asks you to confirm a role for Grace')
    expect((await dilys.get(request)).text).toContain('Reads everything that requirements rest on')
    expect((await dilys.post(request, `${request}/confirmation`, {})).location).toContain('second.confirmed')
    expect((await ada.get(at)).text).toContain('Given by Ada, confirmed by Dilys.')
  })

  test('for somebody invited waits too: they can join, without it until it is confirmed', async () => {
    const org = await server.organisation()
    await join(org, 'director')
    const ada = await server.signedIn(org, 'administrator')
    const invited = await ada.post('/members/new', '/members', {
      name: 'Ola',
      email: `ola@${org.slug}.example`,
      role: 'AU',
      unitId: '',
      until: '',
    })
    expect(invited.text).toContain('waits for Dilys, who can confirm it within 7 days')
    const member = invited.html.match(/\/members\/[\w-]{36}/)![0]
    expect((await ada.get(member)).text).toContain('No role today')
  })
})
