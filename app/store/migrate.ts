import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const FOLDER = fileURLToPath(new URL('../../db/migrations/', import.meta.url))

/** Rows here are added and read, and never edited or taken away by the app. */
const INSERT_ONLY = [
  'version',
  'happening',
  'audit',
  'attestation',
  'pin',
  'duty_answer',
  'answer_before',
  'gate_answer',
]

export type Migration = { name: string; sql: string; checksum: string }

/** In the order of whole file names: where two carry one number, 0016_files comes before 0016_shown. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database up to the newest migration, each in a transaction of its own, one process at a time, and lets
 * `appRole` use the tables. Returns the names that were run. Throws where a migration was edited after it ran, or
 * where the database is newer than this version of Ingrain.
 */
export async function migrate(ownerUrl: string, appRole: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      'create table if not exists schema_migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    const ran: string[] = []
    for (;;) {
      await client.query('begin; lock table schema_migration in access exclusive mode')
      const { rows } = await client.query<{ name: string; checksum: string }>(
        'select name, checksum from schema_migration',
      )
      checkHistory(rows, migrations)
      const next = migrations.find(({ name }) => !rows.some((row) => row.name === name))
      if (!next) break
      await client.query(next.sql)
      await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [next.name, next.checksum])
      await client.query('commit')
      ran.push(next.name)
    }
    await grantTo(client, appRole)
    await client.query('commit')
    return ran
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

function checkHistory(ran: { name: string; checksum: string }[], migrations: Migration[]): void {
  for (const { name, checksum } of ran) {
    const ours = migrations.find((migration) => migration.name === name)
    if (!ours)
      throw new Error(`The database is newer than this version of Ingrain: it has run ${name}, which is not here.`)
    if (ours.checksum !== checksum) throw new Error(`The migration ${name} was changed after this database ran it.`)
  }
}

async function grantTo(client: pg.Client, role: string): Promise<void> {
  const app = client.escapeIdentifier(role)
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'`,
  )
  await client.query(`grant usage on schema public to ${app}`)
  await client.query(`grant select on schema_migration to ${app}`)
  for (const { name } of rows) {
    const table = client.escapeIdentifier(name)
    await client.query(`revoke all on ${table} from ${app}`)
    const may = INSERT_ONLY.includes(name) ? 'select, insert' : 'select, insert, update, delete'
    await client.query(`grant ${may} on ${table} to ${app}`)
  }
}

/** The migrations that this database has not run. For a server on which the app may not migrate. */
export async function missingMigrations(appUrl: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { rows: there } = await client.query(`select to_regclass('public.schema_migration') as name`)
    if (!there[0]?.name) return migrations.map(({ name }) => name)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migration',
    )
    checkHistory(rows, migrations)
    return migrations.filter(({ name }) => !rows.some((row) => row.name === name)).map(({ name }) => name)
  } finally {
    await client.end()
  }
}
