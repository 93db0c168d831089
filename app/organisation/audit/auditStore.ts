import type { AuditRow } from '../../store/audit.ts'
import type { Db } from '../../store/database.ts'

const ROW = 'select seq, prev_hash as "prevHash", entry, hash from audit'

export async function countEntries(db: Db): Promise<number> {
  const { n } = await db.one<{ n: number }>('select count(*)::int as n from audit')
  return n
}

/** Entries newest first, from the `skip`th on. */
export function newestEntries(db: Db, { skip, limit }: { skip: number; limit: number }): Promise<AuditRow[]> {
  return db.query(`${ROW} order by seq desc offset $1 limit $2`, [skip, limit])
}

/** Entries in their order, after a number. */
export function entriesAfter(db: Db, seq: number, limit: number): Promise<AuditRow[]> {
  return db.query(`${ROW} where seq > $1 order by seq limit $2`, [seq, limit])
}

/** Names of members and advisers by id. */
export async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    'select id, name from member where id = any($1) union all select id, known_as from adviser where id = any($1)',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
