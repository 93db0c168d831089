import { randomUUID } from 'node:crypto'
import { isPage } from '../discover.ts'
import type { Answer } from '../door.ts'
import { wordsOf } from '../readHtml.ts'
import { cookieOf, FORM, fromHere, isRefused, isToken, type Scene } from '../scene.ts'

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/i

/** What Amina sees, nobody sees without signing in; what has an id of hers does not exist for Esi, byte for byte. */
export async function probeIsolation(scene: Scene): Promise<void> {
  const hers = [...scene.amina.pages].filter(
    ([path, { status }]) => status === 200 && !scene.nobody.pages.has(path) && !isMadePublic(path),
  )
  await withoutSignIn(scene, hers)
  await pagesOfAnother(scene, hers)
  await deedsOfAnother(scene)
  await bentIds(
    scene,
    hers.map(([path]) => path).filter((path) => ID.test(path)),
  )
}

// Published on purpose, for anybody.
const isMadePublic = (path: string): boolean => path.startsWith('/p/') || path.startsWith('/assets/')

async function withoutSignIn({ door, findings, nobody }: Scene, hers: [string, Answer][]): Promise<void> {
  for (const [path, seen] of hers) {
    findings.tried('without signing in')
    const { status, text } = await door.knock('GET', path, { cookie: cookieOf(nobody) })
    if (status === 200 && wordsOf(text) === wordsOf(seen.text))
      findings.add('open without signing in', 'critical', `GET ${path}`)
  }
}

async function pagesOfAnother({ door, findings, esi, amina }: Scene, hers: [string, Answer][]): Promise<void> {
  const marks = amina.user?.marks ?? []
  for (const [path] of hers) {
    findings.tried("another organisation's pages")
    const seen = await door.knock('GET', path, { cookie: cookieOf(esi) })
    if (marks.some((word) => seen.text.includes(word)))
      findings.add("another organisation's words", 'critical', `GET ${path}`, marks.join(' '))
    if (!ID.test(path) || isAboutNobodys(path)) continue
    const made = await door.knock(
      'GET',
      path.replace(new RegExp(ID, 'gi'), () => randomUUID()),
      { cookie: cookieOf(esi) },
    )
    if (seen.status === 200) findings.add("another organisation's record opens", 'critical', `GET ${path}`)
    else if (seen.status !== made.status || seen.text !== made.text)
      findings.add('a record of another is told from none', 'high', `GET ${path}`, `${seen.status} and ${made.status}`)
  }
}

// An id in the question part chooses what a form begins with; a page may answer without it.
const isAboutNobodys = (path: string): boolean => !ID.test(path.split('?')[0] ?? '')

async function deedsOfAnother(scene: Scene): Promise<void> {
  const { door, findings, amina, esi } = scene
  const key = esi.forms.flatMap(({ fields }) => fields.filter(isToken))[0]
  for (const form of amina.forms.filter(({ method, action }) => method === 'POST' && ID.test(action))) {
    findings.tried("another organisation's deeds")
    const fields = form.fields
      .filter(({ type }) => type !== 'file')
      .map((field): [string, string] => [field.name, isToken(field) ? (key?.value ?? '') : field.value || 'probe'])
    const answer = await door.knock('POST', form.action, {
      cookie: cookieOf(esi),
      headers: { ...FORM, ...fromHere(scene, form.at) },
      body: new URLSearchParams(fields).toString(),
    })
    if (answer.trouble !== 'spent' && !isRefused(scene, answer))
      findings.add(
        "another organisation's deed",
        'critical',
        `POST ${form.action}`,
        `${answer.status} ${answer.headers.location ?? ''}`,
      )
  }
}

const BENT = [
  '0',
  '-1',
  '999999999',
  '1%00',
  "1'",
  'null',
  '0x1',
  '00000000-0000-0000-0000-000000000000',
  '%F0%9F%8F%B4',
  'x'.repeat(300),
  '..%2f..%2fboard',
]

async function bentIds({ door, findings, amina }: Scene, paths: string[]): Promise<void> {
  for (const path of paths.slice(0, 10))
    for (const bent of BENT) {
      findings.tried('bent ids')
      const answer = await door.knock('GET', path.replace(ID, bent), { cookie: cookieOf(amina) })
      if (isPage(answer) && answer.status === 200 && path.split('?')[0] !== path.replace(ID, bent).split('?')[0])
        findings.add('a bent id opens a page', 'medium', `GET ${path.replace(ID, bent)}`)
    }
}
