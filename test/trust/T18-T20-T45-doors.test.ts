import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policy } from '../../app/organisation/policy.ts'
import { routes } from '../../app/routes.ts'
import { newId } from '../../app/store/newId.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer, type Seen } from '../server.ts'

const fill = (path: string): string => path.replace(/:(\w+)(\{[^}]*\})?/g, () => newId())
const posts = routes.filter(({ method }) => method === 'POST')
const gets = routes.filter(({ method }) => method === 'GET')

const full = process.env.TRUST === 'full'

/** What somebody types who hopes that it becomes part of a question. Each holds a word that no question of ours has. */
const INJECTIONS = [
  "zqx' or 1=1 --",
  'zqx"; drop table record; --',
  'zqx) union select null',
  "zqx'||pg_sleep(0)||'",
  'zqx asc, (select 1)',
  '%zqx%_\\',
  "zqx'; delete from record; --",
  "zqx'/**/or/**/'1'='1",
  "zqx' and 1=(select count(*) from pg_tables) --",
  "zqx'; copy (select 1) to program 'id'; --",
  "zqx\\'; select 1; --",
  'zqx%27%20or%201=1',
  'zqx%2527%20or%201=1',
  "zqx'' or ''1''=''1",
  'zqx" or "1"="1',
  'zqx`; select 1; --',
  'zqx; select pg_sleep(0)',
  'zqx)); select 1; --',
  "zqx' union all select null, null, null --",
  "zqx' order by 100 --",
  'zqx desc nulls last; select 1',
  '1 zqx or 1=1',
  '-1 union select zqx',
  "zqx'::int",
  "zqx'::uuid or true",
  "{zqx,' or 1=1}",
  '{"zqx":"\' or 1=1"}',
  '$1 zqx $2',
  '$zqx$ select 1 $zqx$',
  ':zqx',
  "zqx' || (select password_hash from account limit 1) || '",
  "zqx'; set role postgres; --",
  "zqx'; reset role; --",
  "zqx'; select set_config('app.org', '', false); --",
  "zqx'; alter table record disable row level security; --",
  "E'zqx\\x27 or 1=1'",
  'zqx\u02bc or 1=1 --',
  'zqx\uff07 or 1=1 --',
  "zqx'--\n or 1=1",
  "zqx'/*!50000or*/1=1",
]

/** As a header carries it: byte by byte, on one line. */
const inHeader = (payload: string): string => Buffer.from(payload).toString('latin1').replaceAll('\n', ' ')

/** Every name that is asked of a form or of an address, read from the code itself. */
async function namesAsked(): Promise<string[]> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  const found = files.flatMap((file) =>
    [
      ...readFileSync(join('app', file), 'utf8').matchAll(
        /(?:form|query|searchParams|typed)\s*\.(?:get|all|has)\(\s*'(\w+)'|\bname="(\w+)"/g,
      ),
    ].map(([, asked, drawn]) => asked ?? drawn ?? ''),
  )
  return [...new Set([...found, 'sort', 'order', 'limit', 'group', 'page'])].filter((name) => name !== 'key')
}

