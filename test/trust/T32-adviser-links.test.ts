import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedByMail, linkFor, type Server, stranger } from '../../app/assessment/adviser/adviser.fixture.ts'
import { asksWithLinks } from '../../app/assessment/adviser/askAdvisers.ts'
import { submitted } from '../../app/assessment/loop/loop.fixture.ts'
import { closeAsk, conversationAbout } from '../../app/involvement/actions.ts'
import { endLink } from '../../app/involvement/link/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'

let server: Server
let org: TestOrganisation
let elsewhere: TestOrganisation
let id: string
let people = 0
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  elsewhere = await server.organisation({ name: 'Northbank' })
  id = await submitted(server, org)
})
afterAll(() => server.close())

const someone = () => ({ knownAs: `Adviser ${++people}`, contact: `adviser${people}@public.example` })
const asked = (changes: Record<string, string> = {}) => askedByMail(server, org, id, { n: 2, ...someone() }, changes)
const tokenIn = (link: string) => link.split('/').at(-1)!
const everything = () => server.as(org, 'lead', ({ db }) => db.query<{ sum: string }>(SUMS))
const said = () => server.as(org, 'lead', (caller) => conversationAbout(caller, id))
const linkOf = (adviserId: string) =>
  server.as(
    org,
    'lead',
    async (caller) =>
      (await asksWithLinks(caller, id))
        .flatMap(({ ask, links }) => links.map((link) => ({ ask, link })))
        .findLast(({ link }) => link.adviserId === adviserId)!,
  )

/** Whatever looking could have written: the link itself, words, ratings, tasks, the log and the audit. */
const SUMS = ['link', 'contribution', 'rating', 'action', 'happening', 'audit', 'record', 'ask']
  .map(
    (table) =>
      `select '${table}' as what, count(*)::int as n, md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as sum from ${table} x`,
  )
  .join(' union all ')

const LOOKS = ['', '/questions', '/questions/1', '/questions/2', '/thanks', '/said', '/print', '/words', '?large=1']
const POSTS = ['/start', '/comments', '/amendments', '/checks', '/call']

