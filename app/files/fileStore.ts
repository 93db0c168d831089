import type { Work } from '../store/work.ts'
import type { FileType } from './refusal.ts'

/** A file that was kept. Its bytes lie on the shelf, under their hash, until it is erased. */
type KeptFile = { id: string; sha256: string; bytes: number; type: string; name: string; erasedAt: Date | null }

/** With the day it was attached to a record, and by whom. */
export type AttachedFile = KeptFile & { onDay: string; byName: string | null }

export async function insertFile(
  { db, now }: Work,
  file: Pick<KeptFile, 'id' | 'sha256' | 'bytes' | 'name'> & { type: FileType },
): Promise<void> {
  await db.query('insert into file (id, sha256, bytes, type, name, at) values ($1, $2, $3, $4, $5, $6)', [
    file.id,
    file.sha256,
    file.bytes,
    file.type,
    file.name,
    now,
  ])
}

/** Files that were attached to a record, newest first, with who attached each and when. */
export const attachedTo = ({ db }: Pick<Work, 'db'>, recordId: string): Promise<AttachedFile[]> =>
  db.query(
    `select f.id, f.sha256, f.bytes, f.type, f.name, f.erased_at as "erasedAt", h.on_day as "onDay", m.name as "byName"
     from happening h join file f on f.id = h.for_id left join member m on m.id = h.by_id
     where h.record_id = $1 and h.verb = 'attached' order by h.at desc, h.id desc`,
    [recordId],
  )

/** From now on the bytes belong to nobody, and leave the shelf with the next sweep. */
export async function eraseFile({ db, now }: Work, id: string): Promise<void> {
  await db.query('update file set erased_at = $2 where id = $1 and erased_at is null', [id, now])
}
