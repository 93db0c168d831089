import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Model, RankFit, Symmetric } from '../fit/rankFit.ts'
import { rankModelOf } from '../fit/rankModel.ts'
import type { Groups } from '../groups.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/** `model` is `logistic` unless said: right for shares, which cannot leave 0 to 100 %. */
export type SlopeOptions = Options & { model?: Model }

/**
 * Name: Slope index of inequality (SII)
 * What it is: The gap between the very bottom and the very top of the social scale, from all groups and their sizes.
 * How it is worked out: Groups stand on the social scale at the middle of the people they hold. A line is fitted through
 *   their values, weighted by people: on the log odds (for shares) or straight. The index is its height at the top less
 *   its height at the bottom.
 * How to read it: 12 for a share in per cent says: from the most disadvantaged to the most advantaged, the line climbs
 *   by 12 in every 100 people. A minus says that it falls.
 * When it applies: Three or more groups with an order of their own, such as deprivation fifths, and their sizes.
 * Care: A line hides what does not follow it, such as one group far below all others. UK practice fits a straight line;
 *   WHO's package fits log odds and weights by the square of the size, so that one large group can decide.
 * Source: Mackenbach and Kunst 1997, Social Science & Medicine 44:757; World Health Organization 2024, Health inequality
 *   monitoring, chapter 21.
 */
export function slopeIndex(groups: Groups | Table, options: SlopeOptions = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const { model = 'logistic' } = options
  return compared(ask, slopeOf(table, ask, model), () => slopeOf(table, inCompat(ask), model), { estimate: 'weights' })
}

function slopeOf(table: Table, ask: Asked, model: Model): Result {
  const found = rankModelOf(table, ask, model, 'The slope index')
  if ('not' in found) return notKnown('slope index', [found.not], ask.level)
  const { fit, scale, spread, reach, method, flags } = found
  const estimate = scale * (fit.top - fit.bottom)
  if (!spread) return withoutInterval(ask, estimate, method, flags)
  const se = scale * Math.sqrt(slopeVariance(fit, spread))
  const limits = fit.model === 'logistic' && !ask.isCompat ? { least: -scale, most: scale } : {}
  const result = around(ask, { estimate, se, method, flags, reach, ...limits })
  return ask.isCompat ? { ...result, se: se / scale, seScale: 'unit' } : result
}

/** The variance of the line's top less its bottom. */
function slopeVariance({ model, bottom, top }: RankFit, { aa, ab, bb }: Symmetric): number {
  if (model === 'linear') return bb
  const [low, high] = [bottom * (1 - bottom), top * (1 - top)]
  const [a, b] = [high - low, (high + low) / 2]
  return a * a * aa + 2 * a * b * ab + b * b * bb
}
