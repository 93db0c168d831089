import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Gzip } from 'fflate'
import { startSums } from './lineSum.ts'
import { sealOf } from './seal.ts'

/** Adds one line. `text` is one line of JSON, without its line break. */
export type WriteLine = (text: string) => Promise<void>

const BLOCK = 1 << 16

/**
 * Writes a sealed file, whole or not at all: under another name until every byte is on the disk. The same lines give
 * the same bytes on any machine, so the packing is done here (fflate) and not by the system's zlib. Memory: a few
 * blocks. Returns the size in bytes.
 */
export async function writeSealed(path: string, write: (line: WriteLine) => Promise<void>): Promise<number> {
  const unfinished = `${path}.${process.pid}.unfinished`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    const size = await pack(async (bytes) => void (await file.writeFile(bytes)), write)
    await file.sync()
    await file.close()
    await rename(unfinished, path)
    await syncFolder(dirname(path))
    return size
  } catch (error) {
    await file.close().catch(() => {})
    await rm(unfinished, { force: true })
    throw error
  }
}

async function pack(
  put: (bytes: Uint8Array) => Promise<void>,
  write: (line: WriteLine) => Promise<void>,
): Promise<number> {
  const hash = createHash('sha256')
  const packed: Uint8Array[] = []
  const gzip = new Gzip({ level: 6, mtime: 0 }, (bytes) => void packed.push(bytes))
  let size = 0
  const flush = async () => {
    for (const bytes of packed.splice(0)) {
      hash.update(bytes)
      size += bytes.length
      await put(bytes)
    }
  }
  // What comes out depends on how it is cut, so it is always cut alike.
  const block = new Uint8Array(BLOCK)
  let filled = 0
  const sumOf = startSums()
  await write(async (text) => {
    const bytes = Buffer.from(`${text}\t${sumOf(text)}\n`)
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(bytes.length - at, BLOCK - filled)
      block.set(bytes.subarray(at, at + taken), filled)
      at += taken
      filled += taken
      if (filled < BLOCK) break
      gzip.push(block)
      filled = 0
      await flush()
    }
  })
  gzip.push(block.subarray(0, filled), true)
  await flush()
  const seal = sealOf(hash.digest('hex'))
  await put(seal)
  return size + seal.length
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}
