import type { Db } from '../../store/database.ts'

export type Waiting = { id: string; to: string; subject: string; body: string; html: string | null; at: Date }

export async function insertLetter(
  db: Db,
  { id, org, to, subject, body, html, at }: Waiting & { org: string },
): Promise<void> {
  await db.query(
    'insert into outbox (id, org_id, to_address, subject, body, at, html) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, org, to, subject, body, at, html],
  )
}

/** The oldest letters still to be sent, held so that another process does not send them too. */
export function takeWaiting(db: Db, limit = 20): Promise<Waiting[]> {
  return db.query(
    `select id, to_address as "to", subject, body, html, at from outbox where sent_at is null and tries < 8 order by at, id limit $1 for update skip locked`,
    [limit],
  )
}

/** Sent: the words go, since an invitation in them would still open a door. */
export async function markSent(db: Db, id: string, at: Date): Promise<void> {
  await db.query(`update outbox set sent_at = $2, body = '', html = null where id = $1`, [id, at])
}

export async function countTry(db: Db, id: string): Promise<void> {
  await db.query('update outbox set tries = tries + 1 where id = $1', [id])
}
