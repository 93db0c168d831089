import { checkKeys } from './checkKeys.ts'
import { type CheckedPack, checkPack, place } from './checkPack.ts'
import { checkReferences } from './checkReferences.ts'
import { checkText } from './checkText.ts'
import { checkLock, readLock } from './lock.ts'
import { contentFolder, versionFolders } from './packs.ts'
import type { PlacedMistake } from './source.ts'

export type ContentCheck = { packs: CheckedPack[]; mistakes: PlacedMistake[] }

/** Reads every pack under `root` and checks each by itself, all together, and against what was published. */
export async function checkContent(root = contentFolder): Promise<ContentCheck> {
  const { packs, mistakes } = await checkWords(root)
  return { packs, mistakes: inOrder([...mistakes, ...(await checkLock(root, packs, await readLock(root)))]) }
}

/** The same without the lock: what must be well before something is published. */
export async function checkWords(root: string): Promise<ContentCheck> {
  const packs = await Promise.all((await versionFolders(root)).map(checkPack))
  const together = [
    ...checkKeys(packs),
    ...checkReferences(packs),
    ...packs.map((pack) => ({ pack, mistakes: checkText(pack) })),
  ]
  const placed = together.flatMap(({ pack, mistakes }) => place(pack.folder, pack.sources, mistakes))
  return { packs, mistakes: inOrder([...packs.flatMap((pack) => pack.mistakes), ...placed]) }
}

const inOrder = (mistakes: PlacedMistake[]) =>
  mistakes.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
