import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NotFound } from '../errors.ts'
import type { Database, Db } from '../store/database.ts'
import { product } from './product.ts'
import { FORMAT, type Head, writeFileSection, writePart } from './sections.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { partsOfOrganisation } from './tables.ts'
import { type WriteLine, writeSealed } from './writeSealed.ts'

export type ExportOptions = {
  /** With the ways to reach public advisers, and what they need to take part. Two people must want it. */
  withContacts?: boolean
  /** Where the organisation's files lie. */
  shelf?: Shelf
  now?: Date
}
export type Exported = { bytes: number; counts: Record<string, number>; files: number }

/**
 * Writes one organisation, as it stands in one moment, to a file at `path`, whole or not at all. Whoever imports it
 * and exports it again gets the same bytes. Never in it: passwords, sessions, drafts, notices, links.
 */
export async function exportToFile(
  database: Database,
  org: string,
  path: string,
  { withContacts = false, shelf, now = new Date() }: ExportOptions = {},
): Promise<Exported> {
  const counts: Record<string, number> = {}
  let files = 0
  const bytes = await database.inOrganisation(org, 'snapshot', async (db) => {
    await store.takeTime(db)
    return writeSealed(path, async (line) => {
      await line(JSON.stringify(await headOf(db, org, withContacts)))
      const parts = partsOfOrganisation(await store.readTables(db), { withContacts })
      for (const part of parts)
        counts[part.name] = (await writePart(line, part.name, part.columns, store.rowsOf(db, part))).rows
      files = await writeFiles(line, await store.fileHashes(db), shelf)
      await line(JSON.stringify({ end: 'ingrain', parts: parts.length, files }))
    })
  })
  await database.inInstance((db) => store.writeLog(db, 'organisation exported', org, now))
  return { bytes, counts, files }
}

/** The same, piece by piece, as whoever fetches it takes it. The moment is that of the first piece. */
export async function* exportChunks(
  database: Database,
  org: string,
  options: ExportOptions = {},
): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ingrain-export-'))
  try {
    await exportToFile(database, org, join(folder, 'organisation.ingrain'), options)
    yield* createReadStream(join(folder, 'organisation.ingrain'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same, as bytes in memory: for organisations without large files. */
export async function exportOrganisation(
  database: Database,
  org: string,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of exportChunks(database, org, options)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

async function headOf(db: Db, org: string, withContacts: boolean): Promise<Head> {
  const organisation = await store.readName(db)
  if (!organisation) throw new NotFound(`organisation ${org}`)
  const migrations = (await store.migrationsRun(db)).map(({ name, checksum }): [string, string] => [name, checksum])
  return { ingrain: 'organisation', format: FORMAT, product, migrations, organisation, contacts: withContacts }
}

/** A file that is lost from the disk is left out: `doctor` says which, and an organisation can leave all the same. */
export async function writeFiles(
  line: WriteLine,
  hashes: readonly string[],
  shelf: Shelf | undefined,
): Promise<number> {
  let written = 0
  for (const sha256 of hashes) {
    const bytes = shelf?.read(sha256)
    if (!bytes) continue
    await writeFileSection(line, sha256, bytes)
    written++
  }
  return written
}
