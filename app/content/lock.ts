import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { CheckedPack } from './checkPack.ts'
import { lineOf, type PlacedMistake } from './source.ts'
import { words } from './words.ts'

/** What `published.lock` says: the sha256 of every file of every published version, by its path under `content/`. */
export type Lock = Map<string, string>

/** The sha256 of each file in one version's folder, as hex, by file name. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  const hashed = names.map(async (name) => {
    const bytes = await readFile(join(folder, name))
    // Retiring a version changes one word of its title page, and nothing that anybody adopted.
    const kept = name === 'pack.yaml' ? asPublished(bytes) : bytes
    return [name, createHash('sha256').update(kept).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(hashed))
}

const asPublished = (bytes: Buffer) =>
  Buffer.from(bytes.toString('latin1').replace(/^status: retired(?=\s*$)/m, 'status: published'), 'latin1')

/** Lines as `sha256sum` writes them: the hash, two spaces, the path. */
export async function readLock(root: string): Promise<Lock> {
  const text = await readFile(join(root, 'published.lock'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      return hash !== undefined && path !== undefined ? [[path, hash] as const] : []
    }),
  )
}

export async function writeLock(root: string, lock: Lock): Promise<void> {
  const lines = [...lock].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, hash]) => `${hash}  ${path}\n`)
  await writeFile(join(root, 'published.lock'), lines.join(''))
}

/** The path of a version's folder as the lock writes it: `duties/1.0`. */
export const lockName = (root: string, folder: string) => relative(root, folder).split(sep).join('/')

/** Published versions whose bytes are no longer those that were published, and published ones not yet locked. */
export async function checkLock(root: string, packs: CheckedPack[], lock: Lock): Promise<PlacedMistake[]> {
  const mistakes = await Promise.all(packs.map((pack) => checkVersion(root, pack, lock)))
  return [...mistakes.flat(), ...goneVersions(root, packs, lock)]
}

async function checkVersion(
  root: string,
  { folder, head, sources }: CheckedPack,
  lock: Lock,
): Promise<PlacedMistake[]> {
  const name = lockName(root, folder)
  const locked = [...lock].filter(([path]) => path.startsWith(`${name}/`))
  const tell = (file: string, says: string, suggestion: string, line = 1) => [
    { file: relative(process.cwd(), join(folder, file)), line, says, suggestion },
  ]
  const title = sources['pack.yaml']
  const statusLine = title ? lineOf(title, ['status']) : 1
  if (locked.length === 0) {
    if (!head || head.status === 'draft') return []
    return tell('pack.yaml', words.notInLock, words.runPublish, statusLine)
  }
  if (head?.status === 'draft')
    return tell('pack.yaml', words.backToDraft(head.status), words.afterPublished, statusLine)
  const now = await fingerprint(folder)
  const changed = locked.flatMap(([path, hash]) => {
    const file = path.slice(name.length + 1)
    if (now[file] === undefined) return tell(file, words.goneAfterPublishing(file), words.makeNewVersion)
    return now[file] === hash ? [] : tell(file, words.changedAfterPublishing(file), words.makeNewVersion)
  })
  const added = Object.keys(now).filter((file) => !lock.has(`${name}/${file}`))
  return [...changed, ...added.flatMap((file) => tell(file, words.addedAfterPublishing(file), words.makeNewVersion))]
}

/** Files of published versions whose whole folder is gone, told at their line of the lock. */
function goneVersions(root: string, packs: CheckedPack[], lock: Lock): PlacedMistake[] {
  const names = packs.map(({ folder }) => lockName(root, folder))
  const file = relative(process.cwd(), join(root, 'published.lock'))
  return [...lock.keys()].flatMap((path, index) =>
    names.some((name) => path.startsWith(`${name}/`))
      ? []
      : [{ file, line: index + 1, says: words.goneAfterPublishing(path), suggestion: words.makeNewVersion }],
  )
}
