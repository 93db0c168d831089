import { type AuditRow, startChain } from '../../store/audit.ts'
import type { Db } from '../../store/database.ts'

/** Tables of organisations whose rows are not kept apart by the one policy, both ways, for everybody. */
export async function unguardedTables(db: Db): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)
       and not (c.relrowsecurity and c.relforcerowsecurity
         and (select array_agg(p.qual || ' ' || p.with_check || ' ' || p.cmd || ' ' || p.permissive) from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname)
           = array['(org_id = this_org()) (org_id = this_org()) ALL PERMISSIVE'])
     order by c.relname`,
  )
  return rows.map(({ name }) => name)
}

/** How often PostgreSQL has met damage on the disk; null where it keeps no checksums. */
export async function damageSeen(db: Db): Promise<number | null> {
  const { n } = await db.one<{ n: number | null }>(
    'select checksum_failures as n from pg_stat_database where datname = current_database()',
  )
  return n
}

const AT_ONCE = 1000

/** The first audit entry of the organisation in view that does not follow; undefined when the chain is whole. */
export async function findAuditBreak(db: Db): Promise<{ entries: number; broken: number | undefined }> {
  const follows = startChain()
  for (let last = 0; ; ) {
    const rows = await db.query<AuditRow>(
      'select seq, prev_hash as "prevHash", entry, hash from audit where seq > $1 order by seq limit $2',
      [last, AT_ONCE],
    )
    const broken = rows.find((row) => !follows(row))
    if (broken) return { entries: last, broken: broken.seq }
    last = rows.at(-1)?.seq ?? last
    if (rows.length < AT_ONCE) return { entries: last, broken: undefined }
  }
}

export async function lettersWaiting(db: Db, now: Date): Promise<{ stuck: number; late: number }> {
  return db.one(
    `select count(*) filter (where tries >= 8)::int as stuck, count(*) filter (where tries < 8 and at < $1::timestamptz - interval '1 hour')::int as late
     from outbox where sent_at is null`,
    [now],
  )
}

export function filesKept(db: Db): Promise<{ sha256: string; name: string }[]> {
  return db.query('select distinct on (sha256) sha256, name from file where erased_at is null order by sha256')
}

export async function hasOrganisation(db: Db): Promise<boolean> {
  return Boolean(await db.maybe('select 1 from organisation'))
}
