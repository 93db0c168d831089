import type { Model, RankFit } from '../../fit/rankFit.ts'

/** Narrow stretches of the social scale, and how many there are from its bottom to its top. */
export const BINS = 4096

/**
 * What each stretch holds: the `middle` of the stretch (from -1/2 to 1/2), the sums of weight times the zeroth to third
 * power of the distance from it (`w0` to `w3`), and of outcome less its mean times the zeroth and first (`y0`, `y1`).
 */
export type Bins = Record<'middle' | 'w0' | 'w1' | 'w2' | 'w3' | 'y0' | 'y1', Float64Array>

/** Sums over everybody of rank (-1/2 to 1/2) and outcome: what a straight line and the concentration need. */
export function sumsOverScale({ middle, w0, w1, w2, y0, y1 }: Bins): { squares: number; products: number } {
  let [squares, products] = [0, 0]
  for (let at = 0; at < middle.length; at++) {
    const c = middle[at]!
    squares += c * c * w0[at]! + 2 * c * w1[at]! + w2[at]!
    products += c * y0[at]! + y1[at]!
  }
  return { squares, products }
}

/** A line through the stretches, and the weighted sums of its steepness times the powers 0, 1 and 2 of the rank. */
export type BinnedLine = { fit: RankFit; steep: [number, number, number] }

const STEPS = 60

/**
 * Fits the line to stretches instead of people: the S-shaped curve is so nearly straight within a 4096th of the scale
 * that its first three bends there give it to the last digits. `mean` and outcomes are as shares of the scale.
 */
export function fitBins(model: Model, bins: Bins, mean: number, scale: number): BinnedLine {
  if (model === 'linear') return straight(bins, mean, scale)
  let height = Math.log(mean / (1 - mean))
  let slope = 0
  let hasConverged = false
  let now = curve(bins, mean, scale, height, slope)
  for (let step = 0; step < STEPS && !hasConverged; step++) {
    const [aa, ab, bb] = inverse(now.steep)
    const shrink = Math.min(
      1,
      8 / Math.max(8, Math.abs(aa * now.score + ab * now.lean), Math.abs(ab * now.score + bb * now.lean)),
    )
    const up = shrink * (aa * now.score + ab * now.lean)
    const tilt = shrink * (ab * now.score + bb * now.lean)
    height += up
    slope += tilt
    if (!Number.isFinite(height + slope)) break
    now = curve(bins, mean, scale, height, slope)
    const size = 1 + Math.abs(height) + Math.abs(slope)
    hasConverged = Math.abs(up) + Math.abs(tilt) <= (step > 8 ? 1e-11 : 1e-14) * size
  }
  const [bottom, top] = [logistic(height - slope / 2), logistic(height + slope / 2)]
  return { fit: fitOf(model, height, slope, bottom, top, now.steep, hasConverged), steep: now.steep }
}

function straight(bins: Bins, mean: number, scale: number): BinnedLine {
  const { squares, products } = sumsOverScale(bins)
  const slope = products / squares / scale
  const total = bins.w0.reduce((all, one) => all + one, 0)
  // Ranks have a weighted mean of zero, so the line passes through the mean in its middle.
  const steep: [number, number, number] = [total, 0, squares]
  return { fit: fitOf('linear', mean, slope, mean - slope / 2, mean + slope / 2, steep, true), steep }
}

function fitOf(
  model: Model,
  middle: number,
  slope: number,
  bottom: number,
  top: number,
  steep: [number, number, number],
  hasConverged: boolean,
): RankFit {
  const [aa, ab, bb] = inverse(steep)
  return { model, middle, slope, bottom, top, fitted: new Float64Array(), bread: { aa, ab, bb }, hasConverged }
}

function inverse([a, b, d]: [number, number, number]): [number, number, number] {
  const size = a * d - b * b
  return [d / size, -b / size, a / size]
}

/** Sums of weight times the distance from the curve, and of its steepness, from its bends within each stretch. */
function curve({ middle, w0, w1, w2, w3, y0, y1 }: Bins, mean: number, scale: number, height: number, slope: number) {
  let [score, lean] = [0, 0]
  const steep: [number, number, number] = [0, 0, 0]
  for (let at = 0; at < middle.length; at++) {
    const c = middle[at]!
    const m = logistic(height + slope * c)
    const v = m * (1 - m)
    const [m1, m2, m3] = [slope * v, slope * slope * v * (1 - 2 * m), slope ** 3 * v * (1 - 6 * v)]
    const [a, b, d, e] = [w0[at]!, w1[at]!, w2[at]!, w3[at]!]
    const held = (m - mean) * a + m1 * b + (m2 * d) / 2 + (m3 * e) / 6
    const leant = (m - mean) * b + m1 * d + (m2 * e) / 2
    const off = y0[at]! / scale - held
    score += off
    lean += c * off + y1[at]! / scale - leant
    const [v1, v2] = [slope * v * (1 - 2 * m), slope * slope * v * (1 - 6 * v)]
    const flat = v * a + v1 * b + (v2 * d) / 2
    const first = v * b + v1 * d + (v2 * e) / 2
    steep[0] += flat
    steep[1] += c * flat + first
    steep[2] += c * c * flat + 2 * c * first + v * d + v1 * e
  }
  return { score, lean, steep }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
