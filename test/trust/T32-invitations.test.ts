import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suspendMember } from '../../app/organisation/people/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer, type Seen } from '../server.ts'

const PASSWORD = 'seven boats in harbour mud'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let admin: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  admin = await server.signedIn(org, 'administrator')
})
afterAll(() => server.close())

const invite = (email: string, fields: Record<string, string> = {}) =>
  admin.post('/members/new', '/members', { name: 'Noor', email, role: 'PL', unitId: '', until: '', ...fields })
const linkIn = (seen: Seen): string => seen.text.match(/\/invitations\/[\w-]{43}/)![0]
const memberIn = (seen: Seen): string => seen.html.match(/href="\/members\/([0-9a-f-]{36})"/)![1]!

async function join(link: string, password = PASSWORD): Promise<Seen> {
  const page = await server.nobody.get(link)
  return page.status === 200 ? server.nobody.send(link, server.fieldsOf(page, link, { password })) : page
}

describe('T32 an invitation', () => {
  test('is shown once, goes by letter too, and only its hash is kept', async () => {
    const seen = await invite('noor@harbour.example')
    const token = linkIn(seen).split('/').at(-1)!
    const [letter] = await server.lettersTo('noor@harbour.example')
    expect(letter?.body).toContain(`http://127.0.0.1/invitations/${token}`)
    expect((await admin.get(`/members/${memberIn(seen)}`)).html).not.toContain(token)
    const kept = await server.as(org, 'administrator', ({ db }) =>
      db.query<{ row: string }>('select row_to_json(l)::text as row from link l'),
    )
    expect(kept.some(({ row }) => row.includes(token))).toBe(false)
  })

  test('is not used up by looking: a mail scanner may look as often as it likes', async () => {
    const link = linkIn(await invite('scanned@harbour.example'))
    for (let n = 0; n < 5; n++) expect((await server.nobody.get(link)).status).toBe(200)
    expect((await join(link)).location).toBe('/home')
  })

  test('lets one of fifty in who use it in the same moment', async () => {
    const link = linkIn(await invite('crowd@harbour.example'))
    const page = await server.nobody.get(link)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => server.nobody.send(link, server.fieldsOf(page, link, { password: PASSWORD }))),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    const joined = await server.as(org, 'administrator', ({ db }) =>
      db.query(
        `select 1 as one from happening h join member m on m.id = h.record_id where h.verb = 'joined' and m.email = 'crowd@harbour.example'`,
      ),
    )
    expect(joined).toHaveLength(1)
  })

  test('is over when it was used, has run out, was followed by a new one, or its person was shut out', async () => {
    const used = linkIn(await invite('used@harbour.example'))
    await join(used)
    expect((await server.nobody.get(used)).status).toBe(404)

    const old = linkIn(await invite('old@harbour.example'))
    const now = server.clock.now
    server.clock.now = new Date('2026-11-06T12:00:01Z')
    expect((await server.nobody.get(old)).status).toBe(404)
    server.clock.now = now

    const first = await invite('again@harbour.example')
    const member = `/members/${memberIn(first)}`
    const second = linkIn(await admin.post(member, `${member}/invitation`, {}))
    expect((await server.nobody.get(linkIn(first))).status).toBe(404)
    expect((await server.nobody.get(second)).status).toBe(200)
    await server.as(org, 'administrator', (caller) => suspendMember(caller, memberIn(first)))
    expect((await server.nobody.get(second)).status).toBe(404)
  })

  test('never raises the role of somebody who is here already', async () => {
    const again = await invite(`amina@${org.slug}.example`, { role: 'OA' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Somebody with that e-mail address is here already.')
  })

  test('wants a fresh password of whoever sends it, and loses nothing that was typed until it is given', async () => {
    const page = await admin.get('/members/new')
    const now = server.clock.now
    server.clock.now = new Date(now.getTime() + 16 * 60_000)
    const late = await admin.send(
      '/members',
      server.fieldsOf(page, '/members', { name: 'Late Noor', email: 'late@harbour.example', role: 'PL' }),
    )
    expect(late.status).toBe(422)
    expect(late.html).toContain('value="Late Noor"')
    expect(late.html).toContain('/account/fresh?next=%2Fmembers%2Fnew')
    expect((await admin.get('/members/new')).html).not.toContain('name="email"')
    expect(await server.lettersTo('late@harbour.example')).toEqual([])
    server.clock.now = now
  })
})

/** Links that are nearly right. */
const BENT: Record<string, (token: string) => string> = {
  'one letter less': (token) => token.slice(1),
  'its last letter gone': (token) => token.slice(0, -1),
  'one letter more': (token) => `${token}A`,
  'a letter before it': (token) => `A${token}`,
  'all capitals': (token) => token.toUpperCase(),
  'all small': (token) => token.toLowerCase(),
  'turned round': (token) => [...token].reverse().join(''),
  'two letters changed over': (token) => token[1]! + token[0]! + token.slice(2),
  'first letter changed': (token) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1),
  'middle letter changed': (token) => token.slice(0, 20) + (token[20] === 'A' ? 'B' : 'A') + token.slice(21),
  twice: (token) => token + token,
  half: (token) => token.slice(0, 21),
  nothing: () => 'x',
  'a star': () => '*',
  'a percent sign': () => '%25',
  'a NUL': (token) => `${token}%00`,
  'a space after it': (token) => `${token}%20`,
  'a way upward': (token) => `..%2f${token}`,
  'its own hash': (token) => createHash('sha256').update(token).digest('base64url'),
  'its hash in figures': (token) => createHash('sha256').update(token).digest('hex'),
  'letters of another writing': () => '%D0%96'.repeat(43),
  'a very long one': (token) => token.repeat(40),
  'an id': () => '00000000-0000-0000-0000-000000000000',
}

