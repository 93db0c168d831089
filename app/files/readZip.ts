import { createInflateRaw } from 'node:zlib'
import type { Refusal } from './refusal.ts'

/** One file inside an archive, by the archive's directory; `packed` are its bytes as they stand. */
export type Part = { name: string; packed: Uint8Array; isDeflated: boolean }

const endMark = 0x06054b50
const directoryMark = 0x02014b50
const partMark = 0x04034b50

const damaged: Refusal = { ok: false, because: 'damaged' }

/**
 * The directory of an archive, checked against the archive itself: every entry is where it says, under the same
 * name, and none shares its bytes with another. Nothing is unpacked. Source: PKWARE APPNOTE 6.3, without zip64.
 */
export function readZip(bytes: Uint8Array, mostParts: number): { ok: true; parts: Part[] } | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > mostParts) return { ok: false, because: 'tooManyParts', most: mostParts }
  const size = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  if (at + size !== end) return damaged
  const parts: Part[] = []
  const stretches: [from: number, to: number][] = []
  for (
    ;
    at < end;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  ) {
    if (parts.length >= mostParts) return { ok: false, because: 'tooManyParts', most: mostParts }
    const entry = readEntry(bytes, view, at, end)
    if (!entry.ok) return entry
    parts.push(entry.part)
    stretches.push([entry.from, entry.to])
  }
  if (at !== end || parts.length !== count) return damaged
  stretches.sort((a, b) => a[0] - b[0])
  const isShared = stretches.some(([from], index) => index > 0 && from < (stretches[index - 1]?.[1] ?? 0))
  const isTwice = new Set(parts.map((part) => part.name.toLowerCase())).size !== parts.length
  return isShared || isTwice ? damaged : { ok: true, parts }
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === endMark && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  return undefined
}

type Entry = { ok: true; part: Part; from: number; to: number }

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): Entry | Refusal {
  if (at + 46 > end || view.getUint32(at, true) !== directoryMark) return damaged
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const nameSize = view.getUint16(at + 28, true)
  const from = view.getUint32(at + 42, true)
  if (flags & 1) return { ok: false, because: 'password', found: 'archive' }
  if ((method !== 0 && method !== 8) || from + 30 > at || view.getUint32(from, true) !== partMark) return damaged
  const name = nameAt(bytes, at + 46, nameSize)
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
  if (start + packedSize > end || nameAt(bytes, from + 30, view.getUint16(from + 26, true)) !== name) return damaged
  if (isUnsafe(name)) return { ok: false, because: 'unsafeName', part: name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60) }
  const to = start + packedSize
  return { ok: true, part: { name, packed: bytes.subarray(start, to), isDeflated: method === 8 }, from, to }
}

const nameAt = (bytes: Uint8Array, at: number, length: number) =>
  Buffer.from(bytes.subarray(at, at + length)).toString()

/** A name that would lead out of the folder it is unpacked into, or hide what it is. */
function isUnsafe(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return name.length === 0 || name.length > 255 || /[\0-\x1f\\]|^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name)
}

/** Unpacks one part piece by piece, so that whoever reads can stop. Throws where the packed bytes are not sound. */
export async function* unpack(part: Part): AsyncGenerator<Uint8Array> {
  if (!part.isDeflated) {
    yield part.packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: 65_536 })
  inflate.end(part.packed)
  for await (const piece of inflate) yield piece
}

/** The text of one part, or undefined when it is longer than `most` bytes. */
export async function unpackText(part: Part, most: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of unpack(part)) {
    size += piece.length
    if (size > most) return undefined
    pieces.push(piece)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
}
