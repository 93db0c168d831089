import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkContent } from './checkContent.ts'
import { readLock, writeLock } from './lock.ts'
import { contentFolder, newestVersions } from './packs.ts'

/** Those that are read in a blink. */
export const quickPacks = ['duties', 'indicators', 'provisions', 'starters', 'terminology']

/** Every pack that comes with the product. */
export const everyPack = [...quickPacks, 'assessment', 'lexicon', 'mainstreaming']

/** The version that a test publishes: after all that ship. */
export const LATER = '9.0'

/** A copy of some packs to break, gone after the test (or with `whenDone`, later). Paths are those under `content/`. */
export async function copyContent(packs = quickPacks, whenDone: (clear: () => Promise<void>) => void = onTestFinished) {
  const root = await mkdtemp(join(tmpdir(), 'content-'))
  whenDone(() => rm(root, { recursive: true }))
  for (const pack of packs) await cp(join(contentFolder, pack), join(root, pack), { recursive: true })
  const lock = await readLock(contentFolder)
  await writeLock(root, new Map([...lock].filter(([path]) => packs.some((pack) => path.startsWith(`${pack}/`)))))
  const read = (file: string) => readFile(join(root, file), 'utf8')

  /** Replaces the first `from` and gives the line on which `to` begins. Throws when `from` is not there. */
  const edit = async (file: string, from: string, to: string): Promise<number> => {
    const text = await read(file)
    const at = text.indexOf(from)
    if (at < 0) throw new Error(`${file} has no “${from}” to break`)
    await writeFile(join(root, file), text.slice(0, at) + to + text.slice(at + from.length))
    return text.slice(0, at).split('\n').length
  }
  /** Copies a version to a new one of the same pack, as a draft. */
  const newVersion = async (pack: string, from: string, to: string): Promise<void> => {
    await cp(join(root, pack, from), join(root, pack, to), { recursive: true })
    const title = await read(`${pack}/${to}/pack.yaml`)
    const renewed = title
      .replace(/^replaces: .*\n/m, '')
      .replace(/^version: .*$/m, `version: "${to}"\nreplaces: "${from}"`)
      .replace(/^status: .*$/m, 'status: draft')
    await writeFile(join(root, pack, to, 'pack.yaml'), renewed)
  }
  /** Publishes the newest version again as 9.0, after these changes: file, words in it, words instead. */
  const publishNew = async (pack: string, changes: [string, string, string][] = []) => {
    await newVersion(pack, (await newestVersions(root))[pack] ?? '1.0', LATER)
    for (const [file, old, now] of changes) await edit(`${pack}/${LATER}/${file}`, old, now)
    await edit(`${pack}/${LATER}/pack.yaml`, 'status: draft', 'status: published')
  }
  const retire = (pack: string, version: string) =>
    edit(`${pack}/${version}/pack.yaml`, 'status: published', 'status: retired')
  /** What the checker finds, with paths as they are under `content/`. */
  const check = async () => {
    const { mistakes } = await checkContent(root)
    return mistakes.map((each) => ({ ...each, file: relative(root, resolve(each.file)) }))
  }
  return { root, edit, newVersion, publishNew, retire, check, path: (file: string) => join(root, file) }
}

export type ContentCopy = Awaited<ReturnType<typeof copyContent>>
