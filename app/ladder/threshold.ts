import type { Condition } from './condition.ts'
import { testsIn } from './condition.ts'
import type { FactName } from './fact.ts'
import type { ClimbedRung, Ladder } from './rung.ts'

/** One number of one requirement's ladder that an organisation sets for itself. */
export type Threshold = { rung: ClimbedRung; fact: FactName; value: number }

export type Comparison = 'stricter' | 'looser' | 'same' | 'noSuchNumber'

/** The ladder with an organisation's own numbers in it. Numbers that the ladder does not have are left out. */
export function withThresholds(ladder: Ladder, thresholds: readonly Threshold[]): Ladder {
  const mended = new Map<ClimbedRung, Condition>()
  for (const { rung, fact, value } of thresholds) {
    const condition = mended.get(rung) ?? ladder[rung]
    if (condition) mended.set(rung, withNumber(condition, fact, value))
  }
  return { ...ladder, ...Object.fromEntries(mended) }
}

function withNumber(condition: Condition, fact: FactName, value: number): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => withNumber(part, fact, value)) }
  if ('any' in condition) return { any: condition.any.map((part) => withNumber(part, fact, value)) }
  if (condition.fact !== fact || 'is' in condition) return condition
  return 'atLeast' in condition ? { fact, atLeast: value } : { fact, atMost: value }
}

/** Is an organisation's number stricter or looser than the pack's? Higher is stricter under atLeast, lower under atMost. */
export function compareThreshold(ladder: Ladder, threshold: Threshold): Comparison {
  const condition = ladder[threshold.rung]
  const test = condition && testsIn(condition).find(({ fact }) => fact === threshold.fact)
  if (!test || 'is' in test) return 'noSuchNumber'
  const stricterBy = 'atLeast' in test ? threshold.value - test.atLeast : test.atMost - threshold.value
  return stricterBy > 0 ? 'stricter' : stricterBy < 0 ? 'looser' : 'same'
}
