/** How a value depends on the place on the social scale: a straight line, or a line on the scale of the log odds. */
export type Model = 'logistic' | 'linear'

/** What is fitted: place on the social scale (0 to 1), value (0 to 1 where the model is logistic) and weight. */
export type Points = { rank: Float64Array; value: Float64Array; weight: Float64Array }

/** The inverse of a symmetric 2 × 2 matrix, or a covariance: of the level in the middle (a) and of the slope (b). */
export type Symmetric = { aa: number; ab: number; bb: number }

/**
 * A line through points: `middle` and `slope` on the scale of the model, at rank ½; `bottom` and `top` are the values
 * that it gives at rank 0 and 1, `fitted` those at the points, and `bread` the inverse of the weighted cross products.
 */
export type RankFit = {
  model: Model
  middle: number
  slope: number
  bottom: number
  top: number
  fitted: Float64Array
  bread: Symmetric
  hasConverged: boolean
}

/** The line that fits best: least squares, or the quasi-binomial likelihood (Newton's method, to the last digits). */
export const fitRank = (model: Model, points: Points): RankFit =>
  model === 'linear' ? fitLine(points) : fitOdds(points)

function fitLine({ rank, value, weight }: Points): RankFit {
  let all = 0
  let centre = 0
  let mean = 0
  for (let at = 0; at < rank.length; at++) {
    const w = weight[at] as number
    all += w
    centre += w * ((rank[at] as number) - 0.5)
    mean += w * (value[at] as number)
  }
  centre /= all
  mean /= all
  let across = 0
  let along = 0
  for (let at = 0; at < rank.length; at++) {
    const t = (rank[at] as number) - 0.5 - centre
    const w = weight[at] as number
    across += w * t * ((value[at] as number) - mean)
    along += w * t * t
  }
  const slope = across / along
  const middle = mean - slope * centre
  const fitted = rank.map((r) => middle + slope * (r - 0.5))
  const bread = { aa: 1 / all + (centre * centre) / along, ab: -centre / along, bb: 1 / along }
  const bottom = middle - slope / 2
  return { model: 'linear', middle, slope, bottom, top: middle + slope / 2, fitted, bread, hasConverged: true }
}

const STEPS = 60
const SETTLED = 1e-14

function fitOdds({ rank, value, weight }: Points): RankFit {
  const heaviest = weight.reduce((most, w) => Math.max(most, w), 0)
  // Between zero and one by half a person, so that the start has odds; from the middle, huge weights would diverge.
  const odds = value.map((f, at) => {
    const w = weight[at] as number
    const inside = (w * f + 0.5) / (w + 1)
    return Math.log(inside / (1 - inside))
  })
  const scaled = weight.map((w) => w / heaviest)
  let { middle, slope } = fitLine({ rank, value: odds, weight: scaled })
  let hasConverged = false
  for (let step = 0; step < STEPS && !hasConverged; step++) {
    const next = newtonStep(rank, value, scaled, middle, slope)
    const shrink = Math.min(1, 8 / Math.max(Math.abs(next.middle), Math.abs(next.slope), 8))
    middle += shrink * next.middle
    slope += shrink * next.slope
    hasConverged =
      Math.abs(next.middle) <= SETTLED * (1 + Math.abs(middle)) &&
      Math.abs(next.slope) <= SETTLED * (1 + Math.abs(slope))
    if (!Number.isFinite(middle + slope)) break
    if (step > 8 && Math.abs(next.middle) + Math.abs(next.slope) < 1e-11) hasConverged = true
  }
  const { aa, ab, bb } = newtonStep(rank, value, scaled, middle, slope)
  const fitted = rank.map((r) => expit(middle + slope * (r - 0.5)))
  const bread = { aa: aa / heaviest, ab: ab / heaviest, bb: bb / heaviest }
  const [bottom, top] = [expit(middle - slope / 2), expit(middle + slope / 2)]
  return { model: 'logistic', middle, slope, bottom, top, fitted, bread, hasConverged }
}

function newtonStep(
  rank: Float64Array,
  value: Float64Array,
  weight: Float64Array,
  a: number,
  b: number,
): Symmetric & { middle: number; slope: number } {
  let [ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0]
  for (let at = 0; at < rank.length; at++) {
    const t = (rank[at] as number) - 0.5
    const m = expit(a + b * t)
    const gap = (weight[at] as number) * ((value[at] as number) - m)
    const information = (weight[at] as number) * m * (1 - m)
    ga += gap
    gb += gap * t
    aa += information
    ab += information * t
    bb += information * t * t
  }
  const determinant = aa * bb - ab * ab
  const inverse = { aa: bb / determinant, ab: -ab / determinant, bb: aa / determinant }
  return { ...inverse, middle: inverse.aa * ga + inverse.ab * gb, slope: inverse.ab * ga + inverse.bb * gb }
}

const expit = (odds: number): number => 1 / (1 + Math.exp(-odds))
