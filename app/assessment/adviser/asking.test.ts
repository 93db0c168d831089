import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { listActions } from '../../action/actions.ts'
import { conversationAbout } from '../../involvement/actions.ts'
import { giveRole } from '../../organisation/people/actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { stepped } from '../facts/work.fixture.ts'
import { opened } from '../loop/loop.fixture.ts'
import { adviser, asking, linkFor, questionsOf, type Server } from './adviser.fixture.ts'

const DRAFT = 'Landlords who evict are the problem that nobody names'
const QUESTION = 'wider.load-on-others'

let server: Server
let org: TestOrganisation
let id: string
let carys: string
let keeper: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  await server.as(org, 'administrator', (caller) =>
    giveRole(caller, { memberId: org.people.dev, role: 'adviser_admin' }),
  )
  id = await opened(server, org)
  await server.as(org, 'amina', (caller) =>
    saveAnswer(caller, { assessmentId: id, question: QUESTION, value: { fields: { text: DRAFT } }, base: 0 }),
  )
  carys = await adviser(server, org)
  keeper = await server.signedIn(org, 'dev')
})
afterAll(() => server.close())

describe('whoever looks after advisers', () => {
  test('finds the assessments to ask about, and reads no answer of any', async () => {
    expect((await keeper.get('/advisers')).html).toContain('href="/assessments/asking"')
    expect((await keeper.get('/assessments/asking')).text).toContain('Warm and dry')
    const page = await keeper.get(`/assessments/${id}/asking`)
    expect(page.text).toContain('Here you see whom it was put to, and no answers.')
    for (const path of ['asking', 'advisers/new', 'adviser-words/new'])
      expect((await keeper.get(`/assessments/${id}/${path}`)).html).not.toContain(DRAFT)
    for (const path of ['', '/advisers', `/questions/${QUESTION}`, '/feedback', '/precheck', '/said-and-done'])
      expect((await keeper.get(`/assessments/${id}${path}`)).status, path).toBe(403)
    const links = [...page.html.matchAll(/href="(\/[^"#?]*)"/g)].map(([, href]) => href!)
    for (const href of new Set(links)) expect((await keeper.get(href)).status, href).toBeLessThan(400)
  })

  test('asks, sends a new way in and ends one, and comes back to where they began', async () => {
    const at = `/assessments/${id}`
    const questions = await questionsOf(server, org, id, 1)
    const sent = await keeper.post(`${at}/advisers/new`, `${at}/asks`, asking([carys], questions))
    expect([sent.status, sent.html.includes(`${at}/asking`)]).toEqual([200, true])
    const first = await linkFor(server, 'carys@public.example')
    const page = await keeper.get(`${at}/asking`)
    const renewal = page.html.match(/action="(\/links\/[\w-]+\/renewal)"/)![1]!
    expect((await keeper.post(`${at}/asking`, renewal, { sentBy: 'email', next: `${at}/asking` })).status).toBe(200)
    const second = await linkFor(server, 'carys@public.example')
    expect(second).not.toBe(first)
    const ending = (await keeper.get(`${at}/asking`)).html.match(/formaction="(\/links\/[\w-]+\/ending)"/)![1]!
    const ended = await keeper.post(`${at}/asking`, ending, { next: `${at}/asking` })
    expect(ended.location).toBe(`${at}/asking?said=link.ended`)
  })

  test('only they and the health equity lead may: others see neither page', async () => {
    const amina = await server.signedIn(org, 'amina')
    for (const path of ['/assessments/asking', `/assessments/${id}/asking`])
      expect((await amina.get(path)).status).toBe(403)
    expect((await (await server.signedIn(org, 'lead')).get(`/assessments/${id}/asking`)).status).toBe(200)
  })
})

describe('what an adviser says to the lead alone', () => {
  const SECRET = 'The visits stopped when the manager left, and nobody told us'
  const entry = (changes: Record<string, string> = {}) => ({
    adviser: carys,
    question: 'm3.adviser',
    channel: 'phone',
    saidOn: '30 October 2026',
    words: SECRET,
    severity: 'major',
    alone: 'yes',
    readBack: 'yes',
    ...changes,
  })

  test('is a choice only where the questions of the pack give it', async () => {
    const at = `/assessments/${id}`
    await stepped(server, org, id, { step: 'go live', state: 'live', round: 1 })
    await server.as(org, 'lead', (caller) =>
      caller.db.query("update assessment set live_from = '2026-07-30' where id = $1", [id]),
    )
    const lead = await server.signedIn(org, 'lead')
    const form = await lead.get(`${at}/adviser-words/new?question=m3.adviser`)
    expect(form.html).toMatch(/value="m3.adviser" selected/)
    const refused = await lead.post(`${at}/adviser-words/new`, `${at}/adviser-words`, entry({ question: QUESTION }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('This choice is there for what they are asked after the work has begun')
    const done = await lead.post(`${at}/adviser-words/new`, `${at}/adviser-words`, entry())
    expect(done.location).toContain('adviser.entered')
  })

  test('is read by the lead at the follow-up, and by nobody in the team anywhere', async () => {
    const at = `/assessments/${id}`
    const lead = await server.signedIn(org, 'lead')
    const amina = await server.signedIn(org, 'amina')
    expect((await lead.get(`${at}/follow-ups/m3`)).text).toContain(SECRET)
    const said = await server.as(org, 'lead', (caller) => conversationAbout(caller, id))
    const own = said.find(({ forLeadAlone }) => forLeadAlone)!
    expect((await lead.get(`/contributions/${own.id}`)).text).toContain(SECRET)
    for (const who of [amina, await server.signedIn(org, 'director'), await server.signedIn(org, 'themeLead')])
      expect((await who.get(`/contributions/${own.id}`)).status).toBe(403)
    expect(await server.as(org, 'amina', (caller) => conversationAbout(caller, id))).toEqual([])
    for (const path of [
      '/follow-ups/m3',
      '/feedback',
      '/advisers',
      '/said-and-done',
      `/questions/${QUESTION}`,
      '/history',
    ])
      expect((await amina.get(`${at}${path}`)).html, path).not.toContain('nobody told us')
    const page = (await amina.get(`${at}/follow-ups/m3`)).text
    expect(page).toContain('They may also say it to the health equity lead alone.')
    expect(page).not.toContain('Write it down for the health equity lead alone')
    for (const path of ['/changes/new?of=', '/actions?about='])
      expect((await amina.get(`${path}${id}`)).html).not.toContain('nobody told us')
  })

  test('is answered by the lead, under a title that tells nothing', async () => {
    const owed = (await server.as(org, 'lead', (caller) => listActions(caller))).find(
      ({ title }) => title === 'Something said to the health equity lead alone',
    )
    expect(owed).toMatchObject({ ownerPostId: org.postOf.lead, aboutRecordId: id })
    const team = await server.as(org, 'amina', (caller) => listActions(caller))
    expect(team.map(({ title }) => title).join()).not.toContain('manager left')
  })
})
