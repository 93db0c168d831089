import { rmSync } from 'node:fs'
import { openInstance } from '../app/store/openInstance.ts'
import { openPostgres15 } from '../test/postgres15.ts'
import { startThrowAway, type ThrowAway, tempFolder } from '../test/probes/throwAway.ts'
import { type Driven, drive } from './drive.ts'
import { exampleIsThere } from './firstByte.ts'
import { makeManyOrganisations, ORGANISATIONS, type Seat } from './manyOrganisations.ts'
import { memoryOf } from './memoryOf.ts'
import { noRow, type Row, rowOf } from './row.ts'

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
const SECONDS = 40

/** 50 organisations and 100,000 records: one page flat out, then 50 and 200 people who think; on each engine. */
export async function measureManyPeople(): Promise<Row[]> {
  return [...(await onEngine('own database', {})), ...(await onPostgres15())]
}

async function onPostgres15(): Promise<Row[]> {
  const server = await openPostgres15().catch((error: Error) => error.message)
  if (typeof server === 'string') return [noRow('PostgreSQL 15 by DATABASE_URL', server)]
  try {
    return await onEngine('PostgreSQL 15', { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl })
  } finally {
    await server.close()
  }
}

async function onEngine(engine: string, env: Record<string, string>): Promise<Row[]> {
  const folder = tempFolder()
  const instance = await openInstance({ INGRAIN_DATA: folder, ...env })
  const { seats, records } = await makeManyOrganisations(instance.database, 200)
  await instance.close()
  const ingrain = await startThrowAway({ folder, env })
  try {
    await exampleIsThere(ingrain.address)
    const flat = await flatOut(engine, ingrain, seats)
    const fifty = await thinking(engine, ingrain, seats.slice(0, 50), 100)
    const twoHundred = await thinking(engine, ingrain, seats, 300)
    return [
      noRow(`${engine}: holds`, `${ORGANISATIONS} organisations, ${records} records`),
      ...flat,
      ...fifty,
      ...twoHundred,
    ]
  } finally {
    await ingrain.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function flatOut(engine: string, { address, pid }: ThrowAway, seats: Seat[]): Promise<Row[]> {
  const way = { address, seats: seats.slice(0, 20), paths: [LIST], thinking: 0 }
  await drive({ ...way, seconds: 3 })
  const runs: Driven[] = []
  for (let n = 0; n < 3; n++) runs.push(await drive({ ...way, seconds: 8 }))
  const memory = memoryOf(pid)
  return [
    rowOf({
      what: `${engine}: a list page flat out, 20 connections`,
      runs: runs.map(({ answers, seconds }) => answers / seconds),
      unit: 'a second',
      atLeast: 250,
    }),
    rowOf({ what: `${engine}: the same, p99`, runs: runs.map(({ p99 }) => p99), unit: 'ms' }),
    memory
      ? rowOf({ what: `${engine}: memory of the server after it`, runs: [memory.now], unit: 'MB', atMost: 200 })
      : noRow('memory', 'cannot be read here'),
    failed(engine, 'flat out', runs),
  ]
}

async function thinking(engine: string, { address, pid }: ThrowAway, seats: Seat[], limit: number): Promise<Row[]> {
  const driven = await drive({ address, seats, paths: PAGES, seconds: SECONDS, thinking: 5 })
  const memory = memoryOf(pid)
  return [
    rowOf({
      what: `${engine}: ${seats.length} people who think for 5 s, p95 of ${driven.answers} pages`,
      runs: [driven.p95],
      unit: 'ms',
      atMost: limit,
    }),
    rowOf({ what: `${engine}: the same, p50`, runs: [driven.p50], unit: 'ms' }),
    ...(memory ? [rowOf({ what: `${engine}: memory of the server, most`, runs: [memory.most], unit: 'MB' })] : []),
    failed(engine, `${seats.length} people`, [driven]),
  ]
}

const failed = (engine: string, what: string, runs: Driven[]): Row =>
  rowOf({
    what: `${engine}: ${what}, pages that failed`,
    runs: [runs.reduce((sum, { failures }) => sum + failures, 0)],
    unit: 'pages',
    atMost: 0,
  })