describe('T32 the link of a public adviser', () => {
  test('is 256 random bits, goes by letter alone, and only its hash is kept', async () => {
    const who = someone()
    const { link } = await askedByMail(server, org, id, who)
    expect(Buffer.from(tokenIn(link), 'base64url')).toHaveLength(32)
    const kept = await server.as(org, 'lead', ({ db }) =>
      db.query<{ row: string }>(
        'select row_to_json(l)::text as row from link l union all select row_to_json(a)::text from audit a',
      ),
    )
    expect(kept.some(({ row }) => row.includes(tokenIn(link)))).toBe(false)
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(`/assessments/${id}/advisers`)).html).not.toContain(tokenIn(link))
  })

  test.each(LOOKS)('%s may be looked at by a mail scanner as often as it likes, and nothing changes', async (path) => {
    const { link } = await asked()
    const before = await everything()
    for (let n = 0; n < 3; n++) expect((await stranger(server, n).get(`${link}${path}`)).status).toBe(200)
    const head = await server.request(`${link}${path}`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await everything()).toEqual(before)
  })

  test('opens again and again until its day, for whoever it was forwarded to, and gives no more than the one task', async () => {
    const { link } = await asked()
    for (let n = 0; n < 3; n++) {
      const seen = await stranger(server, n).get(link)
      expect(seen.status).toBe(200)
      expect(seen.headers.getSetCookie().some((one) => one.startsWith('ingrain-session='))).toBe(false)
    }
    const holder = stranger(server, 1)
    for (const path of [
      '/board',
      '/assessments',
      `/assessments/${id}`,
      `/assessments/${id}/advisers`,
      '/advisers',
      '/asks',
      '/search?q=damp',
    ])
      expect((await holder.get(path)).location).toMatch(/^\/sign-in/)
  })

  test('shows the questions that were asked about and no others', async () => {
    const { link } = await askedByMail(server, org, id, { n: 1, ...someone() })
    const { html } = await stranger(server).get(`${link}/questions`)
    expect(html.match(/name="words-\d+"/g)).toEqual(['name="words-1"'])
    expect((await stranger(server).get(`${link}/questions/2`)).status).toBe(404)
  })

  test('speaks for one adviser: what another said is not theirs to read, change or confirm', async () => {
    const one = await asked()
    const other = await asked()
    await stranger(server).post(`${one.link}/questions/1`, `${one.link}/comments`, { 'words-1': 'Only mine.' })
    const mine = (await said()).find(({ words }) => words === 'Only mine.')!
    const thief = stranger(server, 7)
    const page = await thief.get(`${other.link}/questions`)
    expect(page.html + (await thief.get(`${other.link}/said`)).html).not.toContain('Only mine.')
    for (const [path, fields] of [
      ['/amendments', { id: mine.id, words: 'Stolen.' }],
      ['/checks', { id: mine.action!.id, is: 'done', words: '' }],
    ] as const) {
      const key = server.fieldsOf(page, `${other.link}/comments`, {})
      expect((await thief.send(`${other.link}${path}`, [...key, ...Object.entries(fields)])).status).toBe(404)
    }
    expect((await said()).find(({ id }) => id === mine.id)).toMatchObject({
      words: 'Only mine.',
      action: { verifiedOn: null },
    })
  })

  test('takes one comment from fifty presses in the same moment', async () => {
    const { link, adviserId } = await asked()
    const holder = stranger(server)
    const page = await holder.get(`${link}/questions/1`)
    const fields = server.fieldsOf(page, `${link}/comments`, {
      'words-1': 'Pressed fifty times.',
      'matters-1': 'minor',
    })
    const answers = await Promise.all(Array.from({ length: 50 }, () => holder.send(`${link}/comments`, fields)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    const mine = (await said()).filter(({ fromId }) => fromId === adviserId)
    expect(mine).toHaveLength(1)
    const owed = await server.as(org, 'lead', ({ db }) =>
      db.query('select 1 as n from action where because_record_id = $1', [mine[0]!.id]),
    )
    expect(owed).toHaveLength(1)
  })

  test('takes one comment from fifty windows in the same moment, each with a form of its own', async () => {
    const { link, adviserId } = await asked()
    const windows = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const holder = stranger(server, n)
        const page = await holder.get(`${link}/questions/1`)
        return { holder, fields: server.fieldsOf(page, `${link}/comments`, { 'words-1': `Window ${n % 5}.` }) }
      }),
    )
    await Promise.all(windows.map(({ holder, fields }) => holder.send(`${link}/comments`, fields)))
    expect((await said()).filter(({ fromId }) => fromId === adviserId)).toHaveLength(1)
  })

  test('is over when it was ended: it says so kindly, names whom to ring, and shows nothing else', async () => {
    const { link, adviserId } = await asked()
    const page = await stranger(server).get(`${link}/questions`)
    await server.as(org, 'lead', async (caller) => endLink(caller, (await linkOf(adviserId)).link.id))
    for (const path of LOOKS) {
      const seen = await stranger(server).get(`${link}${path}`)
      expect(seen.status).toBe(410)
      expect(seen.text).toContain('This link has ended')
      expect(seen.text).toContain('01632 960 145')
      expect(seen.text).not.toContain('Adviser')
      expect(seen.text).not.toContain('damp')
    }
    const before = await everything()
    for (const path of POSTS) {
      const fields = server.fieldsOf(page, `${link}/comments`, { 'words-1': 'Too late.', words: 'x', id, is: 'done' })
      expect((await stranger(server).send(`${link}${path}`, fields)).status).toBe(410)
    }
    expect(await everything()).toEqual(before)
  })

  test('is over fourteen days after its ask closed, and until then is for reading', async () => {
    const { link } = await asked()
    const at = async (day: string, path = '') => {
      const now = server.clock.now
      server.clock.now = new Date(`${day}T12:00:00Z`)
      const page = await stranger(server).get(`${link}${path}`)
      server.clock.now = now
      return page
    }
    expect((await at('2026-11-20', '/questions')).html).toContain('name="words-1"')
    const reading = await at('2026-11-21', '/questions')
    expect(reading.text).toContain('This closed on 20 November 2026')
    expect(reading.html).not.toContain('name="words-1"')
    expect((await at('2026-12-04')).status).toBe(200)
    expect((await at('2026-12-05')).status).toBe(410)
  })

  test('takes no words once its ask was closed early, from a form that was open before', async () => {
    const { link, adviserId } = await asked()
    const page = await stranger(server).get(`${link}/questions/1`)
    await server.as(org, 'lead', async (caller) => closeAsk(caller, (await linkOf(adviserId)).ask.id))
    const fields = server.fieldsOf(page, `${link}/comments`, { 'words-1': 'A moment too late.' })
    const sent = await stranger(server).send(`${link}/comments`, fields)
    expect(sent.status).toBe(422)
    expect((await said()).some(({ words }) => words === 'A moment too late.')).toBe(false)
  })

  test('gives way to a newer one for the same person', async () => {
    const who = someone()
    const { link, adviserId } = await askedByMail(server, org, id, who)
    const lead = await server.signedIn(org, 'lead')
    const { link: row } = await linkOf(adviserId)
    const again = await lead.post(`/assessments/${id}/advisers`, `/links/${row.id}/renewal`, { sentBy: 'email' })
    expect(again.status).toBe(200)
    const newer = await linkFor(server, who.contact)
    expect(newer).not.toBe(link)
    expect((await stranger(server).get(link)).status).toBe(410)
    expect((await stranger(server).get(newer)).status).toBe(200)
  })

  test.each([
    'amina',
    'ben',
    'director',
    'themeLead',
    'secretary',
    'partner',
    'auditor',
    'evaluator',
    'administrator',
  ] as const)('%s makes none and ends none', async (who) => {
    const { adviserId } = await asked()
    const { link } = await linkOf(adviserId)
    const browser = await server.signedInWithKeys(org, who)
    for (const path of [`/assessments/${id}/asks`, `/links/${link.id}/renewal`, `/links/${link.id}/ending`])
      expect((await browser.send(path, [['key', browser.key()]])).status).toBe(403)
    expect((await linkOf(adviserId)).link.endedAt).toBeNull()
  })

  test('is nothing to another organisation, which cannot end it either', async () => {
    const { link, adviserId } = await asked()
    const browser = await server.signedInWithKeys(elsewhere, 'lead')
    const { link: row } = await linkOf(adviserId)
    expect((await browser.send(`/links/${row.id}/ending`, [['key', browser.key()]])).status).toBe(404)
    expect((await stranger(server).get(link)).status).toBe(200)
  })
})

