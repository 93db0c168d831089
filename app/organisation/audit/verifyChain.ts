import { startChain } from '../../store/audit.ts'
import type { Db } from '../../store/database.ts'
import { entriesAfter } from './auditStore.ts'

export type Verdict = { isWhole: true; entries: number } | { isWhole: false; brokenAt: number }

const AT_ONCE = 2000

/** Follows the chain from its first entry to its last, a piece at a time, and says where it breaks if it does. */
export async function verifyChain(db: Db): Promise<Verdict> {
  const follows = startChain()
  let last = 0
  for (;;) {
    const rows = await entriesAfter(db, last, AT_ONCE)
    const broken = rows.find((row) => !follows(row))
    if (broken) return { isWhole: false, brokenAt: broken.seq }
    if (rows.length === 0) return { isWhole: true, entries: last }
    last = rows.at(-1)!.seq
  }
}
