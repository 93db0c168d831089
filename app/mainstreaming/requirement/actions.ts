import type { Threshold } from '../../ladder/threshold.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { newId } from '../../store/newId.ts'
import { keyOf } from '../pack.ts'
import { snapshotOf } from '../remember.ts'
import { insertThreshold } from '../store.ts'
import { standOf } from './readRequirement.ts'
import { changesOf, thresholdsOf, wantsReason } from './threshold.ts'

export type ThresholdFault = 'needsReason' | 'nothingChanged'

/** Sets an organisation's own numbers of one requirement. Stricter freely; looser with a reason that everybody reads. */
export async function setThresholds(
  caller: Caller,
  id: string,
  wanted: readonly Threshold[],
  reason: string,
): Promise<{ ok: true } | { ok: false; because: ThresholdFault }> {
  must(caller, 'threshold.edit')
  const snapshot = await snapshotOf(caller)
  const { climbed } = standOf(snapshot, id)
  const key = keyOf(climbed)
  // A number that newer rules have made looser is saved again to give it the reason that it lacks.
  const settled = thresholdsOf(snapshot.thresholds, key).filter((own) => !own.isLooser || own.reason || !reason.trim())
  const changes = changesOf(climbed.ladder, settled, wanted)
  if (changes.length === 0) return { ok: false, because: 'nothingChanged' }
  if (wantsReason(changes, reason)) return { ok: false, because: 'needsReason' }
  for (const change of changes) await insertThreshold(caller, newId(), key, change, reason.trim() || null)
  return { ok: true }
}
