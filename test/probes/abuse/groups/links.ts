import type { ProbeLinks } from '../../credentials.ts'
import type { Answer } from '../door.ts'
import { type FoundForm, formsOf, wordsOf } from '../readHtml.ts'
import { cookieOf, FORM, fromHere, isRefused, type Jar, keepCookies, type Scene } from '../scene.ts'
import { probeGuesses } from './guesses.ts'

type Here = Pick<Scene, 'base' | 'door' | 'findings' | 'chance' | 'mark' | 'login' | 'amina' | 'esi'>
type Given = { cookie?: string; headers?: Record<string, string> }

const UNDER = ['', '/questions', '/questions/1', '/thanks', '/said', '/print', '/words']
const PREFETCH = { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch', 'x-moz': 'prefetch' }

/** Links of people who never sign in: each opens one thing, until it is over, and is told nothing by being looked at. */
export async function probeLinks(scene: Here): Promise<void> {
  const { amina, esi, findings, mark } = scene
  const links = amina.user?.links
  if (!links) return findings.note('no links of advisers were given to try')
  await looking(scene, links)
  await noMore(scene, links)
  await over(scene, links)
  await sending(scene, links.open[0], mark)
  await twice(scene, links.open[0], mark)
  for (const other of [links.open[1], ...(esi.user?.links?.open ?? [])]) await ofAnother(scene, links.open[0], other)
  await probeGuesses(scene, links.open[0])
}

/** What there is to see of a link: its own page of what was said, and every page of the organisation that tells of advisers. */
async function stateOf({ door, amina }: Here, link: string): Promise<string> {
  const told = [...amina.pages.keys()].filter((path) => /\/advisers|\/asks\//.test(path.split('?')[0] ?? ''))
  const seen = [await door.knock('GET', `${link}/said`)]
  for (const path of told.slice(0, 6)) seen.push(await door.knock('GET', path, { cookie: cookieOf(amina) }))
  return seen.map(({ text }) => wordsOf(text)).join('\n')
}

/** Scanners of mail, and browsers that open what nobody pressed yet. */
async function looking(scene: Here, { open: [link] }: ProbeLinks): Promise<void> {
  const { door, findings, mark } = scene
  const before = await stateOf(scene, link)
  for (const under of UNDER) {
    const looks: [string, string, Given][] = [
      ['GET', under, {}],
      ['GET', under, { headers: PREFETCH }],
      ['HEAD', under, {}],
      ['OPTIONS', under, {}],
      ['PUT', under, {}],
      ['DELETE', under, {}],
      ['GET', `${under}?words-1=${mark}&words=${mark}&_method=POST`, { headers: { 'x-http-method-override': 'POST' } }],
    ]
    for (const [method, to, given] of looks) {
      findings.tried('links looked at')
      const seen = await door.knock(method, `${link}${to}`, given)
      lookAtHeaders(scene, seen, `${method} /a/:token${under}`)
    }
  }
  for (const to of ['/comments', '/start', '/amendments', '/checks', '/call'])
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      await door.knock(method, `${link}${to}?words-1=${mark}`, { headers: PREFETCH })
  if ((await stateOf(scene, link)) !== before)
    findings.add('looking at a link changed something', 'critical', '/a/:token')
}

function lookAtHeaders({ findings }: Here, { status, headers }: Answer, where: string): void {
  if (status !== 200) return
  if ((headers['set-cookie'] ?? []).some((one) => /^[^=]*(sess|sid|auth)/i.test(one)))
    findings.add('a link signs somebody in', 'critical', where)
  if (!/no-store/.test(headers['cache-control'] ?? '')) findings.add('the page of a link may be kept', 'medium', where)
  if (!/^(no-referrer|same-origin)$/.test(String(headers['referrer-policy'])))
    findings.add('a link may be told to other sites', 'high', where)
}

/** Whoever has it, forwarded or not, has that one thing and nothing that wants a sign-in. */
async function noMore(scene: Here, { open: [link] }: ProbeLinks): Promise<void> {
  const { door, findings, amina } = scene
  const { jar } = await formAt(scene, link)
  const token = link.split('/').at(-1) ?? ''
  const cookies = [cookieOf({ jar }), `ingrain-session=${token}`, `session=${token}`]
  const closed = [...amina.pages].filter(([path, { status }]) => status === 200 && /^\/[a-z]+\/|^\/home/.test(path))
  const theirs = closed.map(([path]) => path).filter((path) => !/^\/(p|assets|a)\//.test(path))
  for (const path of theirs.slice(0, 12))
    for (const cookie of cookies) {
      findings.tried('more than the link')
      const seen = await door.knock('GET', path, { cookie, headers: { authorization: `Bearer ${token}` } })
      if (seen.trouble !== 'spent' && !isRefused(scene as Scene, seen))
        findings.add('a link opens more than its own thing', 'critical', `GET ${path}`, String(seen.status))
    }
}

/** A link that is ended or whose time is over. */
async function over(scene: Here, { open, ended, expired }: ProbeLinks): Promise<void> {
  const { door, findings, mark } = scene
  for (const [what, link] of [
    ['ended', ended],
    ['expired', expired],
  ] as const) {
    for (const under of UNDER) {
      findings.tried('links that are over')
      const { status } = await door.knock('GET', `${link}${under}`)
      if (status > 0 && status < 400) findings.add(`an ${what} link opens`, 'critical', `GET /a/:token${under}`)
    }
    const { jar, form } = await formAt(scene, open[0])
    if (!form) continue
    const sent = await send(scene, { ...form, action: `${link}/comments` }, jar, `${mark}over`)
    if (sent.status > 0 && sent.status < 400) findings.add(`an ${what} link takes words`, 'critical', 'POST /a/:token')
  }
}

type Opened = { jar: Jar; form?: FoundForm }

/** The page of a link in a browser of its own, with the form in which its words are said. */
async function formAt({ door, base }: Here, link: string, under = '/questions/1'): Promise<Opened> {
  const jar: Jar = {}
  const page = await door.knock('GET', `${link}${under}`)
  keepCookies(jar, page)
  const form = formsOf(page.text, `${link}${under}`, base).find(
    ({ method, fields }) => method === 'POST' && fields.some(({ type }) => type === 'textarea'),
  )
  return { jar, form }
}

const filled = ({ fields }: FoundForm, words: string): string =>
  new URLSearchParams(
    fields
      .filter(({ type }) => !['button', 'radio', 'checkbox'].includes(type))
      .map(({ name, type, value }): [string, string] => [name, type === 'textarea' ? words : value]),
  ).toString()

const send = (scene: Here, form: FoundForm, jar: Jar, words: string, headers = fromHere(scene as Scene, form.at)) =>
  scene.door.knock('POST', form.action, {
    cookie: cookieOf({ jar }),
    headers: { ...FORM, ...headers },
    body: filled(form, words),
  })

/** Too many words, a body that is far too large, and a post from another site that has got hold of the address. */
async function sending(scene: Here, link: string, mark: string): Promise<void> {
  const { findings } = scene
  for (const [what, length] of [
    ['60,000 characters', 60_000],
    ['30 MB', 30 << 20],
  ] as const) {
    findings.tried('links sent to', 1)
    const { jar, form } = await formAt(scene, link)
    if (!form) return findings.add('a link has no form', 'high', '/a/:token/questions/1')
    const { status } = await send(scene, form, jar, 'w'.repeat(length))
    if (status >= 200 && status < 400) findings.add(`a link takes ${what}`, 'high', 'POST /a/:token/comments')
  }
  const elsewhere = { origin: 'https://evil.example', referer: 'https://evil.example/', 'sec-fetch-site': 'cross-site' }
  const { jar, form } = await formAt(scene, link)
  if (!form) return
  const { status } = await send(scene, form, jar, `${mark}forged`, elsewhere)
  if (status > 0 && status < 400) findings.add('a link takes a post of another site', 'high', 'POST /a/:token/comments')
}

const saidAt = async (scene: Here, link: string): Promise<{ forms: FoundForm[]; jar: Jar }> => {
  const jar: Jar = {}
  const page = await scene.door.knock('GET', `${link}/said`)
  keepCookies(jar, page)
  const forms = formsOf(page.text, `${link}/said`, scene.base)
  return { jar, forms: forms.filter(({ action }) => action.startsWith(`${link}/amendments`)) }
}

/** The same post again, and two at the same moment: it was said once. */
async function twice(scene: Here, link: string, mark: string): Promise<void> {
  const { findings } = scene
  const before = (await saidAt(scene, link)).forms.length
  for (const [what, times] of [
    ['again', 1],
    ['at once', 4],
  ] as const) {
    findings.tried('links replayed', times)
    const { jar, form } = await formAt(scene, link)
    if (!form) return
    const words = `${mark} said ${what}`
    const first = await Promise.all(Array.from({ length: times }, () => send(scene, form, jar, words)))
    const later = await send(scene, form, jar, words)
    if (![...first, later].some(({ status }) => status >= 200 && status < 400))
      findings.add('a link takes no words at all', 'high', 'POST /a/:token/comments', String(first[0]?.status))
    const { forms } = await saidAt(scene, link)
    if (forms.length > before + 1) findings.add('a post by a link was kept twice', 'high', what, `${forms.length}`)
  }
}

/** Words that were said by one link are not changed by another, of the same organisation or of another. */
async function ofAnother(scene: Here, link: string, other: string): Promise<void> {
  const { door, findings, mark } = scene
  const theirs = await formAt(scene, other)
  if (theirs.form) await send(scene, theirs.form, theirs.jar, `${mark} is theirs`)
  const said = (await saidAt(scene, other)).forms
  const { jar } = await formAt(scene, link)
  const own = (await saidAt(scene, link)).forms[0]
  for (const form of said) {
    findings.tried('words of another link')
    const fields = form.fields.map((field) =>
      field.name === 'key' ? (own?.fields.find(({ name }) => name === 'key') ?? field) : field,
    )
    const { status } = await send(scene, { ...form, fields, action: `${link}/amendments` }, jar, `${mark} is changed`)
    if (status > 0 && status < 400)
      findings.add('a link changes the words of another', 'critical', 'POST /a/:token/amendments')
  }
  const page = await door.knock('GET', `${other}/said`)
  if (said.length && page.text.includes(`${mark} is changed`))
    findings.add('words of another link were changed', 'critical', 'POST /a/:token/amendments')
  if (!said.length) findings.note('nothing was said by another link to try to change')
}
