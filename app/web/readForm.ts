import { Form } from './form.ts'

export type ReadForm =
  | { ok: true; form: Form }
  | { ok: false; status: 400 | 413 | 415; because: 'too-large' | 'not-a-form' | 'nul' }

const FORM_LIMIT = 4 * 1024 * 1024
const UPLOAD_LIMIT = 21 * 1024 * 1024
const FIELDS_LIMIT = 20_000

/** Reads a posted form, never more than its limit, whatever its headers promise. Text is put in Unicode's NFC form. */
export async function readForm(request: Request, { upload = false } = {}): Promise<ReadForm> {
  const type = request.headers.get('content-type') ?? ''
  const isMultipart = /^multipart\/form-data;/i.test(type)
  if ((!isMultipart && !/^application\/x-www-form-urlencoded\b/i.test(type)) || request.headers.has('content-encoding'))
    return { ok: false, status: 415, because: 'not-a-form' }
  const body = await readUpTo(request, upload ? UPLOAD_LIMIT : FORM_LIMIT)
  if (!body) return { ok: false, status: 413, because: 'too-large' }
  try {
    return isMultipart
      ? await readMultipart(body, type)
      : collect([...new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(body))])
  } catch {
    return { ok: false, status: 400, because: 'not-a-form' }
  }
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function readMultipart(body: Uint8Array<ArrayBuffer>, type: string): Promise<ReadForm> {
  const data = await new Response(body, { headers: { 'content-type': type } }).formData()
  const words: [string, string][] = []
  const files: Form['files'] = new Map()
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') words.push([name, value])
    else
      files.set(name, [
        ...(files.get(name) ?? []),
        { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) },
      ])
  }
  return collect(words, files)
}

function collect(pairs: [string, string][], files?: Form['files']): ReadForm {
  if (pairs.length > FIELDS_LIMIT) return { ok: false, status: 413, because: 'too-large' }
  const fields = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    if (value.includes('\0') || name.includes('\0')) return { ok: false, status: 400, because: 'nul' }
    fields.set(name, [...(fields.get(name) ?? []), value.normalize('NFC').replace(/\r\n?/g, '\n')])
  }
  return { ok: true, form: new Form(fields, files) }
}
