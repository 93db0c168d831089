import { findRoot } from './findRoot.ts'
import { logGamma } from './gamma.ts'

/** The incomplete beta function as a share of the whole: the chance that a beta(a, b) is below x. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

// Lentz's way of working out the continued fraction.
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guard(1 + even * d)
    c = guard(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guard(1 + odd * d)
    c = guard(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return h
}

const guard = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** The value that a beta(a, b) stays below with chance `p`. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b)
  const f = (x: number): [number, number] => [
    incompleteBeta(x, a, b) - p,
    Math.exp(logFront + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x)),
  ]
  return findRoot(f, 0, 1, a / (a + b))
}
