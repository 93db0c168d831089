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
