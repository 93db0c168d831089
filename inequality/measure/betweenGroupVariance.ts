import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Groups } from '../groups.ts'
import { apartResult } from '../interval/apart.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { secondOrder } from '../interval/secondOrder.ts'
import { dot } from '../numeric/adder.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import { notesOf, whyNot } from '../whyNot.ts'

/**
 * Name: Between-group variance (BGV)
 * What it is: How far people's groups lie from the average, squared, so that far ones count most.
 * How it is worked out: The squared distance of each group from the average over people, averaged over people.
 * How to read it: 100, in squared units, says that groups lie typically 10 from the average. It shows no direction.
 * When it applies: Three or more groups, with or without an order, and their sizes.
 * Care: Squared units are hard to read aloud; its square root, the between-group standard deviation, is in the units of
 *   the indicator. Chance alone makes it larger: the interval takes that off.
 * Source: Keppel and others 2005, Vital and Health Statistics 2(141); Harper and Lynch 2005, Methods for measuring cancer
 *   disparities.
 */
export function betweenGroupVariance(groups: Groups | Table, options: Options = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  return compared(ask, varianceResult(table, ask), () => varianceResult(table, inCompat(ask)))
}

const METHOD = 'squared distances from the average, weighted by people'

function varianceResult(table: Table, ask: Asked): Result {
  const not = whyNot(table, { name: 'The between-group variance', people: true, isDropping: true })
  if (not) return notKnown(METHOD, [not], ask.level)
  const apart = varianceOf(table)
  const flags = notesOf(table)
  if (!ask.isCompat) return apartResult(ask, table, apart, { method: METHOD, flags })
  const { estimate, chance } = apart
  if (!chance) return withoutInterval(ask, estimate, METHOD, flags)
  return around(ask, { estimate, se: Math.sqrt(chance.variance), method: `${METHOD}; delta method`, flags })
}

/** The variance between groups, and what chance does to it. */
export function varianceOf(table: Table): { estimate: number; chance: { bias: number; variance: number } | null } {
  const { share } = table
  const away = table.y.map((y) => y - table.mean)
  const estimate = dot(
    share,
    away.map((gap) => gap * gap),
  )
  if (!table.hasErrors) return { estimate, chance: null }
  const gradient = away.map((gap, at) => 2 * share[at]! * gap)
  const diagonal = share.map((p) => 2 * p)
  return { estimate, chance: secondOrder({ gradient, diagonal, share, lean: null, level: -2 }, table.variance) }
}
