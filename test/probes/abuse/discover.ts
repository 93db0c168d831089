import type { Answer } from './door.ts'
import { attributesOf, type FoundForm, formsOf, pathOf } from './readHtml.ts'
import { cookieOf, isSignOut, keepCookies, type Scene, type Visitor } from './scene.ts'

type Here = Pick<Scene, 'base' | 'door'>

// Addresses that differ only in an id or a value are one kind of page; four of a kind are enough.
const OF_A_KIND = 4
const kindOf = (path: string): string =>
  path
    .replace(/[0-9a-f-]{36}/gi, ':id')
    .replace(/\/[A-Z]\d+(\.\d+)*(?=\/|$|\?)/g, '/:code')
    .replace(/=[^&]*/g, '=')

/** Follows links from `starts` and keeps every page and form. */
export async function discover(
  { base, door }: Here,
  visitor: Visitor,
  starts: string[],
  most: number,
): Promise<Visitor> {
  const waiting = [...new Set(starts)]
  const known = new Set(waiting)
  const kinds = new Map<string, number>()
  const { pages, forms, scripts } = visitor
  for (let path = waiting.shift(); path !== undefined && pages.size < most; path = waiting.shift()) {
    const kind = kindOf(path)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if ((kinds.get(kind) ?? 0) > OF_A_KIND) continue
    const answer = await door.knock('GET', path, { cookie: cookieOf(visitor) })
    if (answer.trouble === 'spent') break
    pages.set(path, answer)
    const links = isPage(answer) ? linksOf(answer.text, scripts, path, base) : [answer.headers.location ?? '']
    for (const link of links) {
      const to = link && pathOf(link, path, base)?.split('#')[0]
      if (!to || known.has(to) || isSignOut({ action: to })) continue
      known.add(to)
      waiting.push(to)
    }
    if (isPage(answer))
      for (const form of formsOf(answer.text, path, base)) if (!forms.some((one) => isLike(one, form))) forms.push(form)
  }
  return visitor
}

export const isPage = ({ status, headers }: Answer): boolean =>
  /html/.test(headers['content-type'] ?? '') && !(status >= 300 && status < 400)

function linksOf(html: string, scripts: Set<string>, path: string, base: URL): string[] {
  const links: string[] = []
  for (const [whole, tag] of html.matchAll(/<(?:a|area|link|iframe|script|img)\b([^>]*)>/gi)) {
    const { href, src } = attributesOf(tag!)
    const to = href || src
    if (!to) continue
    if (/^<script/i.test(whole)) scripts.add(pathOf(to, path, base) ?? to)
    else links.push(to)
  }
  return links
}

const isLike = (a: FoundForm, b: FoundForm): boolean =>
  a.method === b.method && kindOf(a.action) === kindOf(b.action) && a.fields.length === b.fields.length

/** The same form again from its page, with a key of this moment. */
export async function freshForm(scene: Here, form: FoundForm, visitor: Visitor): Promise<FoundForm> {
  const page = await scene.door.knock('GET', form.at, { cookie: cookieOf(visitor) })
  keepCookies(visitor.jar, page)
  return (
    formsOf(page.text, form.at, scene.base).find(
      ({ action, method }) => action === form.action && method === form.method,
    ) ?? form
  )
}
