import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FileFault } from './fault.ts'

/** Where files lie, by the SHA-256 of their bytes. */
export type Shelf = {
  /** Undefined when it is not there. */
  read: (sha256: string) => AsyncIterable<Uint8Array> | undefined
  /** Throws a FileFault where the bytes are not those of the hash. */
  write: (sha256: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>
}

/** The shelf of one Ingrain: the folder `files` of its data folder. */
export function openShelf(dataFolder: string): Shelf {
  const pathOf = (sha256: string) => join(dataFolder, 'files', sha256.slice(0, 2), sha256)
  return {
    read: (sha256) => (existsSync(pathOf(sha256)) ? createReadStream(pathOf(sha256)) : undefined),
    write: async (sha256, bytes) => {
      const path = pathOf(sha256)
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      const unfinished = `${path}.${process.pid}.unfinished`
      const file = await open(unfinished, 'w', 0o600)
      const hash = createHash('sha256')
      try {
        for await (const chunk of bytes) {
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        await file.sync()
        if (hash.digest('hex') !== sha256) throw new FileFault({ because: 'changed', where: { part: 'file' } })
        await rename(unfinished, path)
      } finally {
        await file.close()
        await rm(unfinished, { force: true })
      }
    },
  }
}