describe('the doors', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  let owner: pg.Client
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
    owner = new pg.Client({ connectionString: server.superUrl })
    await owner.connect()
  })
  afterAll(async () => {
    await owner.end()
    await server.close()
  })

  // A thing of our own where the address is of a kind that we have, so that questions get as far as they can.
  const thing = (path: string): string => {
    const own: Record<string, string | undefined> = {
      units: harbour.units.homes,
      members: harbour.people.amina,
      posts: harbour.postOf.lead,
      projects: harbour.units.damp,
      bodies: harbour.units.board,
    }
    return fill(path.replace(/^\/(\w+)\/:id/, (whole, kind) => (own[kind] ? `/${kind}/${own[kind]}` : whole)))
  }

  // Every row of every table, but for the two reads that may write: when a session was last seen, and counted tries.
  async function everything(): Promise<string> {
    const { rows } = await owner.query(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('session', 'attempt') order by 1`,
    )
    const sums = []
    for (const { name } of rows)
      sums.push(
        (
          await owner.query(
            `select '${name}' as t, count(*), md5(string_agg(x::text, '|' order by x::text)) as sum from "${name}" x`,
          )
        ).rows[0],
      )
    return JSON.stringify(sums)
  }

  test('T20 a post from anywhere but our own page for this very session is refused, at every address', async () => {
    const mine = await server.signedInWithKeys(harbour, 'lead')
    const theirs = await server.signedInWithKeys(harbour, 'amina')
    const mineElsewhere = await server.signedInWithKeys(harbour, 'lead')
    const before = await everything()
    const wrong: string[] = []
    for (const { path, may } of posts) {
      const to = fill(path)
      const key = () => [['key', mine.key()]] as [string, string][]
      const tries: [string, Promise<Seen>][] = [
        ['no key', mine.send(to, [])],
        ['a wrong key', mine.send(to, [['key', `${newId()}.x`]])],
        ["somebody else's key", mine.send(to, [['key', theirs.key()]])],
        ["another session's key", mine.send(to, [['key', mineElsewhere.key()]])],
        ['another site', mine.send(to, key(), { origin: 'https://elsewhere.example' })],
        ['a hidden site', mine.send(to, key(), { origin: 'null' })],
        ['text', mine.send(to, key(), { 'content-type': 'text/plain' })],
        ['a cross-site fetch', mine.send(to, key(), { 'sec-fetch-site': 'cross-site' })],
      ]
      for (const [what, answer] of tries) {
        const { status } = await answer
        if (![403, 404, 415].includes(status)) wrong.push(`${path} (${may}) took ${what}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await everything()).toBe(before)
  }, 120_000)

  test('T20 opening any page changes nothing', async () => {
    const before = await everything()
    for (const who of ['lead', 'director', 'administrator', 'amina'] as const) {
      const browser = await server.signedIn(harbour, who)
      for (const { path } of gets) await browser.get(fill(path))
    }
    expect(await everything()).toBe(before)
  }, 120_000)

  test('T18 nothing that is typed ever becomes part of a question to the database', async () => {
    let cases = 0
    const asked: string[] = []
    const query = pg.Client.prototype.query
    pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
      const [first] = given
      asked.push(typeof first === 'string' ? first : ((first as { text?: string })?.text ?? ''))
      return Reflect.apply(query, this, given)
    } as typeof query
    try {
      const browser = await server.signedInWithKeys(harbour, 'lead')
      const payloads = full ? INJECTIONS : INJECTIONS.slice(0, 6)
      // Every name that the code asks a form or an address for, in bundles that a form may have.
      const names = await namesAsked()
      expect(names.length).toBeGreaterThan(100)
      for (const payload of payloads) {
        const typed = names.map((name) => `${name}=${encodeURIComponent(payload)}`).join('&')
        const bytes = inHeader(payload)
        const headers = {
          'accept-language': bytes,
          'user-agent': bytes,
          referer: `http://127.0.0.1/${encodeURIComponent(payload)}`,
        }
        for (const { path } of gets) await browser.get(`${thing(path)}?${typed}`, headers)
        for (const { path } of posts)
          await browser.send(
            thing(path),
            [['key', browser.key()], ...names.map((name): [string, string] => [name, payload])],
            headers,
          )
        await server.browse(`ingrain-session=${encodeURIComponent(payload)}`).get('/home')
        cases += (gets.length + posts.length) * names.length
      }
    } finally {
      pg.Client.prototype.query = query
    }
    expect(asked.length).toBeGreaterThan(200)
    expect(cases).toBeGreaterThan(5000)
    expect(asked.filter((text) => text.includes('zqx'))).toEqual([])
  }, 900_000)

  test('T45 every answer carries the same shut headers: pages, refusals, files, things that are not here', async () => {
    const browser = await server.signedInWithKeys(harbour, 'lead')
    const answers: [string, Seen][] = [
      ['/nowhere', await browser.get('/nowhere')],
      ['/assets/style.css', await browser.get('/assets/style.css')],
      ['/assets/none.css', await browser.get('/assets/none.css')],
    ]
    for (const { path } of gets) answers.push([path, await browser.get(fill(path))])
    for (const { path, may } of posts)
      if (may in policy) answers.push([path, await browser.send(fill(path), [['key', browser.key()]])])
    const wrong = answers.flatMap(([path, { headers, status, html }]) => {
      const csp = headers.get('content-security-policy') ?? ''
      return [
        !csp.startsWith("default-src 'none'") && 'policy',
        /unsafe-inline|unsafe-eval|\*/.test(csp) && 'loose policy',
        headers.get('x-content-type-options') !== 'nosniff' && 'nosniff',
        !headers.get('referrer-policy') && 'referrer',
        !headers.get('permissions-policy') && 'permissions',
        headers.get('cross-origin-opener-policy') !== 'same-origin' && 'opener',
        !path.startsWith('/assets') && headers.get('cache-control') !== 'no-store' && 'kept by a cache',
        /<[^>]+\sstyle=|<[^>]+\son\w+=|<script(?![^>]*\bsrc=)/.test(html) && 'inline style or script',
      ]
        .filter(Boolean)
        .map((fault) => `${path} (${status}): ${fault}`)
    })
    expect(wrong).toEqual([])
  }, 120_000)
})
