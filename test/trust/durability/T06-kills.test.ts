import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditRows, findBreak } from '../../../app/store/audit.ts'
import { openInstance } from '../../../app/store/openInstance.ts'
import { startThrowAway, type ThrowAway } from '../../probes/throwAway.ts'
import { count, databasePids, ingrain, killDatabase, makePlace } from './place.ts'
import { readCredentials, Writer } from './writer.ts'

const KILLS = count(3, 20)
const WRITERS = 4

const kills: Record<string, (folder: string, app: ThrowAway) => void> = {
  'the app': (_, app) => process.kill(app.pid, 'SIGKILL'),
  'the database and all its helpers': (folder) => killDatabase(folder),
  'the app and the database': (folder, app) => {
    process.kill(app.pid, 'SIGKILL')
    killDatabase(folder)
  },
}

let place: ReturnType<typeof makePlace>
let app: ThrowAway
beforeAll(async () => {
  place = makePlace()
  const credentials = join(place.folder, 'credentials.json')
  expect(ingrain(place.folder, ['seed', '--credentials', credentials])).toMatchObject({ code: 0 })
  app = await startThrowAway({ folder: place.folder })
}, 90_000)
afterAll(async () => {
  await app?.stop()
  place?.clear()
})

test(`T06 whatever is killed in the middle of work, ${KILLS} times over: nothing that was acknowledged is lost, nothing is half there, nothing is there twice`, async () => {
  const [person] = readCredentials(join(place.folder, 'credentials.json')).users
  const told = new Map<string, string>()
  let isOver = false
  const write = async (n: number): Promise<void> => {
    const writer = writers[n]!
    for (let each = 0; !isOver; each++) {
      const title = `writer ${n}, entry ${each}`
      told.set(title, await writer.sendUntilDone(await writer.fillInUntilDrawn(title)))
    }
  }
  const writers = Array.from({ length: WRITERS }, () => new Writer(() => app.address))
  for (const writer of writers) await writer.signIn(person!)
  const writing = Promise.all(writers.map((_, n) => write(n)))
  writing.catch(() => {})
  const names = Object.keys(kills)
  for (let n = 0; n < KILLS; n++) {
    // In the middle of work: some of it is acknowledged, and some is on its way.
    const enough = told.size + WRITERS * 2
    await Promise.race([until(() => told.size >= enough), writing])
    await pause((n * 337) % 500)
    const name = names[n % names.length]!
    const before = databasePids(place.folder)[0]
    kills[name]!(place.folder, app)
    if (name !== 'the database and all its helpers') app = await startThrowAway({ folder: place.folder })
    else await Promise.race([until(() => ![undefined, before].includes(databasePids(place.folder)[0])), writing])
  }
  const enough = told.size + WRITERS
  await Promise.race([until(() => told.size >= enough), writing])
  isOver = true
  await writing
  await app.stop()

  const instance = await openInstance({ INGRAIN_DATA: place.folder })
  try {
    const found = await readBack(instance, [...told.values()][0]!)
    expect(told.size).toBeGreaterThanOrEqual(KILLS * WRITERS * 2)
    expect(Object.fromEntries([...told].filter(([title, id]) => found.ids.get(title)?.join() !== id))).toEqual({})
    expect([...found.ids].filter(([, ids]) => ids.length > 1)).toEqual([])
    expect(found.torn).toEqual([])
    expect(found.auditBreak).toBeUndefined()
  } finally {
    await instance.close()
  }
}, 240_000)

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20)
}

/** What is there, read by other eyes than the app's: ids by title, and every record whose parts are not all there, once. */
async function readBack({ database }: Awaited<ReturnType<typeof openInstance>>, one: string) {
  const here = await database.inInstance((db) =>
    db.query<{ org: string }>('select org_id as org from organisation_address'),
  )
  for (const { org } of here) {
    const found = await database.inOrganisation(org, 'snapshot', async (db) => {
      const rows = await db.query<{ id: string; title: string; parts: number[] }>(
        `select r.id, r.title, array[
           (select count(*) from evidence e where e.id = r.id),
           (select count(*) from placement p where p.record_id = r.id),
           (select count(*) from happening h where h.record_id = r.id),
           (select count(*) from once o where o.key = r.id),
           (select count(*) from audit a where a.entry -> 'touched' @> jsonb_build_array(jsonb_build_object('record', r.id, 'verb', 'made')))]::int[] as parts
         from record r where r.kind = 'evidence' and r.title like 'writer %'`,
      )
      const ids = new Map<string, string[]>()
      for (const { id, title } of rows) ids.set(title, [...(ids.get(title) ?? []), id])
      return {
        ids,
        has: rows.some(({ id }) => id === one),
        torn: rows.filter(({ parts }) => parts.some((n) => n !== 1)),
        auditBreak: findBreak(await auditRows(db)),
      }
    })
    if (found.has) return found
  }
  throw new Error('what was acknowledged first is nowhere')
}
