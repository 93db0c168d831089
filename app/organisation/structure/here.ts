import type { Caller } from '../caller.ts'
import { type Arm, type Holding, holdsAt } from '../placement.ts'
import { mayOpen } from '../recordAddress.ts'
import { type PlacedRecord, placedRecords } from './hereStore.ts'
import type { Structure } from './structure.ts'

export type Here = PlacedRecord & { holding: Exclude<Holding, 'no'> }

/**
 * Everything that applies in a unit, whatever the activity, of what the caller may open: what was placed in it (or on
 * its level), and what comes down from above.
 */
export async function whatAppliesIn(
  caller: Caller,
  unitId: string,
  structure: Structure,
): Promise<{ own: Here[]; inherited: Here[] }> {
  const here: Here[] = []
  for (const record of await placedRecords(caller)) {
    const holding = holdsInUnit(record.arms, unitId, structure)
    if (holding !== 'no' && mayOpen(caller, record)) here.push({ ...record, holding })
  }
  return {
    own: here.filter(({ holding }) => holding === 'own'),
    inherited: here.filter(({ holding }) => holding !== 'own'),
  }
}

// Any activity will do, so the arms are asked as if they were for all of them.
function holdsInUnit(arms: readonly Arm[], unitId: string, { tree }: Structure): Holding {
  const wide = arms.map(({ unitId, levelId }) => ({ ...(unitId && { unitId }), ...(levelId && { levelId }) }))
  return holdsAt(wide, { unitId, activityId: '' }, tree)
}
