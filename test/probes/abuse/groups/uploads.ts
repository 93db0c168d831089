import { freshForm } from '../discover.ts'
import type { Answer } from '../door.ts'
import { hostileUploads, type Upload } from '../hostileUploads.ts'
import { attributesOf, type FoundForm, pathOf, wordsOf } from '../readHtml.ts'
import { cookieOf, fromHere, postFormsOf, type Scene } from '../scene.ts'

/** Hostile files are refused or harmless: in time, and never shown as a page, to another, or without signing in. */
export async function probeUploads(scene: Scene, canary: string): Promise<void> {
  const { door, findings, amina } = scene
  const forms = postFormsOf(scene)
    .filter(({ fields }) => fields.some(({ type }) => type === 'file'))
    .slice(0, 4)
  if (!forms.length) findings.note('no form takes a file')
  for (const found of forms)
    for (const upload of hostileUploads(scene.mark, canary)) {
      findings.tried('uploads')
      const form = await freshForm(scene, found, amina)
      const { body, type } = pack(form, upload, scene.mark)
      const answer = await door.knock('POST', form.action, {
        body,
        cookie: cookieOf(amina),
        headers: { 'content-type': type, ...fromHere(scene, form.at) },
        timeout: 15_000,
      })
      const where = `POST ${form.action}`
      if (answer.ms > 8000)
        findings.add('an upload is slow', 'medium', where, `${upload.what}: ${Math.round(answer.ms)} ms`)
      const isTaken = answer.status >= 200 && answer.status < 400
      if (isTaken && upload.mustBeRefused && !/error|problem|cannot|not|choose/i.test(wordsOf(answer.text)))
        findings.add('a dangerous file is taken', 'high', where, `${upload.what}: ${answer.status}`)
      if (isTaken) await openAgain(scene, form, upload, answer)
    }
}

function pack({ fields }: FoundForm, { name, type, bytes }: Upload, mark: string): { body: Buffer; type: string } {
  const boundary = `b${mark}`
  const parts: (string | Uint8Array)[] = []
  for (const field of fields)
    if (field.type === 'file')
      parts.push(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field.name}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
        bytes,
        '\r\n',
      )
    else
      parts.push(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field.name}"\r\n\r\n${field.value || 'probe'}\r\n`,
      )
  parts.push(`--${boundary}--\r\n`)
  return {
    body: Buffer.concat(parts.map((part) => Buffer.from(part))),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

async function openAgain(
  { door, findings, amina, esi, base }: Scene,
  form: FoundForm,
  { what }: Upload,
  answer: Answer,
): Promise<void> {
  const to = answer.headers.location && pathOf(answer.headers.location, form.action, base)
  const page = to ? await door.knock('GET', to, { cookie: cookieOf(amina) }) : answer
  const links = [...page.text.matchAll(/<a\b([^>]*)>/gi)].flatMap(
    ([, tag]) => pathOf(attributesOf(tag!).href ?? '', form.action, base) ?? [],
  )
  const link = links.filter((one) => /file|download|attach|upload/i.test(one) && !amina.pages.has(one)).at(-1)
  if (!link) return
  const given = await door.knock('GET', link, { cookie: cookieOf(amina) })
  if (given.status !== 200) return
  const { headers } = given
  if (
    /html|svg|xml|javascript/.test(headers['content-type'] ?? '') &&
    !/attachment/.test(headers['content-disposition'] ?? '')
  )
    findings.add('an upload is served as a page', 'critical', form.action, what)
  if (headers['x-content-type-options'] !== 'nosniff')
    findings.add('an upload is served without nosniff', 'medium', form.action, what)
  if (headers['x-inj']) findings.add('a file name wrote a header', 'high', link, what)
  for (const [who, cookie] of [
    ['esi', cookieOf(esi)],
    ['nobody', ''],
  ] as const) {
    findings.tried('uploads of another')
    const theirs = await door.knock('GET', link, { cookie })
    if (theirs.status === 200 && theirs.text === given.text)
      findings.add('an upload opens for others', 'critical', link, who)
  }
}
