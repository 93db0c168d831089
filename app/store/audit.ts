import { createHash } from 'node:crypto'
import type { Db } from './database.ts'
import type { Touch, Work } from './work.ts'

export type AuditEntry = { at: string; by: string; channel: string; touched: Touch[] }
export type AuditRow = { seq: number; prevHash: Buffer; entry: AuditEntry; hash: Buffer }

const FIRST = Buffer.alloc(32)

/** JSON with keys in order, so that the same entry has the same bytes after a journey through jsonb or a file. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

const hashOf = (prev: Buffer, entry: AuditEntry): Buffer =>
  createHash('sha256').update(prev).update(canonical(entry)).digest()

/** Writes this transaction's one audit entry, chained to the organisation's last. Does nothing where nothing changed. */
export async function closeWork(work: Work): Promise<void> {
  if (!work.touched.length) return
  // Writers of one organisation take turns from here to commit; readers and other organisations do not wait.
  await work.db.query('select 1 from organisation where org_id = $1 for no key update', [work.org])
  const last = await work.db.maybe<{ seq: number; hash: Buffer }>(
    'select seq, hash from audit order by seq desc limit 1',
  )
  const prev = last?.hash ?? FIRST
  const entry: AuditEntry = {
    at: work.now.toISOString(),
    by: [work.by.kind, work.by.id].filter(Boolean).join(':'),
    channel: work.channel,
    touched: work.touched,
  }
  await work.db.query('insert into audit (seq, prev_hash, entry, hash) values ($1, $2, $3, $4)', [
    (last?.seq ?? 0) + 1,
    prev,
    canonical(entry),
    hashOf(prev, entry),
  ])
}

export function auditRows(db: Db): Promise<AuditRow[]> {
  return db.query('select seq, prev_hash as "prevHash", entry, hash from audit order by seq')
}

/** The first entry that does not follow from the one before it; undefined when the chain is whole. Pure. */
export function findBreak(rows: AuditRow[]): number | undefined {
  const follows = startChain()
  return rows.find((row) => !follows(row))?.seq
}

/** Takes a chain's rows one by one, in order, and says of each whether it follows from those before it. Pure. */
export function startChain(): (row: AuditRow) => boolean {
  let seq = 0
  let prev: Buffer = FIRST
  return (row) => {
    const follows = row.seq === seq + 1 && row.prevHash.equals(prev) && row.hash.equals(hashOf(prev, row.entry))
    seq = row.seq
    prev = row.hash
    return follows
  }
}
