import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Credentials } from '../credentials.ts'
import { formIn, partsIn } from './bodies.ts'

/** What may be wrong with the little site. None of them: it is sound, and a probe that finds something there is wrong. */
export const FAULTS = [
  ...['loose headers', 'cached', 'inline', 'cookie', 'other sites read', 'host believed', 'any method', 'forged posts'],
  ...[
    'open to all',
    'shared records',
    'told apart',
    'shared deeds',
    'bent ids',
    'own files',
    'sent elsewhere',
    'any body',
  ],
  ...['xml read', 'any size', 'any file', 'echo', 'template', 'header from text', 'opens links', 'breaks', 'pollution'],
  ...['stays signed in', 'sign-out link', 'tells who', 'no limit', 'down at the end'],
] as const
export type Fault = (typeof FAULTS)[number]

type Person = { email: string; pass: string; org: string }
const PEOPLE: Person[] = [
  { email: 'wren@first.example', pass: 'seven grey herons', org: 'Firstwhistle' },
  { email: 'teal@second.example', pass: 'nine brass lanterns', org: 'Secondbarrow' },
]

export const credentials: Credentials = {
  login: { path: '/sign-in', userField: 'email', passField: 'password' },
  users: PEOPLE.map(({ email, pass, org }, n) => ({ name: 'AB'[n]!, user: email, pass, marks: [org] })),
}

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const MOST_BYTES = 1_000_000
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Asked = {
  path: string
  query: URLSearchParams
  method: string
  body: Buffer
  person?: Person
  key: string
  request: IncomingMessage
}
type Said = { status?: number; html?: string; headers?: Record<string, string>; bytes?: Buffer }

