import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { checkPack } from './checkPack.ts'
import type { KindOf, Pack } from './pack.ts'
import { type PackHead, packHead } from './packHead.ts'

export const contentFolder = fileURLToPath(new URL('../../content/', import.meta.url))

let folder = contentFolder

/** The folder that rooms read packs from: the product's own, unless a test has brought another. */
export const packFolder = (): string => folder
export const readPacksFrom = (other = contentFolder): void => {
  folder = other
}

/** Reads the pack in one version's folder. Throws, naming every mistake, when it has any. */
export async function readPack(folder: string): Promise<Pack> {
  const { pack, mistakes } = await checkPack(folder)
  if (pack) return deepFreeze(pack)
  const told = mistakes.map(({ file, line, says }) => `${file}:${line} ${says}`)
  throw new Error(`broken pack ${folder}\n${told.join('\n')}`)
}

const loading = new Map<string, Promise<Pack>>()

/**
 * One version of a pack, read once and the same frozen value ever after.
 * @param key the pack's name, such as `duties` or `lexicon/en-GB`; its content is typed by it
 */
export async function loadPack<Key extends string>(
  key: Key,
  version: string,
  root = packFolder(),
): Promise<Pack<KindOf<Key>>> {
  if (!/^[a-z]+(\/[A-Za-z-]+)?$/.test(key) || !/^\d+\.\d+$/.test(version)) throw new Error(`no pack ${key} ${version}`)
  return (await readOnce(join(root, key, version))) as Pack<KindOf<Key>>
}

async function readOnce(folder: string): Promise<Pack> {
  const reading = loading.get(folder) ?? readPack(folder)
  loading.set(folder, reading)
  try {
    return await reading
  } catch (error) {
    loading.delete(folder)
    throw error
  }
}

/** The title pages of all packs, by name and then by version, newest first. Throws when one cannot be read. */
export async function listPacks(root = packFolder()): Promise<PackHead[]> {
  const packs = await Promise.all((await versionFolders(root)).map(readOnce))
  return packs
    .map(({ head }) => head)
    .sort((a, b) => a.pack.localeCompare(b.pack) || compareVersions(b.version, a.version))
}

/** The newest published version of every pack, by its name: what an organisation that is made today begins with. */
export async function newestVersions(root = packFolder()): Promise<Record<string, string>> {
  const heads = await Promise.all((await versionFolders(root)).map(readHead))
  const published = heads
    .filter(({ status }) => status === 'published')
    .sort((a, b) => a.pack.localeCompare(b.pack) || compareVersions(a.version, b.version))
  return Object.fromEntries(published.map(({ pack, version }) => [pack, version]))
}

/** One pack in its newest published version. Throws when there is none. */
export async function newestPack<Key extends string>(key: Key, root = packFolder()): Promise<Pack<KindOf<Key>>> {
  const version = (await newestVersions(root))[key]
  if (!version) throw new Error(`no published version of ${key}`)
  return loadPack(key, version, root)
}

const readHead = async (path: string): Promise<PackHead> =>
  packHead.parse(parse(await readFile(join(path, 'pack.yaml'), 'utf8')))

/** Negative when `a` is the older. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number)
  const [majorB = 0, minorB = 0] = b.split('.').map(Number)
  return majorA - majorB || minorA - minorB
}

/** Every folder named like a version, anywhere under `root`. */
export async function versionFolders(root: string): Promise<string[]> {
  await access(root)
  const inside = await readdir(root, { withFileTypes: true, recursive: true })
  return inside
    .filter((each) => each.isDirectory() && /^\d+\.\d+$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .sort()
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
