import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backRecord } from '../../app/budget/actions.ts'
import { addEvidence } from '../../app/evidence/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'
import { aRecord } from './shared.fixture.ts'

describe('money, and who decided', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
  })
  afterAll(() => server.close())

  const plan = async (changes: Record<string, string> = {}, org = harbour) => {
    const dev = await server.signedIn(org, 'dev')
    const given = {
      title: 'Training for project leads',
      amount: '1,250.50',
      purpose: 'training',
      year: '2026-04-01',
      unit: org.units.whole!,
      ringfenced: 'yes',
      holder: org.postOf.dev,
      note: '',
      ...changes,
    }
    const sent = await dev.post('/budget-lines/new', '/budget-lines', given)
    if (!sent.location) throw new Error(sent.text)
    return sent.location.replace(/\?.*/, '')
  }
  const idOf = (path: string) => path.split('/').at(-1)!

  test('nothing planned says what a line is, and how to begin', async () => {
    const elsewhere = await server.organisation()
    const page = await (await server.signedIn(elsewhere, 'lead')).get('/budget')
    expect(page.text).toContain('No money is planned for health equity in 2026 to 2027.')
    expect(page.text).toContain('A budget line sets money aside for one purpose in one financial year.')
  })

  test('a refused line keeps everything typed and says everything that is missing', async () => {
    const dev = await server.signedIn(harbour, 'dev')
    const refused = await dev.post('/budget-lines/new', '/budget-lines', {
      title: '',
      amount: 'lots',
      ringfenced: 'yes',
      holder: 'nobody',
      note: 'Typed.',
      unit: 'x',
      year: '1066',
    })
    expect(refused.status).toBe(422)
    for (const told of [
      'Give it a short title',
      'Write the amount in pounds',
      'Choose what the money is for',
      'Choose a post from the list',
      'Choose the financial year',
      'Choose which part',
    ])
      expect(refused.text).toContain(told)
    expect(refused.html).toContain('value="lots"')
    expect(refused.html).toContain('Typed.</textarea>')
    expect(refused.html).toMatch(/name="ringfenced"[^>]*checked/)
  })

  test('a line shows what is planned, approved, promised from it and left', async () => {
    const elsewhere = await server.organisation()
    const at = await plan({}, elsewhere)
    const promise = await aRecord(server, elsewhere)
    await server.as(elsewhere, 'lead', (caller) =>
      backRecord(caller, promise.id, [{ lineId: idOf(at), pence: 250_50 }]),
    )
    const grace = await server.signedIn(elsewhere, 'lead')
    const list = await grace.get('/budget')
    expect(list.text).toContain('Money is planned for 2026 to 2027, and none of it is approved.')
    expect(list.text).toContain('Training for project leads Training, ring-fenced £1,250.50 Not yet £250.50 £1,000.00')
    const page = await grace.get(at)
    expect(page.text).toContain('£250.50 is promised from it. £1,000 is left.')
    expect(page.text).toContain(promise.title)
    expect((await grace.get('/budget?year=2027')).text).toContain(
      'No money is planned for health equity in 2027 to 2028.',
    )
  })

  test('the director records that the board approved two lines; both are approved, and the amount stays', async () => {
    const elsewhere = await server.organisation()
    const lines = [await plan({}, elsewhere), await plan({ title: 'Bus fares', purpose: 'involvement' }, elsewhere)]
    const dilys = await server.signedIn(elsewhere, 'director')
    expect((await dilys.get('/budget')).text).toContain('Which lines did the body approve?')
    const form = `/decisions/new?${lines.map((at) => `about=${idOf(at)}`).join('&')}`
    const sent = await dilys.post(form, '/decisions', {
      about: lines.map(idOf),
      body: elsewhere.units.board!,
      meeting: '',
      onDay: '10 September 2026',
      outcome: 'approved',
      words: 'Approved as tabled.',
      minuteRef: '2026/14, item 6',
    })
    expect(sent.location).toMatch(/^\/decisions\/[\w-]+\?said=decision\.recorded$/)
    const decision = await dilys.get(sent.location!)
    expect(decision.text).toContain('Approved: Training for project leads')
    expect(decision.text).toContain('And about Bus fares')
    expect(decision.text).toContain('Minute 2026/14, item 6')
    expect((await dilys.get('/budget')).text).toContain('£2,501 is approved for 2026 to 2027, on 2 of 2 lines.')
    const dev = await server.signedIn(elsewhere, 'dev')
    const at = `${lines[0]}/amendment`
    const refused = await dev.post(at, at, {
      title: 'Training',
      amount: '2,000',
      ringfenced: 'yes',
      holder: '',
      note: '',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('A body has approved this amount. It can change only by another decision')
    expect(refused.html).toContain('value="2,000"')
  })

  test('money is not approved by the secretary, who may record the rest', async () => {
    const at = await plan()
    const sol = await server.signedIn(harbour, 'secretary')
    const form = `/decisions/new?about=${idOf(at)}`
    expect((await sol.get(form)).html).not.toContain('value="approved"')
    const forced = await sol.post(form, '/decisions', {
      body: harbour.units.board!,
      meeting: '',
      onDay: '10 September 2026',
      outcome: 'approved',
      words: '',
      minuteRef: '',
    })
    expect(forced.status).toBe(422)
    expect(forced.text).toContain('Choose what it decided')
    const amina = await server.signedIn(harbour, 'amina')
    expect((await amina.get(form)).status).toBe(403)
  })

  test('approving money asks for the password when it was given long ago, and loses nothing typed', async () => {
    const at = await plan()
    const dilys = await server.signedIn(harbour, 'director')
    const form = `/decisions/new?about=${idOf(at)}`
    const given = {
      body: harbour.units.board!,
      meeting: '',
      onDay: '10 September 2026',
      outcome: 'approved',
      words: 'As tabled.',
      minuteRef: '',
    }
    const fields = server.fieldsOf(await dilys.get(form), '/decisions', given)
    const noon = server.clock.now
    server.clock.now = new Date(noon.getTime() + 40 * 60_000)
    const before = await dilys.get(form)
    const refused = await dilys.send('/decisions', fields)
    server.clock.now = noon
    expect(before.html).not.toContain('action="/decisions"')
    expect(before.html).toContain('/account/fresh?next=')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('/account/fresh?next=')
    expect(refused.html).toContain('As tabled.</textarea>')
  })

  test('a policy counts once a body has approved it, and its page says so', async () => {
    const done = await server.as(harbour, 'lead', (caller) =>
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
    const at = `/evidence/${done.ok && done.id}`
    const sol = await server.signedIn(harbour, 'secretary')
    const grace = await server.signedIn(harbour, 'lead')
    expect((await grace.get(at)).text).toContain('Not yet. A policy counts once a body has approved it.')
    const form = `/decisions/new?about=${idOf(at)}`
    expect((await grace.get(at)).html).toContain(`href="${form}"`)
    const given = {
      body: harbour.units.board!,
      meeting: '',
      onDay: '10 September 2026',
      outcome: 'approved',
      words: '',
      minuteRef: '',
    }
    const sent = await sol.post(form, '/decisions', given)
    expect((await sol.get(sent.location!)).text).toContain('Approved: How we involve people')
    expect((await grace.get(at)).text).toContain('Approved by a body 10 September 2026')
  })

  test('a decision about anything begins by finding it', async () => {
    const promise = await aRecord(server, harbour, { title: 'Pay fares on the day' })
    const grace = await server.signedIn(harbour, 'lead')
    expect((await grace.get('/decisions/new?q=fares on')).html).toContain(promise.id)
    expect((await grace.get('/decisions/new?q=nothing like it')).text).toContain('Nothing found')
    const form = `/decisions/new?about=${promise.id}`
    expect((await grace.get(form)).html).not.toContain('value="approved"')
    const refused = await grace.post(form, '/decisions', {
      body: '',
      meeting: '',
      onDay: '31/02/2026',
      words: 'Typed.',
      minuteRef: '',
    })
    for (const told of ['Choose the body that decided', 'Give the day as', 'Choose what it decided'])
      expect(refused.text).toContain(told)
    expect(refused.html).toContain('Typed.</textarea>')
  })

  test('a meeting is added, decisions are recorded at it, and what has no minute is shown on the body’s page', async () => {
    const promise = await aRecord(server, harbour)
    const sol = await server.signedIn(harbour, 'secretary')
    const board = `/bodies/${harbour.units.board}`
    const form = `/meetings/new?body=${harbour.units.board}`
    const refused = await sol.post(form, '/meetings', { body: '', onDay: 'soon', number: '14' })
    expect(refused.text).toContain('Choose the body that decided')
    expect(refused.html).toContain('value="soon"')
    const held = await sol.post(form, '/meetings', {
      body: harbour.units.board!,
      onDay: '20 August 2026',
      number: '14',
    })
    const meeting = held.location!.replace(/\?.*/, '')
    expect((await sol.get(held.location!)).text).toContain('Management Board, meeting 14, 20 August 2026')
    const decided = await sol.post(`/decisions/new?about=${promise.id}&meeting=${idOf(meeting)}`, '/decisions', {
      body: harbour.units.board!,
      meeting: idOf(meeting),
      onDay: '20 August 2026',
      outcome: 'noted',
      words: '',
      minuteRef: '',
    })
    const at = decided.location!.replace(/\?.*/, '')
    expect((await sol.get(board)).text).toContain('Decided, and the minute is not known')
    expect((await sol.get(board)).text).toContain('Not known after 60 days')
    expect((await sol.get(at)).text).toContain('It was decided more than 60 days ago')
    expect((await sol.post(at, `${at}/minute`, { minuteRef: ' ' })).text).toContain('Say where it is minuted')
    await sol.post(at, `${at}/minute`, { minuteRef: '2026/14, item 6' })
    expect((await sol.get(at)).html).not.toContain(`${at}/minute`)
    expect((await sol.get(meeting)).text).toContain('2026/14, item 6')
  })

  test('a decision is followed by the next, and a mistaken one is struck through with its reason', async () => {
    const promise = await aRecord(server, harbour, { title: 'Fares' })
    const grace = await server.signedIn(harbour, 'lead')
    const record = async (onDay: string, outcome: string) => {
      const given = { body: harbour.units.board!, meeting: '', onDay, outcome, words: '', minuteRef: '' }
      return (await grace.post(`/decisions/new?about=${promise.id}`, '/decisions', given)).location!.replace(/\?.*/, '')
    }
    const first = await record('10 September 2026', 'asked_for_changes')
    const second = await record('8 October 2026', 'refused')
    expect((await grace.get(first)).text).toMatch(/Followed by Refused 8 October 2026/)
    expect((await grace.get(second)).text).toMatch(/Follows Asked for changes 10 September 2026/)
    expect((await grace.post(second, `${second}/annulment`, { why: '' })).text).toContain('Say why it is wrong')
    await grace.post(second, `${second}/annulment`, { why: 'It was about another paper' })
    const page = await grace.get(second)
    expect(page.html).toContain('<del>Refused: Fares</del>')
    expect(page.text).toContain('Annulled on 30 October 2026: It was about another paper')
    expect(page.html).not.toContain('/annulment')
    expect((await grace.get('/decisions')).html).toContain('<del>Fares</del>')
  })

  test('another organisation’s lines, bodies, meetings and decisions are not here', async () => {
    const at = await plan()
    const elsewhere = await server.organisation()
    const grace = await server.signedIn(elsewhere, 'director')
    for (const path of [at, `/bodies/${harbour.units.board}`, `/decisions/new?about=${idOf(at)}`])
      expect((await grace.get(path)).status).toBe(404)
    expect((await grace.get(`/bodies/${elsewhere.units.homes}`)).status).toBe(404)
  })
})
