import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Form, type KeptFile } from './form.ts'
import { piecesOf } from './multipart.ts'
import type { ReadForm } from './readForm.ts'

const FIELDS_LIMIT = 64 * 1024
const FILE_LIMIT = 4 * 1024 ** 3

/** The same reading as `readForm`, of a form with one file that is put on the disk as it comes. Call `letGo` afterwards. */
export async function readLargeForm(request: Request): Promise<{ read: ReadForm; letGo: () => Promise<void> }> {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})/i.exec(
    request.headers.get('content-type') ?? '',
  )?.[1]
  if (!boundary || request.headers.has('content-encoding'))
    return { read: { ok: false, status: 415, because: 'not-a-form' }, letGo: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'ingrain-upload-'))
  const letGo = () => rm(folder, { recursive: true, force: true })
  try {
    return {
      read: await gather((request.body ?? []) as AsyncIterable<Uint8Array>, boundary, join(folder, 'file')),
      letGo,
    }
  } catch {
    return { read: { ok: false, status: 400, because: 'not-a-form' }, letGo }
  }
}

async function gather(body: AsyncIterable<Uint8Array>, boundary: string, path: string): Promise<ReadForm> {
  const words: [string, Buffer[]][] = []
  const file = await open(path, 'wx', 0o600)
  let kept: (KeptFile & { field: string }) | undefined
  let into: 'words' | 'file' = 'words'
  let wordBytes = 0
  try {
    for await (const piece of piecesOf(body, boundary)) {
      if (piece.is === 'head') {
        into = piece.fileName === undefined ? 'words' : 'file'
        if (into === 'words') words.push([piece.name, []])
        else if (kept) return { ok: false, status: 400, because: 'not-a-form' }
        else kept = { field: piece.name, name: piece.fileName ?? '', path, size: 0 }
      } else if (into === 'words') {
        wordBytes += piece.bytes.length
        words.at(-1)?.[1].push(Buffer.from(piece.bytes))
      } else if (kept) {
        kept.size += piece.bytes.length
        await file.writeFile(piece.bytes)
      }
      if (wordBytes > FIELDS_LIMIT || words.length > 100 || (kept?.size ?? 0) > FILE_LIMIT)
        return { ok: false, status: 413, because: 'too-large' }
    }
  } finally {
    await file.close()
  }
  const fields = new Map(words.map(([name, bytes]) => [name, [Buffer.concat(bytes).toString('utf8').normalize('NFC')]]))
  if ([...fields.values()].some(([value]) => value?.includes('\0'))) return { ok: false, status: 400, because: 'nul' }
  return { ok: true, form: new Form(fields, undefined, kept?.size ? kept : undefined) }
}