/** Links that are nearly right. */
const BENT: Record<string, (token: string) => string> = {
  'one letter less': (token) => token.slice(1),
  'one letter more': (token) => `${token}A`,
  'all capitals': (token) => token.toUpperCase(),
  'all small': (token) => token.toLowerCase(),
  'turned round': (token) => [...token].reverse().join(''),
  'first letter changed': (token) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1),
  'middle letter changed': (token) => token.slice(0, 20) + (token[20] === 'A' ? 'B' : 'A') + token.slice(21),
  twice: (token) => token + token,
  'a percent sign': () => '%25',
  'a NUL': (token) => `${token}%00`,
  'a way upward': (token) => `..%2f${token}`,
  'its own hash': (token) => createHash('sha256').update(token).digest('base64url'),
  'letters of another writing': () => '%D0%96'.repeat(43),
  'a very long one': (token) => token.repeat(40),
  'an id': () => '00000000-0000-0000-0000-000000000000',
  'a printed code': () => 'K7QF-2MXD-9HRT',
}

describe('T32 a link that is nearly one', () => {
  let link: string
  beforeAll(async () => {
    link = (await asked()).link
  })

  test.each(Object.keys(BENT))('%s opens nothing and says nothing', async (how) => {
    const bent = `/a/${BENT[how]!(tokenIn(link))}`
    const seen = await stranger(server).get(bent)
    expect(seen.status).toBe(404)
    expect(seen.text).not.toContain('damp')
    const page = await stranger(server).get(`${link}/questions/1`)
    const fields = server.fieldsOf(page, `${link}/comments`, { 'words-1': 'Bent.' })
    expect((await stranger(server).send(`${bent}/comments`, fields)).status).toBe(404)
    expect((await said()).some(({ words }) => words === 'Bent.')).toBe(false)
  })
})

describe('T32 a code from paper', () => {
  test('may be tried twenty times in a quarter of an hour, and then waiting helps', async () => {
    const now = server.clock.now
    const guess = () => stranger(server).post('/a', '/a', { code: 'K7QF-2MXD-9HRT' })
    for (let n = 0; n < 20; n++) expect((await guess()).text).toContain('This is not a code of ours')
    expect((await guess()).text).toContain('That was too many tries. Please wait')
    server.clock.now = new Date(now.getTime() + 16 * 60_000)
    expect((await guess()).text).toContain('This is not a code of ours')
    server.clock.now = now
  }, 60_000)
})
