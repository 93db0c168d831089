import { hermite } from '../numeric/hermite.ts'

/**
 * What a stratum of `n` people of whom `y` have it adds to the logarithm of the likelihood, its own effect averaged out,
 * where the identities say `eta` (a logit) and effects have the variance `v`: the `value` (without the constant of the
 * binomial), how it rises with eta (`first`, `second` the first and second time), and how with v (`byVariance`). `mode`
 * is the likeliest effect and `error` its spread.
 */
export type Contribution = {
  value: number
  first: number
  second: number
  byVariance: number
  mode: number
  error: number
}

/** `stratum` is the stratum's place, for ways that know more of it than its numbers. */
export type Average = (n: number, y: number, eta: number, v: number, stratum: number) => Contribution

/** Laplace's way: the curve about the likeliest effect is taken to be normal. */
export const laplace = (n: number, y: number, eta: number, v: number): Contribution => {
  const mode = modeOf(n, y, eta, v)
  const { share, value } = at(n, y, eta + mode)
  const w = share * (1 - share)
  const w1 = w * (1 - 2 * share)
  const w2 = w * (1 - 6 * w)
  const rest = y - n * share
  // How much of a rise in eta is left once the effect has given way.
  const kept = 1 / (1 + n * w * v)
  return {
    value: value - (v === 0 ? 0 : (mode * mode) / (2 * v)) + 0.5 * Math.log(kept),
    first: rest - 0.5 * n * w1 * v * kept * kept,
    second: -n * w * kept - 0.5 * n * v * w2 * kept ** 3 + (n * v * w1) ** 2 * kept ** 4,
    byVariance: 0.5 * rest * rest - 0.5 * kept * n * (w + v * w1 * rest * kept),
    mode,
    error: Math.sqrt(v * kept),
  }
}

/** Gauss and Hermite's way with so many places, laid about the likeliest effect as wide as the curve is there. */
export function quadrature(points: number): Average {
  const { place, weight } = hermite(points)
  const log = new Float64Array(points)
  return (n, y, eta, v) => {
    if (v === 0) return laplace(n, y, eta, v)
    const mode = modeOf(n, y, eta, v)
    const here = at(n, y, eta + mode)
    const error = Math.sqrt(v / (1 + n * here.share * (1 - here.share) * v))
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < points; k++) {
      const z = place[k]!
      const u = mode + error * z
      log[k] = at(n, y, eta + u).value - (u * u) / (2 * v) + (z * z) / 2
      most = Math.max(most, log[k]!)
    }
    let total = 0
    let first = 0
    let squares = 0
    let curve = 0
    let withEffect = 0
    for (let k = 0; k < points; k++) {
      const chance = weight[k]! * Math.exp(log[k]! - most)
      const u = mode + error * place[k]!
      const { share } = at(n, y, eta + u)
      const rest = y - n * share
      total += chance
      first += chance * rest
      squares += chance * rest * rest
      curve += chance * n * share * (1 - share)
      withEffect += chance * rest * u
    }
    const mean = first / total
    return {
      value: most + Math.log(total) + Math.log(error) - 0.5 * Math.log(v),
      first: mean,
      second: squares / total - mean * mean - curve / total,
      byVariance: withEffect / total / (2 * v),
      mode,
      error,
    }
  }
}

function at(n: number, y: number, logit: number): { share: number; value: number } {
  const e = Math.exp(-Math.abs(logit))
  const share = logit >= 0 ? 1 / (1 + e) : e / (1 + e)
  return { share, value: y * logit - n * (Math.max(0, logit) + Math.log1p(e)) }
}

// The likeliest effect u solves u = v (y - n share(eta + u)): Newton's steps, kept between bounds that must hold it.
function modeOf(n: number, y: number, eta: number, v: number): number {
  if (v === 0) return 0
  let low = -n * v
  let high = n * v
  let u = 0
  for (let turn = 0; turn < 200; turn++) {
    const { share } = at(n, y, eta + u)
    const off = u - v * (y - n * share)
    if (off > 0) high = u
    else low = u
    const step = u - off / (1 + v * n * share * (1 - share))
    const next = step > low && step < high ? step : (low + high) / 2
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(next))) return next
    u = next
  }
  return u
}
