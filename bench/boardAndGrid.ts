import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { forgetAll } from '../app/mainstreaming/remember.ts'
import { startSession } from '../app/organisation/signin/sessionStore.ts'
import { openShelf } from '../app/portable/shelf.ts'
import { frameFor, routes } from '../app/routes.ts'
import type { Database } from '../app/store/database.ts'
import { openInstance } from '../app/store/openInstance.ts'
import { createServer } from '../app/web/server.tsx'
import { makeLargeOrganisation } from './largeOrganisation.ts'

const SIZE = { units: 1000, promises: 5000, evidence: 20_000 }
const TODAY = '2026-10-30'
/** Milliseconds of server time, from request to whole answer. */
const GOAL = { remembered: 50, counted: 2000 }

type Row = {
  page: string
  remembered: number
  counted: number
  queriesRemembered: number
  queriesCounted: number
  kB: number
}

/**
 * The board and the grid of a very large organisation, through the whole server in this process: medians in
 * milliseconds, once from what is remembered and once counted from the records, with the number of queries of each.
 * @returns false when a goal is missed
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-bench-'))
  const instance = await openInstance({ INGRAIN_DATA: folder })
  try {
    const org = await makeLargeOrganisation(instance.database, SIZE, TODAY)
    const counted = countQueries(instance.database)
    const now = new Date(`${TODAY}T12:00:00Z`)
    const token = await instance.database.inInstance((db) =>
      startSession(db, { org: org.org, memberId: org.founderId, now }),
    )
    const app = createServer({
      routes,
      frameFor,
      openFrame: {},
      database: counted.database,
      shelf: openShelf(folder),
      secret: 'bench',
      clock: () => now,
      report: (error) => console.error(error),
    })
    const open = async (path: string) => {
      const request = new Request(`http://127.0.0.1${path}`, {
        headers: { host: '127.0.0.1', cookie: `ingrain-session=${token}` },
      })
      const begun = performance.now()
      const response = await app.fetch(request, { incoming: { socket: { remoteAddress: '127.0.0.1' } } } as never)
      const bytes = (await response.arrayBuffer()).byteLength
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      return { ms: performance.now() - begun, bytes }
    }
    const rows: Row[] = []
    for (const path of ['/board', '/grid', `/grid?unit=${org.units.whole}`, '/requirements/S2.1', '/lip-service'])
      rows.push(await measure(path, open, counted.take))
    console.log(
      `Board and grid: ${SIZE.units} units, 10 activities, ${SIZE.promises} promises, ${SIZE.evidence} pieces of evidence`,
    )
    console.table(rows.map((row) => ({ ...row, page: row.page.replace(/=.*/, '=…') })))
    const isMet = rows
      .filter(({ page }) => page === '/board' || page === '/grid')
      .every((row) => row.remembered <= GOAL.remembered && row.counted <= GOAL.counted)
    console.log(`Goal: ${GOAL.remembered} ms remembered, ${GOAL.counted} ms counted: ${isMet ? 'met' : 'missed'}`)
    return isMet
  } finally {
    await instance.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Open = (path: string) => Promise<{ ms: number; bytes: number }>

async function measure(path: string, open: Open, takeQueries: () => number): Promise<Row> {
  const fresh: number[] = []
  for (let n = 0; n < 5; n++) {
    forgetAll()
    takeQueries()
    fresh.push((await open(path)).ms)
  }
  const queriesCounted = takeQueries()
  const again: number[] = []
  let bytes = 0
  for (let n = 0; n < 30; n++) {
    takeQueries()
    const seen = await open(path)
    bytes = seen.bytes
    again.push(seen.ms)
  }
  return {
    page: path,
    remembered: median(again),
    counted: median(fresh),
    queriesRemembered: takeQueries(),
    queriesCounted,
    kB: Math.round(bytes / 1000),
  }
}

const median = (times: number[]): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]! * 10) / 10

/** The same database, counting the questions that are put to it inside organisations. */
function countQueries(database: Database): { database: Database; take: () => number } {
  let n = 0
  const counting: Database = {
    ...database,
    inOrganisation: (org, mode, work) =>
      database.inOrganisation(org, mode, (db) => {
        const counted = <T extends (...given: never[]) => unknown>(ask: T): T =>
          ((...given: never[]) => {
            n++
            return ask(...given)
          }) as T
        return work({ query: counted(db.query), one: counted(db.one), maybe: counted(db.maybe) })
      }),
  }
  const take = () => {
    const before = n
    n = 0
    return before
  }
  return { database: counting, take }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await run()) ? 0 : 1
