import type { Work } from '../store/work.ts'
import { versionsEver, versionsInForce } from './adoptionStore.ts'
import type { KindOf, Pack } from './pack.ts'
import { listPacks, loadPack } from './packs.ts'

/** Versions by the name of their pack: those that an organisation was made with, and those it has adopted since. */
export type Versions = { begunWith: Readonly<Record<string, string>>; adopted: Readonly<Record<string, string>> }

type Asker = Pick<Work, 'db' | 'today' | 'asIf'>
type Packs<Keys extends readonly string[]> = { [K in keyof Keys]: Pack<KindOf<Keys[K]>> }

/**
 * A pack in the version that the asker's organisation reads on the asker's day: the one it has adopted, otherwise the
 * one it was made with. A version keeps serving those who read it after it is retired.
 */
export async function packOf<Key extends string>(asker: Asker, key: Key): Promise<Pack<KindOf<Key>>> {
  const [pack] = await packsOf(asker, key)
  return pack
}

/** Several packs at once, for one query. */
export async function packsOf<const Keys extends readonly string[]>(asker: Asker, ...keys: Keys): Promise<Packs<Keys>> {
  const versions = await versionsInForce(asker)
  const packs: Pack[] = []
  for (const key of keys) packs.push(await loadPack(key, asker.asIf?.[key] ?? (await versionRead(versions, key))))
  return packs as unknown as Packs<Keys>
}

/** Which version that is. A pack that came after the organisation was made is read from its first published version. */
export async function versionRead({ begunWith, adopted }: Versions, key: string): Promise<string> {
  return adopted[key] ?? begunWith[key] ?? (await firstVersion(key))
}

/** A version that the organisation reads, or once read, and that this Ingrain does not have; undefined when it has all. */
export async function missingVersion(asker: Pick<Work, 'db'>): Promise<{ pack: string; version: string } | undefined> {
  const here = new Set((await listPacks()).map(({ pack, version }) => `${pack} ${version}`))
  return (await versionsEver(asker)).find(({ pack, version }) => !here.has(`${pack} ${version}`))
}

async function firstVersion(key: string): Promise<string> {
  const own = (await listPacks()).filter(({ pack, status }) => pack === key && status !== 'draft')
  const first = own.findLast(({ status }) => status === 'published') ?? own.at(-1)
  if (!first) throw new Error(`no pack ${key}`)
  return first.version
}
