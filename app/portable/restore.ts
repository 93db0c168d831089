import { type Database, type Db, openDatabase } from '../store/database.ts'
import { type Migration, migrate, readMigrations } from '../store/migrate.ts'
import { checkHead } from './checkHead.ts'
import { FileFault, orRefusal, type Refused } from './fault.ts'
import { requireWhole } from './readSealed.ts'
import { type Head, readHead, sectionsOf } from './sections.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { takeFile } from './takeFile.ts'
import { orMisfit, takeParts } from './takeParts.ts'

export type Empty = { ownerUrl: string; appUrl: string; appRole: string; shelf: Shelf; close: () => Promise<void> }
export type Restored = { ok: true; organisations: number; rows: number; files: number }

/**
 * Puts a backup back into an empty database, whole or not at all. The tables are first made as they were when the
 * backup was, then filled, then brought up to date. Somebody's work is never written over: a database that holds
 * anything is refused. `open` is not called before the file has been read from end to end.
 */
export function restore(path: string, open: () => Promise<Empty>): Promise<Restored | Refused> {
  return orRefusal(async () => {
    await requireWhole(path)
    const head = await readHead(path)
    checkHead(head, 'backup', readMigrations())
    const asItWas = migrationsOf(head)
    const empty = await open()
    return putBack(path, asItWas, empty).finally(empty.close)
  })
}

async function putBack(
  path: string,
  asItWas: Migration[],
  { ownerUrl, appUrl, appRole, shelf }: Empty,
): Promise<Restored> {
  const database = openDatabase(appUrl, { connections: 1 })
  try {
    await migrateEmpty(database, { ownerUrl, appRole }, asItWas)
    await requireEmpty(database)
    const restored = await orMisfit(() => database.inInstance((db) => takeAll(db, path, shelf)))
    await migrate(ownerUrl, appRole)
    return { ok: true, ...restored }
  } finally {
    await database.close()
  }
}

function migrationsOf({ migrations, product }: Head): Migration[] {
  return readMigrations().filter(({ name, checksum }) => {
    const recorded = migrations.find(([each]) => each === name)
    if (recorded && recorded[1] !== checksum) throw new FileFault({ because: 'newer', has: product })
    return recorded
  })
}

// A database that has run more than the backup knows was in use already, and its tables cannot be made older.
async function migrateEmpty(
  database: Database,
  { ownerUrl, appRole }: { ownerUrl: string; appRole: string },
  migrations: Migration[],
): Promise<void> {
  const ran = await database.inInstance(store.migrationsRun).catch(() => [])
  if (ran.some(({ name }) => !migrations.some((migration) => migration.name === name)))
    throw new FileFault({ because: 'not-empty' })
  await migrate(ownerUrl, appRole, migrations)
}

async function requireEmpty(database: Database): Promise<void> {
  await database.inInstance(async (db) => {
    for (const table of await store.readTables(db))
      if (await store.hasRows(db, table)) throw new FileFault({ because: 'not-empty' })
  })
}

async function takeAll(db: Db, path: string, shelf: Shelf): Promise<Omit<Restored, 'ok'>> {
  await store.takeTime(db)
  await store.waitForTheWhole(db)
  const parts = takeParts(db, await store.readTables(db))
  const files = takeFile(shelf)
  let organisations = 0
  try {
    for await (const section of sectionsOf(path)) {
      await parts.take(section)
      await files.take(section)
      if (section.is !== 'organisation') continue
      await store.checkTheWhole(db)
      await store.turnTo(db, section.org)
      await store.waitForTheWhole(db)
      organisations++
    }
  } finally {
    files.abandon()
  }
  await parts.finish()
  const rows = Object.values(parts.counts()).reduce((sum, n) => sum + n, 0)
  return { organisations, rows, files: files.count() }
}
