import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { plan } from '../../../test/house.ts'
import type { Person } from '../../../test/people.ts'
import { type Browser, hiddenFieldsOf, openTestServer, type Seen } from '../../../test/server.ts'
import { addAdviser } from '../../involvement/actions.ts'
import { exportOrganisation } from '../../portable/exportOrganisation.ts'
import { newId } from '../../store/newId.ts'
import { setUpOnce } from '../setup/setUp.ts'
import { makeSetUpLink } from '../setup/setUpLink.ts'
import { insertAccount, insertMembership } from '../setup/store.ts'
import { hashPassword } from '../signin/password.ts'

const PAGE = '/settings/export'

describe('an organisation in the browser, as a file', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  let ada: Browser
  const giveAccount = async (who: Person, password: string) => {
    const id = newId()
    const passwordHash = await hashPassword(password)
    await server.database.inInstance(async (db) => {
      await insertAccount(db, { id, email: `${who.toLowerCase()}@${harbour.slug}.example`, passwordHash })
      await insertMembership(db, id, harbour.org, harbour.people[who])
    })
    return `${who.toLowerCase()}@${harbour.slug}.example`
  }
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

    test('the ways to reach advisers want a second person, who may see them, and their own password', async () => {
      const grace = await giveAccount('lead', 'a heron stands very still')
      const amina = await giveAccount('amina', 'an otter turns over twice')
      const own = await giveAccount('administrator', 'a wren sings far too loud')
      const asked = (email: string, password: string) => ada.post(PAGE, PAGE, { contacts: 'yes', email, password })
      const empty = await asked('', '')
      for (const sentence of [
        'Give the second person’s e-mail address.',
        'The second person writes their own password.',
      ])
        expect(empty.text).toContain(sentence)
      expect((await asked(grace, 'a guess that is wrong')).text).toContain('do not belong together here')
      expect((await asked(own, 'a wren sings far too loud')).text).toContain('A second person is needed.')
      expect((await asked(amina, 'an otter turns over twice')).text).toContain('cannot sign for it')
      const file = await asked(grace, 'a heron stands very still')
      expect(gunzipSync(file.bytes()).toString('utf8')).toContain('01632 960 123')
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
