import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backRecord } from '../../app/budget/actions.ts'
import { snapshotOf } from '../../app/mainstreaming/remember.ts'
import { newId } from '../../app/store/newId.ts'
import type { TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'
import { openTestServer } from '../server.ts'
import { type Committed, makeBlanksAndWork, makeCommitments } from './mainstreaming.fixture.ts'
import { openOn, rowOf, type Server } from './mainstreamingPages.ts'

describe('J09 the director asks where we are only talking', () => {
  let server: Server
  let org: TestOrganisation
  let made: Committed
  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation({}, '2026-01-05')
    made = await makeCommitments(server, org)
    await makeBlanksAndWork(server, org)
    // Harbour begins with a project that is in the tree and not yet on the register, where its page is.
    await server.as(org, 'lead', ({ db }) =>
      db.query('insert into project (unit_id, work_activity_id) values ($1, $2)', [
        org.units.damp,
        org.activities.research,
      ]),
    )
  })
  afterAll(() => server.close())
  const open = (who: Person, path: string, on?: string) => openOn(server, org)(who, path, on)

  test('the board says how many of how many, of commitments only', async () => {
    const { html, text } = await open('director', '/board')
    expect(html).toContain('<em>4 of our 12 commitments</em>')
    expect(text).toContain('That is 33%.')
    expect(html.match(/<em>/g)).toHaveLength(1)
  })

  test('the list says which four, for how long, whose each is and what one thing would lift it', async () => {
    const { text } = await open('director', '/lip-service')
    expect(text).toContain('4 of 12 commitments are still only words more than six months after approval')
    for (const words of ['Job adverts carry', 'The estates plan', 'Each theme meets', 'Everybody who gives time'])
      expect(text).toContain(words)
    expect(text).not.toContain('Every evaluation states')
    expect(text).toContain('Nobody owns it Name an owner who is in post today.')
    expect(text).toContain('Dev, Operations manager Back it from an approved budget line. Or: ')
  })

  test('she asks an owner in two taps, once, and it stands in the owner’s work', async () => {
    const director = await server.signedIn(org, 'director')
    const action = `/lip-service/${made.promises[4]}/asks`
    const asked = await director.post('/lip-service', action, {})
    expect(asked.location).toBe('/lip-service?said=lip-service.asked')
    const list = await director.get(asked.location!)
    expect(list.text).toContain('Asked. It is now in their work')
    expect(list.text).toContain('Asked of Operations manager, to answer by 13 November 2026')
    expect(list.html).not.toContain(`action="${action}"`)
    const work = await open('dev', '/my-work')
    expect(work.text).toContain('Say what would make this more than words: “Job adverts carry a pay range')
  })

  test('a commitment that nobody owns cannot be asked about, and the form says why', async () => {
    const director = await server.signedIn(org, 'director')
    const answer = await director.post('/lip-service', `/lip-service/${made.promises[6]}/asks`, {})
    expect(answer.status).toBe(303)
    const page = await director.get('/lip-service')
    const key = page.html.match(/name="key" value="([^"]+)"/)![1]!
    const refused = await director.send(`/lip-service/${made.promises[5]}/asks`, [['key', key]])
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Nobody is in post to be asked. Name an owner first')
  })

  test('every rung stands with its word beside its drawing', async () => {
    for (const path of ['/board', '/grid', '/requirements/S2.1', '/lip-service']) {
      const { html } = await open('director', path)
      const bare = [...html.matchAll(/<span class="in-rung[^"]*">(.*?)<\/span>/gs)].filter(
        ([, inner]) => !/(Absent|Declared|Owned|Resourced|Enacted|Learning|Claimed|Emerging|Supported)/.test(inner!),
      )
      expect(bare, path).toEqual([])
      expect(html).toContain('in-rung')
    }
  })

  test('the grid shows own, inherited, blank and cannot apply, and a cell opens to what is in it', async () => {
    const grid = await open('lead', '/grid')
    expect(grid.text).toContain('2 commitments 1 Owned 1 Declared')
    expect(grid.text).toContain('Not applicable, because projects run no corporate processes')
    expect(grid.text).toContain('Inherited Declared, from organisation')
    const cell = await open('lead', `/grid?row=${org.levels.organisation}&activity=${org.activities.corporate}`)
    expect(cell.html).toContain('aria-current="true"')
    expect(cell.text).toContain('The estates plan counts what travel costs people on low pay')
    expect(cell.text).toContain('Nobody is named')
    expect(cell.text).toContain(
      'These count for nothing until a body approves them. Buyers ask suppliers what they pay',
    )
    expect(cell.html).toContain(
      `/promises/new?level=${org.levels.organisation}&amp;activity=${org.activities.corporate}`,
    )
    const level = cell.text.slice(cell.text.indexOf('Corporate processes What'))
    expect(level.indexOf('Job adverts')).toBeLessThan(level.indexOf('The estates plan'))
  })

  test('the grid of a part has one row for it and one for each of its parts; duties and indicators have their own', async () => {
    const part = await open('lead', `/grid?unit=${org.units.homes}`)
    expect(part.html.match(/<th scope="row"/g)).toHaveLength(2)
    expect(part.text).toContain('Homes and work itself')
    expect((await open('lead', '/grid?of=duties')).text).toContain('1 duty')
    expect((await open('lead', '/grid?of=indicators')).text).toContain('1 indicator Resourced')
    expect((await open('lead', `/grid?unit=${newId()}`)).status).toBe(404)
  })

  test('a requirement lists the records that put it there, and those that are missing', async () => {
    const { text, html } = await open('director', '/requirements/S2.1')
    expect(text).toContain('Step 2, requirement S2.1')
    expect(text).toContain('Commitments with an owner in post, a due date and a body: 10 of 12 (83%)')
    for (const id of made.promises) expect(html).toContain(`/promises/${id}`)
    expect(html).toContain(`/grid?row=${org.levels.person}&amp;activity=${org.activities.corporate}`)
    expect((await open('director', '/requirements/S3.1')).text).toContain('Not in this version yet')
    expect((await open('director', '/requirements/S9.9')).status).toBe(404)
  })

  test('a looser number without a reason is refused, and nothing that was typed is lost', async () => {
    const lead = await server.signedIn(org, 'lead')
    const at = '/requirements/S2.1/thresholds'
    const refused = await lead.post(at, at, { '4.commitments.enactedShare': '25', reason: 'Too short' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say in at least 20 characters why a looser number is right here')
    expect(refused.html).toContain('value="25"')
    expect(refused.html).toContain('Too short')
    const many = await lead.post(at, at, {
      '4.commitments.enactedShare': 'lots',
      '5.commitments.learning': '1.5',
      reason: '',
    })
    expect(many.html.match(/govuk-error-summary__list[\s\S]*?<\/ul>/)![0].match(/<li>/g)).toHaveLength(2)
  })

  test('a looser number with its reason is shown wherever the rung is', async () => {
    const lead = await server.signedIn(org, 'lead')
    const at = '/requirements/S2.1/thresholds'
    const reason = 'Half of our themes began in the summer and have had no time yet.'
    const set = await lead.post(at, at, { '2.cells.filledOrReasonedShare': '50', reason })
    expect(set.location).toBe('/requirements/S2.1?said=thresholds.set')
    for (const path of ['/requirements/S2.1', at]) expect((await lead.get(path)).text, path).toContain(reason)
    expect(rowOf((await lead.get('/board')).html, 'S2.1')).toContain('looser number of our own')
    const stricter = await lead.post(at, at, { '2.cells.filledOrReasonedShare': '100', reason: '' })
    expect(stricter.status).toBe(303)
    expect(rowOf((await lead.get('/board')).html, 'S2.1')).not.toContain('looser number')
  })

  test('only those who may change numbers have the form', async () => {
    const amina = await open('amina', '/requirements/S2.1/thresholds')
    expect(amina.status).toBe(200)
    expect(amina.html).not.toContain('<form action="/requirements')
  })

  test('search finds titles, terms and people by their posts, and nothing that the page would refuse', async () => {
    expect((await open('lead', '/search?q=estates')).text).toContain('The estates plan counts what travel costs')
    expect((await open('lead', '/search?q=tomos')).text).toContain('Theme lead held by Tomos')
    expect((await open('lead', '/search?q=%25%25')).text).toContain('Nothing here has “%%” in it.')
    const nothing = await open('lead', '/search?q=zzzz')
    expect(nothing.text).toContain('Look in our words')
    expect((await open('amina', '/search?q=buyers+ask')).text).toContain('Nothing here has')
    expect((await open('partner', '/search?q=Carys')).text).toContain('Nothing here has')
  })

  test('a partner sees what applies to them, and not what the whole rests on', async () => {
    const board = await open('partner', '/board')
    expect(board.text).toContain('What applies to Fells Food Network')
    expect(board.text).toContain('Fells Food Network itself')
    expect(board.text).not.toContain('of our 12')
    expect((await open('partner', '/requirements/S2.1')).status).toBe(403)
    expect((await open('partner', `/grid?unit=${org.units.homes}`)).status).toBe(404)
  })

  test('my work has what I owe, late first, and what is open to me', async () => {
    const lead = await open('lead', '/my-work')
    expect(lead.text).toContain('You owe 2 things, 1 of them late.')
    expect(lead.text.indexOf('Send the yearly report')).toBeLessThan(lead.text.indexOf('Say who could lose'))
    const themeLead = await open('themeLead', '/my-work')
    expect(themeLead.text).toContain('Accept or decline your duty: Check that every project')
    expect((await open('auditor', '/my-work')).text).toContain('Nothing is waiting for you.')
  })

  test('no link on these pages is dead, for whoever sees it', async () => {
    const cell = `/grid?row=${org.levels.organisation}&activity=${org.activities.corporate}`
    const pages = [
      '/board',
      cell,
      '/lip-service',
      '/my-work',
      '/search?q=the',
      ...['S1.1', 'S2.1', 'S2.3', 'S3.7'].map((id) => `/requirements/${id}`),
    ]
    for (const who of ['lead', 'amina', 'auditor', 'partner'] as const) {
      const browser = await server.signedIn(org, who)
      const links = new Set<string>()
      for (const path of pages) {
        const main = (await browser.get(path)).html.match(/<main[\s\S]*<\/main>/)?.[0] ?? ''
        for (const [, href] of main.matchAll(/href="(\/[^"#]*)/g)) links.add(href!.replaceAll('&amp;', '&'))
      }
      for (const link of links) expect((await browser.get(link)).status, `${who} ${link}`).toBeLessThan(400)
    }
  })

  test('somebody from another organisation sees nothing of it', async () => {
    const other = await server.organisation({ name: 'Old Mill' }, '2026-01-05')
    const stranger = await server.signedIn(other, 'director')
    for (const path of ['/board', '/grid', '/lip-service', '/search?q=estates', '/requirements/S2.1', '/my-work'])
      expect((await stranger.get(path)).text, path).not.toMatch(/estates plan counts|Job adverts/)
    expect((await stranger.get(`/grid?unit=${org.units.homes}`)).status).toBe(404)
    const page = await stranger.get('/board')
    expect(page.text).toContain('You have begun.')
  })

  test('what is remembered is forgotten at the next write and at midnight', async () => {
    const before = await server.as(org, 'lead', (caller) => snapshotOf(caller), '2026-10-30')
    expect(await server.as(org, 'ben', (caller) => snapshotOf(caller), '2026-10-30')).toBe(before)
    const tomorrow = await server.as(org, 'lead', (caller) => snapshotOf(caller), '2026-10-31')
    expect(tomorrow).not.toBe(before)
    await server.as(
      org,
      'lead',
      (caller) => backRecord(caller, made.promises[10]!, [{ hoursPerWeek: 1 }]),
      '2026-10-31',
    )
    const after = await server.as(org, 'lead', (caller) => snapshotOf(caller), '2026-10-31')
    expect(after.promiseById.get(made.promises[10]!)!.rung).toBe(3)
    expect(tomorrow.promiseById.get(made.promises[10]!)!.rung).toBe(2)
  })
})
