import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import { influenceOnLine } from '../people/lineOver.ts'
import { measured } from '../people/measured.ts'
import type { Ranked } from '../people/ranked.ts'
import { riseOf } from '../people/readings.ts'
import { type LineOptions, slopeOver } from '../people/slopeOver.ts'
import { asUnweighted } from '../people/unweighted.ts'
import { notKnown, type Result } from '../result.ts'

/**
 * Name: Slope index of inequality from people's records (SII)
 * What it is: The gap between the very bottom and the very top of the social scale, from what each person reported.
 * How it is worked out: Everybody stands on the social scale at the middle of the people who share their group or
 *   income. A line is fitted through all records by their survey weights: on the log odds (for yes or no, and shares)
 *   or straight. The index is its height at the top less its height at the bottom. The interval follows the survey's
 *   design: strata, clusters, weights, and how much of the population was drawn; it also counts that the places on the
 *   scale come from the same sample.
 * How to read it: 0.12 for yes or no says: from the very bottom to the very top, 12 more in every 100 people say yes.
 * When it applies: Records of people, or sums of them, with a rank: an ordered group, an income, a deprivation score.
 * Care: With few clusters the interval is wide and rough. Packages treat the places on the scale as known, which makes
 *   the interval too narrow where the line is steep and records lie close to it.
 * Source: Mackenbach and Kunst 1997, Social Science & Medicine 44:757; Binder 1983, International Statistical Review
 *   51:279, for the interval.
 */
export function slopeIndexOfPeople(ranked: Ranked, options: LineOptions = {}): Result {
  const ask = asked(options)
  return compared(ask, slopeOf(ranked, ask, options), () => slopeOf(ranked, inCompat(ask), options), {
    interval: 'rankSampled',
  })
}

function slopeOf(ranked: Ranked, ask: Asked, options: LineOptions): Result {
  const found = slopeOver(ranked, ask, options)
  if ('not' in found) return notKnown('slope index', [found.not], ask.level)
  const { fit, scale, rise, method, flags } = found
  const { estimate, towards } = riseOf(fit, scale, rise)
  const influence = influenceOnLine(ranked, found, towards, !ask.isCompat)
  const limits = fit.model === 'linear' || ask.isCompat ? {} : { least: -scale, most: scale }
  const result = asUnweighted(ask, ranked, measured(ask, ranked, { estimate, influence, method, flags, ...limits }))
  return ask.isCompat && result.se !== null ? { ...result, se: result.se / scale, seScale: 'unit' } : result
}
