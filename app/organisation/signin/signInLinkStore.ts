import type { Db } from '../../store/database.ts'

export async function insertSignInLink(
  db: Db,
  { tokenHash, email, now, endsAt }: { tokenHash: Buffer; email: string; now: Date; endsAt: Date },
): Promise<void> {
  // One at a time: a new link ends those before it.
  await db.query('delete from sign_in_link where email = $1 or ends_at < $2', [email, now])
  await db.query('insert into sign_in_link (token_hash, email, made_at, ends_at) values ($1, $2, $3, $4)', [
    tokenHash,
    email,
    now,
    endsAt,
  ])
}

export async function openSignInLink(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<{ email: string; endsAt: Date } | undefined> {
  return db.maybe(
    'select email, ends_at as "endsAt" from sign_in_link where token_hash = $1 and used_at is null and ends_at > $2',
    [tokenHash, now],
  )
}

/** True for the one request that used it; false for every other at the same moment. */
export async function useSignInLink(db: Db, tokenHash: Buffer, now: Date): Promise<boolean> {
  return Boolean(
    await db.maybe(
      'update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and ends_at > $2 returning email',
      [tokenHash, now],
    ),
  )
}

export async function endSessionsOfAccount(db: Db, accountId: string): Promise<void> {
  await db.query('delete from session where account_id = $1', [accountId])
}

// Somebody who was invited and never came is not made a member by a link of another kind.
const JOINED = `m.suspended_at is null and exists (select 1 from happening h where h.record_id = m.id and h.verb in ('joined', 'set up'))`

/** People of the organisation in view who had joined it, and who have an account here, are members here again. */
export async function linkKnownAccounts(db: Db): Promise<void> {
  await db.query(
    `insert into membership (account_id, org_id, member_id)
     select a.id, this_org(), m.id from member m join account a on a.email = m.email where ${JOINED} on conflict do nothing`,
  )
}

export async function hasJoinedAs(db: Db, email: string): Promise<boolean> {
  return Boolean(await db.maybe(`select 1 from member m where m.email = $1 and ${JOINED}`, [email]))
}
