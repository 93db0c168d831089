import { freshForm, isPage } from '../discover.ts'
import { wordsOf } from '../readHtml.ts'
import { cookieOf, FORM, fromHere, isSignOut, type Scene } from '../scene.ts'
import { fillSignIn } from '../signIn.ts'

/** Signing out ends a session at once; signing in tells nothing of who exists, and gets tired of wrong tries. */
export async function probeSessions(scene: Scene): Promise<void> {
  await signOut(scene)
  await unknownAndKnown(scene)
  await tooManyTries(scene)
}

async function signOut(scene: Scene): Promise<void> {
  const { amina, nobody, door, findings } = scene
  const found = amina.forms.find((form) => form.method === 'POST' && isSignOut(form))
  if (!found) return findings.add('no form signs out', 'medium', '/')
  findings.tried('sign-out', 2)
  const old = cookieOf(amina)
  const form = await freshForm(scene, found, amina)
  await door.knock('POST', form.action, {
    cookie: old,
    body: new URLSearchParams(form.fields.map(({ name, value }): [string, string] => [name, value])).toString(),
    headers: { ...FORM, ...fromHere(scene, form.at) },
  })
  const secret = [...amina.pages].find(
    ([path, answer]) => answer.status === 200 && isPage(answer) && !nobody.pages.has(path) && !path.startsWith('/p/'),
  )
  if (secret && (await door.knock('GET', secret[0], { cookie: old })).status === 200)
    findings.add('a session lives after signing out', 'high', secret[0])
  if ([...amina.pages.keys()].some((path) => isSignOut({ action: path })))
    findings.add('a link signs out', 'medium', '/')
}

async function unknownAndKnown(scene: Scene): Promise<void> {
  const { findings, amina, mark, login } = scene
  findings.tried('who exists', 2)
  const jar = {}
  const known = amina.user!.user
  const stranger = `nobody-${mark}@example.org`
  const here = await fillSignIn(scene, { jar, user: known, pass: 'not the password 1' })
  const notHere = await fillSignIn(scene, { jar, user: stranger, pass: 'not the password 1' })
  const said = (text: string, user: string) => wordsOf(text.replaceAll(user, '')).replace(/[\w-]{20,}/g, '')
  if (here.status !== notHere.status || said(here.text, known) !== said(notHere.text, stranger))
    findings.add('sign-in tells who exists', 'medium', login.path, `${here.status} and ${notHere.status}`)
  const [quick, slow] = [here.ms, notHere.ms].sort((a, b) => a - b) as [number, number]
  findings.note(`a wrong password takes ${Math.round(here.ms)} ms, an unknown person ${Math.round(notHere.ms)} ms`)
  if (slow - quick > 60 && slow > 3 * quick)
    findings.add(
      'sign-in tells who exists by its time',
      'medium',
      login.path,
      `${Math.round(quick)} and ${Math.round(slow)} ms`,
    )
}

async function tooManyTries(scene: Scene): Promise<void> {
  const { findings, mark, login } = scene
  const jar = {}
  for (let n = 1; n <= 30; n++) {
    findings.tried('wrong tries')
    const { status, trouble } = await fillSignIn(scene, { jar, user: `flood-${mark}@example.org`, pass: `bad ${n}` })
    if (trouble === 'spent') return
    if (status === 429) return findings.note(`sign-in asks to wait after ${n} tries`)
  }
  findings.add('no end to wrong tries', 'high', login.path, '30 tries and never 429')
}
