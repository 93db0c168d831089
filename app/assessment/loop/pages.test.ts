import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { openTestServer } from '../../../test/server.ts'
import { addAuthor } from '../store.ts'
import { adviserSays, answerAll, changeAnswer, opened, scoreAll, submitted, withBen } from './loop.fixture.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
})
afterAll(() => server.close())

const signedIn = (who: 'amina' | 'ben' | 'lead' | 'director' | 'dev') => server.signedIn(org, who)
const auditOf = () =>
  server.as(org, 'lead', (caller) =>
    caller.db.query<{ entry: { by: string; touched: { record: string; verb: string }[] } }>(
      'select entry from audit order by seq desc limit 3',
    ),
  )

describe('after a screen', () => {
  test('a team asks to stop, and somebody outside the team accepts', async () => {
    const id = await opened(server, org, 'screen')
    const at = `/assessments/${id}/screen`
    const amina = await signedIn('amina')
    const refused = await amina.post(at, `/assessments/${id}/screening-out`, { why: ' ' })
    expect(refused.status).toBe(422)
    const asked = await amina.post(at, `/assessments/${id}/screening-out`, { why: 'New paper for the printer' })
    expect(asked.location).toContain('said=loop.asked-to-stop')
    expect((await amina.get(at)).text).toContain('Somebody outside the team decides')
    const lead = await signedIn('lead')
    expect((await lead.get(at)).text).toContain('New paper for the printer')
    await lead.post(at, `/assessments/${id}/screening-out`, { why: '' })
    expect((await amina.get(`/assessments/${id}/history`)).text).toContain('Why: New paper for the printer')
    const on = await amina.post(at, `/assessments/${id}/going-on`, { length: 'short' })
    expect(on.location).toBe(`/assessments/${id}?said=loop.went-on`)
  })
})

