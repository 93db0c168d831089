import type { Blank } from '../../organisation/gridRows.ts'
import type { Blank as StoredBlank } from '../../organisation/structure/structure.ts'

/** A blank as the grid reads it. A cell that cannot apply cannot apply for good. */
export function blankFrom({ id, unitId, levelId, activityId, kind, reason, untilOn }: StoredBlank): Blank {
  const cannotApply = kind === 'cannot_apply'
  return {
    id,
    activityId,
    reason,
    kind: cannotApply ? 'cannotApply' : 'leftBlank',
    ...(unitId && { unitId }),
    ...(levelId && { levelId }),
    ...(untilOn && !cannotApply && { untilOn }),
  }
}
