import type { Asked } from '../asked.ts'
import { around } from '../interval/around.ts'
import type { Result } from '../result.ts'
import type { Ranked } from './ranked.ts'

/**
 * Where nobody has a weight WHO's package forgets the design, and widens the interval for the two numbers that a line
 * has (HC1) rather than for the mean alone. Only in compat; otherwise the result is handed on.
 */
export function asUnweighted(ask: Asked, { sums, people }: Ranked, result: Result): Result {
  const { estimate, se, seScale, method, flags } = result
  if (!ask.isCompat || sums.isWeighted || estimate === null || se === null) return result
  return around(ask, { estimate, se: se * Math.sqrt((people - 1) / (people - 2)), seScale, method, flags })
}
