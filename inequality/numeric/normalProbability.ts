/**
 * The probability that a standard normal variable stays below `x`, right to about 1e-15 also far out in the tails.
 * Rational approximations of Cody,
 * Mathematics of Computation 1969, and beyond them a continued fraction.
 */
export function normalProbability(x: number): number {
  const size = Math.abs(x)
  if (!(size <= 38)) return Number.isNaN(x) ? Number.NaN : x < 0 ? 0 : 1
  if (size <= 0.67448975) return 0.5 + x * middle(x * x)
  const tail = size <= Math.sqrt(32) ? fall(size) * near(size) : fall(size) * far(size)
  return x < 0 ? tail : 1 - tail
}

/** exp(-x²/2) in two steps, so that the square loses no digits. */
function fall(size: number): number {
  const coarse = Math.trunc(size * 16) / 16
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-(size - coarse) * (size + coarse) * 0.5)
}

const MIDDLE_ABOVE = [2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356]
const MIDDLE_BELOW = [47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]

function middle(square: number): number {
  let above = 0.06568233791820745 * square
  let below = square
  for (let at = 0; at < 3; at++) {
    above = (above + MIDDLE_ABOVE[at]!) * square
    below = (below + MIDDLE_BELOW[at]!) * square
  }
  return (above + MIDDLE_ABOVE[3]!) / (below + MIDDLE_BELOW[3]!)
}

const NEAR_ABOVE = [
  0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726, 6848.190450536283,
  11602.65143764735, 9842.714838383978,
]
const NEAR_BELOW = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
]

function near(size: number): number {
  let above = 1.0765576773720192e-8 * size
  let below = size
  for (let at = 0; at < 7; at++) {
    above = (above + NEAR_ABOVE[at]!) * size
    below = (below + NEAR_BELOW[at]!) * size
  }
  return (above + NEAR_ABOVE[7]!) / (below + NEAR_BELOW[7]!)
}

/** Laplace's continued fraction; 40 steps settle the last digit from 5.6 standard errors on. */
function far(size: number): number {
  let deeper = 0
  for (let step = 40; step >= 1; step--) deeper = step / (size + deeper)
  return 0.3989422804014327 / (size + deeper)
}
