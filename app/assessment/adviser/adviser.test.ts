import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { answerAction } from '../../action/actions.ts'
import { recordChange } from '../../evidence/actions.ts'
import { type Answered, closeAsk, conversationAbout, openAsk } from '../../involvement/actions.ts'
import { submitted } from '../loop/loop.fixture.ts'
import { adviser, askedByMail, asking, questionsOf, type Server, stranger } from './adviser.fixture.ts'

let server: Server
let org: TestOrganisation
let lead: Browser
let id: string
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
  id = await submitted(server, org)
})
afterAll(() => server.close())

const said = async (knownAs: string): Promise<Answered[]> =>
  (await server.as(org, 'lead', (caller) => conversationAbout(caller, id))).filter(
    ({ fromName }) => fromName === knownAs,
  )

const answer = (one: Answered, answer: 'accepted' | 'declined' = 'accepted') =>
  server.as(org, 'amina', (caller) =>
    answerAction(caller, one.action!.id, {
      answer,
      text: 'We will ask tenants first.',
      reason: answer === 'declined' ? 'No money' : '',
    }),
  )

describe('a public adviser opens one link', () => {
  test('and reads what is asked, how long it takes, what it pays, by when they hear, and whom to ring', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Carys', contact: 'carys@public.example' })
    const [{ html } = { html: '' }] = await server.database.inInstance((db) =>
      db.query<{ html: string }>(`select html from outbox where to_address = 'carys@public.example'`),
    )
    expect(html).toContain(`<a href="http://127.0.0.1${link}">`)
    const { text } = await stranger(server).get(link)
    for (const words of [
      'Hello Carys',
      'mend damp homes',
      '10 minutes',
      '£12.50',
      '20 November 2026',
      '29 November 2026',
      '01632 960 145',
    ])
      expect(text).toContain(words)
    expect(text).toContain('What happened to your last comment')
    expect(text).toContain('Leave this page now')
  })

  test('is told why nothing is paid, where nothing is', async () => {
    const { link } = await askedByMail(
      server,
      org,
      id,
      { knownAs: 'Nell', contact: 'nell@public.example' },
      { pay: '', payBecause: 'You asked us not to.' },
    )
    expect((await stranger(server).get(link)).text).toContain(
      'There is no pay for this. Here is why: You asked us not to.',
    )
  })

  test('answers one question after the other, and is told who answers by when', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Iris', contact: 'iris@public.example' })
    const iris = stranger(server)
    expect((await iris.post(link, `${link}/start`, { way: 'one' })).location).toBe(`${link}/questions/1`)
    const first = await iris.post(`${link}/questions/1`, `${link}/comments`, {
      'words-1': 'Ask the tenants of the flats too.',
      'matters-1': 'major',
      'score-1': '2',
    })
    expect(first.location).toBe(`${link}/questions/2`)
    const last = await iris.post(`${link}/questions/2`, `${link}/comments`, { 'words-2': '' })
    expect(last.location).toBe(`${link}/thanks`)
    // What needs to change is answered within 14 days.
    expect((await iris.get(`${link}/thanks`)).text).toContain(
      'Someone will answer by 13 November 2026. We will tell you by e-mail.',
    )
    const [one, ...more] = await said('Iris')
    expect(more).toEqual([])
    expect(one).toMatchObject({
      severity: 'major',
      channel: 'screen',
      kind: 'comment',
      part: (await questionsOf(server, org, id, 1))[0],
    })
  })

  test('changes their words until they are answered, and then reads the answer and says whether it is done', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Gwen', contact: 'gwen@public.example' })
    const gwen = stranger(server)
    await gwen.post(`${link}/questions`, `${link}/comments`, {
      'words-1': 'Too dear.',
      'matters-1': 'minor',
      'words-2': '',
    })
    const [first] = await said('Gwen')
    const changed = await gwen.post(`${link}/said`, `${link}/amendments`, { words: 'Too dear for tenants.' })
    expect(changed.location).toBe(`${link}/said?said=amended`)
    await gwen.post(`${link}/questions/1`, `${link}/comments`, { 'words-1': 'Far too dear.', 'matters-1': 'minor' })
    const [one, ...more] = await said('Gwen')
    expect(more).toEqual([])
    expect(one).toMatchObject({ id: first!.id, words: 'Far too dear.' })

    expect(await answer(one!)).toEqual({ ok: true })
    const [letter] = (await server.lettersTo('gwen@public.example')).slice(-1)
    expect(letter?.body).toContain('Far too dear.')
    expect(letter?.body).toContain('Yes, we will do it.\n\nWe will ask tenants first.')
    expect((await said('Gwen'))[0]?.action).toMatchObject({ sentOn: '2026-10-30', sentChannel: 'email' })
    const seen = await gwen.get(`${link}/said`)
    expect(seen.text).toContain('Yes, we will. We will ask tenants first.')
    expect(seen.html).not.toContain(`${link}/amendments`)

    const bare = await gwen.post(`${link}/said`, `${link}/checks`, { is: 'not', words: ' ' })
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('Tell us what is not done.')
    await gwen.post(`${link}/said`, `${link}/checks`, { is: 'not', words: 'Nobody rang them.' })
    expect((await said('Gwen'))[0]?.action).toMatchObject({ disputedWords: 'Nobody rang them.', verifiedOn: null })
    expect((await gwen.get(`${link}/said`)).text).toContain('that it is not done: “Nobody rang them.”')
  })

  test('can say that it is done', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Olga', contact: 'olga@public.example' })
    const olga = stranger(server)
    await olga.post(`${link}/questions/1`, `${link}/comments`, { 'words-1': 'Move the stop.', 'matters-1': 'query' })
    await answer((await said('Olga'))[0]!)
    await server.as(org, 'amina', async (caller) => {
      const { id: because } = (await conversationAbout(caller, id)).find(({ fromName }) => fromName === 'Olga')!
      await recordChange(caller, {
        recordId: id,
        what: 'The stop was moved.',
        becauseRecordId: because,
        becauseKind: 'contribution',
        onDay: '2026-10-30',
      })
    })
    await olga.post(`${link}/said`, `${link}/checks`, { is: 'done', words: '' })
    const { text } = await olga.get(`${link}/said`)
    expect(text).toContain('You told us on 30 October 2026 that it is done')
    expect(text).toContain('We did, 30 October 2026 The stop was moved.')
    const staff = await lead.get(`/assessments/${id}/said-and-done`)
    expect(staff.text).toContain('We changed, 30 October 2026 The stop was moved.')
    expect(staff.text).toContain('They told us on 30 October 2026 that it is done.')
  })

  test('keeps a dissenting note that nobody on the team can edit or fold away', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Dora', contact: 'dora@public.example' })
    await stranger(server).post(`${link}/questions/1`, `${link}/comments`, {
      'words-1': 'This is the wrong street.',
      'keep-1': 'yes',
    })
    const [one] = await said('Dora')
    expect(one).toMatchObject({ kind: 'dissent' })
    const page = await (await server.signedIn(org, 'amina')).get(`/assessments/${id}/advisers`)
    expect(page.html.replace(/<details[\s\S]*?<\/details>/g, '')).toContain('This is the wrong street.')
    const mended = await (await server.signedInWithKeys(org, 'amina')).send(`/contributions/${one!.id}/amendment`, [
      ['key', (await server.signedInWithKeys(org, 'amina')).key()],
      ['words', 'This is the right street.'],
    ])
    expect(mended.status).toBe(403)
    expect((await said('Dora'))[0]?.words).toBe('This is the wrong street.')
  })

  test('would rather be rung: one task for whoever asked, however often the button is pressed', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Rhys', contact: 'rhys@public.example' })
    const rhys = stranger(server)
    expect((await rhys.post(link, `${link}/call`, {})).location).toBe(`${link}?said=call`)
    await rhys.post(link, `${link}/call`, {})
    const tasks = await server.as(org, 'lead', ({ db }) =>
      db.query(`select 1 as n from record where title like 'Ring Rhys%'`),
    )
    expect(tasks).toHaveLength(1)
  })

  test('loses nothing of what they typed when something is missing', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Tess', contact: 'tess@public.example' })
    const seen = await stranger(server).post(`${link}/questions`, `${link}/comments`, {
      'words-1': 'Keep these words.',
      'matters-2': 'major',
    })
    expect(seen.status).toBe(422)
    expect(seen.html).toContain('Keep these words.')
    expect(seen.text).toContain('You chose something. Please write a few words with it.')
    expect(await said('Tess')).toEqual([])
    const empty = await stranger(server).post(`${link}/questions`, `${link}/comments`, {})
    expect(empty.text).toContain('Write or choose something. Then press Send.')
  })
})

