import pg from 'pg'
import { FORGOTTEN } from '../store/clearForgotten.ts'
import type { Db } from '../store/database.ts'
import { newId } from '../store/newId.ts'
import type { Table } from './tables.ts'

const quoted = (name: string): string => pg.escapeIdentifier(name)

/** Every table there is, as the database itself describes it. */
export async function readTables(db: Db): Promise<Table[]> {
  const rows = await db.query<Omit<Table, 'hasOrg'> & { all: string[] }>(
    `select c.relname as name, c.relforcerowsecurity as "isApart",
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as "all",
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             and a.attgenerated = '' and a.attname <> case when c.relforcerowsecurity then 'org_id' else '' end order by a.attname collate "C") as columns,
       coalesce((select json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0) order by place.n)
         from pg_constraint k cross join unnest(k.conkey) with ordinality place(attnum, n)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = place.attnum
         where k.conrelid = c.oid and k.contype = 'p' and not (a.attname = 'org_id' and c.relforcerowsecurity)), '[]') as key,
       array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
             where k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'
     order by c.relname collate "C"`,
  )
  return rows.map(({ all, ...table }) => ({ ...table, hasOrg: all.includes('org_id') }))
}

/** Long work: no statement and no pause of it is cut short; and bytes are written one way, whatever the server says. */
export async function takeTime(db: Db): Promise<void> {
  await db.query(`set local statement_timeout = 0`)
  await db.query(`set local idle_in_transaction_session_timeout = 0`)
  await db.query(`set local bytea_output = 'hex'`)
  await db.query(`set local timezone = 'UTC'`)
}

/** Looks at another organisation from here to the end of the transaction, in the same snapshot. */
export async function turnTo(db: Db, org: string): Promise<void> {
  await db.query(`select set_config('app.org', $1, true)`, [org])
}

const AT_ONCE = 200

/**
 * Every row of a table that may be seen, as PostgreSQL writes jsonb: keys in its own fixed order, microseconds and
 * decimals as they are. Parsing it here would round them. Ordered by key, or by the text of the row.
 */
export async function* rowsOf(db: Db, { name, columns, key }: Table): AsyncGenerator<string> {
  const order = key.map((column) => `${quoted(column.name)}${column.isText ? ' collate "C"' : ''}`)
  // No column can be called "the row": were it the name of one, that column would be taken for the whole.
  await db.query(
    `declare leaving no scroll cursor for select to_jsonb("the row")::text as row
     from (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) "the row"
     order by ${order.length ? order.join(', ') : 'to_jsonb("the row")::text collate "C"'}`,
  )
  for (;;) {
    const rows = await db.query<{ row: string }>(`fetch ${AT_ONCE} from leaving`)
    for (const { row } of rows) yield row
    if (rows.length < AT_ONCE) break
  }
  await db.query('close leaving')
}

/** Writes rows, given as JSON texts with these columns; the rest of the columns get what they get by default. */
export async function insertRows(
  db: Db,
  { name, isApart }: Table,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  const names = columns.map(quoted)
  const org = isApart ? ['org_id'] : []
  await db.query(
    `insert into ${quoted(name)} (${[...org, ...names].join(', ')})
     select ${[...org.map(() => 'this_org()'), ...names].join(', ')} from json_populate_recordset(null::public.${quoted(name)}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

/** Points at a thing that comes later in the file are looked at when all of it is in. */
export const waitForTheWhole = (db: Db) => db.query('set constraints all deferred')
export const checkTheWhole = (db: Db) => db.query('set constraints all immediate')

export const savepoint = (db: Db) => db.query('savepoint batch')
export const rollBackToSavepoint = (db: Db) => db.query('rollback to batch')
export const releaseSavepoint = (db: Db) => db.query('release batch')

export async function hasRows(db: Db, { name }: Table): Promise<boolean> {
  return Boolean(await db.maybe(`select 1 from ${quoted(name)} limit 1`))
}

export function migrationsRun(db: Db): Promise<{ name: string; checksum: string }[]> {
  return db.query('select name, checksum from schema_migration order by name collate "C"')
}

export async function readName(db: Db): Promise<{ name: string; slug: string } | undefined> {
  return db.maybe('select o.name, a.slug from organisation o join organisation_address a on a.org_id = o.org_id')
}

export async function findOrganisation(db: Db, slugOrId: string): Promise<string | undefined> {
  const row = await db.maybe<{ org: string }>(
    'select org_id as org from organisation_address where slug = $1 or org_id::text = $1',
    [slugOrId],
  )
  return row?.org
}

export function organisationIds(db: Db): Promise<{ org: string; slug: string; isExample: boolean }[]> {
  return db.query('select org_id as org, slug, is_example as "isExample" from organisation_address order by org_id')
}

/** A worked example is no longer here: its address, and every way in to it, go. Its rows go at the next start. */
export async function forgetExample(db: Db, org: string, at: Date): Promise<void> {
  const gone = await db.maybe('delete from organisation_address where org_id = $1 and is_example returning slug', [org])
  if (!gone) return
  await db.query(
    `delete from account a where a.id in (select account_id from membership where org_id = $1)
       and not exists (select 1 from membership m where m.account_id = a.id and m.org_id <> $1)`,
    [org],
  )
  for (const table of ['session', 'membership', 'link_address', 'outbox'])
    await db.query(`delete from ${quoted(table)} where org_id = $1`, [org])
  await writeLog(db, FORGOTTEN, org, at)
}

/** False when another organisation here has this short name. */
export async function takeAddress(
  db: Db,
  { org, slug, isExample }: { org: string; slug: string; isExample: boolean },
): Promise<boolean> {
  return Boolean(
    await db.maybe(
      'insert into organisation_address (slug, org_id, is_example) values ($1, $2, $3) on conflict do nothing returning slug',
      [slug, org, isExample],
    ),
  )
}

export async function hasAddress(db: Db, org: string): Promise<boolean> {
  return Boolean(await db.maybe('select 1 from organisation_address where org_id = $1', [org]))
}

export async function writeLog(db: Db, what: string, org: string | null, at: Date): Promise<void> {
  await db.query('insert into instance_log (id, at, what, org_id) values ($1, $2, $3, $4)', [newId(), at, what, org])
}

/** The hashes of every file that the organisation in view keeps. */
export async function fileHashes(db: Db): Promise<string[]> {
  const rows = await db.query<{ sha256: string }>(
    'select distinct sha256 from file where erased_at is null order by sha256',
  )
  return rows.map(({ sha256 }) => sha256)
}
