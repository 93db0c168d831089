import { NotFound } from '../errors.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { archiveRecord } from '../store/record.ts'
import { takeTurn } from '../store/turn.ts'
import type { Work } from '../store/work.ts'
import * as store from './adoptionStore.ts'
import type { PackHead } from './packHead.ts'
import { versionRead } from './packOf.ts'
import { compareVersions, listPacks } from './packs.ts'

/** That an organisation chose a version of a pack, and until when. */
export type Adoption = {
  id: string
  pack: string
  version: string
  onDay: string
  why: string | null
  byName: string | null
  retiredOn: string | null
  retiredWhy: string | null
}

/**
 * One pack as an organisation stands to it: its versions newest first, the one its rooms read today, the record by
 * which it chose that one, if it did, and a newer one that waits.
 */
export type PackHere = {
  pack: string
  heads: PackHead[]
  reads: string
  /** The version it was made with, which it reads again when it puts an adopted one aside. */
  begunWith: string
  adopted?: Adoption
  waiting?: PackHead
  past: Adoption[]
}

export async function packsHere(asker: Pick<Work, 'db' | 'today'>): Promise<PackHere[]> {
  const heads = await listPacks()
  const adoptions = await store.adoptionsOf(asker)
  const versions = await store.versionsInForce(asker)
  const names = [...new Set(heads.filter(({ status }) => status !== 'draft').map(({ pack }) => pack))]
  return Promise.all(
    names.map(async (pack) => {
      const own = heads.filter((head) => head.pack === pack)
      const reads = await versionRead(versions, pack)
      const inForce = (adoption: Adoption) => adoption.pack === pack && !adoption.retiredOn
      return {
        pack,
        heads: own,
        reads,
        begunWith: await versionRead({ ...versions, adopted: {} }, pack),
        adopted: adoptions.find(inForce),
        waiting: own.find(({ version, status }) => status === 'published' && compareVersions(version, reads) > 0),
        past: adoptions.filter((adoption) => adoption.pack === pack && adoption.retiredOn),
      }
    }),
  )
}

export type AdoptRefusal = { ok: false; because: 'not-published' | 'adopted-already' }

/** Chooses a version of a pack, in place of the one chosen before. Rooms read it from this day on. */
export async function adoptPack(
  caller: Caller,
  { pack, version, why = null, id = newId() }: { pack: string; version: string; why?: string | null; id?: string },
): Promise<{ ok: true } | AdoptRefusal> {
  must(caller, 'pack.adopt')
  const head = (await listPacks()).find((one) => one.pack === pack && one.version === version)
  if (!head) throw new NotFound(`pack ${pack} ${version}`)
  if (head.status !== 'published') return { ok: false, because: 'not-published' }
  await takeTurn(caller)
  const now = (await store.adoptionsOf(caller)).find((adoption) => adoption.pack === pack && !adoption.retiredOn)
  if (now?.version === version) return { ok: false, because: 'adopted-already' }
  if (now) {
    await store.endAdoption(caller, pack, version)
    await recordHappening(caller, now.id, 'superseded', { forId: id })
  }
  await store.insertAdoption(caller, { id, pack, version, why, title: `${head.title} ${version}` })
  await recordHappening(caller, id, 'adopted', { why: why ?? undefined })
  return { ok: true }
}

/** Puts the adopted version aside with a reason: rooms read the one the organisation began with. What was made stays. */
export async function retirePack(
  caller: Caller,
  pack: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'not-adopted' }> {
  must(caller, 'pack.adopt')
  const ended = await store.endAdoption(caller, pack, why)
  if (!ended) return { ok: false, because: 'not-adopted' }
  await archiveRecord(caller, ended, why)
  await recordHappening(caller, ended, 'retired', { why })
  return { ok: true }
}
