import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingVersion } from '../content/packOf.ts'
import { linkKnownAccounts } from '../organisation/signin/signInLinkStore.ts'
import type { Database, Db } from '../store/database.ts'
import { newId } from '../store/newId.ts'
import { checkHead } from './checkHead.ts'
import { FileFault, orRefusal, type Refused } from './fault.ts'
import { requireWhole } from './readSealed.ts'
import { readHead, sectionsOf } from './sections.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { partsOfOrganisation } from './tables.ts'
import { takeFile } from './takeFile.ts'
import { orMisfit, takeParts } from './takeParts.ts'

export type ImportOptions = {
  isExample?: boolean
  /** Its short name here, when its own is taken. */
  slug?: string
  /** Its number here, where the same file may be sent twice: the second is told that it is here already. */
  org?: string
  shelf?: Shelf
  now?: Date
}
export type Imported = {
  ok: true
  org: string
  slug: string
  name: string
  counts: Record<string, number>
  files: number
}

/**
 * Brings an organisation in from a file, whole or not at all, under a new number; its records keep theirs. The file is
 * first read from end to end, so that nothing begins with one that was cut short or changed.
 */
export async function importOrganisation(
  database: Database,
  file: Uint8Array | string,
  options: ImportOptions = {},
): Promise<Imported | Refused> {
  if (typeof file === 'string') return orRefusal(() => bringIn(database, file, options))
  const folder = await mkdtemp(join(tmpdir(), `ingrain-import-${process.pid}-`))
  try {
    const path = join(folder, 'organisation.ingrain')
    await writeFile(path, file, { mode: 0o600 })
    return await orRefusal(() => bringIn(database, path, options))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bringIn(
  database: Database,
  path: string,
  { isExample = false, slug: wanted, org = newId(), shelf, now = new Date() }: ImportOptions,
): Promise<Imported> {
  await requireWhole(path)
  const head = await readHead(path)
  await database.inInstance(async (db) => checkHead(head, 'organisation', await store.migrationsRun(db)))
  const name = head.organisation?.name ?? ''
  const slug = wanted ?? head.organisation?.slug ?? ''
  if (!isSlug(slug)) throw new FileFault({ because: 'not-a-slug', slug })
  const taken = await orMisfit(() =>
    database.inOrganisation(org, 'writing', async (db) => {
      await store.takeTime(db)
      if (!(await store.takeAddress(db, { org, slug, isExample })))
        throw new FileFault(
          (await store.hasAddress(db, org)) ? { because: 'here-already' } : { because: 'slug-taken', slug },
        )
      const done = await takeAll(db, path, shelf)
      const missing = await missingVersion({ db })
      if (missing) throw new FileFault({ because: 'pack-missing', ...missing })
      await linkKnownAccounts(db)
      await store.writeLog(db, 'organisation imported', org, now)
      return done
    }),
  )
  return { ok: true, org, slug, name, ...taken }
}

async function takeAll(db: Db, path: string, shelf: Shelf | undefined) {
  await store.waitForTheWhole(db)
  const tables = partsOfOrganisation(await store.readTables(db), { withContacts: true })
  const parts = takeParts(db, tables)
  const files = takeFile(shelf)
  try {
    for await (const section of sectionsOf(path)) {
      await parts.take(section)
      await files.take(section)
    }
  } finally {
    files.abandon()
  }
  await parts.finish()
  const counts = parts.counts()
  if (counts.organisation !== 1) throw new FileFault({ because: 'does-not-fit', where: { part: 'organisation' } })
  return { counts, files: files.count() }
}

const isSlug = (slug: string): boolean => slug.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)
