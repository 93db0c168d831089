import { createHash } from 'node:crypto'
import type { Db } from '../../store/database.ts'
import { newId } from '../../store/newId.ts'

/** How many tries in how many minutes. Waiting always helps: nobody is locked out for good. */
const LIMITS = {
  'sign-in account': { tries: 10, minutes: 15 },
  'sign-in visitor': { tries: 30, minutes: 15 },
  'invitation visitor': { tries: 30, minutes: 15 },
  'adviser code visitor': { tries: 20, minutes: 15 },
  'set-up visitor': { tries: 20, minutes: 60 },
}
export type Limit = keyof typeof LIMITS

const hashOf = (subject: string | Buffer): Buffer => createHash('sha256').update(subject).digest()

/** Counts a try. Returns the minutes to wait when there have been too many, otherwise undefined. */
export async function countAttempt(
  db: Db,
  kind: Limit,
  subject: string | Buffer,
  now: Date,
): Promise<number | undefined> {
  const { tries, minutes } = LIMITS[kind]
  const since = new Date(now.getTime() - minutes * 60_000)
  await db.query('delete from attempt where kind = $1 and at < $2', [kind, since])
  const { n, first } = await db.one<{ n: number; first: Date | null }>(
    'select count(*)::int as n, min(at) as first from attempt where kind = $1 and subject_hash = $2 and at >= $3',
    [kind, hashOf(subject), since],
  )
  if (n >= tries && first) return Math.max(1, Math.ceil((first.getTime() + minutes * 60_000 - now.getTime()) / 60_000))
  await db.query('insert into attempt (id, kind, subject_hash, at) values ($1, $2, $3, $4)', [
    newId(),
    kind,
    hashOf(subject),
    now,
  ])
  return undefined
}

export async function forgetAttempts(db: Db, kind: Limit, subject: string | Buffer): Promise<void> {
  await db.query('delete from attempt where kind = $1 and subject_hash = $2', [kind, hashOf(subject)])
}
