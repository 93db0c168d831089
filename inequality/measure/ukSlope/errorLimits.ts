import { reachOf } from '../../numeric/normal.ts'
import type { Drawing, Ends, SlopeLimits } from './limits.ts'

type Over = (a: Float64Array, b: Float64Array) => number

/**
 * Limits from the errors of the groups, without drawing: what endless simulation of a straight line would give. Those of
 * the ratio are the ratios that top and bottom of the line do not rule out (Fieller, 1954, Journal of the Royal
 * Statistical Society B); there are none where the bottom itself may be zero. A line through logarithms or logits has
 * its gap from the errors of both its ends, and its ratio on the logarithm.
 */
export function errorLimits(drawing: Drawing): SlopeLimits {
  const { ranked, line, slope, bottom, back } = drawing
  const { multiplier, kind } = ranked
  // How far a value moves when it moves by one on the scale that is normal by chance.
  const moves = (value: number) => (kind === 'measure' ? 1 : kind === 'rate' ? value : value * (1 - value))
  const errors = drawing.isCurved ? ranked.se.map((se, at) => se * moves(back(ranked.centre[at]!))) : ranked.se
  const over: Over = (a, b) => a.reduce((total, one, at) => total + one * b[at]! * errors[at]! ** 2, 0)
  const top = line.bottom.map((one, at) => one + line.slope[at]!)
  const reach = reachOf(drawing.level)
  const flags: SlopeLimits['flags'] = [{ flag: 'differsFromPackage', because: 'errorsInsteadOfSimulation' }]
  if (!ranked.isTransformed) {
    const error = Math.abs(multiplier) * Math.sqrt(over(line.slope, line.slope))
    const ratio = turned(ratioLimits(drawing, over, top), multiplier < 0)
    return { slope: around(multiplier * slope, reach * error), ratio, error, flags }
  }
  const [low, high] = [back(bottom), back(bottom + slope)]
  const spread = (atTop: number, atBottom: number) =>
    Math.sqrt(
      atTop ** 2 * over(top, top) +
        atBottom ** 2 * over(line.bottom, line.bottom) -
        2 * atTop * atBottom * over(top, line.bottom),
    )
  const error = Math.abs(multiplier) * spread(moves(high), moves(low))
  const factor = Math.exp(reach * spread(moves(high) / high, moves(low) / low))
  const ratio = turned({ lower: high / low / factor, upper: (high / low) * factor }, multiplier < 0)
  return { slope: around(multiplier * (high - low), reach * error), ratio, error, flags }
}

const around = (value: number, reach: number): Ends => ({ lower: value - reach, upper: value + reach })

function turned({ lower, upper }: Ends, isInverse: boolean): Ends {
  if (!isInverse) return { lower, upper }
  return lower !== null && upper !== null && lower > 0
    ? { lower: 1 / upper, upper: 1 / lower }
    : { lower: null, upper: null }
}

function ratioLimits({ line, slope, bottom, level }: Drawing, over: Over, top: Float64Array): Ends {
  const z2 = reachOf(level) ** 2
  const a = bottom * bottom - z2 * over(line.bottom, line.bottom)
  const b = bottom * (bottom + slope) - z2 * over(line.bottom, top)
  const c = (bottom + slope) ** 2 - z2 * over(top, top)
  const inside = b * b - a * c
  if (!(a > 0) || inside < 0) return { lower: null, upper: null }
  return { lower: (b - Math.sqrt(inside)) / a, upper: (b + Math.sqrt(inside)) / a }
}
