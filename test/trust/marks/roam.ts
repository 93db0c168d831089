export type Found = { path: string; kind: string; type: string; html: string; bytes: Uint8Array }

/** The page that an address is, whichever thing it shows. */
export const kindOf = (path: string): string =>
  path
    .split('?')[0]!
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/\d+(?=\/|$)/g, '/:n')
    .replace(/\/[A-Z]\d+(\.\d+)*(?=\/|$)/g, '/:code')

const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** Follows links as whoever holds this cookie, to so many addresses of each kind. Gives back what was answered. */
export async function roam(
  address: string,
  cookie: string,
  starts: readonly string[],
  ofAKind: number,
): Promise<Found[]> {
  const waiting = [...starts]
  const known = new Set(waiting)
  const kinds = new Map<string, number>()
  const found: Found[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (kinds.get(kind)! > ofAKind) continue
    const answer = await fetch(address + path, { headers: { cookie }, redirect: 'manual' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`)
    const type = answer.headers.get('content-type') ?? ''
    const html = /text|json|csv/.test(type) ? new TextDecoder().decode(bytes) : ''
    if (answer.status < 300) found.push({ path, kind, type, html, bytes })
    const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => decode(href!))
    for (const link of [...links, answer.headers.get('location') ?? '']) {
      const url = link ? URL.parse(link, address + path) : null
      if (url?.origin !== address) continue
      url.searchParams.delete('said')
      const to = url.pathname + url.search
      if (known.has(to)) continue
      known.add(to)
      waiting.push(to)
    }
  }
  return found
}
