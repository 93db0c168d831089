import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { plan } from '../../../test/house.ts'
import { type Browser, hiddenFieldsOf, openTestServer, type Seen } from '../../../test/server.ts'
import { addAdviser } from '../../involvement/actions.ts'
import { exportOrganisation } from '../../portable/exportOrganisation.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { setUpOnce } from '../setup/setUp.ts'
import { makeSetUpLink } from '../setup/setUpLink.ts'

const PAGE = '/settings/export'

describe('an organisation in the browser, as a file', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  let ada: Browser
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
    await server.as(harbour, 'lead', (caller) =>
      addAdviser(caller, { knownAs: 'Rosa', contactBy: 'phone', contact: '01632 960 123' }),
    )
    ada = await server.signedIn(harbour, 'administrator')
  })
  afterAll(() => server.close())

  describe('leaving', () => {
    test('the page says what the file holds and what it never holds, before anybody takes it', async () => {
      const page = await ada.get(PAGE)
      expect(page.text).toContain('every definition, strategy, promise')
      expect(page.text).toContain('passwords, sessions, invitations')
    })

    test('the download is the organisation’s file, without the ways to reach advisers', async () => {
      const file = await ada.post(PAGE, PAGE, {})
      expect(file.headers.get('content-disposition')).toContain(`${harbour.slug}-2026-10-30.ingrain`)
      const text = gunzipSync(file.bytes()).toString('utf8')
      expect(text).toContain('Rosa')
      expect(text).not.toContain('01632 960 123')
    })

    test('the ways to reach advisers stay where they are while nobody else could confirm that they leave', async () => {
      expect((await ada.get(PAGE)).text).toContain('Nobody else here may confirm it, so they stay out of the file.')
      const keyed = await server.signedInWithKeys(harbour, 'administrator')
      const sent = await keyed.send(PAGE, [
        ['key', keyed.key()],
        ['contacts', 'yes'],
      ])
      expect(sent.status).toBe(422)
    })

    test('the ways to reach advisers leave when a second person, who may see them, says yes from their own account', async () => {
      await server.as(harbour, 'administrator', async (caller) => {
        for (const who of ['lead', 'amina'] as const) await recordHappening(caller, harbour.people[who], 'joined')
      })
      const page = await ada.get(PAGE)
      expect(page.text).toContain('Grace can confirm it from their own account')
      expect(page.html).not.toContain('type="password"')
      const early = await ada.post(PAGE, PAGE, { contacts: 'yes' })
      expect([early.status, early.text.includes('A second person has to confirm this first')]).toEqual([422, true])
      const asked = await ada.post(PAGE, `${PAGE}/contacts`, {})
      const request = asked.location!.split('?')[0]!
      const amina = await server.signedIn(harbour, 'amina')
      expect((await amina.get(request)).status).toBe(403)
      const grace = await server.signedIn(harbour, 'lead')
      expect((await grace.get('/my-work')).text).toContain('Ada asks you to confirm that ways to reach public advisers')
      expect((await grace.post(request, `${request}/confirmation`, {})).location).toContain('second.confirmed')
      const file = await ada.post(PAGE, PAGE, { contacts: 'yes' })
      expect(gunzipSync(file.bytes()).toString('utf8')).toContain('01632 960 123')
      const { now } = server.clock
      server.clock.now = new Date('2026-11-07T12:00:00Z')
      const later = await server.signedIn(harbour, 'administrator')
      expect((await later.post(PAGE, PAGE, { contacts: 'yes' })).status).toBe(422)
      server.clock.now = now
    })

    test('a password given long ago is asked for again', async () => {
      const { now } = server.clock
      const page = await ada.get(PAGE)
      server.clock.now = new Date(now.getTime() + 16 * 60_000)
      expect((await ada.get(PAGE)).html).toContain('/account/fresh?next=')
      const late = await ada.send(PAGE, server.fieldsOf(page, PAGE, {}))
      expect(late.status).toBe(422)
      server.clock.now = now
    })
  })

  describe('coming', () => {
    const form = async (from: string, file: Uint8Array | string | undefined, fields: Record<string, string> = {}) => {
      const page = await server.nobody.get(from)
      const body = new FormData()
      for (const [name, value] of [...hiddenFieldsOf(page.html, from), ...Object.entries({ slug: '', ...fields })])
        body.set(name, value)
      if (file !== undefined)
        body.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), 'harbour.ingrain')
      return body
    }
    const bring = async (
      file: Uint8Array | string | undefined,
      fields?: Record<string, string>,
      from = '/organisations/import',
    ): Promise<Seen> => server.nobody.upload(from, await form(from, file, fields))
    let moved: Uint8Array
    beforeAll(async () => {
      const org = newId()
      await setUpOnce(
        server.database,
        org,
        { ...plan, name: 'Moved House', founder: { name: 'Fay', email: 'fay@moved.example', roles: ['OA'] } },
        server.clock.now,
      )
      moved = await exportOrganisation(server.database, org)
    })

    test('the first page leads there', async () => {
      expect((await server.nobody.get('/')).html).toContain('href="/organisations/import"')
    })

    test('says what is wrong with the file, or that none was chosen, and keeps the short name typed', async () => {
      expect((await bring(undefined)).text).toContain('Choose the file.')
      const wrong = await bring('name,email', { slug: 'moved-again' })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('not a file that Ingrain wrote')
      expect(wrong.html).toContain('value="moved-again"')
      expect((await bring(moved)).text).toContain('has the short name moved-house')
    })

    test('brings it in once, however often the form is sent, and shows its administrator a link that works', async () => {
      const from = '/organisations/import'
      const body = await form(from, moved, { slug: 'moved-again' })
      const first = await server.nobody.upload(from, body)
      expect(first.text).toContain('Moved House is here')
      const again = await server.nobody.upload(from, body)
      expect(again.text).toContain('Moved House is here')
      const path = /http:\/\/127\.0\.0\.1(\/sign-in-links\/[\w.-]+)/.exec(again.html)?.[1] ?? ''
      const entered = await server.nobody.post(path, path, { password: 'the tide is coming in' })
      expect(entered.location).toBe('/home')
      const here = await server.database.inInstance((db) =>
        db.query("select slug from organisation_address where slug like 'moved%'"),
      )
      expect(here).toHaveLength(2)
      const third = await bring(moved, { slug: 'moved-thrice' })
      expect(third.text).toContain('Fay has an account on this Ingrain already')
    })

    test('from another machine it wants the set-up link, and is refused before the file is read', async () => {
      const afar = { headers: { 'x-forwarded-for': '192.0.2.7' } }
      expect((await server.nobody.get('/organisations/import', afar.headers)).status).toBe(403)
      const link = await makeSetUpLink(server.database, 'http://x', server.clock.now)
      expect(link).toBeUndefined()
      const refused = await server.request('/organisations/import', {
        method: 'POST',
        headers: { ...afar.headers, 'content-type': 'multipart/form-data; boundary=x' },
        body: 'never read',
      })
      expect(refused.status).toBe(403)
    })
  })
})
