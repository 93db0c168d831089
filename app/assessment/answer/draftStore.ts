import type { Work } from '../../store/work.ts'
import type { Value } from './value.ts'

/** What one person typed and has not saved. Nobody else reads it. */
export type Draft = { question: string; value: Value; base: number; at: Date }

type Mine = Pick<Work, 'db' | 'by'>

const DRAFT = `select part as question, body as value, base_edit as base, at from draft where record_id = $1 and author_id = $2`

export const draftOf = ({ db, by }: Mine, assessmentId: string, question: string): Promise<Draft | undefined> =>
  db.maybe(`${DRAFT} and part = $3`, [assessmentId, by.id, question])

/** Those of several parts at once. */
export const draftsAt = ({ db, by }: Mine, assessmentId: string, parts: string[]): Promise<Draft[]> =>
  db.query(`${DRAFT} and part = any($3) order by part`, [assessmentId, by.id, parts])

export const draftsOf = ({ db, by }: Mine, assessmentId: string): Promise<Draft[]> =>
  db.query(`${DRAFT} order by part`, [assessmentId, by.id])

/** Keeps what was typed last, and the edit that it was typed over. */
export async function writeDraft(
  { db, by, now }: Work,
  { assessmentId, question, value, base }: { assessmentId: string; question: string; value: Value; base: number },
): Promise<void> {
  await db.query(
    `insert into draft (author_id, record_id, part, body, base_edit, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (org_id, author_id, record_id, part)
     do update set body = excluded.body, base_edit = excluded.base_edit, at = excluded.at`,
    [by.id, assessmentId, question, JSON.stringify(value), base, now],
  )
}

export async function deleteDraft({ db, by }: Work, assessmentId: string, question: string): Promise<void> {
  await db.query('delete from draft where record_id = $1 and author_id = $2 and part = $3', [
    assessmentId,
    by.id,
    question,
  ])
}
