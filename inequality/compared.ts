import type { Asked } from './asked.ts'
import { type Result, WrongShape } from './result.ts'

/** Why the numbers differ: machine words for another estimate, and for the same one with another interval. */
type Because = { estimate?: string; interval?: string }

/**
 * The result, saying that WHO's package prints another number for the same data where it truly does (beyond the ninth
 * digit), or that it refuses where we answer.
 */
export function compared(ask: Asked, ours: Result, theirs: () => Result, because: Because = {}): Result {
  if (ask.isCompat) return ours
  const why = difference(ours, printed(theirs), because)
  return why === null ? ours : { ...ours, flags: [...ours.flags, { flag: 'differsFromPackage', because: why }] }
}

function difference(ours: Result, theirs: Result | null, because: Because): string | null {
  if (ours.estimate === null && (theirs === null || theirs.estimate === null)) return null
  if (!theirs || theirs.estimate === null) return 'refused'
  if (!isNear(ours.estimate, theirs.estimate)) return because.estimate ?? 'estimate'
  const isSame = isNear(ours.lower, theirs.lower) && isNear(ours.upper, theirs.upper)
  return isSame ? null : (because.interval ?? 'interval')
}

/** What the package prints; null where it refuses to. */
function printed(theirs: () => Result): Result | null {
  try {
    return theirs()
  } catch (error) {
    if (error instanceof WrongShape) return null
    throw error
  }
}

function isNear(ours: number | null, theirs: number | null): boolean {
  const [a, b] = [ours ?? Number.NaN, theirs ?? Number.NaN]
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) === Number.isNaN(b)
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
