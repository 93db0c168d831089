import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { chiSquareUpper } from '../numeric/chiSquare.ts'
import type { Result } from '../result.ts'
import type { Table } from '../table.ts'
import { finished, withoutInterval } from './around.ts'

/**
 * A measure of how far groups lie apart, which chance alone makes larger: by `bias` on average, with this `variance`.
 * Null where the groups' standard errors are not known. `isCommon`: the noise of one group is in every distance, so that
 * the bias is itself unsure and is left in the upper limit.
 */
export type Apart = { estimate: number; chance: { bias: number; variance: number; isCommon?: boolean } | null }

/**
 * The result for such a measure: the estimate as it is defined, and an interval from which what chance adds is taken
 * off. The interval holds zero as long as the groups are not shown to differ at all, and always the estimate. `as` turns
 * the scale that is worked on into the one that is shown (a variance into a deviation); `slope` is its derivative.
 */
export function apartResult(
  ask: Asked,
  table: Table,
  { estimate, chance }: Apart,
  { method, flags, as = same, slope = one }: Shown,
): Result {
  if (!chance) return withoutInterval(ask, as(estimate), method, flags)
  const { bias, variance, isCommon = false } = chance
  const se = Math.sqrt(variance)
  const low = estimate - bias - ask.reach * se
  const high = estimate - (isCommon ? 0 : bias) + ask.reach * se
  return finished(ask, {
    estimate: as(estimate),
    se: estimate > 0 || slope === one ? se * slope(estimate) : null,
    seScale: 'natural',
    lower: as(areShownToDiffer(table, ask.level) ? Math.max(0, low) : 0),
    upper: as(Math.max(estimate, high)),
    level: ask.level,
    method: `${method}; interval by the delta method from the groups' standard errors, less what chance adds`,
    flags: [...flags, ...noiseFlags(estimate, bias)],
  })
}

type Shown = {
  method: string
  flags: Flag[]
  as?: (estimate: number) => number
  slope?: (estimate: number) => number
}

const same = (estimate: number): number => estimate
const one = (): number => 1

/** Said where chance alone explains a tenth or more of the measure. */
function noiseFlags(estimate: number, bias: number): Flag[] {
  const share = estimate > 0 ? Math.min(1, bias / estimate) : bias > 0 ? 1 : 0
  return share >= 0.1 ? [{ flag: 'noise', share }] : []
}

/** Whether the groups differ by more than chance: Cochran's test that all have the same value. */
function areShownToDiffer({ y, variance }: Table, level: number): boolean {
  let known = Number.NaN
  let weights = 0
  let weighted = 0
  for (let at = 0; at < y.length; at++) {
    if (variance[at] === 0) {
      if (!Number.isNaN(known) && known !== y[at]) return true
      known = y[at]!
      continue
    }
    weights += 1 / variance[at]!
    weighted += y[at]! / variance[at]!
  }
  const centre = Number.isNaN(known) ? weighted / weights : known
  let apart = 0
  for (let at = 0; at < y.length; at++) if (variance[at] !== 0) apart += (y[at]! - centre) ** 2 / variance[at]!
  return chiSquareUpper(apart, y.length - 1) < 1 - level
}
