import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/**
 * The end of a sealed file: a gzip member of its own, so that any gunzip reads on through it, which holds the SHA-256
 * of every byte before it. Its bytes follow from the hash alone: there is not one that could change unnoticed.
 */
export function sealOf(sha256: string): Buffer {
  const line = Buffer.from(`{"seal":"${sha256}"}\n`)
  const stored = Buffer.from([1, line.length, 0, 255 - line.length, 255])
  const foot = Buffer.alloc(8)
  foot.writeUInt32LE(crc32(line), 0)
  foot.writeUInt32LE(line.length, 4)
  return Buffer.concat([HEAD, stored, line, foot])
}

export const SEAL_BYTES = sealOf('0'.repeat(64)).length

/** True when not one byte of the file differs from what was written. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= SEAL_BYTES) return false
    const hash = createHash('sha256')
    for await (const chunk of file.createReadStream({
      autoClose: false,
      end: size - SEAL_BYTES - 1,
      highWaterMark: 1 << 20,
    }))
      hash.update(chunk)
    const seal = Buffer.alloc(SEAL_BYTES)
    await file.read(seal, 0, SEAL_BYTES, size - SEAL_BYTES)
    return seal.equals(sealOf(hash.digest('hex')))
  } finally {
    await file.close()
  }
}
