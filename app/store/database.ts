import pg from 'pg'
import { isId } from './newId.ts'

// Days are days: 'YYYY-MM-DD', never a moment in some zone. Counts and pence come back as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

export type Row = Record<string, unknown>

/** One transaction's door to the database, for `store.ts` files only. */
export type Db = {
  query: <T extends Row>(sql: string, values?: unknown[]) => Promise<T[]>
  one: <T extends Row>(sql: string, values?: unknown[]) => Promise<T>
  maybe: <T extends Row>(sql: string, values?: unknown[]) => Promise<T | undefined>
  /** Whose records these are and the last write to them as the transaction began; undefined once it writes itself. */
  asOf?: AsOf
}

export type AsOf = { org: string; lastWrite: string }

export type Database = {
  /**
   * Everything inside sees one organisation and no other. `reading` transactions cannot write: the server refuses.
   * A `snapshot` is a reading in which every query sees the same moment.
   */
  inOrganisation: <T>(org: string, mode: 'reading' | 'snapshot' | 'writing', work: (db: Db) => Promise<T>) => Promise<T>
  /** Sign-in, sessions, addresses: what is kept before an organisation is known. Sees no organisation's rows. */
  inInstance: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** The same for one statement at a time, each a transaction of its own. */
  instance: Db
  /** One moment of everything, for a backup: one organisation after the other, each as if alone. Reads only. */
  inSnapshot: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

const BEGIN = {
  reading: 'begin transaction read only',
  snapshot: 'begin transaction isolation level repeatable read, read only',
  writing: 'begin',
}

// Each entry's hash rests on all before it, so no other history of any organisation has the same.
const LAST_WRITE = `select encode(hash, 'hex') as "lastWrite" from audit order by seq desc limit 1`

export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c TimeZone=UTC',
  })
  // A connection that breaks, at rest or at work, fails its own transaction and nothing else.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    inOrganisation: (org, mode, work) => {
      if (!isId(org)) throw new Error(`not an organisation: ${org}`)
      return transaction(pool, `${BEGIN[mode]}; select set_config('app.org', '${org}', true); ${LAST_WRITE}`, work, org)
    },
    inInstance: (work) => transaction(pool, 'begin', work),
    instance: doorOf(pool),
    inSnapshot: (work) => transaction(pool, BEGIN.snapshot, work),
    close: () => pool.end(),
  }
}

async function transaction<T>(pool: pg.Pool, begin: string, work: (db: Db) => Promise<T>, org?: string): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const begun = (await client.query(begin)) as unknown as pg.QueryResult<{ lastWrite: string }>[]
    const lastWrite = org && begun.at(-1)?.rows[0]?.lastWrite
    const done = await work(doorOf(client, lastWrite ? { org, lastWrite } : undefined))
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function doorOf(client: pg.PoolClient | pg.Pool, asOf?: AsOf): Db {
  const query: Db['query'] = async <T extends Row>(sql: string, values?: unknown[]) => {
    if (!isReading(sql)) db.asOf = undefined
    const { rows } = await client.query(sql, values)
    return rows as T[]
  }
  const db: Db = {
    query,
    maybe: async (sql, values) => (await query(sql, values))[0] as never,
    one: async (sql, values) => {
      const [row] = await query(sql, values)
      if (!row) throw new Error(`nothing found by: ${sql}`)
      return row as never
    },
    asOf,
  }
  return db
}

// Saying no of a reading costs a little time; saying yes of a writing would let what was before it be remembered.
const isReading = (sql: string): boolean =>
  /^\s*(select|with)\b/i.test(sql) && !/\b(insert|update|delete|merge)\b/i.test(sql)

/** True when `error` is PostgreSQL saying that a key, or the named constraint, forbids the row. */
export const isForbiddenBy = (error: unknown, constraint?: string): boolean =>
  error instanceof pg.DatabaseError &&
  ['23505', '23P01'].includes(error.code ?? '') &&
  (!constraint || error.constraint === constraint)

/** Does `work`; false, with nothing of it kept, when the named constraint forbids a row. The transaction goes on. */
export async function unlessForbidden(db: Db, constraint: string, work: () => Promise<unknown>): Promise<boolean> {
  await db.query('savepoint trying')
  try {
    await work()
    await db.query('release trying')
    return true
  } catch (error) {
    await db.query('rollback to trying')
    if (isForbiddenBy(error, constraint)) return false
    throw error
  }
}

/** True when PostgreSQL was given an id that is none, or that points at nothing: what was asked for is not here. */
export const isLostId = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.code === '23503' || (error.code === '22P02' && error.message.includes('type uuid')))
