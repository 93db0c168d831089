import { asked } from '../asked.ts'
import { withoutInterval } from '../interval/around.ts'
import { flagsOf, measured } from '../people/measured.ts'
import type { Ranked } from '../people/ranked.ts'
import { weightedLevel } from '../people/weightedLevel.ts'
import type { Result } from '../result.ts'
import type { ExtendedOptions } from './extendedConcentration.ts'

/**
 * Name: Achievement index (A of nu)
 * What it is: The level of health and its gathering at one end of the social scale in one number: a mean in which those at
 *   the bottom count more.
 * How it is worked out: The mean times one less the extended concentration index. The interval follows the survey's
 *   design and counts that the places on the scale come from the same sample.
 * How to read it: In the indicator's units. A mean of 0.40 with an achievement of 0.35 says that, counting the bottom
 *   more, health is as good as an even 0.35.
 * When it applies: Records of people, or sums of them, with a rank. For what is bad to have, a greater number is worse.
 * Care: It mixes level and inequality on purpose: show the mean and the index too. Say which aversion.
 * Source: Wagstaff 2002, Health Economics 11:627.
 */
export function achievement(ranked: Ranked, options: ExtendedOptions = {}): Result {
  const { aversion = 2 } = options
  const ask = asked(options)
  const flags = flagsOf(ranked)
  const method = `achievement index with aversion ${aversion}, from people's own records`
  const { level, influence } = weightedLevel(ranked, aversion)
  if (ask.isCompat) return withoutInterval(ask, level, method, flags)
  return measured(ask, ranked, { estimate: level, influence, method, flags })
}
