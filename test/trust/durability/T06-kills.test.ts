import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditRows, findBreak } from '../../../app/store/audit.ts'
import { openInstance } from '../../../app/store/openInstance.ts'
import { startThrowAway, type ThrowAway } from '../../probes/throwAway.ts'
import { count, databasePids, ingrain, killDatabase, makePlace } from './place.ts'
import { evidenceCalled, readCredentials, Writer } from './writer.ts'

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

type Told = { kind: string; title: string; amended: number }

/** What people put down, each by its own form: some of it is one row, some is several. */
const DEEDS: Record<string, { at: string; action: string; typed: (title: string) => Record<string, string> }> = {
  evidence: { at: '/evidence/new', action: '/evidence', typed: evidenceCalled },
  concept: { at: '/concepts/new?own=1', action: '/concepts', typed: (term) => ({ term }) },
  post: { at: '/posts/new', action: '/posts', typed: (title) => ({ title, fte: '50%' }) },
  strategy: {
    at: '/strategies/new',
    action: '/strategies',
    typed: (title) => ({ title, fromOn: '1 April 2026', toOn: '31 March 2029', text: `# ${title}` }),
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
  const told = new Map<string, Told>()
  let isOver = false
  const write = async (n: number): Promise<void> => {
    const writer = writers[n]!
    let last: string | undefined
    for (let each = 0; !isOver; each++) {
      const title = `writer ${n}, entry ${each}`
      const deeds = Object.keys(DEEDS)
      const kind = deeds[each % deeds.length]!
      // Every so often the last thing put down is put right.
      if (last && each % 3 === 2) {
        const typed = evidenceCalled(title)
        const at = `/evidence/${last}/amendment`
        await writer.sendUntilDone(await writer.fillUntilDrawn(at, at, typed))
        told.set(last, { kind: 'evidence', title, amended: told.get(last)!.amended + 1 })
      }
      const { at, action, typed } = DEEDS[kind]!
      const id = await writer.sendUntilDone(await writer.fillUntilDrawn(at, action, typed(`${title}.`)))
      told.set(id, { kind, title: `${title}.`, amended: 0 })
      if (kind === 'evidence') last = id
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
    const found = await readBack(instance, [...told.keys()][0]!)
    expect(told.size).toBeGreaterThanOrEqual(KILLS * WRITERS * 2)
    const here = new Map(found.rows.map(({ id, ...row }) => [id, row]))
    const lost = [...told].filter(
      ([id, { kind, title }]) => here.get(id)?.title !== title || here.get(id)?.kind !== kind,
    )
    expect(lost).toEqual([])
    // Nothing is there that was not acknowledged: every post was sent until it was.
    expect([...here.keys()].filter((id) => !told.has(id))).toEqual([])
    expect(new Set(found.rows.map(({ kind, title }) => `${kind} ${title}`)).size).toBe(found.rows.length)
    expect(found.rows.filter(({ parts }) => parts.some((n) => n !== 1))).toEqual([])
    expect(found.rows.filter(({ id, amended }) => amended !== told.get(id)?.amended)).toEqual([])
    expect(Object.keys(DEEDS).filter((kind) => !found.rows.some((row) => row.kind === kind))).toEqual([])
    expect(found.auditBreak).toBeUndefined()
  } finally {
    await instance.close()
  }
}, 900_000)

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20)
}

/**
 * What is there, read by other eyes than the app's. Of each thing the parts of which there must be one: its own row, its
 * one-time key, its one entry in the audit, and where it is seen, which evidence alone has; and how often it was changed.
 */
async function readBack({ database }: Awaited<ReturnType<typeof openInstance>>, one: string) {
  const here = await database.inInstance((db) =>
    db.query<{ org: string }>('select org_id as org from organisation_address'),
  )
  for (const { org } of here) {
    const found = await database.inOrganisation(org, 'snapshot', async (db) => ({
      rows: await db.query<{ id: string; kind: string; title: string; parts: number[]; amended: number }>(
        `select r.id, r.kind, r.title, array[
           (select count(*) from evidence x where x.id = r.id) + (select count(*) from strategy x where x.id = r.id)
             + (select count(*) from post x where x.id = r.id) + (select count(*) from concept x where x.id = r.id),
           (select count(*) from once o where o.key = r.id),
           (select count(*) from audit a where a.entry -> 'touched' @> jsonb_build_array(jsonb_build_object('record', r.id, 'verb', 'made'))),
           case when r.kind = 'evidence' then (select count(*) from placement p where p.record_id = r.id) else 1 end]::int[] as parts,
           (select count(*) from audit a where a.entry -> 'touched' @> jsonb_build_array(jsonb_build_object('record', r.id, 'verb', 'amended', 'kind', r.kind)))::int as amended
         from record r where r.title like 'writer %'`,
      ),
      auditBreak: findBreak(await auditRows(db)),
    }))
    if (found.rows.some(({ id }) => id === one)) return found
  }
  throw new Error('what was acknowledged first is nowhere')
}
