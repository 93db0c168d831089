import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Model, RankFit, Symmetric } from '../fit/rankFit.ts'
import { rankModelOf } from '../fit/rankModel.ts'
import type { Groups } from '../groups.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { notKnown, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import type { SlopeOptions } from './slopeIndex.ts'

/**
 * Name: Relative index of inequality (RII)
 * What it is: How many times as high the very top of the social scale stands as the very bottom, from all groups.
 * How it is worked out: The same line as for the slope index; its height at the top over its height at the bottom.
 * How to read it: 1.5 says: at the top the value is one and a half times that at the bottom. 1 says that there is no
 *   slope; below 1, the value falls towards the top.
 * When it applies: Three or more groups with an order of their own, their sizes, and values that are not negative.
 * Care: Some authors divide the slope by the mean, others take bottom over top: say which. Where the bottom is near
 *   zero a small change makes the index large; read it beside the slope index.
 * Source: Kunst and Mackenbach 1994, Measuring socioeconomic inequalities in health; World Health Organization 2024,
 *   Health inequality monitoring, chapter 21.
 */
export function relativeIndex(groups: Groups | Table, options: SlopeOptions = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const { model = 'logistic' } = options
  return compared(ask, ratioOf(table, ask, model), () => ratioOf(table, inCompat(ask), model), { estimate: 'weights' })
}

function ratioOf(table: Table, ask: Asked, model: Model): Result {
  const found = rankModelOf(table, ask, model, 'The relative index')
  if ('not' in found) return notKnown('relative index', [found.not], ask.level)
  const { fit, spread, reach, method, flags } = found
  if (!(fit.bottom > 0 && fit.top > 0)) return notKnown(method, [...flags, { flag: 'lineBelowZero' }], ask.level)
  const estimate = fit.top / fit.bottom
  if (!spread) return withoutInterval(ask, estimate, method, flags)
  const se = Math.sqrt(logRatioVariance(fit, spread))
  return around(ask, { estimate, se, method, flags, reach, seScale: 'log' })
}

/** The variance of the logarithm of the line's top over its bottom. */
function logRatioVariance({ model, bottom, top }: RankFit, { aa, ab, bb }: Symmetric): number {
  const isLine = model === 'linear'
  const [low, high] = isLine ? [1 / bottom, 1 / top] : [1 - bottom, 1 - top]
  const [a, b] = [high - low, (high + low) / 2]
  return a * a * aa + 2 * a * b * ab + b * b * bb
}
