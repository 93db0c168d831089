import { freshForm } from '../discover.ts'
import type { Answer } from '../door.ts'
import { SUM } from '../junk.ts'
import type { Field, FoundForm } from '../readHtml.ts'
import { cookieOf, FORM, fromHere, isSignIn, isSignOut, isToken, type Scene } from '../scene.ts'

type Pair = [string, string]

/** Junk in every field of every form, and in the question part of pages: never a failure, never an echo as code. */
export async function probeJunk(scene: Scene, junk: readonly string[], { keep = 200 } = {}): Promise<void> {
  const { amina, nobody, door } = scene
  const forms = [...amina.forms, ...nobody.forms].filter((form) => !isSignIn(form) && !isSignOut(form))
  for (const [n, found] of forms.entries()) {
    const share = Math.max(6, Math.floor((door.left() - keep) / (forms.length - n) / 1.4))
    await fillWithJunk(scene, found, junk, share)
  }
  for (const path of [...amina.pages]
    .filter(([, { status }]) => status === 200)
    .map(([one]) => one)
    .slice(0, 15)) {
    for (const text of [junk[0]!, '%00', "'", '-1', 'a'.repeat(3000)]) {
      if (door.left() < keep / 2) return
      scene.findings.tried('junk in questions')
      const to = `${path.split('?')[0]}?${new URLSearchParams({ page: text, sort: text, q: text, year: text, where: text, said: text })}`
      judge(scene, await door.knock('GET', to, { cookie: cookieOf(amina) }), `GET ${path.split('?')[0]}`, text)
    }
  }
}

async function fillWithJunk(scene: Scene, found: FoundForm, junk: readonly string[], share: number): Promise<void> {
  const { door, chance, amina, findings } = scene
  const canFill = (field: Field) => !isToken(field) && !['file', 'button', 'submit'].includes(field.type)
  const open = found.fields.filter(canFill)
  if (!open.length) return
  const todo = chance.shuffle(junk).map((text): Pair => [chance.pick(open).name, text])
  for (const { name } of open.filter((field) => /url|link|site/i.test(field.name)))
    todo.unshift([name, junk.find((one) => one.endsWith('/link'))!])
  let form = found
  for (const [n, [name, text]] of todo.slice(0, share).entries()) {
    if (n % 10 === 0) form = await freshForm(scene, found, amina)
    findings.tried('junk')
    const fields = new URLSearchParams(
      form.fields
        .filter(({ type }) => type !== 'file' && type !== 'button')
        .flatMap((field) => filled(scene, field, name, text, junk)),
    )
    const answer =
      form.method === 'GET'
        ? await door.knock('GET', `${form.action.split('?')[0]}?${fields}`, { cookie: cookieOf(amina) })
        : await door.knock('POST', form.action, {
            body: fields.toString(),
            cookie: cookieOf(amina),
            headers: { ...FORM, ...fromHere(scene, form.at) },
          })
    judge(scene, answer, `${form.method} ${form.action}`, `${name}=${text.slice(0, 30)}`)
  }
}

// The one field gets the junk, sometimes twice or under a bent name; the others get what they had, or other junk.
function filled({ chance }: Scene, field: Field, name: string, text: string, junk: readonly string[]): Pair[] {
  if (field.name !== name)
    return [
      [field.name, field.value || (isToken(field) || chance.next() < 0.5 ? 'probe' : chance.pick(junk.slice(0, 20)))],
    ]
  // A link that must not be opened is sent as it is.
  if (text.endsWith('/link')) return [[name, text]]
  const luck = chance.next()
  if (luck < 0.1)
    return [
      [`${name}[]`, text],
      [`${name}[a][b]`, text],
    ]
  if (luck < 0.2)
    return [
      [name, text],
      [name, 'second'],
    ]
  return luck < 0.25 ? [] : [[name, text]]
}

function judge({ findings, mark }: Scene, { text, headers }: Answer, where: string, what: string): void {
  if (
    /html/.test(headers['content-type'] ?? '') &&
    (text.includes(`<x${mark}>`) || text.includes(`<img src=x onerror=${mark}>`))
  )
    findings.add('junk comes back as code', 'critical', where, what)
  if (text.includes(SUM)) findings.add('a template ran what was typed', 'critical', where, what)
  if (headers['x-inj'] || headers.bcc) findings.add('junk wrote a header', 'high', where, what)
  if (/^(https?:)?\/\/evil/.test(headers.location ?? ''))
    findings.add('sends to another site', 'high', where, headers.location)
}