describe('the way of the team', () => {
  test('deliberation: who was there, and why where a kind of people was missing', async () => {
    const id = await opened(server, org)
    const at = `/assessments/${id}/deliberation`
    const amina = await signedIn('amina')
    const fields = { members: org.people.amina, otherAdvisers: '', otherStaff: 'three', notes: 'We disagreed' }
    const wrong = await amina.post(at, at, fields)
    expect(wrong.text).toContain('Give a whole number')
    expect(wrong.html).toContain('We disagreed')
    const alone = await amina.post(at, at, { ...fields, otherStaff: '' })
    expect(alone.status).toBe(422)
    expect(alone.text).toContain('No public adviser was there')
    const done = await amina.post(at, at, { ...fields, otherStaff: '', otherAdvisers: '2' })
    expect(done.location).toBe(`/assessments/${id}?said=loop.deliberated`)
    expect((await amina.get(`/assessments/${id}/history`)).text).toContain('Present: staff and public advisers')
  })

  test('a step that does not lead on answers 409, says where it stands, and changes nothing', async () => {
    const id = await opened(server, org)
    const amina = await signedIn('amina')
    const seen = await amina.post(`/assessments/${id}/withdrawal`, `/assessments/${id}/withdrawal`, { why: 'No money' })
    expect(seen.status).toBe(303)
    const keys = await server.signedInWithKeys(org, 'amina')
    const before = await auditOf()
    for (const step of ['deliberation', 'submission', 'advisers-heard', 'withdrawal', 'live', 'closure', 'revision']) {
      const fields: [string, string][] = [
        ['key', keys.key()],
        ['why', 'A reason'],
        ['fromOn', '30 October 2026'],
        ['otherStaff', '1'],
        ['waiver', 'None came'],
      ]
      const late = await keys.send(`/assessments/${id}/${step}`, fields)
      expect([step, late.status]).toEqual([step, 409])
      expect(late.text).toContain('withdrawn')
    }
    expect(await auditOf()).toEqual(before)
  })

  test('an old page answers 409 with who took which step since, and shows what was typed', async () => {
    const id = await opened(server, org)
    const amina = await signedIn('amina')
    const page = await amina.get(`/assessments/${id}/deliberation`)
    const lead = await signedIn('lead')
    await lead.post(`/assessments/${id}/withdrawal`, `/assessments/${id}/withdrawal`, { why: 'The money went' })
    const fields = server.fieldsOf(page, `/assessments/${id}/deliberation`, {
      otherAdvisers: '1',
      otherStaff: '2',
      notes: 'Two hours of talk',
    })
    const late = await amina.send(`/assessments/${id}/deliberation`, fields)
    expect(late.status).toBe(409)
    expect(late.text).toContain('Grace, 30 October 2026: Withdrawn')
    expect(late.text).toContain('Two hours of talk')
  })

  test('submission: what is missing is named with its link, and may be left unanswered with a reason', async () => {
    const id = await opened(server, org)
    const amina = await signedIn('amina')
    const talk = `/assessments/${id}/deliberation`
    await amina.post(talk, talk, { otherAdvisers: '1', otherStaff: '2' })
    const at = `/assessments/${id}/submission`
    const first = await amina.get(at)
    expect(first.text).toContain('Due and not answered')
    expect(first.html).toContain(`/assessments/${id}/questions/`)
    const refused = await amina.post(at, at, { note: 'Read this first' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Read this first')
    const done = await amina.post(at, at, { whyAll: 'We ask tenants in spring', noChange: 'Too early' })
    expect(done.location).toBe(`/assessments/${id}/versions/1?said=loop.submitted`)
    const version = await amina.get(`/assessments/${id}/versions/1`)
    expect(version.text).toContain('Left unanswered, because: We ask tenants in spring')
    expect(version.text).toContain('No change to the design, because: Too early')
    const again = await amina.send(at, server.fieldsOf(first, at, { whyAll: 'We ask' }))
    expect(again.location).toBe(`/assessments/${id}/versions/1?said=loop.submitted`)
  })

  test('two rounds are compared word by word', async () => {
    const { id, reviewId } = await withBen(server, org)
    await scoreAll(server, org, reviewId, 2, 'ben', id)
    const ben = await signedIn('ben')
    await ben.post(`/reviews/${reviewId}`, `/reviews/${reviewId}/decision`, { decision: 'return', note: 'Count them' })
    await changeAnswer(server, org, id, 'Nobody has counted the towers')
    const amina = await signedIn('amina')
    await amina.post(`/assessments/${id}/submission`, `/assessments/${id}/submission`, {})
    const compared = await amina.get(`/assessments/${id}/versions/2?with=1`)
    expect(compared.text).toContain('1 of')
    expect(compared.html).toMatch(/<ins[\s\S]*towers/)
    expect((await amina.get(`/assessments/${id}/versions/9`)).status).toBe(404)
  })

  test('why nothing changed stands in the answer that logs changes', async () => {
    const id = await opened(server, org)
    await answerAll(server, org, id)
    const amina = await signedIn('amina')
    const at = `/assessments/${id}/changes`
    expect((await amina.get(at)).text).toContain('Nothing in the design has changed so far')
    expect((await amina.post(at, `/assessments/${id}/no-change`, { why: '' })).status).toBe(422)
    await amina.post(at, `/assessments/${id}/no-change`, { why: 'It was made with tenants' })
    expect((await amina.get(at)).text).toContain('No change, because: It was made with tenants')
  })
})

describe('reviewing', () => {
  test('the queue says how long it waited, with whom, and greys the team; who assigns it asks somebody', async () => {
    const id = await submitted(server, org)
    const amina = await signedIn('amina')
    await amina.post(`/assessments/${id}/advisers-heard`, `/assessments/${id}/advisers-heard`, {
      why: 'None could come',
    })
    await server.as(org, 'lead', (caller) => addAuthor(caller, id, org.people.ben))
    const lead = await signedIn('lead')
    const queue = await lead.get('/reviews')
    expect(queue.text).toContain('Ben: in the team')
    const nobody = await lead.post('/reviews', `/assessments/${id}/reviews`, { reviewer: '' })
    expect(nobody.status).toBe(422)
    const own = await lead.post('/reviews', `/assessments/${id}/reviews`, { reviewer: org.people.ben })
    expect(own.status).toBe(422)
    const mine = await lead.post('/reviews', `/assessments/${id}/reviews`, { reviewer: org.people.lead })
    expect(mine.location).toBe('/reviews?said=review.assigned')
    expect((await amina.get('/reviews')).status).toBe(403)
  })

  test('somebody of the team who opens the review, or takes it, is refused, and the attempt is all that is kept', async () => {
    const { id, reviewId } = await withBen(server, org)
    await server.as(org, 'lead', (caller) => addAuthor(caller, id, org.people.ben))
    const ben = await signedIn('ben')
    const before = await auditOf()
    const seen = await ben.get(`/reviews/${reviewId}`)
    expect(seen.status).toBe(403)
    expect(seen.text).toContain('you can’t review your own team’s work; the lead can choose another')
    const after = await auditOf()
    expect(after[1]).toEqual(before[0])
    expect(after[0]!.entry).toMatchObject({
      by: `member:${org.people.ben}`,
      touched: [{ record: reviewId, verb: 'refused' }],
    })
    const keys = await server.signedInWithKeys(org, 'ben')
    const claimed = await keys.send(`/assessments/${id}/claims`, [['key', keys.key()]])
    expect(claimed.status).toBe(403)
  })

  test('the desk: independence, then scores, then the advisers, then points and the decision', async () => {
    const { id, reviewId } = await withBen(server, org)
    const ben = await signedIn('ben')
    const at = `/reviews/${reviewId}`
    const first = await ben.get(at)
    expect(first.text).toContain('First: are you independent?')
    expect(first.text).not.toContain('The bus does not come')
    expect((await ben.post(at, `${at}/declaration`, {})).status).toBe(422)
    expect((await ben.post(at, `${at}/declaration`, { independent: 'no' })).text).toContain('Say what there is to know')
    await ben.post(at, `${at}/declaration`, { independent: 'yes', conflicts: '' })
    const desk = await ben.get(at)
    const due = [...desk.html.matchAll(/<select[^>]*name="(score\.[^"]+)"/g)].map(([, name]) => name!)
    expect(due.length).toBeGreaterThan(5)
    await ben.post(at, `${at}/scores`, { [due[0]!]: '3' })
    expect((await ben.get(at)).text).not.toContain('The bus does not come')
    const whole = await ben.post(at, `${at}/scores`, Object.fromEntries(due.map((name) => [name, '3'])))
    expect(whole.location).toBe(`${at}?said=review.first-scores`)
    expect((await ben.get(at)).text).toContain('The bus does not come on Sundays')
    const point = { theme: 'harm', severity: 'major', words: 'They may lose the flat', affected: '', settledBy: '' }
    const offered = await ben.post(at, `${at}/points`, point)
    expect(offered.status).toBe(422)
    expect(offered.text).toContain('Raise it as a question instead')
    await ben.post(at, `${at}/points`, { ...point, affected: 'Private tenants', settledBy: 'No names' })
    const refused = await ben.post(at, `${at}/decision`, { decision: 'accept', note: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('A major point is still open: “They may lose the flat”')
    const done = await ben.post(at, `${at}/decision`, { decision: 'return', note: 'Face the harm' })
    expect(done.location).toBe(`${at}?said=review.decided`)
    const again = await server.signedInWithKeys(org, 'ben')
    const late = await again.send(`${at}/scores`, [
      ['key', again.key()],
      [due[0]!, '0'],
    ])
    expect(late.status).toBe(409)
    const amina = await signedIn('amina')
    const feedback = await amina.get(`/assessments/${id}/feedback`)
    expect(feedback.text).toContain('No names')
    expect((await amina.get('/my-work')).text).toContain('Answer the points on')
  })

  test('what the public said reaches the reviewer by no way before their own scores, and by each of them afterwards', async () => {
    const { id, reviewId } = await withBen(server, org)
    const secret = 'I will not open the door to strangers'
    const said = await adviserSays(server, org, id, secret, { kind: 'dissent' })
    const { actionId } = await server.as(org, 'lead', (caller) =>
      caller.db.one<{ actionId: string }>('select id as "actionId" from action where because_record_id = $1', [said]),
    )
    const ways = [
      `/reviews/${reviewId}`,
      `/assessments/${id}/feedback`,
      `/assessments/${id}`,
      `/assessments/${id}/changes`,
      `/assessments/${id}/history`,
      `/assessments/${id}/versions/1`,
      `/assessments/${id}/advisers`,
      `/assessments/${id}/said-and-done`,
      `/assessments/${id}/report.json`,
      `/contributions/${said}`,
      `/actions/${actionId}`,
      '/actions',
      '/asks',
      '/my-work',
      '/search?q=strangers',
      '/search?q=door',
      '/said-and-done',
      '/patterns',
      `/changes/new?of=${id}`,
      `/changes/new?of=${id}&because=${said}`,
      `/evidence/new?for=${said}`,
    ]
    const ben = await signedIn('ben')
    const telling = async () => {
      const told: string[] = []
      for (const way of ways) if ((await ben.get(way)).html.includes('not open the door')) told.push(way)
      return told
    }
    expect(await telling()).toEqual([])
    await scoreAll(server, org, reviewId, 2, 'ben', id)
    expect(await telling()).toEqual(
      expect.arrayContaining([
        `/reviews/${reviewId}`,
        `/assessments/${id}/feedback`,
        `/contributions/${said}`,
        `/actions/${actionId}`,
      ]),
    )
  })

  test('dissent stands whole, with no way to change or fold it', async () => {
    const id = await submitted(server, org)
    const said = await adviserSays(server, org, id, 'I do not agree, and want this kept', { kind: 'dissent' })
    const amina = await signedIn('amina')
    const page = await amina.get(`/assessments/${id}/feedback`)
    expect(page.text).toContain('Dissenting notes')
    const keys = await server.signedInWithKeys(org, 'amina')
    const tried = await keys.send(`/contributions/${said}/amendment`, [
      ['key', keys.key()],
      ['words', 'I agree'],
    ])
    expect(tried.status).toBe(403)
    expect((await amina.get(`/assessments/${id}/feedback`)).text).toContain('I do not agree, and want this kept')
  })
})

describe('after acceptance', () => {
  test('it goes live, is looked at beside what was expected, and is closed with what happened or a reason', async () => {
    const { id, reviewId } = await withBen(server, org)
    await scoreAll(server, org, reviewId, 3, 'ben', id)
    const ben = await signedIn('ben')
    await ben.post(`/reviews/${reviewId}`, `/reviews/${reviewId}/decision`, { decision: 'accept', note: '' })
    const amina = await signedIn('amina')
    const live = `/assessments/${id}/live`
    expect((await amina.post(live, live, { fromOn: '30 Febr' })).status).toBe(422)
    await amina.post(live, live, { fromOn: '30 October 2026' })
    expect((await amina.get(`/assessments/${id}/follow-ups`)).text).toContain('Due 30 January 2027')
    const point = `/assessments/${id}/follow-ups/m3`
    const page = await amina.get(`${point}?prompt=m3.surprise`)
    expect(page.text).toContain('What you expected')
    const name = page.html.match(/<textarea[^>]*name="(f\.[^"]+)"/)![1]!
    await amina.post(`${point}?prompt=m3.surprise`, `${point}/answers`, { [name]: 'Neighbours came to help' })
    expect((await amina.get(point)).text).toContain('Neighbours came to help')
    expect((await amina.post(point, point, { note: 'x' })).status).toBe(422)
    const looked = { outcome: 'wider', note: 'Fewer from the towers', harm: 'yes', body: '' }
    expect((await amina.post(point, point, looked)).text).toContain('Choose a body that meets and decides')
    const done = await amina.post(point, point, { ...looked, body: org.units.board! })
    expect(done.location).toContain('said=live.escalated')
    const lead = await signedIn('lead')
    const decision = `/assessments/${id}/body-decision`
    const fields = { decision: 'return', body: org.units.board!, onDay: '30 October 2026', why: 'Stop and look again' }
    expect((await lead.post(decision, decision, { ...fields, onDay: 'soon' })).status).toBe(422)
    expect((await lead.post(decision, decision, fields)).location).toBe(`/assessments/${id}?said=loop.decided`)
    expect((await amina.get(`/assessments/${id}/history`)).text).toContain('Stop and look again')
  })

  test('every question of every follow-up is drawn in its kind of answer', async () => {
    const { id, reviewId } = await withBen(server, org)
    await scoreAll(server, org, reviewId, 3, 'ben', id)
    const ben = await signedIn('ben')
    await ben.post(`/reviews/${reviewId}`, `/reviews/${reviewId}/decision`, { decision: 'accept', note: '' })
    const amina = await signedIn('amina')
    const live = `/assessments/${id}/live`
    await amina.post(live, live, { fromOn: '30 October 2026' })
    for (const point of ['m3', 'm6', 'm12']) {
      const page = await amina.get(`/assessments/${id}/follow-ups/${point}`)
      const prompts = [...page.html.matchAll(/\?prompt=([\w.-]+)#/g)].map(([, prompt]) => prompt!)
      expect(prompts.length).toBeGreaterThan(3)
      for (const prompt of prompts) {
        const one = await amina.get(`/assessments/${id}/follow-ups/${point}?prompt=${prompt}`)
        expect([prompt, one.status]).toEqual([prompt, 200])
        expect(one.html).toContain('name="unknown.why"')
      }
    }
  })
})