describe('asking public advisers', () => {
  test('tells every mistake at once, with everything typed still there', async () => {
    const at = `/assessments/${id}`
    const seen = await lead.post(`${at}/advisers/new`, `${at}/asks`, {
      what: 'Only this',
      plain: '',
      pay: '',
      minutes: 'ten',
      closesOn: '',
      ring: '',
    })
    expect(seen.status).toBe(422)
    expect(seen.html).toContain('value="Only this"')
    for (const words of [
      'Choose at least one public adviser',
      'Choose at least one question',
      'Write it in plain words',
      'Give the minutes',
      'Say why nothing is paid',
      'Say whom they can ring',
    ])
      expect(seen.text).toContain(words)
  })

  test('prints a letter with a code once, and the code opens the page', async () => {
    const at = `/assessments/${id}`
    const mair = await adviser(server, org, { knownAs: 'Mair', contactBy: 'post', contact: '4 Mill Lane' })
    const [question] = await questionsOf(server, org, id, 1)
    const seen = await lead.post(`${at}/advisers/new`, `${at}/asks`, asking([mair], [question!]))
    const code = seen.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)![0]
    expect(seen.text).toContain('4 Mill Lane')
    expect((await lead.get(`${at}/advisers`)).text).not.toContain(code)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const { location } = await stranger(server).post('/a', '/a', { code: typed })
    expect(location).toMatch(/^\/a\/[\w-]{43}$/)
    expect((await stranger(server).get(location!)).text).toContain('Hello Mair')
    expect((await stranger(server).get(`${location}/print`)).text).toContain('Write here')
  })

  test('writes down what was said by phone, in their name, owed by phone and not sent until somebody rang', async () => {
    const huw = await adviser(server, org, { knownAs: 'Huw', contactBy: 'phone', contact: '01632 960 111' })
    const at = `/assessments/${id}`
    const [question] = await questionsOf(server, org, id, 1)
    const entry = {
      adviser: huw,
      question: question!,
      channel: 'phone',
      saidOn: '29 October 2026',
      words: 'Too far to walk.',
      severity: 'minor',
    }
    expect((await lead.post(`${at}/adviser-words/new`, `${at}/adviser-words`, entry)).text).toContain(
      'Read it back to them first',
    )
    await lead.post(`${at}/adviser-words/new`, `${at}/adviser-words`, { ...entry, readBack: 'yes' })
    const [one] = await said('Huw')
    await answer(one!)
    expect((await said('Huw'))[0]?.action).toMatchObject({ answeredOn: '2026-10-30', sentOn: null })
    expect((await lead.get(`${at}/advisers`)).text).toContain(
      'Said by phone and was written down by Grace, who read it back.',
    )
  })

  test('that is closed is told as past: when, how long it took, what it paid, and that nobody was asked', async () => {
    const given = { aboutRecordId: id, what: 'Is it fair?', minutes: 10, payPence: 12_50, closesOn: '2026-11-30' }
    const page = async () => (await lead.get(`/assessments/${id}/advisers`)).text
    const opened = await server.as(org, 'lead', (caller) => openAsk(caller, given))
    if (!opened.ok) throw new Error(opened.because)
    expect(await page()).toContain('Closes 30 November 2026. It takes about 10 minutes and pays £12.50.')
    expect(await page()).toContain('Nobody has been asked by name yet.')
    await server.as(org, 'lead', (caller) => closeAsk(caller, opened.id))
    expect(await page()).toContain('Closed on 30 October 2026; it took about 10 minutes and paid £12.50.')
    expect(await page()).toContain('Nobody was asked by name.')
    expect(await page()).not.toContain('Nobody has been asked by name yet.')
  })

  test('stands on the page of the adviser, with the way and how far it has come', async () => {
    const { adviserId } = await askedByMail(server, org, id, { knownAs: 'Beti', contact: 'beti@public.example' })
    expect((await lead.get(`/advisers/${adviserId}`)).text).toContain(
      'Is this plan fair? 30 October 2026 E-mail: Works',
    )
  })

  test('shows how far each has come: asked, first opened, said something', async () => {
    const { link } = await askedByMail(server, org, id, { knownAs: 'Cerys', contact: 'cerys@public.example' })
    const row = async () => {
      const { html } = await lead.get(`/assessments/${id}/advisers`)
      return html.match(/<tr[^>]*>(?:(?!<\/tr>)[\s\S])*Cerys[\s\S]*?<\/tr>/)![0].replace(/<[^>]+>/g, ' ')
    }
    await stranger(server).get(link)
    expect(await row()).toMatch(/Not yet\s+Not yet\s+Works/)
    await stranger(server).post(link, `${link}/start`, { way: 'all' })
    expect(await row()).toMatch(/30 October 2026\s+30 October 2026\s+Not yet\s+Works/)
  })

  test('is asked for by the team, once, and done when somebody asks', async () => {
    const amina = await server.signedIn(org, 'amina')
    const at = `/assessments/${id}/advisers`
    const sent = await amina.post(at, `/assessments/${id}/adviser-requests`, { what: 'The parts on rent' })
    expect(sent.location).toBe(`${at}?said=adviser.requested`)
    expect((await amina.get(at)).text).toContain('Public advisers were asked for.')
    await askedByMail(server, org, id, { knownAs: 'Nia', contact: 'nia@public.example' })
    expect((await amina.get(at)).text).not.toContain('Public advisers were asked for.')
  })
})
