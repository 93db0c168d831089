import { NotFound } from '../errors.ts'
import type { Work } from './work.ts'

/** What everything with an address has: a title, a place in the tree, an owner, an edit counter. */
export type RecordHead = {
  id: string
  kind: string
  title: string
  unitId: string | null
  ownerPostId: string | null
  /** Counts saves. A form carries the number it was opened with, so that a second editor is noticed. */
  edit: number
  madeAt: Date
  madeBy: string | null
  archivedAt: Date | null
  archivedWhy: string | null
}

type NewRecord = { id: string; kind: string; title: string; unitId?: string | null; ownerPostId?: string | null }

/** Makes the record beside which the room's own row will stand, with the same id. */
export async function makeRecord(work: Work, record: NewRecord, fields: string[] = []): Promise<void> {
  await work.db.query(
    `insert into record (id, kind, title, unit_id, owner_post_id, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [record.id, record.kind, record.title, record.unitId, record.ownerPostId, work.now, work.by.id],
  )
  work.touched.push({ record: record.id, kind: record.kind, verb: 'made', fields })
}

/** The columns of a `record r` as a RecordHead, for the select lists of rooms. */
export const HEAD = `r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.edit,
  r.made_at as "madeAt", r.made_by as "madeBy", r.archived_at as "archivedAt", r.archived_why as "archivedWhy"`

/** One record, whatever its kind. Throws NotFound, the same for another organisation's as for none. */
export async function getRecord({ db }: Pick<Work, 'db'>, id: string): Promise<RecordHead> {
  const record = await db.maybe<RecordHead>(`select ${HEAD} from record r where r.id = $1`, [id])
  if (!record) throw new NotFound(`record ${id}`)
  return record
}

/** Two people doing the same to one record take turns here, until the first has saved. */
export async function lockRecord({ db }: Work, id: string): Promise<void> {
  await db.query('select 1 from record where id = $1 for no key update', [id])
}

type Amendment = { title?: string; unitId?: string | null; ownerPostId?: string | null }

/**
 * Counts a save, if nobody has saved since the form was opened at edit `base`.
 * False: somebody has, nothing was written, and the page must show both texts.
 */
export async function amendRecord(
  work: Work,
  id: string,
  base: number,
  fields: string[],
  to: Amendment = {},
): Promise<boolean> {
  const row = await work.db.maybe<{ kind: string }>(
    `update record set edit = edit + 1, title = coalesce($3, title),
       unit_id = case when $4 then $5 else unit_id end, owner_post_id = case when $6 then $7 else owner_post_id end
     where id = $1 and edit = $2 returning kind`,
    [id, base, to.title, 'unitId' in to, to.unitId, 'ownerPostId' in to, to.ownerPostId],
  )
  if (row) work.touched.push({ record: id, kind: row.kind, verb: 'amended', fields })
  return Boolean(row)
}

/** Puts a record away with a reason. Links to it still open, marked. */
export async function archiveRecord(work: Work, id: string, why: string): Promise<void> {
  const row = await work.db.maybe<{ kind: string }>(
    `update record set archived_at = $2, archived_why = $3, edit = edit + 1 where id = $1 and archived_at is null returning kind`,
    [id, work.now, why],
  )
  if (row) work.touched.push({ record: id, kind: row.kind, verb: 'archived', fields: [] })
}

export async function restoreRecord(work: Work, id: string): Promise<void> {
  const row = await work.db.maybe<{ kind: string }>(
    `update record set archived_at = null, archived_why = null, edit = edit + 1 where id = $1 and archived_at is not null returning kind`,
    [id],
  )
  if (row) work.touched.push({ record: id, kind: row.kind, verb: 'restored', fields: [] })
}

/** The titles of records, by id. */
export async function titlesOf({ db }: Pick<Work, 'db'>, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; title: string }>('select id, title from record where id = any($1)', [ids])
  return new Map(rows.map(({ id, title }) => [id, title]))
}
