import { freshForm } from '../discover.ts'
import type { FoundForm } from '../readHtml.ts'
import { cookieOf, FORM, fromHere, isRefused, isSignIn, isToken, postFormsOf, type Scene } from '../scene.ts'

type Variant = [string, [string, string][], Record<string, string>]

/** A post that does not come from a page drawn for this very session is refused, whatever made it. */
export async function probeForgery(scene: Scene): Promise<void> {
  const { door, findings, amina } = scene
  for (const found of postFormsOf(scene).filter((form) => !isSignIn(form))) {
    for (const [what, fields, headers] of await variantsOf(scene, found)) {
      findings.tried('forged posts')
      const body =
        headers['content-type'] === 'text/plain'
          ? fields.map((pair) => pair.join('=')).join('\r\n')
          : new URLSearchParams(fields).toString()
      const answer = await door.knock('POST', found.action, { cookie: cookieOf(amina), headers, body })
      if (answer.trouble !== 'spent' && !isRefused(scene, answer))
        findings.add(
          `forged post: ${what}`,
          'high',
          `POST ${found.action}`,
          `${answer.status} ${answer.headers.location ?? ''}`,
        )
    }
  }
}

async function variantsOf(scene: Scene, found: FoundForm): Promise<Variant[]> {
  const elsewhere = {
    origin: 'https://evil.example',
    referer: 'https://evil.example/x',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  }
  const here = { ...FORM, ...fromHere(scene, found.at) }
  const form = await freshForm(scene, found, scene.amina)
  const token = form.fields.find(isToken)
  const others = form.fields
    .filter((field) => !isToken(field) && field.type !== 'file')
    .map(({ name, type, value }): [string, string] => [name, value || (type === 'email' ? 'p@example.org' : 'probe')])
  const variants: Variant[] = [
    ['another site, no key', others, { ...FORM, ...elsewhere }],
    ['another site, as text', others, { 'content-type': 'text/plain', ...elsewhere }],
    ['a hidden site', others, { ...FORM, origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['no origin, referer or key', others, FORM],
    ['our site, no key', others, here],
  ]
  if (!token) return [...variants, ['a form without a key', others, here]]
  const withKey = (value: string): [string, string][] => [...others, [token.name, value]]
  variants.push(['another site with the right key', withKey(token.value), { ...FORM, ...elsewhere }])
  variants.push(['the right key, and no word of where from', withKey(token.value), FORM])
  variants.push(['a wrong key', withKey('A'.repeat(token.value.length || 32)), here])
  const theirs = scene.esi.forms.flatMap(({ fields }) => fields.filter(isToken))[0]
  if (theirs) variants.push(["somebody else's key", withKey(theirs.value), here])
  return variants
}
