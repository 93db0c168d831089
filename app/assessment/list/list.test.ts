import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { beginAssessment, openAssessment } from '../actions.ts'
import { readList } from './readList.ts'
import { words } from './words.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation({}, '2026-01-02')
  lead = await server.signedIn(org, 'lead')
})
afterAll(() => server.close())

const ABSTRACT = `Cold, damp private rented homes make asthma worse. Repairs agreed with landlords, prepayment meters and
protection from eviction. Visits are offered in working hours by referral; travel is not paid.`

async function opened(fields: Record<string, string> = {}): Promise<string> {
  const begun = await lead.post(`/assessments/new?about=${org.units.damp}`, '/assessments', {
    abstract: ABSTRACT,
    variant: 'primary-research',
    length: 'short',
    stage: 'idea',
    ...fields,
  })
  expect(begun.status).toBe(303)
  return begun.location!.match(/assessments\/([^?]+)/)![1]!
}

describe('opening an assessment', () => {
  test('an empty list says what an assessment is for, who opens one, and how', async () => {
    const empty = await lead.get('/assessments')
    expect(empty.text).toContain('No assessment is open to you yet')
    expect(empty.html).toContain('href="/assessments/new"')
  })

  test('begins with the work, then asks what is known of it', async () => {
    expect((await lead.get('/assessments/new')).text).toContain('Warm and dry')
    expect((await lead.get('/assessments/new?q=warm')).text).toContain('Warm and dry')
    expect((await lead.get('/assessments/new?q=nothing+so+called')).text).toContain('Register a project')
    const form = await lead.get(`/assessments/new?about=${org.units.damp}`)
    expect(form.text).toContain('Primary research')
    expect(form.text).toContain('Short: about 25 minutes')
  })

  test('an abstract and the length short give five questions that fit it, each with why, a plain twin and two answers', async () => {
    const id = await opened()
    const page = await lead.get(`/assessments/${id}`)
    expect(page.text).toContain('Begin with these five')
    expect(page.text.match(/Because you wrote/g)!.length).toBeGreaterThan(2)
    expect(page.text).toContain('“eviction”')
    expect(page.text.match(/A weak answer/g)).toHaveLength(5)
    expect(page.text.match(/In plain words/g)).toHaveLength(5)
    expect(page.text).toContain('0 of the')
  })

  test('the five are all asked at the length chosen, and the big button goes to the first of them', async () => {
    const id = await opened()
    const { html } = await lead.get(`/assessments/${id}`)
    const five = html.slice(html.indexOf('id="five"'), html.indexOf('id="section-'))
    const links = [...five.matchAll(/<h3>\s*<a href="([^"]+)"/g)].map(([, href]) => href!)
    expect(links).toHaveLength(5)
    for (const link of links) expect(html.slice(html.indexOf('id="section-')), link).toContain(`href="${link}"`)
    expect(html).toMatch(
      new RegExp(`href="${links[0]}"[^>]*class="govuk-button|class="govuk-button[^>]*href="${links[0]}"`),
    )
  })

  test('every error is told at once and the abstract is still there', async () => {
    const refused = await lead.post(`/assessments/new?about=${org.units.damp}`, '/assessments', {
      abstract: ABSTRACT,
      variant: 'something else',
      length: 'very long',
      stage: 'idea',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose the kind of work')
    expect(refused.text).toContain('Choose how long')
    expect(refused.html).toContain('prepayment meters')
  })

  test('nobody but the team sees it while it is written: other researchers do not find it, by list or by address', async () => {
    const id = await opened()
    const dev = await server.signedIn(org, 'dev')
    expect((await dev.get('/assessments')).html).not.toContain(id)
    expect((await dev.get(`/assessments/${id}`)).status).toBe(403)
    const director = await server.signedIn(org, 'director')
    expect((await director.get(`/assessments/${id}`)).status).toBe(403)
    const named = await lead.post(`/assessments/${id}`, `/assessments/${id}/authors`, { member: org.people.dev })
    expect(named.location).toContain('team.named')
    expect((await dev.get('/assessments')).html).toContain(id)
    expect((await dev.get(`/assessments/${id}`)).status).toBe(200)
    await lead.post(`/assessments/${id}`, `/assessments/${id}/authors/${org.people.dev}/end`, {})
    expect((await dev.get(`/assessments/${id}`)).status).toBe(403)
  })
})

describe('the task list', () => {
  test('a screen goes on to a short form, a question is added by hand, and no answer is lost by either', async () => {
    const id = await opened({ length: 'screen' })
    const at = `/assessments/${id}`
    await lead.post(`${at}/questions/causes.problem`, `${at}/questions/causes.problem`, {
      'f.text': 'Tenants are cold',
    })
    expect((await lead.get(at)).text).toContain('1 of the')
    await lead.post(at, `${at}/scope`, { length: 'short', stage: 'idea' })
    const added = await lead.post(at, `${at}/added`, { question: 'causes.power' })
    expect(added.location).toContain('questions/causes.power')
    const page = await lead.get(at)
    expect(page.text).toContain('1.7')
    expect(page.text).toContain('Answered')
    const { assessment, asked } = await server.as(org, 'lead', (caller) => openAssessment(caller, id))
    expect(assessment).toMatchObject({ length: 'short', state: 'drafting', added: ['causes.power'] })
    expect(asked.map(({ question }) => question.question)).toContain('causes.power')
  })

  test('nothing is added where nothing was chosen, and the page says so', async () => {
    const id = await opened()
    const refused = await lead.post(`/assessments/${id}`, `/assessments/${id}/added`, { question: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose a question')
  })

  test('a question that an answer opens is asked from then on', async () => {
    const id = await opened({ length: 'full' })
    const at = `/assessments/${id}`
    expect((await lead.get(at)).text).toContain('Not asked yet')
    const page = await lead.get(`${at}/questions/causes.drivers`)
    const [row] = page.html.match(/(?<=name="row" value=")[^"]+/)!
    await lead.post(`${at}/questions/causes.drivers`, `${at}/questions/causes.drivers`, {
      row,
      [`c.${row}.cause`]: 'Rent',
    })
    expect((await lead.get(`${at}/questions/causes.reach`)).text).toContain('1. Rent')
  })

  test('a member’s draft is on their own list and on nobody else’s', async () => {
    const id = await opened()
    const key = `/assessments/${id}/questions/causes.problem`
    const page = await lead.get(key)
    await lead.send(`${key}/draft`, [
      ['key', page.html.match(/data-keep-key="([^"]+)"/)![1]!],
      ['base', '0'],
      ['f.text', 'Half'],
    ])
    expect((await lead.get(`/assessments/${id}`)).text).toContain('You have a draft of 12:00 here.')
    await lead.post(`/assessments/${id}`, `/assessments/${id}/authors`, { member: org.people.dev })
    const dev = await server.signedIn(org, 'dev')
    expect((await dev.get(`/assessments/${id}`)).text).not.toContain('You have a draft')
  })
})

describe('checking the answers', () => {
  test('every answer stands in order, and what is missing is named with its link', async () => {
    const id = await opened({ length: 'screen' })
    const at = `/assessments/${id}`
    await lead.post(`${at}/questions/causes.problem`, `${at}/questions/causes.problem`, {
      'f.text': 'Tenants are cold',
    })
    const page = await lead.get(`${at}/check`)
    expect(page.text).toContain('Tenants are cold')
    expect(page.text).toContain('Only your team sees this until you submit.')
    expect(page.text).toMatch(/of the \d+ questions due at this stage are not answered yet/)
    expect(page.html).toContain(`${at}/questions/causes.drivers`)
  })

  test('answers of fifty thousand characters are read section by section', async () => {
    const id = await opened({ length: 'full' })
    const at = `/assessments/${id}`
    const long = 'Long words of an answer. '.repeat(1900)
    for (const key of ['causes.problem', 'design.long-term'])
      await lead.post(`${at}/questions/${key}`, `${at}/questions/${key}`, { 'f.text': long })
    const first = await lead.get(`${at}/check`)
    expect(first.html).toContain('check?section=design')
    expect(first.html.length).toBeLessThan(200_000)
  })
})

describe('the list', () => {
  test('what is accepted or live is not counted as under way', () => {
    expect(words.list.statement({ all: 14, underWay: 9, accepted: 4, live: 1 })).toBe(
      '9 of 14 assessments are under way, 4 are accepted, 1 is live',
    )
    expect(words.list.statement({ all: 1, underWay: 1, accepted: 0, live: 0 })).toBe('1 of 1 assessment is under way')
  })

  test('two of one project are told apart by day and questions, and both are in time by the first of them', async () => {
    const given = { unitId: org.units.damp!, variant: 'primary-research', length: 'short', stage: 'idea' } as const
    const earlier = await server.as(org, 'lead', (caller) => beginAssessment(caller, given), '2026-03-03')
    await opened()
    const { rows } = await server.as(org, 'lead', (caller) => readList(caller, { q: '', state: '', page: 1 }))
    const own = rows.filter(({ assessment }) => assessment.unitId === org.units.damp)
    expect(own.length).toBeGreaterThan(1)
    for (const row of own) expect(row.among?.packTitle).toBeTruthy()
    expect(own.map(({ assessment }) => assessment.id)).toContain(earlier.id)
    for (const { timely } of own) expect(timely).toMatchObject({ openedOn: '2026-03-03' })
    const page = await lead.get('/assessments')
    expect(page.text).toContain('opened 3 March 2026, ')
    expect(page.text).toContain('(the first assessment of this project)')
  })

  test('past twenty it is cut in pages and can be searched by name and state', async () => {
    for (let n = 0; n < 22; n++) await opened()
    const page = await lead.get('/assessments')
    expect(page.text).toContain('Search by name')
    expect(
      (await lead.get('/assessments?page=2')).html.match(/href="\/assessments\/[0-9a-f-]{36}"/g)!.length,
    ).toBeGreaterThan(0)
    expect((await lead.get('/assessments?q=nothing+so+called')).html).not.toMatch(/href="\/assessments\/[0-9a-f-]{36}"/)
    expect((await lead.get('/assessments?state=closed')).html).not.toMatch(/href="\/assessments\/[0-9a-f-]{36}"/)
  })
})
