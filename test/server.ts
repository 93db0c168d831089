import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashToken, startSession } from '../app/organisation/signin/sessionStore.ts'
import { openShelf } from '../app/portable/shelf.ts'
import { frameFor, routes } from '../app/routes.ts'
import { issueKeys, newKey } from '../app/web/key.ts'
import type { Route } from '../app/web/route.ts'
import { createServer } from '../app/web/server.tsx'
import { openHouse, type TestOrganisation } from './house.ts'
import type { Person } from './people.ts'

const SECRET = 'test secret'
const ORIGIN = 'http://127.0.0.1'

export type Browser = {
  get: (path: string, headers?: Record<string, string>) => Promise<Seen>
  /** Opens `from`, takes the key of its form for `action`, and posts the fields with it. */
  post: (from: string, action: string, fields: Record<string, string | string[]>) => Promise<Seen>
  /** Posts exactly what is given, key and all. */
  send: (action: string, fields: [string, string][], headers?: Record<string, string>) => Promise<Seen>
  /** Posts a form with files in it, key and all. */
  upload: (action: string, body: FormData) => Promise<Seen>
}
export type Seen = {
  status: number
  html: string
  text: string
  location: string | null
  headers: Headers
  bytes: () => Uint8Array
}

/** The whole web side in this process, on a database of its own. `today` is the clock's day at noon. */
export async function openTestServer(today = '2026-10-30', { extra = [] as Route[] } = {}) {
  const house = await openHouse()
  const problems: unknown[] = []
  const clock = { now: new Date(`${today}T12:00:00Z`) }
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-files-'))
  const shelf = openShelf(folder)
  const app = createServer({
    routes: [...routes, ...extra],
    frameFor,
    openFrame: {},
    database: house.database,
    shelf,
    secret: SECRET,
    clock: () => clock.now,
    report: (error) => problems.push(error),
  })
  const request = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
    cookie: string,
  ): Promise<Seen> => {
    const response = await app.fetch(
      new Request(`${ORIGIN}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { host: '127.0.0.1', cookie, ...(init.method === 'POST' && { origin: ORIGIN }), ...init.headers },
      }),
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } } as never,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    const html = new TextDecoder().decode(bytes)
    if (response.status >= 500) throw new Error(`${path} answered ${response.status}: ${String(problems.at(-1))}`)
    return {
      status: response.status,
      html,
      get text() {
        return textOf(html)
      },
      location: response.headers.get('location'),
      headers: response.headers,
      bytes: () => bytes,
    }
  }
  const browse = (cookie: string): Browser => {
    const send: Browser['send'] = (action, fields, headers = {}) =>
      request(
        action,
        {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        },
        cookie,
      )
    return {
      get: (path, headers) => request(path, headers ? { headers } : {}, cookie),
      send,
      upload: (action, body) => request(action, { method: 'POST', body }, cookie),
      post: async (from, action, fields) => {
        const page = await request(from, {}, cookie)
        const given = pairsOf(fields)
        const hidden = hiddenFieldsOf(page.html, action).filter(([name]) => !(name in fields))
        return send(action, [...hidden, ...given])
      },
    }
  }
  return {
    ...house,
    shelf,
    close: async () => {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
    clock,
    problems,
    /** A browser in which this person is signed in. */
    signedIn: async (org: TestOrganisation, who: Person): Promise<Browser> => {
      const token = await house.database.inInstance((db) =>
        startSession(db, { org: org.org, memberId: org.people[who], now: clock.now }),
      )
      return browse(`ingrain-session=${token}`)
    },
    /** The same, with a maker of keys such as the forms of their pages carry, for posts to any address. */
    signedInWithKeys: async (org: TestOrganisation, who: Person): Promise<Browser & { key: () => string }> => {
      const token = await house.database.inInstance((db) =>
        startSession(db, { org: org.org, memberId: org.people[who], now: clock.now }),
      )
      const visitor = hashToken(token).toString('hex')
      return {
        ...browse(`ingrain-session=${token}`),
        key: () => issueKeys({ secret: SECRET, visitor, issued: 0 }, newKey),
      }
    },
    nobody: browse('ingrain-visit=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
    browse,
    request: (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => request(path, init, ''),
    /** What a form on a page would send: its hidden fields, and these. */
    fieldsOf: (page: Seen, action: string, fields: Fields): [string, string][] => [
      ...hiddenFieldsOf(page.html, action).filter(([name]) => !(name in fields)),
      ...pairsOf(fields),
    ],
    lettersTo: (address: string) =>
      house.database.inInstance((db) =>
        db.query<{ subject: string; body: string }>(
          'select subject, body from outbox where to_address = $1 order by at',
          [address],
        ),
      ),
  }
}

type Fields = Record<string, string | string[]>

const pairsOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))

/** The browser that an answer signed in. */
export function browserFrom(server: { browse: (cookie: string) => Browser }, seen: Seen): Browser {
  const cookie = seen.headers.getSetCookie().find((one) => one.startsWith('ingrain-session='))
  if (!cookie) throw new Error('nobody was signed in')
  return server.browse(cookie.split(';')[0]!)
}

const textOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!)])/g, '$1')
    .trim()

/** The hidden fields, key among them, of the form on a page that posts to `action`. */
export function hiddenFieldsOf(html: string, action: string): [string, string][] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((candidate) => candidate.includes(`action="${action.replaceAll('&', '&amp;')}"`))
  if (!form) throw new Error(`no form for ${action} among ${forms.map((one) => one.match(/action="([^"]*)"/)?.[1])}`)
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    input.match(/name="([^"]*)"/)?.[1] ?? '',
    (input.match(/value="([^"]*)"/)?.[1] ?? '')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  ])
}
