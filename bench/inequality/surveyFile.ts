import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, TINYINT } from '@duckdb/node-api'
import { type MicroPeople, microStream } from '../../inequality/oracle/microStream.ts'
import type { Run } from '../../inequality/source/sqlSource.ts'
import { tidying } from '../tidy.ts'

const SEED = 424_242
const AT_ONCE = 2048

/** A made-up survey in a DuckDB file and in a Parquet file, open to be asked. */
export type SurveyFile = { run: Run; people: MicroPeople; parquet: string }

/** Does `work` with so many people in files, written `times` over with new clusters, and takes the files away. */
export async function withSurvey<T>(count: number, work: (survey: SurveyFile) => Promise<T>, times = 1): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-survey-'))
  const instance = await DuckDBInstance.create(join(folder, 'survey.duckdb'), { memory_limit: '2GB' })
  const connection = await instance.connect()
  const close = async () => {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
  return tidying(close, async () => {
    const people = microStream(count, SEED)
    await write(connection, people, times)
    const parquet = join(folder, 'survey.parquet')
    await connection.run(`copy survey to '${parquet}' (format parquet)`)
    const run: Run = async (sql) => (await connection.runAndReadAll(sql)).getColumnsObject() as Awaited<ReturnType<Run>>
    return work({ run, people, parquet })
  })
}

async function write(connection: DuckDBConnection, people: MicroPeople, times: number): Promise<void> {
  await connection.run(
    'create table survey (q integer, y tinyint, w double, strata integer, psu integer, income double)',
  )
  const appender = await connection.createAppender('survey')
  const { q, y, w, strata, psu, income } = people
  for (let from = 0; from < q.length; from += AT_ONCE) {
    const chunk = DuckDBDataChunk.create([INTEGER, TINYINT, DOUBLE, INTEGER, INTEGER, DOUBLE])
    chunk.setColumns([q, y, w, strata, psu, income].map((column) => Array.from(column.subarray(from, from + AT_ONCE))))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  if (times > 1)
    await connection.run(
      `insert into survey select q, y, w, strata, psu + 100000 * t, income + t / 16.0 from survey, range(1, ${times}) as again(t)`,
    )
  await connection.run('checkpoint')
}
