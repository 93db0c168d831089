import { checkWords } from './checkContent.ts'
import { checkLock, fingerprint, lockName, readLock, writeLock } from './lock.ts'
import { contentFolder } from './packs.ts'
import type { PlacedMistake } from './source.ts'

export type Publishing = { ok: true; names: string[] } | { ok: false; mistakes: PlacedMistake[] }

/**
 * Adds to `published.lock` every version that says it is published and is not there yet.
 * Refuses while any pack has a mistake, or a published version has changed. Never changes a line that is there.
 */
export async function publishPacks(root = contentFolder): Promise<Publishing> {
  const { packs, mistakes } = await checkWords(root)
  const lock = await readLock(root)
  const isLocked = (name: string) => [...lock.keys()].some((path) => path.startsWith(`${name}/`))
  const waiting = packs.filter(({ folder, head }) => head?.status === 'published' && !isLocked(lockName(root, folder)))
  const rest = packs.filter((pack) => !waiting.includes(pack))
  const wrong = [...mistakes, ...(await checkLock(root, rest, lock))]
  if (wrong.length > 0) return { ok: false, mistakes: wrong }
  for (const { folder } of waiting)
    for (const [file, hash] of Object.entries(await fingerprint(folder)))
      lock.set(`${lockName(root, folder)}/${file}`, hash)
  if (waiting.length > 0) await writeLock(root, lock)
  return { ok: true, names: waiting.map(({ folder }) => lockName(root, folder)) }
}
