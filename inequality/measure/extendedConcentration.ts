import { asked } from '../asked.ts'
import { withoutInterval } from '../interval/around.ts'
import { plusMean, scaled } from '../people/influence.ts'
import { flagsOf, measured } from '../people/measured.ts'
import type { Ranked } from '../people/ranked.ts'
import { weightedLevel } from '../people/weightedLevel.ts'
import { notKnown, type Options, type Result } from '../result.ts'

/** `aversion` (nu) says how much more those at the bottom count: 1 all alike, 2 as the plain index. 2 unless said. */
export type ExtendedOptions = Options & { aversion?: number }

/**
 * Name: Extended concentration index (C of nu)
 * What it is: The relative concentration index with a choice of how much more the people at the bottom of the social
 *   scale count.
 * How it is worked out: Each place on the scale gets a weight that falls from the bottom to the top, the faster the
 *   greater the aversion (nu). The index is one less the mean with those weights, divided by the plain mean. The interval
 *   follows the survey's design and counts that the places come from the same sample.
 * How to read it: As the relative concentration index, which it is for an aversion of 2. With 5, the poorest tenth counts
 *   for about 41 in every 100 parts of the weight, and 0.12 says that this weighted mean lies 12 in 100 below the mean.
 * When it applies: Records of people, or sums of them, with a rank, and outcomes that are not negative.
 * Care: The aversion is a judgement of value: say which, and show more than one.
 * Source: Yitzhaki 1983, International Economic Review 24:617; Wagstaff 2002, Health Economics 11:627; World Bank 2008,
 *   Analyzing health equity using household survey data, chapter 9.
 */
export function extendedConcentration(ranked: Ranked, options: ExtendedOptions = {}): Result {
  const { aversion = 2 } = options
  const ask = asked(options)
  const { mean, sums } = ranked
  const flags = flagsOf(ranked)
  const method = `extended concentration index with aversion ${aversion}, from people's own records`
  const { level, influence } = weightedLevel(ranked, aversion)
  if (!(mean > 0)) return notKnown(method, [...flags, { flag: 'meanNotPositive' }], ask.level)
  if (sums.least < 0) flags.push({ flag: 'negativeValues' })
  const estimate = sums.least === sums.greatest ? 0 : 1 - level / mean
  if (ask.isCompat) return withoutInterval(ask, estimate, method, flags)
  const byBoth = plusMean(scaled(influence, -1 / mean), level / mean / mean)
  return measured(ask, ranked, { estimate, influence: byBoth, method, flags })
}
