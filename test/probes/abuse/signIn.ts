import type { Credentials, ProbeUser } from '../credentials.ts'
import type { Answer } from './door.ts'
import { formsOf } from './readHtml.ts'
import { cookieOf, FORM, fromHere, isSignIn, type Jar, keepCookies, type Scene } from './scene.ts'

type Here = Pick<Scene, 'base' | 'door' | 'findings'> & { login: Credentials['login'] }
type Try = { jar: Jar; user: string; pass: string; next?: string; path?: string }

/** Fills in the sign-in form as a person would, and returns the answer. */
export async function fillSignIn(
  scene: Here,
  { jar, user, pass, next, path = scene.login.path }: Try,
): Promise<Answer> {
  const { base, door, login } = scene
  const page = await door.knock('GET', path, { cookie: cookieOf({ jar }) })
  keepCookies(jar, page)
  const form = formsOf(page.text, path, base).find(isSignIn)
  if (!form) return page
  const filled = form.fields
    .filter(({ type }) => type !== 'button')
    .map(({ name, value }): [string, string] => [name, next !== undefined && name === 'next' ? next : value])
  const fields = new URLSearchParams(filled)
  fields.set(login.userField, user)
  fields.set(login.passField, pass)
  const answer = await door.knock('POST', form.action, {
    body: fields.toString(),
    cookie: cookieOf({ jar }),
    headers: { ...FORM, ...fromHere(scene as Scene, path) },
  })
  keepCookies(jar, answer)
  return answer
}

/** Signs in and looks at the cookie that comes of it. */
export async function signIn(scene: Here, { name, user, pass }: ProbeUser): Promise<Jar> {
  const jar: Jar = {}
  const page = await scene.door.knock('GET', scene.login.path)
  keepCookies(jar, page)
  const before = { ...jar }
  const answer = await fillSignIn(scene, { jar, user, pass })
  if (![302, 303].includes(answer.status)) throw new Error(`Signing in as ${name} (${user}) answered ${answer.status}`)
  for (const cookie of answer.headers['set-cookie'] ?? []) lookAtCookie(scene, cookie, before)
  return jar
}

function lookAtCookie({ findings, base }: Here, cookie: string, before: Jar): void {
  const [name = ''] = cookie.split('=')
  const value = cookie.slice(name.length + 1).split(';')[0] ?? ''
  if (/max-age=0/i.test(cookie) || !(/sess|sid|auth|token/i.test(name) || value.length > 20)) return
  const wrong: [boolean, 'high' | 'medium', string][] = [
    [!/;\s*httponly/i.test(cookie), 'high', 'no HttpOnly'],
    [!/;\s*samesite=(lax|strict)/i.test(cookie), 'high', 'no SameSite'],
    [!/;\s*secure/i.test(cookie), 'medium', 'no Secure'],
    [/;\s*domain=/i.test(cookie), 'medium', 'shared with other hosts by Domain'],
    [value.length < 22, 'high', `only ${value.length} characters`],
    [before[name] === value, 'high', 'the same as before signing in'],
  ]
  findings.tried('cookies', wrong.length)
  for (const [isWrong, severity, what] of wrong)
    if (isWrong) findings.add('cookie', severity, `${name} at ${base.protocol}`, what)
}
