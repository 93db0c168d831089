import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { formIn } from './bodies.ts'

/** What may be wrong with a site to which people come by links. None of them: it is sound. */
export const LINK_FAULTS = [
  ...[
    'looking writes',
    'link signs in',
    'link is kept',
    'link is told',
    'opens more',
    'over opens',
    'over takes words',
  ],
  ...['any length', 'any site', 'kept twice', 'changes others', 'any token', 'tells tokens apart', 'codes without end'],
  ...['any code'],
] as const
export type LinkFault = (typeof LINK_FAULTS)[number]

type Said = { id: string; words: string; key: string }

/** A little site with two links that are open, one that is ended and one that has expired. */
export async function openLinkSite(faults: readonly LinkFault[]) {
  const has = (fault: LinkFault): boolean => faults.includes(fault)
  const token = () => randomBytes(32).toString('base64url')
  const [one, other, ended, expired] = [token(), token(), token(), token()]
  const said = new Map<string, Said[]>([one, other].map((link) => [link, []]))
  let looks = 0
  let tries = 0
  let keys = 0

  type Answer = { status?: number; html?: string; headers?: Record<string, string> }
  const page = (html: string, status = 200): Answer => ({ status, html })
  const form = (action: string, inside: string) =>
    `<form method="post" action="${action}"><input type="hidden" name="key" value="k${keys++}">${inside}<button>Go</button></form>`
  const isForged = ({ host, origin }: IncomingHttpHeaders) => !has('any site') && origin !== `http://${host}`

  function byLink(link: string, under: string, method: string, headers: IncomingHttpHeaders, body: Buffer): Answer {
    const isOver = [ended, expired].includes(link)
    const mine = said.get(link)
    if (method === 'GET' || method === 'HEAD') {
      if (has('looking writes')) looks++
      if (isOver && !has('over opens')) return page('Over', 410)
      if (!isOver && !mine && !has('any token'))
        return page(has('tells tokens apart') ? `No ${link.charCodeAt(0)}` : 'Not here', 404)
      const changes = (mine ?? []).map(({ id, words }) =>
        form(
          `/a/${link}/amendments`,
          `<input type="hidden" name="id" value="${id}"><textarea name="words">${words}</textarea>`,
        ),
      )
      return page(
        `${looks} ${under === '/said' ? changes.join('') : form(`/a/${link}/comments`, '<textarea name="words-1"></textarea>')}`,
      )
    }
    if (method !== 'POST') return page('No', 405)
    if (isForged(headers)) return page('Not from here', 403)
    if (!mine) return isOver && has('over takes words') ? page('Taken') : page('Over', 410)
    const fields = formIn(body)
    const words = fields.get(under === '/comments' ? 'words-1' : 'words') ?? ''
    if (words.length > 50_000 && !has('any length')) return page('Too long', 422)
    if (under === '/amendments') {
      const all = has('changes others') ? [...said.values()].flat() : mine
      const found = all.find(({ id }) => id === fields.get('id'))
      if (found) found.words = words
      return found ? page('Changed') : page('Not here', 404)
    }
    const key = fields.get('key') ?? ''
    // One comment by each link, as often as it is sent.
    if (has('kept twice') || !mine.length) mine.push({ id: randomBytes(8).toString('hex'), words, key })
    else mine[0] = { ...mine[0]!, words, key }
    return { status: 303, html: '', headers: { location: `/a/${link}/said` } }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {})
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://site')
      const [, link = '', under = ''] = /^\/a\/([^/]+)(\/.*)?$/.exec(pathname) ?? []
      const method = request.method ?? ''
      const body = Buffer.concat(chunks)
      const answer = (): Answer => {
        if (link) return byLink(link, under, method, request.headers, body)
        if (pathname === '/home/own') return has('opens more') ? page('Own') : page('Sign in', 403)
        if (pathname !== '/a') return page('Not here', 404)
        if (method === 'GET') return page(form('/a', '<input name="code">'))
        if (has('any code')) return { status: 303, html: '', headers: { location: `/a/${one}` } }
        return ++tries > 20 && !has('codes without end') ? page('Wait', 422) : page('Not a code', 422)
      }
      const { status = 200, html = '', headers = {} } = answer()
      response.writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': has('link is kept') ? 'max-age=60' : 'no-store',
        'referrer-policy': has('link is told') ? 'unsafe-url' : 'same-origin',
        ...(has('link signs in') && { 'set-cookie': 'session=1' }),
        ...headers,
      })
      response.end(html)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const links = {
    open: [`/a/${one}`, `/a/${other}`] as [string, string],
    ended: `/a/${ended}`,
    expired: `/a/${expired}`,
  }
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    links,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
