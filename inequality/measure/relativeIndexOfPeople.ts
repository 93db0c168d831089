import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import { influenceOnLine } from '../people/lineOver.ts'
import { measured } from '../people/measured.ts'
import type { Ranked } from '../people/ranked.ts'
import { ratioOf } from '../people/readings.ts'
import { type LineOptions, slopeOver } from '../people/slopeOver.ts'
import { asUnweighted } from '../people/unweighted.ts'
import { notKnown, type Result } from '../result.ts'

/**
 * Name: Relative index of inequality from people's records (RII)
 * What it is: How many times as high the very top of the social scale stands as the very bottom, from what each person
 *   reported.
 * How it is worked out: The same line as for the slope index from people's records; its height at the top over its
 *   height at the bottom. The interval is worked out on the logarithm.
 * How to read it: 1.5 says: at the top people are one and a half times as likely to say yes as at the bottom. 1 says
 *   that there is no slope; below 1, it falls towards the top.
 * When it applies: Records of people, or sums of them, with a rank, and outcomes that are not negative.
 * Care: Some authors divide the slope by the mean, others take bottom over top: say which. Where the bottom is near
 *   zero a small change makes the index large; read it beside the slope index.
 * Source: Kunst and Mackenbach 1994, Measuring socioeconomic inequalities in health; Binder 1983, International
 *   Statistical Review 51:279, for the interval.
 */
export function relativeIndexOfPeople(ranked: Ranked, options: LineOptions = {}): Result {
  const ask = asked(options)
  return compared(ask, relativeOf(ranked, ask, options), () => relativeOf(ranked, inCompat(ask), options), {
    interval: 'rankSampled',
  })
}

function relativeOf(ranked: Ranked, ask: Asked, options: LineOptions): Result {
  const found = slopeOver(ranked, ask, options)
  if ('not' in found) return notKnown('relative index', [found.not], ask.level)
  const { fit, method, flags } = found
  if (!(fit.bottom > 0 && fit.top > 0)) return notKnown(method, [...flags, { flag: 'lineBelowZero' }], ask.level)
  const { estimate, towards } = ratioOf(fit)
  const influence = influenceOnLine(ranked, found, towards, !ask.isCompat)
  return asUnweighted(ask, ranked, measured(ask, ranked, { estimate, influence, method, flags, seScale: 'log' }))
}
