import { happeningsOf } from '../../store/happening.ts'
import { getRecord } from '../../store/record.ts'
import { localDay } from '../../store/today.ts'
import type { Caller } from '../caller.ts'
import type { Unit } from './structure.ts'

/** When, by whom and why a unit was closed; undefined while it is open. */
export async function closedOf(
  caller: Caller,
  unit: Pick<Unit, 'id' | 'isClosed'>,
): Promise<{ on: string; by: string | null; why: string | null } | undefined> {
  if (!unit.isClosed) return undefined
  const { archivedAt, archivedWhy } = await getRecord(caller, unit.id)
  const closing = (await happeningsOf(caller, unit.id)).find(({ verb }) => verb === 'closed')
  return {
    on: localDay(archivedAt ?? caller.now, caller.organisation.timeZone),
    by: closing?.byName ?? null,
    why: archivedWhy,
  }
}
