import type { Chance } from '../chance.ts'
import type { Credentials, ProbeUser } from '../credentials.ts'
import type { Findings } from '../findings.ts'
import type { Answer, Door } from './door.ts'
import type { FoundForm } from './readHtml.ts'

export type Jar = Record<string, string>

/** Somebody with a browser, and what they could find by following links. */
export type Visitor = {
  user?: ProbeUser
  jar: Jar
  pages: Map<string, Answer>
  forms: FoundForm[]
  scripts: Set<string>
}

/** Amina is signed in at one organisation, Esi at another; nobody is not signed in at all. */
export type Scene = {
  base: URL
  door: Door
  findings: Findings
  chance: Chance
  /** A word that nobody would write: where it turns up, it was ours. */
  mark: string
  login: Credentials['login']
  starts: string[]
  amina: Visitor
  esi: Visitor
  nobody: Visitor
}

export const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

export const cookieOf = ({ jar }: { jar: Jar }): string =>
  Object.entries(jar)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

export function keepCookies(jar: Jar, { headers }: Answer): void {
  for (const cookie of headers['set-cookie'] ?? []) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0\b|expires=Thu, 01 Jan 1970/i.test(cookie)) delete jar[pair.slice(0, at)]
    else jar[pair.slice(0, at)] = pair.slice(at + 1)
  }
}

/** What a browser sends of where a post comes from. */
export const fromHere = ({ base }: Scene, at = '/'): Record<string, string> => ({
  origin: base.origin,
  referer: base.origin + at,
  'sec-fetch-site': 'same-origin',
})

/** The hidden field that ties a post to a page of ours. */
export const isToken = ({ name, type }: { name: string; type: string }): boolean =>
  type === 'hidden' && /^key$|csrf|token|nonce/i.test(name)

export const isSignIn = ({ fields }: FoundForm): boolean => fields.some(({ type }) => type === 'password')
export const isSignOut = ({ action }: { action: string }): boolean => /sign-?out|log-?out|log-?off/i.test(action)

/** Sent to sign in, told no, or cut off: anything but done. */
export const isRefused = ({ login }: Scene, { status, headers }: Answer): boolean =>
  (status >= 400 && status < 500) ||
  status === -1 ||
  (status >= 300 && status < 400 && (headers.location ?? '').startsWith(login.path))

export const postFormsOf = ({ amina, nobody }: Scene): FoundForm[] => {
  const isNew = (form: FoundForm) =>
    !amina.forms.some(({ action, method }) => action === form.action && method === form.method)
  return [...amina.forms, ...nobody.forms.filter(isNew)].filter((form) => form.method === 'POST' && !isSignOut(form))
}
