import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAdviser, openAsk } from '../../app/involvement/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'
import { aRecord } from './shared.fixture.ts'

describe('listening, and answering', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  let about: { id: string; title: string }
  let carys: string
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
    about = await aRecord(server, harbour, { kind: 'concept', title: 'What we mean by fair' })
    carys = await server.as(
      harbour,
      'lead',
      (caller) => addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone', contact: '029 2000 0000' }),
      '2026-09-01',
    )
  })
  afterAll(() => server.close())

  const ask = async (closesOn = '2026-11-30') => {
    const given = { aboutRecordId: about.id, what: 'Is this plain enough?', minutes: 10, payPence: 12_50, closesOn }
    const done = await server.as(harbour, 'lead', (caller) => openAsk(caller, given), '2026-10-12')
    if (!done.ok) throw new Error(done.because)
    return `/asks/${done.id}`
  }

  test('an ask says how long it takes, what it pays and when it closes, before anything else', async () => {
    const amina = await server.signedIn(harbour, 'amina')
    const page = await amina.get(await ask())
    expect(page.text).toContain('Takes 10 minutes Pays £12.50 Closes 30 November 2026')
    expect(page.text).toContain('Nobody has answered yet.')
  })

  test('a comment comes back to its page with an answer owed, and the owner answers it there', async () => {
    const at = await ask()
    const amina = await server.signedIn(harbour, 'amina')
    const sent = await amina.post(at, '/contributions', { words: 'Say which buses run.' })
    expect(sent.status).toBe(303)
    expect(sent.location).toBe(`${at}?said=involvement.said`)
    const seen = await amina.get(sent.location!)
    expect(seen.text).toContain('Somebody owes you an answer to it.')
    expect(seen.text).toContain('Theme lead owes Amina an answer. Due 29 November 2026.')
    expect(seen.text).toContain('One thing was said. One of them is still owed an answer.')

    const tomos = await server.signedIn(harbour, 'themeLead')
    const action = (await tomos.get(at)).html.match(/\/actions\/[\w-]+\/answer/)![0]
    const answered = await tomos.post(at, action, { answer: 'accepted', text: 'We will add the 12 and the 14.' })
    expect(answered.location).toBe(`${at}?said=action.answered`)
    expect((await amina.get(at)).text).toContain(
      'Theme lead, 30 October 2026: Yes We will add the 12 and the 14. Reached Amina on this page on 30 October 2026.',
    )
  })

  test('a comment without words is shown again, and so is a very long one, with everything typed', async () => {
    const at = await ask()
    const amina = await server.signedIn(harbour, 'amina')
    const empty = await amina.post(at, '/contributions', { words: ' ', praise: 'yes' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('There is a problem Write what you want to say')
    expect(empty.html).toMatch(/name="praise"[^>]*checked/)
    expect(empty.html).toContain(`name="next" value="${at}"`)
    const long = await amina.post(at, '/contributions', { words: 'fair '.repeat(10_001) })
    expect(long.status).toBe(422)
    expect(long.html).toContain('fair fair fair')
    expect((await amina.get(at)).text).toContain('Nobody has answered yet.')
  })

  test('50,000 characters, from right to left and with signs of its own, are kept as they were said', async () => {
    const at = await ask()
    const amina = await server.signedIn(harbour, 'amina')
    const words = `${'<b>العدالة الصحية</b> '.repeat(2200)}.`.slice(0, 50_000)
    expect((await amina.post(at, '/contributions', { words })).status).toBe(303)
    const page = await amina.get(at)
    expect(page.html).toContain('&lt;b&gt;العدالة الصحية&lt;/b&gt;')
    expect(page.html).not.toContain('<b>العدالة')
  })

  test('an adviser’s words are written down with all that is missing said at once, and read back first', async () => {
    const at = await ask()
    const grace = await server.signedIn(harbour, 'lead')
    const refused = await grace.post(at, '/adviser-words', { saidOn: 'soon', words: '' })
    expect(refused.status).toBe(422)
    for (const told of [
      'Choose who said it',
      'Say how it reached you',
      'Give the day as',
      'Write what they said',
      'Read it back to them first',
    ])
      expect(refused.text).toContain(told)
    expect(refused.html).toContain('value="soon"')
    const given = {
      adviser: carys,
      channel: 'phone',
      saidOn: '29 October 2026',
      words: 'I never see the map.',
      readBack: 'yes',
    }
    expect((await grace.post(at, '/adviser-words', given)).location).toBe(`${at}?said=involvement.entered`)
    const page = await grace.get(at)
    expect(page.text).toContain('Carys public adviser, 29 October 2026')
    expect(page.text).toContain('Said by phone and was written down by Grace, who read it back.')
  })

  test('an answer to an adviser stays owed until somebody says how it reached them', async () => {
    const at = await ask()
    const grace = await server.signedIn(harbour, 'lead')
    await grace.post(at, '/adviser-words', {
      adviser: carys,
      channel: 'paper',
      saidOn: '28 October 2026',
      words: 'Print it larger.',
      readBack: 'yes',
    })
    const action = `/actions/${(await grace.get(at)).html.match(/\/actions\/([\w-]+)\/answer/)![1]}`
    const no = await grace.post(action, `${action}/answer`, {
      answer: 'declined',
      text: 'We cannot.',
      sent: 'phone',
      sentOn: 'tomorrow',
    })
    expect(no.status).toBe(422)
    expect(no.text).toContain('Say why it is no')
    expect(no.text).toContain('Give the day as, for example, 4 December 2026')
    expect(no.html).toContain('We cannot.</textarea>')
    expect(
      (
        await grace.post(action, `${action}/answer`, {
          answer: 'declined',
          text: 'We cannot.',
          reason: 'The printer cannot.',
        })
      ).status,
    ).toBe(303)
    expect((await grace.get(action)).text).toContain('This answer has not reached Carys yet, so it is still owed.')
    expect((await grace.get(`/actions?show=open&q=Print it larger`)).text).toContain('Answered, not yet told')
    const future = await grace.post(action, `${action}/sending`, { channel: 'phone', onDay: '31 October 2026' })
    expect(future.text).toContain('Give today or an earlier day')
    expect((await grace.post(action, `${action}/sending`, { channel: 'phone', onDay: '30 October 2026' })).status).toBe(
      303,
    )
    expect((await grace.get(action)).text).toContain(
      'Why: The printer cannot. Reached Carys by phone on 30 October 2026.',
    )
  })

  test('pressing twice says it once', async () => {
    const at = await ask()
    const amina = await server.signedIn(harbour, 'amina')
    const fields = server.fieldsOf(await amina.get(at), '/contributions', { words: 'Once.' })
    const [one, two] = await Promise.all([amina.send('/contributions', fields), amina.send('/contributions', fields)])
    expect([one?.location, two?.location]).toEqual([one?.location, one?.location])
    expect((await amina.get(at)).html.match(/<article class="in-comment"/g)).toHaveLength(1)
  })

  test('words are put right on their own page until they are answered, and then they stand', async () => {
    const at = await ask()
    const amina = await server.signedIn(harbour, 'amina')
    await amina.post(at, '/contributions', { words: 'Too long.' })
    const own = (await amina.get(at)).html.match(/\/contributions\/[\w-]{36}/)![0]
    expect((await amina.post(own, `${own}/amendment`, { words: '' })).text).toContain('Write what you want to say')
    const stale = server.fieldsOf(await amina.get(own), `${own}/amendment`, { words: 'Far too long.' })
    expect((await amina.post(own, `${own}/amendment`, { words: 'Much too long.' })).status).toBe(303)
    const tomos = await server.signedIn(harbour, 'themeLead')
    const action = (await tomos.get(own)).html.match(/\/actions\/[\w-]+\/answer/)![0]
    await tomos.post(own, action, { answer: 'already', text: 'It is shorter now.' })
    const late = await amina.send(`${own}/amendment`, stale)
    expect(late.status).toBe(422)
    expect(late.text).toContain('This has been answered, so the words stand.')
    expect((await amina.get(own)).text).toContain('Much too long.')
  })

  test('an ask is moved and closed by the lead, and says so', async () => {
    const at = await ask()
    const grace = await server.signedIn(harbour, 'lead')
    const refused = await grace.post(at, `${at}/extension`, { closesOn: '1 October 2026' })
    expect(refused.text).toContain('Give today or a later day')
    expect(refused.html).toContain('value="1 October 2026"')
    expect((await grace.post(at, `${at}/extension`, { closesOn: '24 December 2026' })).location).toContain(
      'said=involvement.extended',
    )
    expect((await grace.post(at, `${at}/closure`, {})).location).toContain('said=involvement.closed')
    const amina = await server.signedIn(harbour, 'amina')
    const page = await amina.get(at)
    expect(page.text).toContain('It is closed.')
    expect(page.html).not.toContain('action="/contributions"')
  })

  test('how to reach an adviser is on their page for the lead, and the page is for nobody else', async () => {
    const grace = await server.signedIn(harbour, 'lead')
    expect((await grace.get(`/advisers/${carys}`)).text).toContain('How to reach them 029 2000 0000')
    const amina = await server.signedIn(harbour, 'amina')
    expect((await amina.get(`/advisers/${carys}`)).status).toBe(403)
    expect((await amina.get('/advisers')).status).toBe(403)
  })

  test('an adviser is added with every error said at once', async () => {
    const grace = await server.signedIn(harbour, 'lead')
    const refused = await grace.post('/advisers/new', '/advisers', { knownAs: '', contact: '4 Mill Lane' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Write how they wish to be known')
    expect(refused.text).toContain('Choose how they want to hear from us')
    expect(refused.html).toContain('4 Mill Lane</textarea>')
    const added = await grace.post('/advisers/new', '/advisers', {
      knownAs: 'Mair',
      contactBy: 'post',
      contact: '4 Mill Lane',
      interests: 'Buses\nWelsh',
    })
    expect((await grace.get(added.location!)).text).toContain('Interests Buses, Welsh')
  })

  test('two people changing an adviser at once: the second sees what is saved, and keeps what they typed', async () => {
    const grace = await server.signedIn(harbour, 'lead')
    const at = `/advisers/${carys}/amendment`
    const first = { knownAs: 'Carys', contactBy: 'post', contact: '7 Hill Street', interests: '', toOn: '' }
    const stale = server.fieldsOf(await grace.get(at), at, { ...first, contact: '9 Hill Street' })
    await grace.post(at, at, first)
    const refused = await grace.send(at, stale)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('7 Hill Street')
    expect(refused.html).toContain('9 Hill Street</textarea>')
    const again = server.fieldsOf(refused, at, { ...first, contact: '9 Hill Street' })
    expect((await grace.send(at, again)).status).toBe(303)
  })

  test('another organisation’s asks, words and advisers are not here', async () => {
    const at = await ask()
    const elsewhere = await server.organisation()
    const grace = await server.signedIn(elsewhere, 'lead')
    for (const path of [
      at,
      `/advisers/${carys}`,
      `/contributions/new?about=${about.id}`,
      `/adviser-words/new?about=${about.id}`,
    ])
      expect((await grace.get(path)).status).toBe(404)
    expect((await grace.get('/asks')).text).toContain('Nothing has been asked yet.')
  })

  test('nothing is here by a made-up name, and a form never leads away', async () => {
    const grace = await server.signedInWithKeys(harbour, 'lead')
    expect((await grace.get('/contributions/new?about=nonsense')).status).toBe(404)
    expect((await grace.get('/evidence/new?for=nonsense')).status).toBe(404)
    const away = await grace.send('/contributions', [
      ['key', grace.key()],
      ['about', about.id],
      ['next', '//elsewhere.example'],
      ['words', 'Hello.'],
    ])
    expect(away.location).toBe(`/concepts/${about.id}?said=involvement.said`)
  })
})
