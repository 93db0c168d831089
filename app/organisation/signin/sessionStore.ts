import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../../store/database.ts'

export type Session = {
  tokenHash: Buffer
  accountId: string | null
  org: string
  memberId: string
  seenAt: Date
  freshAt: Date
  /** Where somebody is, so that others see who has a section open. */
  atPath: string | null
}

const HOURS_ALIVE = 12
const HOURS_IDLE = 2

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Starts a session and returns its token: 256 random bits, of which only the hash is kept. */
export async function startSession(
  db: Db,
  { accountId, org, memberId, now }: { accountId?: string; org: string; memberId: string; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.query(
    `insert into session (token_hash, account_id, org_id, member_id, made_at, seen_at, fresh_at, ends_at)
     values ($1, $2, $3, $4, $5, $5, $5, $5::timestamptz + make_interval(hours => $6))`,
    [hashToken(token), accountId, org, memberId, now, HOURS_ALIVE],
  )
  return token
}

const SESSION = `select token_hash as "tokenHash", account_id as "accountId", org_id as org, member_id as "memberId",
    seen_at as "seenAt", fresh_at as "freshAt", at_path as "atPath" from session`

/** The living session of a token: not past its end, and not left alone too long. */
export function findSession(db: Db, token: string, now: Date): Promise<Session | undefined> {
  return db.maybe<Session>(
    `${SESSION} where token_hash = $1 and ends_at > $2 and seen_at > $2::timestamptz - make_interval(hours => $3)`,
    [hashToken(token), now, HOURS_IDLE],
  )
}

const DAYS_KNOWN = 7

/**
 * A session that ran out within the last week: whose it was. It opens nothing; it lets what they typed into a form of
 * theirs be kept for them alone. One that was signed out of is gone.
 */
export function findEndedSession(db: Db, token: string, now: Date): Promise<Session | undefined> {
  return db.maybe<Session>(
    `${SESSION} where token_hash = $1 and seen_at > $2::timestamptz - make_interval(days => $3)`,
    [hashToken(token), now, DAYS_KNOWN],
  )
}

/** Marks a session as seen, and where: a path that is not given leaves the one before. */
export async function markSeen(db: Db, tokenHash: Buffer, now: Date, path?: string): Promise<void> {
  await db.query(
    `update session set seen_at = $2,
       at_since = case when $3::text is null or $3 = at_path then at_since else $2 end, at_path = coalesce($3, at_path)
     where token_hash = $1`,
    [tokenHash, now, path],
  )
}

export async function markFresh(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await db.query('update session set fresh_at = $2 where token_hash = $1', [tokenHash, now])
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.query('delete from session where token_hash = $1', [hashToken(token)])
}

/** Ends a person's sessions on all their other machines. */
export async function endOtherSessions(db: Db, accountId: string, tokenHash: Buffer): Promise<void> {
  await db.query('delete from session where account_id = $1 and token_hash <> $2', [accountId, tokenHash])
}

export async function endSessionsOfMember(db: Db, org: string, memberId: string): Promise<void> {
  await db.query('delete from session where org_id = $1 and member_id = $2', [org, memberId])
}
