import type { AuditRow } from '../../store/audit.ts'
import type { Db } from '../../store/database.ts'

const ROW = 'select seq, prev_hash as "prevHash", entry, hash from audit'

/** Entries of people whose name holds these words, or that touched a thing of this kind; both empty: every entry. */
export type Sought = { q: string; kind: string }
export const EVERY: Sought = { q: '', kind: '' }

const FITS = `($1 = '' or exists (select 1 from member m where m.name ilike '%' || $1 || '%' and entry->>'by' like '%:' || m.id)
    or exists (select 1 from record r where r.kind = 'adviser' and r.title ilike '%' || $1 || '%' and entry->>'by' like '%:' || r.id))
  and ($2 = '' or entry->'touched' @> jsonb_build_array(jsonb_build_object('kind', $2::text)))`

const valuesOf = ({ q, kind }: Sought): string[] => [q.replace(/[\\%_]/g, '\\$&'), kind]

export async function countEntries(db: Db, sought: Sought = EVERY): Promise<number> {
  const { n } = await db.one<{ n: number }>(`select count(*)::int as n from audit where ${FITS}`, valuesOf(sought))
  return n
}

/** Entries newest first, from the `skip`th on. */
export function newestEntries(
  db: Db,
  { skip, limit }: { skip: number; limit: number },
  sought: Sought = EVERY,
): Promise<AuditRow[]> {
  return db.query(`${ROW} where ${FITS} order by seq desc offset $3 limit $4`, [...valuesOf(sought), skip, limit])
}

/** Entries in their order, after a number. */
export function entriesAfter(db: Db, seq: number, limit: number): Promise<AuditRow[]> {
  return db.query(`${ROW} where seq > $1 order by seq limit $2`, [seq, limit])
}

/** Names of members and advisers by id. */
export async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    `select id, name from member where id = any($1) union all select id, title from record where kind = 'adviser' and id = any($1)`,
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
