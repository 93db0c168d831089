import http from 'node:http'
import { openInstance } from '../app/store/openInstance.ts'
import { type Driven, drive, get } from './drive.ts'
import { type Engine, onPostgres15, own } from './engine.ts'
import { type Made, makeManyOrganisations, ORGANISATIONS, type Seat } from './manyOrganisations.ts'
import { memoryOfDatabase, memoryOfServer } from './memoryOf.ts'
import { noRow, type Row, rowOf } from './row.ts'
import { exampleIsThere, inFolder, type Started, whileStarted } from './started.ts'

const LIST = '/evidence'
const PAGES = [
  '/board',
  '/evidence',
  '/grid',
  '/promises',
  '/strategies',
  '/my-work',
  '/requirements/S2.1',
  '/lip-service',
  '/concepts',
  '/search?q=promise',
]
const SECONDS = 30

// The list of issues in Redmine 5.0 on PostgreSQL 15, 50 of 10,000 with its filters, asked by 20 connections at once on
// a machine like the one this bench was written on (two cores). Measured once, by the people who wrote this, not in this run.
const REDMINE = { aSecond: 16, p50: 102 }

/** 50 organisations and 100,000 records: one list flat out, then 50 and 200 people who think; on each engine. */
export async function measureManyPeople(): Promise<Row[]> {
  const there = await onPostgres15(onEngine)
  return [
    ...(await onEngine(own)),
    ...('missing' in there ? [noRow('the same by DATABASE_URL', there.missing)] : there),
  ]
}

const onEngine = (engine: Engine): Promise<Row[]> =>
  inFolder(async (folder) => {
    const made = await fill(folder, engine)
    return whileStarted({ folder, env: engine.env }, async (started) => {
      await exampleIsThere(started.address)
      const rows = [
        noRow('what it holds', `${ORGANISATIONS} organisations, ${made.records} records`),
        ...(await flatOut(engine, started, made.seatsAtLargest)),
        ...(await firstBoards(started, made.seats)),
        ...(await thinking(started, made.seats.slice(0, 50), 50)),
        ...(await thinking(started, made.seats, 300)),
        ...memoryRows('after all of it', started, await engine.postmaster(folder)),
      ]
      return rows.map((row) => ({ ...row, what: `${engine.name}: ${row.what}` }))
    })
  })

async function fill(folder: string, { env, settle }: Engine): Promise<Made> {
  const instance = await openInstance({ INGRAIN_DATA: folder, ...env })
  try {
    const made = await makeManyOrganisations(instance.database, 200)
    await settle(folder)
    return made
  } finally {
    await instance.close()
  }
}

async function flatOut(engine: Engine, started: Started, seats: Seat[]): Promise<Row[]> {
  const way = { address: started.address, seats, paths: [LIST], thinking: 0 }
  await drive({ ...way, seconds: 4 })
  const runs: Driven[] = []
  for (let n = 0; n < 3; n++) runs.push(await drive({ ...way, seconds: 6 }))
  const rates = runs.map(({ answers, seconds }) => answers / seconds)
  const memory = memoryOfServer(started.pid)
  return [
    rowOf({ what: 'a list of 50 of 10,000, 20 connections flat out', runs: rates, unit: 'a second', atLeast: 250 }),
    ...(engine.name === 'DATABASE_URL'
      ? [
          rowOf({
            what: 'the same beside Redmine 5 on PostgreSQL 15 (measured once, not in this run)',
            runs: runs.map(({ p50 }) => p50),
            unit: 'ms at p50',
            peer: { name: `Redmine, ${REDMINE.aSecond} a second`, runs: [REDMINE.p50] },
          }),
        ]
      : []),
    rowOf({ what: 'the same, p99', runs: runs.map(({ p99 }) => p99), unit: 'ms' }),
    failed('flat out', runs),
    ...(memory
      ? [rowOf({ what: 'memory of the server meanwhile', runs: [memory.now], unit: 'MB', atMost: 200 })]
      : [noRow('memory of the server meanwhile', 'cannot be read here')]),
  ]
}

/** Each organisation's first board after the start: nothing is remembered of it yet. */
async function firstBoards({ address }: Started, seats: Seat[]): Promise<Row[]> {
  const times: number[] = []
  for (const seat of seats.slice(0, ORGANISATIONS)) {
    const begun = performance.now()
    const status = await get(`${address}/board`, seat.cookie, http.globalAgent)
    if (status !== 200) throw new Error(`the first board answered ${status}`)
    times.push(performance.now() - begun)
  }
  return [rowOf({ what: 'the first board of an organisation after a start', runs: times, unit: 'ms' })]
}

async function thinking({ address, pid }: Started, seats: Seat[], limit: number): Promise<Row[]> {
  const driven = await drive({ address, seats, paths: PAGES, seconds: SECONDS, thinking: 5 })
  const memory = memoryOfServer(pid)
  const what = `${seats.length} people who think for 5 s`
  return [
    rowOf({ what: `${what}, p95 of ${driven.answers} pages`, runs: [driven.p95], unit: 'ms', atMost: limit }),
    rowOf({ what: 'the same, p50', runs: [driven.p50], unit: 'ms' }),
    failed(`${seats.length} people`, [driven]),
    ...(memory ? [rowOf({ what: 'memory of the server, most', runs: [memory.most], unit: 'MB' })] : []),
  ]
}

function memoryRows(when: string, { pid }: Started, postmaster: number): Row[] {
  const server = memoryOfServer(pid)
  const database = memoryOfDatabase(postmaster)
  return [
    ...(server ? [rowOf({ what: `memory of the server ${when}`, runs: [server.now], unit: 'MB' })] : []),
    ...(database ? [rowOf({ what: `memory of the database ${when}`, runs: [database], unit: 'MB' })] : []),
  ]
}

const failed = (what: string, runs: Driven[]): Row =>
  rowOf({
    what: `${what}, pages that failed`,
    runs: [runs.reduce((sum, { failures }) => sum + failures, 0)],
    unit: 'pages',
    atMost: 0,
  })
