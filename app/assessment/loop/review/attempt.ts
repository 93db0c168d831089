import type { Caller } from '../../../organisation/caller.ts'
import { findCaller } from '../../../organisation/callerStore.ts'
import { closeWork } from '../../../store/audit.ts'
import type { Database } from '../../../store/database.ts'

/**
 * Somebody tried to review the work of their own team. It was refused, and nothing else of it is kept: the attempt is
 * written in a transaction of its own, so that it outlives the refusal.
 */
export async function recordAttempt(database: Database, caller: Caller, recordId: string): Promise<void> {
  await database.inOrganisation(caller.org, 'writing', async (db) => {
    const { now, freshAt } = caller
    const again = await findCaller(db, { org: caller.org, memberId: caller.member.id, now, freshAt })
    if (!again) return
    again.touched.push({ record: recordId, kind: 'review', verb: 'refused', fields: [] })
    await closeWork(again)
  })
}
