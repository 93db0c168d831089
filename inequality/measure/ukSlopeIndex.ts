import { dot } from '../numeric/adder.ts'
import { type RStream, rStream } from '../numeric/rStream.ts'
import { levelOf } from '../rate/level.ts'
import { notKnown, type Options, onlyNumbers, type Result } from '../result.ts'
import { errorLimits } from './ukSlope/errorLimits.ts'
import { type Drawing, drawnLimits } from './ukSlope/limits.ts'
import { lineThrough } from './ukSlope/line.ts'
import { fromScale, type QuantileGroups, rankQuantiles } from './ukSlope/quantileGroups.ts'

/** `slope` is the slope index of inequality, `ratio` the relative one, `bottom` the line's value at the very bottom. */
export type UkSlope = { slope: Result; ratio: Result; bottom: number | null }

/** `turns` and `seed` of the simulation; or a `stream` that goes on from one place to the next, as R's does. */
export type UkSlopeOptions = Options & { turns?: number; seed?: number; stream?: RStream }

const SEED = 20240101
const TURNS = 100_000

/**
 * Name: Slope index of inequality as used in England (SII), with its relative index (RII)
 * What it is: How far the line through deprivation groups rises from the very bottom to the very top of the population.
 * How it is worked out: Groups stand at the middle of their share of the people, ordered by deprivation. A straight line
 * is drawn through their values, each with the weight of its people; through logarithms for rates and logits for
 * proportions where that is asked. The interval says how the line would move if each group's value moved by its own error.
 * How to read it: "From the most to the least deprived, life expectancy rises by 8.7 years, between 7.3 and 10.1."
 * When it applies: Five or more groups of people in order of deprivation, with the uncertainty of each value.
 * Care: It is not the same as the World Health Organization's slope index, which bends the line, weighs the groups
 * otherwise and takes its interval from how far groups lie off the line. Do not hold one against the other.
 * Source: Low and Low, 2004, Journal of Public Health; Office for Health Improvement and Disparities, Fingertips
 * technical guidance.
 */
export function ukSlopeIndex(groups: QuantileGroups, options: UkSlopeOptions = {}): UkSlope {
  const level = levelOf(options)
  const mode = options.mode ?? 'corrected'
  const ranked = rankQuantiles(groups, mode === 'compat')
  const { centre, kind, multiplier, isTransformed } = ranked
  const name = `weighted line through ${isTransformed ? 'transformed ' : ''}quantiles`
  if (ranked.isOutOfScale) {
    const none = notKnown(name, [{ flag: 'unreliable', because: 'valueAtItsEnd' }], level)
    return { slope: none, ratio: none, bottom: null }
  }
  const line = lineThrough(ranked.share, ranked.rank)
  const back = fromScale(kind)
  const values = isTransformed ? centre : centre.map(back)
  const slope = dot(line.slope, values)
  const bottom = dot(line.bottom, values)
  const [low, high] = isTransformed ? [back(bottom), back(bottom + slope)] : [bottom, bottom + slope]
  const ratio = multiplier < 0 ? low / high : high / low
  const isCurved = kind !== 'measure' && !isTransformed
  const drawing: Drawing = { ranked, line, slope, bottom, level, turns: options.turns ?? TURNS, isCurved, back }
  const isDrawn = mode === 'compat'
  const limits = isDrawn ? drawnLimits(drawing, options.stream ?? rStream(options.seed ?? SEED)) : errorLimits(drawing)
  const method = `${name}, limits from ${isDrawn ? `${drawing.turns} simulated lines` : 'the errors of the groups'}`
  const common = { seScale: 'natural' as const, level, method, flags: limits.flags }
  const finish = isDrawn ? (result: Result) => result : onlyNumbers
  return {
    slope: finish({ ...common, estimate: multiplier * (high - low), se: limits.error, ...limits.slope }),
    ratio: finish({ ...common, estimate: ratio, se: null, ...limits.ratio }),
    bottom: Math.abs(multiplier) * low,
  }
}

/**
 * How steady simulated limits are: the simulation done ten times, and the mean distance of the limits of the other nine
 * from those of the first, for the slope and for the ratio, in their own units.
 */
export function steadinessOf(groups: QuantileGroups, options: UkSlopeOptions = {}): { slope: number; ratio: number } {
  const stream = options.stream ?? rStream(options.seed ?? SEED)
  const times = Array.from({ length: 10 }, () => ukSlopeIndex(groups, { ...options, mode: 'compat', stream }))
  const apart = (which: 'slope' | 'ratio') =>
    times
      .slice(1)
      .flatMap((one) => (['lower', 'upper'] as const).map((end) => Math.abs(one[which][end]! - times[0]![which][end]!)))
      .reduce((total, one) => total + one / 18, 0)
  return { slope: apart('slope'), ratio: apart('ratio') }
}
