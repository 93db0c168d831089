import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reachOf } from '../../app/organisation/caller.ts'
import { type Deed, policy } from '../../app/organisation/policy.ts'
import { routes } from '../../app/routes.ts'
import { newId } from '../../app/store/newId.ts'
import type { TestOrganisation } from '../house.ts'
import { type Person, people } from '../people.ts'
import { openTestServer } from '../server.ts'
import { matrix } from './matrix.ts'

const members = Object.keys(people) as Person[]
const isForMembers = (may: string): may is Deed => may in policy
const fill = (path: string, id: string): string =>
  path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name) => (/^no$|month/i.test(name) ? '1' : id))

describe('T02 every address answers each person as the one table says', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  let northbank: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
    northbank = await server.organisation({ name: 'Northbank' })
  })
  afterAll(() => server.close())

  test('the table says what the promises on trust say', () => {
    const written = (deed: string) =>
      Object.entries(policy[deed as Deed])
        .map(([role, scope]) => `${role}:${scope}`)
        .sort()
    for (const [deed, row] of Object.entries(matrix))
      expect({ [deed]: written(deed) }).toEqual({ [deed]: row.split(' ').sort() })
  })

  test('every address about assessments names a deed that was written down by hand', () => {
    const rooms = /^\/(assessments|reviews|gates|events|patterns|a|links|advisers|adviser-words)(\/|$)/
    const named = routes.filter(({ path, may }) => rooms.test(path) && isForMembers(may))
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter(({ may }) => !(may in matrix)).map(({ path, may }) => `${path} ${may}`)).toEqual([])
  })

  test('no address stands twice, and each names a row of the table or says that it is for anybody', () => {
    const addresses = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':x')}`)
    expect(addresses.filter((address, n) => addresses.indexOf(address) !== n)).toEqual([])
    const undeclared = routes.filter(({ may }) => !isForMembers(may) && may !== 'anyone' && may !== 'this machine only')
    expect(undeclared.map(({ path }) => path)).toEqual([])
  })

  test.each(members)(
    '%s is let in where a role of theirs has a letter, and refused everywhere else',
    async (who) => {
      const browser = await server.signedInWithKeys(harbour, who)
      const grants = await server.as(harbour, who, async (caller) => caller.grants)
      const wrong: string[] = []
      for (const route of routes) {
        if (!isForMembers(route.may)) continue
        const may = reachOf({ grants }, route.may).length > 0
        const path = fill(route.path, newId())
        const { status } =
          route.method === 'GET' ? await browser.get(path) : await browser.send(path, [['key', browser.key()]])
        if (may && status === 403 && !isNarrow(grants, route.may))
          wrong.push(`${route.method} ${route.path} refused ${who}`)
        if (!may && status !== 403) wrong.push(`${route.method} ${route.path} answered ${who} with ${status}`)
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  test('somebody who is not signed in is sent to sign in, and their posts are refused', async () => {
    const wrong: string[] = []
    for (const route of routes) {
      if (!isForMembers(route.may)) continue
      const path = fill(route.path, newId())
      const seen =
        route.method === 'GET' ? await server.nobody.get(path) : await server.nobody.send(path, [['key', 'none']])
      const isRight =
        route.method === 'GET'
          ? seen.status === 303 && seen.location?.startsWith('/sign-in?next=')
          : seen.status === 403
      if (!isRight) wrong.push(`${route.method} ${route.path} answered nobody with ${seen.status}`)
    }
    expect(wrong).toEqual([])
  })

  // A letter that reaches only one's own things is let in at the door and refused at the thing.
  const isNarrow = (grants: Parameters<typeof reachOf>[0]['grants'], deed: Deed) =>
    reachOf({ grants }, deed).every((scope) => scope === 'D' || scope === 'O')

  test('T03 a thing of another organisation answers as a thing that nobody ever made', async () => {
    const theirs = await server.database.inOrganisation(northbank.org, 'reading', (db) =>
      db.query<{ id: string; kind: string }>('select distinct on (kind) id, kind from record order by kind, id'),
    )
    const browser = await server.signedIn(harbour, 'lead')
    const wrong: string[] = []
    for (const route of routes.filter(
      ({ method, path, may }) => method === 'GET' && path.includes(':id') && isForMembers(may),
    )) {
      const none = await browser.get(fill(route.path, newId()))
      for (const { id, kind } of theirs) {
        const other = await browser.get(fill(route.path, id))
        if (other.status !== none.status || other.html !== none.html)
          wrong.push(`${route.path} tells that a ${kind} of another organisation is there`)
      }
    }
    expect(theirs.length).toBeGreaterThan(5)
    expect(wrong).toEqual([])
  }, 120_000)
})
