import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Groups } from '../groups.ts'
import { around } from '../interval/around.ts'
import { once, pairOf } from '../pair.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Difference (D)
 * What it is: How much more there is in one group than in another.
 * How it is worked out: Of groups with an order, the two ends: most advantaged less most disadvantaged where more is
 *   better, the other way round where less is. Of other groups the highest less the lowest, or the reference against
 *   the group furthest from it on the worse side.
 * How to read it: 12 for a share in per cent says: 12 more in every 100 people in the one group than in the other. Of
 *   ordered groups a minus says that the gap runs the other way.
 * When it applies: Two or more groups; it is the plainest measure there is.
 * Care: It says nothing of the groups between, nor of how many people each holds. Of groups without order the highest
 *   and the lowest lie apart by chance alone, and the more so the more groups there are.
 * Source: World Health Organization 2013, Handbook on health inequality monitoring, chapter 3.
 */
export function difference(groups: Groups | Table, options: Options = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  return compared(ask, differenceOf(table, ask), () => differenceOf(table, inCompat(ask)))
}

function differenceOf(table: Table, ask: Asked): Result {
  const pair = pairOf(table, ask)
  if ('not' in pair) return notKnown('difference', [pair.not], ask.level)
  const { first, second, flags } = pair
  const [y, se] = [table.y, table.se]
  const spread = Math.hypot(se[first]!, se[second]!)
  return around(ask, {
    estimate: y[first]! - y[second]!,
    se: Number.isNaN(spread) ? null : spread,
    method: "difference of two groups; interval from the groups' standard errors",
    flags: once(flags),
  })
}
