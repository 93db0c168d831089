import { checkKeys } from './checkKeys.ts'
import { type CheckedPack, checkPack, place } from './checkPack.ts'
import { checkPublished, type KnownFacts } from './checkPublished.ts'
import { checkReferences } from './checkReferences.ts'
import { checkText } from './checkText.ts'
import type { Mistake } from './kind.ts'
import { checkLock, readLock } from './lock.ts'
import { contentFolder, versionFolders } from './packs.ts'
import type { PlacedMistake } from './source.ts'

export type ContentCheck = { packs: CheckedPack[]; mistakes: PlacedMistake[] }

/**
 * Reads every pack under `root` and checks each by itself, all together, against what was published, and, with
 * `known`, against what the product's rooms can count.
 */
export async function checkContent(root = contentFolder, known?: KnownFacts): Promise<ContentCheck> {
  const { packs, mistakes } = await checkWords(root)
  const unpublished = known ? placeAll(checkPublished(packs, known)) : []
  return {
    packs,
    mistakes: inOrder([...mistakes, ...unpublished, ...(await checkLock(root, packs, await readLock(root)))]),
  }
}

/** The same without the lock: what must be well before something is published. */
export async function checkWords(root: string): Promise<ContentCheck> {
  const packs = await Promise.all((await versionFolders(root)).map(checkPack))
  const together = [
    ...checkKeys(packs),
    ...checkReferences(packs),
    ...packs.map((pack) => ({ pack, mistakes: checkText(pack) })),
  ]
  return { packs, mistakes: inOrder([...packs.flatMap((pack) => pack.mistakes), ...placeAll(together)]) }
}

const placeAll = (found: { pack: CheckedPack; mistakes: Mistake[] }[]) =>
  found.flatMap(({ pack, mistakes }) => place(pack.folder, pack.sources, mistakes))

const inOrder = (mistakes: PlacedMistake[]) =>
  mistakes.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
