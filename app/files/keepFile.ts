import { createHash } from 'node:crypto'
import type { Shelf } from '../portable/shelf.ts'
import { newId } from '../store/newId.ts'
import type { Work } from '../store/work.ts'
import { insertFile } from './fileStore.ts'
import { admitFile } from './gate.ts'
import { usualLimits } from './limits.ts'
import { readPdf } from './readPdf.ts'
import type { FileType, Refusal } from './refusal.ts'
import { withoutMetadata } from './withoutMetadata.ts'

/** What may be kept, and how a browser is told what it is. Anything else was imported, and is only bytes. */
const MIME = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const satisfies Partial<Record<FileType, string>>

export const KEPT_TYPES = Object.keys(MIME) as (keyof typeof MIME)[]

export const mimeOf = (type: string): string =>
  Object.hasOwn(MIME, type) ? MIME[type as keyof typeof MIME] : 'application/octet-stream'

export type ReadyFile = { name: string; type: FileType; bytes: Uint8Array }

/** Looks at a file that somebody brings to be kept, and takes out of pictures what is not the picture. Keeps nothing yet. */
export async function readyToKeep(
  { name, bytes }: { name: string; bytes: Uint8Array },
  limits = usualLimits,
): Promise<{ ok: true; file: ReadyFile } | Refusal> {
  const admitted = await admitFile(bytes, name, KEPT_TYPES, limits)
  if (!admitted.ok) return admitted
  const { type } = admitted
  const ready = { name: tidyName(name), type }
  if (type === 'png' || type === 'jpg') {
    const cleaned = withoutMetadata(bytes, type)
    return cleaned.ok ? { ok: true, file: { ...ready, bytes: cleaned.bytes } } : cleaned
  }
  if (type === 'pdf') {
    const read = await readPdf(bytes, limits)
    // A PDF that is long to read is no worse to keep; one that is locked or broken nobody could open.
    if (!read.ok && (read.because === 'password' || read.because === 'damaged')) return read
  }
  return { ok: true, file: { ...ready, bytes } }
}

/** Puts the bytes on the shelf and then says so in the database, so that no row is ever without its bytes. */
export async function keepFile(work: Work, shelf: Shelf, { name, type, bytes }: ReadyFile): Promise<string> {
  const id = newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await shelf.write(sha256, [bytes])
  await insertFile(work, { id, sha256, bytes: bytes.length, type, name })
  return id
}

const MOST_NAME = 150

/** The name as its bringer knows it, as words: no folders, no control or direction signs, not longer than a line. */
export function tidyName(name: string): string {
  const plain = Buffer.from(name)
    .toString()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"]/gu, '')
    .trim()
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, MOST_NAME).join('')
  return `${stem || 'file'}${ending}`
}
