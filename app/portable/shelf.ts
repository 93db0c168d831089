import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../store/newId.ts'
import { FileFault } from './fault.ts'

/** Where files lie, by the SHA-256 of their bytes. */
export type Shelf = {
  /** Undefined when it is not there. */
  read: (sha256: string) => AsyncIterable<Uint8Array> | undefined
  /** On the disk when this returns. Throws a FileFault where the bytes are not those of the hash. */
  write: (sha256: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>
  /** Every file there is, unfinished ones too, with the moment it was last written. */
  list: () => AsyncIterable<{ sha256: string; at: Date }>
  remove: (sha256: string) => Promise<void>
}

/** The shelf of one Ingrain: the folder `files` of its data folder. */
export function openShelf(dataFolder: string): Shelf {
  const root = join(dataFolder, 'files')
  const folderOf = (sha256: string) => join(root, sha256.slice(0, 2))
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256)
  return {
    read: (sha256) => (existsSync(pathOf(sha256)) ? piecesOf(pathOf(sha256)) : undefined),
    write: async (sha256, bytes) => {
      await mkdir(folderOf(sha256), { recursive: true, mode: 0o700 })
      // Two people may bring the same file at once: each writes under a name of their own.
      const unfinished = `${pathOf(sha256)}.${newId()}.unfinished`
      const file = await open(unfinished, 'wx', 0o600)
      const hash = createHash('sha256')
      try {
        for await (const chunk of bytes) {
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        await file.sync()
        if (hash.digest('hex') !== sha256) throw new FileFault({ because: 'changed', where: { part: 'file' } })
        await rename(unfinished, pathOf(sha256))
      } finally {
        await file.close()
        await rm(unfinished, { force: true })
      }
      await sync(folderOf(sha256))
    },
    list: async function* () {
      for (const folder of existsSync(root) ? await readdir(root) : [])
        for (const sha256 of (await readdir(join(root, folder))).filter((name) => /^[0-9a-f]{64}(\.|$)/.test(name)))
          yield { sha256, at: (await stat(join(root, folder, sha256))).mtime }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

// Opened when the first piece is asked for, and closed however the reading ends.
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

async function sync(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}
