import { asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { withoutInterval } from '../interval/around.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { flagsOf, measured } from './measured.ts'
import { type Spread, spreadOf } from './ownRank.ts'
import type { Ranked } from './ranked.ts'

/** The value of an index of spread, and what a person at each level does to it. */
export type SpreadValue = { value: number; influence: (at: number) => number }

type Shape = { method: string; mayHaveZero: boolean; of: (spread: Spread) => SpreadValue }

/** Works an index of spread out, refusing what it has no meaning for; in compat without interval, as packages have it. */
export function spreadIndex(ranked: Ranked, options: Options, { method, mayHaveZero, of }: Shape): Result {
  const ask = asked(options)
  const flags: Flag[] = flagsOf(ranked)
  const spread = spreadOf(ranked)
  if (spread.isNegative) return notKnown(method, [...flags, { flag: 'negativeValues' }], ask.level)
  if (!(ranked.mean > 0)) return notKnown(method, [...flags, { flag: 'meanNotPositive' }], ask.level)
  if (spread.hasZero && !mayHaveZero) return notKnown(method, [...flags, { flag: 'zeroOutcomes' }], ask.level)
  const { value, influence } = of(spread)
  // An index that cannot be below zero is not made so by rounding.
  const estimate = ranked.sums.least === ranked.sums.greatest ? 0 : Math.max(0, value)
  if (ask.isCompat) return withoutInterval(ask, estimate, method, flags)
  const byLevel = ranked.level.map((_, at) => influence(at))
  return measured(ask, ranked, {
    estimate,
    influence: { byOutcome: new Float64Array(byLevel.length), byLevel },
    method,
    flags,
    least: 0,
  })
}
