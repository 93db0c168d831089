import type { Database, Db } from '../store/database.ts'
import { writeFiles } from './exportOrganisation.ts'
import { product } from './product.ts'
import { requireWhole } from './readSealed.ts'
import { FORMAT, type Head, writePart } from './sections.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { partsOfBackup, type Table } from './tables.ts'
import { type WriteLine, writeSealed } from './writeSealed.ts'

export type BackedUp = { bytes: number; organisations: number; rows: number; files: number }

/**
 * Writes everything that this Ingrain holds, as it stands in one moment, to a file at `path`, while people work on. It
 * reads as the app's own role, one organisation after the other in one snapshot, so no role above row security is
 * needed on any server. The file is read back from the disk before this returns.
 */
export async function backup(
  database: Database,
  path: string,
  { shelf, now = new Date() }: { shelf: Shelf; now?: Date },
): Promise<BackedUp> {
  const done = { organisations: 0, rows: 0, files: 0 }
  const bytes = await database.inSnapshot(async (db) => {
    await store.takeTime(db)
    return writeSealed(path, async (line) => {
      await line(JSON.stringify(await headOf(db)))
      const { instance, apart } = partsOfBackup(await store.readTables(db))
      let parts = await writeAll(db, line, instance, done)
      const hashes = new Set<string>()
      for (const { org } of await store.organisationIds(db)) {
        await store.turnTo(db, org)
        await line(JSON.stringify({ organisation: org }))
        parts += await writeAll(db, line, apart, done)
        for (const sha256 of await store.fileHashes(db)) hashes.add(sha256)
        done.organisations++
      }
      done.files = await writeFiles(line, [...hashes].sort(), shelf)
      await line(JSON.stringify({ end: 'ingrain', parts, files: done.files }))
    })
  })
  await requireWhole(path)
  await database.inInstance((db) => store.writeLog(db, 'backed up', null, now))
  return { ...done, bytes }
}

async function headOf(db: Db): Promise<Head> {
  const migrations = (await store.migrationsRun(db)).map(({ name, checksum }): [string, string] => [name, checksum])
  return { ingrain: 'backup', format: FORMAT, product, migrations }
}

async function writeAll(db: Db, line: WriteLine, tables: readonly Table[], done: { rows: number }): Promise<number> {
  for (const table of tables)
    done.rows += (await writePart(line, table.name, table.columns, store.rowsOf(db, table))).rows
  return tables.length
}