describe('T32 a link that is nearly an invitation', () => {
  let link: string
  beforeAll(async () => {
    link = linkIn(await invite('bent@harbour.example'))
  })

  test.each(Object.keys(BENT))('%s opens nothing, and lets nobody in', async (how) => {
    const token = link.split('/').at(-1)!
    const bent = `/invitations/${BENT[how]!(token)}`
    expect(bent).not.toBe(link)
    const seen = await server.nobody.get(bent)
    expect(seen.status).toBe(404)
    expect(seen.html).not.toContain('bent@harbour.example')
    const page = await server.nobody.get(link)
    const fields = server.fieldsOf(page, link, { password: PASSWORD })
    const sent = await server.nobody.send(bent, fields)
    expect(sent.status).toBeGreaterThanOrEqual(400)
    expect(sent.headers.getSetCookie().filter((one) => one.startsWith('ingrain-session='))).toEqual([])
  })

  test.each([
    'amina',
    'ben',
    'dev',
    'director',
    'lead',
    'themeLead',
    'secretary',
    'partner',
    'auditor',
    'evaluator',
  ] as const)('%s invites nobody', async (who) => {
    const browser = await server.signedInWithKeys(org, who)
    const email = `by-${who}@harbour.example`.toLowerCase()
    const sent = await browser.send('/members', [
      ['key', browser.key()],
      ['name', 'Noor'],
      ['email', email],
      ['role', 'OA'],
    ])
    expect(sent.status).toBe(403)
    expect(await server.lettersTo(email)).toEqual([])
  })
})

describe('confirming that it is you', () => {
  test('takes the password, comes back to where it was asked, and makes the session fresh', async () => {
    const link = linkIn(await invite('fresh@harbour.example', { role: 'OA' }))
    const joined = await join(link)
    const browser = server.browse(
      joined.headers
        .getSetCookie()
        .find((one) => one.startsWith('ingrain-session='))!
        .split(';')[0]!,
    )
    const now = server.clock.now
    server.clock.now = new Date(now.getTime() + 20 * 60_000)
    expect((await browser.get('/settings')).html).not.toContain('name="yearStarts"')
    const wrong = await browser.post('/account/fresh?next=/settings', '/account/fresh', {
      password: 'not that one at all',
    })
    expect(wrong.status).toBe(422)
    const right = await browser.post('/account/fresh?next=/settings', '/account/fresh', { password: PASSWORD })
    expect(right.location).toBe('/settings?said=fresh.done')
    expect((await browser.get('/settings')).html).toContain('name="yearStarts"')
    server.clock.now = now
  })

  test('leads nowhere outside, and is only for somebody signed in', async () => {
    expect((await admin.get('/account/fresh?next=https://elsewhere.example')).html).not.toContain('elsewhere')
    expect((await server.nobody.get('/account/fresh?next=/settings')).location).toBe('/sign-in?next=%2Fsettings')
  })
})
