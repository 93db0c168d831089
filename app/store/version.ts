import type { Row } from './database.ts'
import type { Work } from './work.ts'

/** Frozen words. `body` is the room's own; a decision or an attestation points at (record, no) and never at a draft. */
export type Version<Body = Row> = {
  recordId: string
  no: number
  body: Body
  plain: string | null
  words: number
  madeAt: Date
  madeBy: string | null
  becauseRecordId: string | null
}

const COLUMNS = `record_id as "recordId", no, body, plain, words, made_at as "madeAt", made_by as "madeBy", because_record_id as "becauseRecordId"`

/** Freezes the next version and returns its number. `because` is the record, a contribution say, that caused it. */
export async function freezeVersion(
  work: Work,
  recordId: string,
  { body, plain, because }: { body: Row; plain?: string; because?: string },
): Promise<number> {
  const words = JSON.stringify(body).split(/\s+/).length
  const { no } = await work.db.one<{ no: number }>(
    `insert into version (record_id, no, body, plain, words, made_at, made_by, because_record_id)
     select $1::uuid, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6, $7 from version where record_id = $1::uuid returning no`,
    [recordId, JSON.stringify(body), plain, words, work.now, work.by.id, because],
  )
  work.touched.push({ record: recordId, kind: 'version', verb: 'frozen', fields: Object.keys(body) })
  return no
}

export function versionsOf<Body>({ db }: Pick<Work, 'db'>, recordId: string): Promise<Version<Body>[]> {
  return db.query(`select ${COLUMNS} from version where record_id = $1 order by no desc`, [recordId])
}

export function getVersion<Body>(
  { db }: Pick<Work, 'db'>,
  recordId: string,
  no: number,
): Promise<Version<Body> | undefined> {
  return db.maybe(`select ${COLUMNS} from version where record_id = $1 and no = $2`, [recordId, no])
}
