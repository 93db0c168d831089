import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { once, pairOf } from '../pair.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Ratio (R)
 * What it is: How many times as much there is in one group as in another.
 * How it is worked out: The same two groups as for the difference, the one divided by the other. The interval is worked
 *   out on logarithms, so it reaches further up than down.
 * How to read it: 1.5 says: one and a half times as high in the one group as in the other. 1 says that they are equal.
 * When it applies: Two or more groups whose values are above zero.
 * Care: The same gap gives a large ratio where values are small and a small one where they are large; turning the
 *   indicator round (treated, not treated) changes it. Read it beside the difference.
 * Source: World Health Organization 2013, Handbook on health inequality monitoring, chapter 3.
 */
export function ratio(groups: Groups | Table, options: Options = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  return compared(ask, ratioOf(table, ask), () => ratioOf(table, inCompat(ask)))
}

const METHOD = "ratio of two groups; interval from the groups' standard errors, on logarithms"

function ratioOf(table: Table, ask: Asked): Result {
  const pair = pairOf(table, ask)
  if ('not' in pair) return notKnown('ratio', [pair.not], ask.level)
  const [y1, y2] = [table.y[pair.first]!, table.y[pair.second]!]
  const [s1, s2] = [table.se[pair.first]!, table.se[pair.second]!]
  const flags = once(pair.flags)
  const hasErrors = !Number.isNaN(s1 + s2)
  if (ask.isCompat) return hasErrors ? asPackage(ask, y1, s1, y2, s2) : withoutInterval(ask, y1 / y2, METHOD, flags)
  const not: Flag | null = y2 === 0 ? { flag: 'zeroReference' } : y1 < 0 || y2 < 0 ? { flag: 'negativeValues' } : null
  if (not) return notKnown(METHOD, [...flags, not], ask.level)
  if (!hasErrors || y1 === 0) return withoutInterval(ask, y1 / y2, METHOD, flags)
  return around(ask, { estimate: y1 / y2, se: Math.hypot(s1 / y1, s2 / y2), method: METHOD, flags, seScale: 'log' })
}

/** The package divides the standard error by the ratio, so that a negative ratio has a negative one. */
function asPackage(ask: Asked, y1: number, s1: number, y2: number, s2: number): Result {
  const estimate = y1 / y2
  const se = (Math.abs(estimate) * Math.sqrt((s1 / y1) ** 2 + (s2 / y2) ** 2)) / estimate
  return around(ask, { estimate, se, method: METHOD, seScale: 'log' })
}
