import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requireWhole } from '../../../app/portable/readSealed.ts'
import { openShelf } from '../../../app/portable/shelf.ts'
import * as store from '../../../app/portable/store.ts'
import { partsOfBackup } from '../../../app/portable/tables.ts'
import { newId } from '../../../app/store/newId.ts'
import { openAtHand } from '../../../app/store/openAtHand.ts'
import { openPostgres15 } from '../../postgres15.ts'
import { startThrowAway, type ThrowAway } from '../../probes/throwAway.ts'
import { count, ingrain, ingrainBeside, makePlace } from './place.ts'
import { readCredentials, Writer } from './writer.ts'

const BACKUPS = count(2, 20)
const FLIPS = count(40, 200)

describe('T10 a backup, by one command, and back, by another', () => {
  let place: ReturnType<typeof makePlace>
  let app: ThrowAway
  const others: ReturnType<typeof makePlace>[] = []
  const newPlace = (): string => {
    const other = makePlace()
    others.push(other)
    return other.folder
  }
  const credentials = () => readCredentials(join(place.folder, 'credentials.json')).users[0]!
  const file = (name: string) => join(place.folder, name)

  beforeAll(async () => {
    place = makePlace()
    expect(ingrain(place.folder, ['seed', '--credentials', file('credentials.json')])).toMatchObject({ code: 0 })
    await keepFile(place.folder)
    app = await startThrowAway({ folder: place.folder })
    await untilUnpacked(place.folder)
  }, 90_000)
  afterAll(async () => {
    await app?.stop()
    place?.clear()
    for (const other of others) other.clear()
  })

  test('every row of every table comes back as it was, and every file; people sign in with the passwords they had', async () => {
    expect(await ingrainBeside(place.folder, ['backup', file('whole.backup')])).toMatchObject({
      code: 0,
      out: expect.stringContaining('It was read back and is whole.'),
    })
    const before = await fingerprints(place.folder)
    const folder = newPlace()
    expect(ingrain(folder, ['restore', file('whole.backup')])).toMatchObject({ code: 0, err: '' })
    // The one row that came after the moment of the backup: that it was made.
    const after = await fingerprints(folder)
    expect({ ...after, instance_log: '' }).toEqual({ ...before, instance_log: '' })
    expect(Object.keys(after).length).toBeGreaterThan(60)
    expect(readFileSync(pathOf(folder), 'utf8')).toBe('the minutes')
    expect(ingrain(folder, ['doctor'])).toMatchObject({ code: 0 })
    const back = await startThrowAway({ folder })
    await new Writer(() => back.address).signIn(credentials())
    await back.stop()
  }, 300_000)

  test(`made ${BACKUPS} times while people write, each is of one moment: whole, and with all that was acknowledged before`, async () => {
    const writers = Array.from({ length: 3 }, () => new Writer(() => app.address))
    for (const writer of writers) await writer.signIn(credentials())
    const told: string[] = []
    let isOver = false
    const writing = Promise.all(
      writers.map(async (writer, n) => {
        for (let each = 0; !isOver; each++)
          told.push(await writer.sendUntilDone(await writer.fillInUntilDrawn(`load ${n} ${each}`)))
      }),
    )
    const made: { path: string; before: string[] }[] = []
    for (let n = 0; n < BACKUPS; n++) {
      const before = [...told]
      const path = file(`under-load-${n}.backup`)
      expect(await ingrainBeside(place.folder, ['backup', path])).toMatchObject({ code: 0 })
      made.push({ path, before })
    }
    isOver = true
    await writing
    for (const { path, before } of made) {
      const folder = newPlace()
      expect(ingrain(folder, ['restore', path])).toMatchObject({ code: 0 })
      expect(ingrain(folder, ['doctor'])).toMatchObject({ code: 0 })
      const { ids, torn } = await evidenceIn(folder)
      expect(before.filter((id) => !ids.includes(id))).toEqual([])
      expect(torn).toEqual([])
    }
  }, 900_000)

  test(`${FLIPS} bytes flipped anywhere are ${FLIPS} damages found, and so is every cut`, async () => {
    const bytes = readFileSync(file('whole.backup'))
    const isFound = async (changed: Buffer) => {
      writeFileSync(file('flipped.backup'), changed)
      await expect(requireWhole(file('flipped.backup'))).rejects.toThrow('cannot be taken')
    }
    const flip = async (at: number, by: number) => {
      const changed = Buffer.from(bytes)
      changed[at]! ^= by
      await isFound(changed)
    }
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), flip), {
      numRuns: FLIPS,
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), (length) => isFound(bytes.subarray(0, length))),
      { numRuns: 20 },
    )
    await isFound(Buffer.concat([bytes, Buffer.from('x')]))
    const folder = newPlace()
    expect(ingrain(folder, ['restore', file('flipped.backup')])).toMatchObject({ code: 2, out: '' })
    expect(existsSync(join(folder, 'database'))).toBe(false)
  }, 300_000)

  test('it goes back only where there is nothing yet, and says so', async () => {
    const folder = newPlace()
    expect(ingrain(folder, ['restore', file('whole.backup')])).toMatchObject({ code: 0 })
    const before = await fingerprints(folder)
    expect(ingrain(folder, ['restore', file('whole.backup')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is something in this Ingrain already.'),
    })
    expect(await fingerprints(folder)).toEqual(before)
    expect(await ingrainBeside(place.folder, ['restore', file('whole.backup')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('already running'),
    })
  }, 60_000)

  test('a file that is there is never written over', async () => {
    expect(await ingrainBeside(place.folder, ['backup', file('whole.backup')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Choose another name'),
    })
    expect(await ingrainBeside(place.folder, ['backup', '/no/such/folder/x'])).toMatchObject({ code: 2 })
  })

  test('it moves to a server of your own, and back, through roles that row security binds', async () => {
    const server = await openPostgres15()
    const env = { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl }
    try {
      const onServer = newPlace()
      expect(ingrain(onServer, ['restore', file('whole.backup')], { DATABASE_URL: server.appUrl })).toMatchObject({
        code: 1,
        err: expect.stringContaining('DATABASE_OWNER_URL'),
      })
      expect(ingrain(onServer, ['restore', file('whole.backup')], env)).toMatchObject({ code: 0 })
      const there = await fingerprints(onServer, env)
      expect(ingrain(onServer, ['backup', file('server.backup')], env)).toMatchObject({ code: 0 })
      const folder = newPlace()
      expect(ingrain(folder, ['restore', file('server.backup')])).toMatchObject({ code: 0 })
      expect(await fingerprints(folder)).toEqual(there)
    } finally {
      await server.close()
    }
  }, 300_000)
})

/** Until the worked example is in, which comes by itself a moment after the start. */
async function untilUnpacked(folder: string): Promise<void> {
  const { database, close } = await openAtHand({ INGRAIN_DATA: folder })
  while (!(await database.inInstance(store.organisationIds)).some(({ isExample }) => isExample)) await pause(50)
  await close()
}

const SHA = createHash('sha256').update('the minutes').digest('hex')
const pathOf = (folder: string) => join(folder, 'files', SHA.slice(0, 2), SHA)

/** A file in the first organisation, as evidence may have one. */
async function keepFile(folder: string): Promise<void> {
  const { database, close } = await openAtHand({ INGRAIN_DATA: folder })
  const [first] = await database.inInstance(store.organisationIds)
  await database.inOrganisation(first!.org, 'writing', (db) =>
    db.query(`insert into file (id, sha256, bytes, type, name, at) values ($1, $2, 11, 'text', 'minutes.txt', now())`, [
      newId(),
      SHA,
    ]),
  )
  mkdirSync(folder, { recursive: true })
  await openShelf(folder).write(SHA, chunks('the minutes'))
  await close()
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** One hash of all the rows of each table, read by the database itself; of tables of organisations, one for each. */
async function fingerprints(folder: string, env: { DATABASE_URL?: string } = {}): Promise<Record<string, string>> {
  const { database, close } = await openAtHand({ INGRAIN_DATA: folder, ...env })
  try {
    return await database.inSnapshot(async (db) => {
      const { instance, apart } = partsOfBackup(await store.readTables(db))
      const found: Record<string, string> = {}
      const hash = async (name: string) =>
        (
          await db.one<{ hash: string }>(
            `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text collate "C")), '') as hash from "${name}" t`,
          )
        ).hash
      for (const { name } of instance) found[name] = await hash(name)
      for (const { org } of await store.organisationIds(db)) {
        await store.turnTo(db, org)
        for (const { name } of apart) found[`${org} ${name}`] = await hash(name)
      }
      return found
    })
  } finally {
    await close()
  }
}

async function evidenceIn(folder: string): Promise<{ ids: string[]; torn: unknown[] }> {
  const { database, close } = await openAtHand({ INGRAIN_DATA: folder })
  try {
    return await database.inSnapshot(async (db) => {
      const all: { id: string; parts: number[] }[] = []
      for (const { org } of await store.organisationIds(db)) {
        await store.turnTo(db, org)
        all.push(
          ...(await db.query<{ id: string; parts: number[] }>(
            `select r.id, array[(select count(*) from evidence e where e.id = r.id), (select count(*) from placement p where p.record_id = r.id),
               (select count(*) from happening h where h.record_id = r.id), (select count(*) from once o where o.key = r.id)]::int[] as parts
             from record r where r.title like 'load %'`,
          )),
        )
      }
      return { ids: all.map(({ id }) => id), torn: all.filter(({ parts }) => parts.some((n) => n !== 1)) }
    })
  } finally {
    await close()
  }
}
