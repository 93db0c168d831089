import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { browserFrom, openTestServer } from '../../../test/server.ts'
import { makeFirstLink, makeSignInLink } from './signInLink.ts'

describe('a way back in', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  const ada = 'ada@harbour.example'
  const pathFor = async (email: string) => {
    const made = await makeSignInLink(server.database, email, server.clock.now)
    return `/sign-in-links/${made.ok ? made.token : 'none'}`
  }
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
  })
  afterAll(() => server.close())

  test('is made for somebody who had joined, and for nobody else', async () => {
    expect(await makeSignInLink(server.database, ' Ada@Harbour.example ', server.clock.now)).toMatchObject({ ok: true })
    expect(await makeSignInLink(server.database, `lead@${harbour.slug}.example`, server.clock.now)).toEqual({
      ok: false,
      because: 'nobody',
    })
    expect(await makeSignInLink(server.database, 'stranger@harbour.example', server.clock.now)).toEqual({
      ok: false,
      because: 'nobody',
    })
  })

  test('shows whom it is for as often as it is looked at, takes a good password once, and lets the person in', async () => {
    const path = await pathFor(ada)
    await server.nobody.get(path)
    expect((await server.nobody.get(path)).text).toContain(ada)
    expect((await server.nobody.post(path, path, { password: 'short' })).text).toContain('Use at least 12 characters.')
    expect((await server.nobody.post(path, path, { password: '' })).text).toContain('Write your password.')
    const entered = await server.nobody.post(path, path, { password: 'a lamp above the quay' })
    expect(entered.status).toBe(303)
    expect((await browserFrom(server, entered).get('/account')).text).toContain('Harbour Research Collaboration')
    expect((await server.nobody.get(path)).status).toBe(404)
    expect(
      (await server.nobody.post('/sign-in', '/sign-in', { email: ada, password: 'a lamp above the quay' })).status,
    ).toBe(303)
  })

  test('ends every session the person had, and every link made before it', async () => {
    const signedIn = await server.nobody.post('/sign-in', '/sign-in', { email: ada, password: 'a lamp above the quay' })
    const before = browserFrom(server, signedIn)
    const old = await pathFor(ada)
    const path = await pathFor(ada)
    expect((await server.nobody.get(old)).status).toBe(404)
    await server.nobody.post(path, path, { password: 'two lamps above the quay' })
    expect((await before.get('/account')).status).toBe(303)
  })

  test('of two who use it in the same moment one gets in', async () => {
    const path = await pathFor(ada)
    const page = await server.nobody.get(path)
    const both = await Promise.all(
      ['three lamps above', 'four lamps above it'].map((password) =>
        server.nobody.send(path, server.fieldsOf(page, path, { password })),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('runs out after an hour', async () => {
    const path = await pathFor(ada)
    const page = await server.nobody.get(path)
    const { now } = server.clock
    server.clock.now = new Date(now.getTime() + 61 * 60_000)
    expect((await server.nobody.get(path)).status).toBe(404)
    expect(
      (await server.nobody.send(path, server.fieldsOf(page, path, { password: 'five lamps above it' }))).status,
    ).toBe(409)
    server.clock.now = now
  })

  test('into an organisation that came as a file opens that one alone, and never an account that is here already', async () => {
    const [one, other] = [
      await server.organisation({ founder: { name: 'Fay', email: 'fay@quay.example', roles: ['OA'] } }),
      await server.organisation({ founder: { name: 'Fay', email: 'fay@quay.example', roles: ['OA'] } }),
    ]
    expect(await makeFirstLink(server.database, { email: ada, org: one.org }, server.clock.now)).toEqual({
      ok: false,
      because: 'nobody',
    })
    const made = await makeFirstLink(server.database, { email: 'fay@quay.example', org: one.org }, server.clock.now)
    const path = `/sign-in-links/${made.ok && made.token}`
    expect((await server.nobody.get(path.replace(one.org, other.org))).status).toBe(404)
    expect((await server.nobody.get(path.split('.')[0]!)).status).toBe(404)
    expect((await server.nobody.post(path, path, { password: 'six lamps above it all' })).location).toBe('/home')
    const members = await server.database.inInstance((db) =>
      db.query(
        "select m.org_id as org from membership m join account a on a.id = m.account_id where a.email = 'fay@quay.example'",
      ),
    )
    expect(members).toEqual([{ org: one.org }])
  })
})
