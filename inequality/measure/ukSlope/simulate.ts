import { dot } from '../../numeric/adder.ts'
import { COARSE_ERROR, coarseSums, exactSum } from '../../numeric/coarseNormal.ts'
import { nthSmallest } from '../../numeric/nthSmallest.ts'
import type { RStream } from '../../numeric/rStream.ts'
import type { Line } from './line.ts'

/** Simulated lines, asked for by place among them all when sorted upwards (from 1): no simulated value is between two. */
export type Simulated = {
  turns: number
  slopeAt(place: number): number
  /** The value at the top for each at the bottom, or the other way round. */
  ratioAt(place: number, isInverse: boolean): number
}

type Values = { rough: Float64Array; error: number; exact: (turn: number) => number }

/**
 * Lines through values drawn about `centre` with `se`, turn after turn and group after group, from R's stream as `rnorm`
 * takes it (a group without spread takes nothing). Rough values find where the asked place lies; only those near it are
 * worked out to the last digit, so that the answer is the same as if all were.
 */
export function simulateLines(
  stream: RStream,
  turns: number,
  line: Line,
  centre: Float64Array,
  se: Float64Array,
): Simulated {
  const drawn = [...se.keys()].filter((at) => se[at] !== 0)
  const slopeBy = Float64Array.from(drawn, (at) => line.slope[at]! * se[at]!)
  const bottomBy = Float64Array.from(drawn, (at) => line.bottom[at]! * se[at]!)
  const slope = dot(line.slope, centre)
  const bottom = dot(line.bottom, centre)
  const { words, from } = stream.words(2 * drawn.length * turns)
  const slopes = new Float64Array(turns).fill(slope)
  const bottoms = new Float64Array(turns).fill(bottom)
  coarseSums(words, from, slopeBy, bottomBy, slopes, bottoms)
  const wordsOf = (turn: number) => from + 2 * drawn.length * turn
  const errorOf = (weights: Float64Array) => COARSE_ERROR * weights.reduce((total, one) => total + Math.abs(one), 0)
  return placesOf(
    { rough: slopes, error: errorOf(slopeBy), exact: (turn) => slope + exactSum(words, wordsOf(turn), slopeBy) },
    { rough: bottoms, error: errorOf(bottomBy), exact: (turn) => bottom + exactSum(words, wordsOf(turn), bottomBy) },
  )
}

/** As `simulateLines`, where the line goes through `back` of what is drawn. */
export function simulateBent(
  stream: RStream,
  turns: number,
  line: Line,
  centre: Float64Array,
  se: Float64Array,
  back: (value: number) => number,
): Simulated {
  const slopes = new Float64Array(turns)
  const bottoms = new Float64Array(turns)
  const groups = centre.length
  for (let turn = 0; turn < turns; turn++) {
    let slope = 0
    let bottom = 0
    for (let at = 0; at < groups; at++) {
      const value = back(stream.normal(centre[at]!, se[at]!))
      slope += line.slope[at]! * value
      bottom += line.bottom[at]! * value
    }
    slopes[turn] = slope
    bottoms[turn] = bottom
  }
  return placesOf(
    { rough: slopes, error: 0, exact: (turn) => slopes[turn]! },
    { rough: bottoms, error: 0, exact: (turn) => bottoms[turn]! },
  )
}

function placesOf(slopes: Values, bottoms: Values): Simulated {
  const inverse: { [isInverse: string]: Values } = {}
  return {
    turns: slopes.rough.length,
    slopeAt: (place) => valueAt(slopes, place),
    ratioAt(place, isInverse) {
      const key = String(isInverse)
      inverse[key] ??= ratiosOf(slopes, bottoms, isInverse)
      return valueAt(inverse[key], place)
    },
  }
}

function ratiosOf(slopes: Values, bottoms: Values, isInverse: boolean): Values {
  const rough = new Float64Array(slopes.rough.length)
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let turn = 0; turn < rough.length; turn++) {
    const bottom = bottoms.rough[turn]!
    const top = bottom + slopes.rough[turn]!
    const ratio = isInverse ? bottom / top : top / bottom
    rough[turn] = ratio
    least = Math.min(least, Math.abs(isInverse ? top : bottom))
    most = Math.max(most, Math.abs(ratio))
  }
  const topError = slopes.error + bottoms.error
  const [above, below] = isInverse ? [bottoms.error, topError] : [topError, bottoms.error]
  // Where a divisor may be nearly nothing no ratio is sure, and all are worked out to the last digit.
  const error = least > 2 * below ? (above + most * below) / (least - below) : Number.POSITIVE_INFINITY
  const exact = (turn: number) => {
    const bottom = bottoms.exact(turn)
    const top = bottom + slopes.exact(turn)
    return isInverse ? bottom / top : top / bottom
  }
  return { rough, error: slopes.error === 0 && bottoms.error === 0 ? 0 : error, exact }
}

// No exact value lies further than `error` from its rough one, so neither does the one at a given place.
function valueAt({ rough, error, exact }: Values, place: number): number {
  if (!(place >= 1 && place <= rough.length)) return Number.NaN
  const about = nthSmallest(rough.slice(), place - 1)
  if (error === 0) return about
  let below = 0
  const near: number[] = []
  for (let turn = 0; turn < rough.length; turn++) {
    const value = rough[turn]!
    if (value < about - 2 * error) below++
    else if (!(value > about + 2 * error)) near.push(turn)
  }
  return nthSmallest(Float64Array.from(near, exact), place - 1 - below)
}
