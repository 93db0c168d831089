import type { Flag } from '../../flag.ts'
import type { RStream } from '../../numeric/rStream.ts'
import type { Line } from './line.ts'
import type { Ranked } from './quantileGroups.ts'
import { type Simulated, simulateBent, simulateLines } from './simulate.ts'

/** A line through the groups, and all that is needed to say how far chance may move it. */
export type Drawing = {
  ranked: Ranked
  line: Line
  slope: number
  bottom: number
  level: number
  turns: number
  /** The line goes through the values themselves while chance is normal on their logarithms or logits. */
  isCurved: boolean
  back: (value: number) => number
}

export type Ends = { lower: number | null; upper: number | null }
export type SlopeLimits = { slope: Ends; ratio: Ends; error: number | null; flags: Flag[] }

/** Limits from simulated lines, as the package has them: the values at the places that leave out so many at each end. */
export function drawnLimits(drawing: Drawing, stream: RStream): SlopeLimits {
  const { ranked, line, turns, level, isCurved, back } = drawing
  const { centre, se, multiplier, kind, isTransformed } = ranked
  const simulated = isCurved
    ? simulateBent(stream, turns, line, centre, se, back)
    : simulateLines(stream, turns, line, centre, se)
  const keep = level + (1 - level) / 2
  const low = roundHalfEven(turns * (1 - keep))
  const high = roundHalfEven(turns * keep)
  const flags: Flag[] = [{ flag: 'simulated', draws: turns }]
  if (isTransformed) {
    // The package takes a rate's multiplier below 1, not below 0, as the sign that lower is better.
    const isTurned = kind === 'rate' ? multiplier < 1 : multiplier < 0
    return { ...bentLimits(drawing, simulated.slopeAt(low), simulated.slopeAt(high), isTurned), error: null, flags }
  }
  return {
    slope: scaled(simulated, multiplier, low, high),
    ratio: { lower: simulated.ratioAt(low, multiplier < 0), upper: simulated.ratioAt(high, multiplier < 0) },
    error: null,
    flags,
  }
}

// The line turned about its middle until it has the slope that is asked about.
function bentLimits({ ranked, slope, bottom, back }: Drawing, low: number, high: number, isTurned: boolean) {
  const { multiplier } = ranked
  const middle = bottom + slope / 2
  const gap = (t: number) => multiplier * (back(middle + t / 2) - back(middle - t / 2))
  const ratio = (t: number) => back(middle + t / 2) / back(middle - t / 2)
  return isTurned
    ? { slope: { lower: gap(high), upper: gap(low) }, ratio: { lower: 1 / ratio(high), upper: 1 / ratio(low) } }
    : { slope: { lower: gap(low), upper: gap(high) }, ratio: { lower: ratio(low), upper: ratio(high) } }
}

function scaled(simulated: Simulated, multiplier: number, low: number, high: number): Ends {
  if (multiplier >= 0)
    return { lower: multiplier * simulated.slopeAt(low), upper: multiplier * simulated.slopeAt(high) }
  const { turns } = simulated
  return {
    lower: multiplier * simulated.slopeAt(turns + 1 - low),
    upper: multiplier * simulated.slopeAt(turns + 1 - high),
  }
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  const part = value - floor
  return part > 0.5 || (part === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}
