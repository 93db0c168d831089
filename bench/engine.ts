import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { findCluster, SUPERUSER } from '../app/store/embedded/cluster.ts'
import { openPostgres15 } from '../test/postgres15.ts'
import { tidying } from './tidy.ts'

/** A database to run on: what tells Ingrain of it, and what its keeper can ask. */
export type Engine = {
  name: string
  env: Record<string, string>
  /** While Ingrain runs on it, or somebody else does. */
  postmaster: (folder: string) => Promise<number>
  /** What every PostgreSQL does by itself within some minutes of much having been written. */
  settle: (folder: string) => Promise<void>
}

export const own: Engine = {
  name: 'its own database',
  env: {},
  postmaster: async (folder) => Number(readFileSync(join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]),
  settle: async (folder) => {
    const cluster = await findCluster(folder)
    if (!cluster) throw new Error('its own database is not running')
    await ask(cluster.url(SUPERUSER), 'vacuum (analyze)')
  },
}

/** Does `work` on a PostgreSQL 15 that is reached by DATABASE_URL; says why not where there is none. */
export async function onPostgres15<T>(work: (engine: Engine) => Promise<T>): Promise<T | { missing: string }> {
  const server = await openPostgres15().catch((error: Error) => error.message)
  if (typeof server === 'string') return { missing: server }
  return tidying(server.close, () =>
    work({
      name: 'DATABASE_URL',
      env: { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl },
      postmaster: async () =>
        Number((await ask(server.keeperUrl, `select pg_read_file('postmaster.pid') as pid`)).split('\n')[0]),
      settle: async () => void (await ask(server.keeperUrl, 'vacuum (analyze)')),
    }),
  )
}

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ pid?: string }>(sql).finally(() => client.end())
  return rows[0]?.pid ?? ''
}