const asText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A site with a sign-in, two organisations, things with a form each and files, and the faults that are planted in it. */
export async function openSite(faults: readonly Fault[]): Promise<{ address: string; close: () => Promise<void> }> {
  const has = (fault: Fault): boolean => faults.includes(fault)
  const sessions = new Map<string, Person>()
  const things = PEOPLE.map(({ org }) => ({
    id: randomUUID() as string,
    org,
    title: `A thing of ${org}`,
    notes: [] as string[],
  }))
  const files = new Map<string, { org: string; name: string; bytes: Buffer }>()
  let tries = 0
  let isSpoilt = false
  let broken = 0

  const shown = (text: string): string => {
    const sum = has('template')
      ? text.replace(/\{\{(\d+)\*(\d+)\}\}/g, (_, a, b) => String(Number(a) * Number(b)))
      : text
    return has('echo') ? sum : asText(sum)
  }
  const page = (inside: string, status = 200): Said => ({
    status,
    html: `<!doctype html><html lang="en"><title>Site</title><main>${inside}${has('inline') ? '<script>go()</script><p onclick="x()" style="color:red">' : ''}${isSpoilt ? '"polluted"' : ''}</main></html>`,
  })
  const go = (to: string): Said => ({ status: 303, headers: { location: to } })
  const form = ({ key }: Asked, action: string, inside: string, type = ''): string =>
    `<form method="post" action="${action}"${type}><input type="hidden" name="key" value="${key}">${inside}<button>Go</button></form>`
  const safe = (next: string): string =>
    has('sent elsewhere') || /^\/[a-z]*$/.test(next) ? next.replace(/[\r\n\t]/g, '') || '/home' : '/home'

  const isForged = ({ request, key, body }: Asked): boolean => {
    if (has('forged posts')) return false
    const { origin } = request.headers
    const type = request.headers['content-type'] ?? ''
    const sent = /multipart/.test(type) ? partsIn(body, type).fields.get('key') : formIn(body).get('key')
    return origin !== `http://${request.headers.host}` || sent !== key
  }
  const isReadable = ({ request, body }: Asked): boolean =>
    /^(application\/x-www-form-urlencoded|multipart\/form-data; boundary=.)/.test(
      request.headers['content-type'] ?? '',
    ) &&
    !request.headers['content-encoding'] &&
    !body.includes(0xff)

  function signIn(asked: Asked): Said {
    const fields = formIn(asked.body)
    const typed = fields.get('email') ?? ''
    const person = PEOPLE.find(({ email, pass }) => email === typed && pass === fields.get('password'))
    if (person) {
      const token = has('cookie') ? `s${PEOPLE.indexOf(person)}` : randomUUID() + randomUUID()
      sessions.set(token, person)
      const flags = has('cookie') ? '' : '; HttpOnly; SameSite=Lax; Secure'
      return {
        ...go(safe(fields.get('next') ?? '')),
        headers: { location: safe(fields.get('next') ?? ''), 'set-cookie': `session=${token}; Path=/${flags}` },
      }
    }
    if (++tries > 12 && !has('no limit')) return page('Wait', 429)
    return page(has('tells who') && PEOPLE.some(({ email }) => email === typed) ? 'Wrong password' : 'Not so', 422)
  }

  function upload({ body, request, person }: Asked): Said {
    const { file } = partsIn(body, request.headers['content-type'] ?? '')
    if (!file) return page('Choose a file', 422)
    if (!has('any file') && !/^(%PDF|\x89PNG)/.test(file.bytes.toString('latin1')))
      return page('Not a file we take', 422)
    const id = randomUUID()
    files.set(id, { org: person!.org, ...file })
    return go(`/things/${things.find(({ org }) => org === person!.org)!.id}`)
  }

  const answerThing = (asked: Asked, id: string): Said => {
    const { person, method, body } = asked
    const thing = things.find((one) => one.id === id)
    const isTheirs = thing?.org === person!.org
    if (!ID.test(id) && has('bent ids')) return page('Some thing')
    if (thing && !isTheirs && has('told apart') && method === 'GET') return page('Not yours', 403)
    if (!thing || !(isTheirs || has(method === 'GET' ? 'shared records' : 'shared deeds'))) return page('Not here', 404)
    if (method === 'GET') return page(thingPage(asked, thing))
    const fields = formIn(body)
    const said = fields.get('title') ?? ''
    thing.notes.push(said, fields.get('link') ?? '')
    const link = fields.get('link') ?? ''
    if (has('opens links') && /^http:/.test(link)) void fetch(link).catch(() => {})
    if (has('breaks') && body.includes('%00')) throw new Error('syntax error at or near "x"')
    const injected = has('header from text') && /\r\n(\w+):/.exec(said)?.[1]
    return {
      ...go(`/things/${id}`),
      headers: { location: `/things/${id}`, ...(injected && { [injected.toLowerCase()]: 'x' }) },
    }
  }
  const thingPage = (asked: Asked, { id, title, notes, org }: (typeof things)[number]): string => {
    const link = has('echo')
      ? notes.filter((one) => one.startsWith('javascript:')).map((one) => `<a href="${one}">x</a>`)
      : []
    const own = [...files].filter(([, file]) => file.org === org).map(([of]) => `<a href="/files/${of}">A file</a>`)
    return `<h1>${title}</h1>${link.join('')}<p>${org}</p>${notes.map((one) => `<p>${shown(one)}</p>`).join('')}${own.join('')}
      ${form(asked, `/things/${id}`, '<input name="title"><input name="link" type="url">')}
      ${form(asked, '/files', '<input type="file" name="file">', ' enctype="multipart/form-data"')}`
  }

  function answer(asked: Asked): Said {
    const { path, query, method, person, request } = asked
    const isPage = method === 'GET' || (has('any method') && !['POST', 'TRACE'].includes(method))
    if (method === 'TRACE' && has('any method')) return page(JSON.stringify(request.headers))
    if (!isPage && method !== 'POST') return page('No', 405)
    if (has('sent elsewhere') && query.get('next')?.startsWith('//') && method === 'GET') return go(query.get('next')!)
    if (has('own files') && path === '/.git/HEAD') return { html: 'ref: refs/heads/main\n' }
    if (path === '/') {
      if (has('down at the end') && tries > 12) throw new Error('gone')
      const host = has('host believed') ? request.headers.host : ''
      return isPage
        ? page(`Welcome ${host} <a href="/sign-in">Sign in</a> ${shown(query.get('q') ?? '')}`)
        : page('No', 404)
    }
    if (path === '/sign-in' && isPage)
      return page(
        form(
          asked,
          '/sign-in',
          '<input type="hidden" name="next" value=""><input name="email"><input name="password" type="password">',
        ),
      )
    if (method === 'POST' && !has('any body') && !isReadable(asked)) {
      if (has('xml read') && asked.body.includes('file:///etc/passwd')) return page('root:x:0:0:root', 415)
      return page('Not a form', 415)
    }
    if (has('pollution') && asked.body.includes('__proto__')) isSpoilt = true
    if (method === 'POST' && isForged(asked)) return page('Not from here', 403)
    if (path === '/sign-in') return signIn(asked)
    if (path.startsWith('/files/') && isPage && (person || has('open to all'))) {
      const file = files.get(path.slice(7))
      if (!file || (file.org !== person?.org && !has('open to all'))) return page('Not here', 404)
      const type = has('any file') ? 'text/html' : 'application/octet-stream'
      return {
        bytes: file.bytes,
        headers: { 'content-type': type, ...(!has('any file') && { 'content-disposition': 'attachment' }) },
      }
    }
    if (!person && has('open to all') && path === '/home') return homeOf(asked, PEOPLE[0]!)
    if (!person) return method === 'GET' ? go('/sign-in') : page('Sign in', 401)
    if (path === '/home' && isPage) return homeOf(asked, person)
    if (path === '/sign-out' && (method === 'POST' || has('sign-out link'))) {
      if (!has('stays signed in')) for (const [token, who] of sessions) if (who === person) sessions.delete(token)
      return go('/sign-in')
    }
    if (path === '/files' && method === 'POST') return upload(asked)
    if (path.startsWith('/things/'))
      return answerThing(asked, decodeURIComponent(path.slice(8).replace(/%(?![0-9a-f]{2})/gi, '')))
    return page('Not here', 404)
  }
  const homeOf = (asked: Asked, { org }: Person): Said => {
    const thing = things.find((one) => one.org === org)!
    return page(`<h1>${org}</h1><p>${shown(asked.query.get('q') ?? '')}</p><a href="/things/${thing.id}">A thing</a>
      ${has('sign-out link') ? '<a href="/sign-out">Sign out</a>' : ''}${form(asked, '/sign-out', '')}`)
  }

  function send(
    response: ServerResponse,
    { status = 200, html, headers = {}, bytes }: Said,
    origin: string | undefined,
  ) {
    if (!has('loose headers'))
      for (const [name, value] of Object.entries({
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': 'camera=()',
        'cross-origin-opener-policy': 'same-origin',
      }))
        response.setHeader(name, value)
    if (has('other sites read') && origin) response.setHeader('access-control-allow-origin', origin)
    if (!has('cached')) response.setHeader('cache-control', 'no-store')
    if (html !== undefined)
      response.setHeader('content-type', has('loose headers') ? 'text/html' : 'text/html; charset=utf-8')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.writeHead(status)
    response.end(bytes ?? html)
  }

  const tellOf = ({ message, stack }: Error): string => (broken++ % 2 ? message : String(stack))

  const server = createServer({ maxHeaderSize: 32_000 }, (request, response) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (has('any size') || size < MOST_BYTES) chunks.push(chunk)
    })
    request.on('error', () => {})
    request.on('end', () => {
      const { origin } = request.headers
      try {
        const token = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
        const url = new URL(request.url ?? '/', 'http://site')
        const asked: Asked = {
          path: url.pathname,
          query: url.searchParams,
          method: request.method ?? '',
          body: Buffer.concat(chunks),
          person: sessions.get(token),
          key: `key${token}`.padEnd(40, '0'),
          request,
        }
        if (has('any size') && size > MOST_BYTES) send(response, page('Taken'), origin)
        else send(response, size > MOST_BYTES ? page('Too large', 413) : answer(asked), origin)
      } catch (error) {
        send(
          response,
          page(
            has('breaks') || has('down at the end') ? tellOf(error as Error) : 'No',
            has('breaks') || has('down at the end') ? 500 : 400,
          ),
          origin,
        )
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
