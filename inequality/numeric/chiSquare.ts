import { findRoot } from './findRoot.ts'
import { incompleteGamma, logGamma } from './gamma.ts'

/** The chance that a chi-square of `df` degrees of freedom is above `x`; right also where it is tiny. */
export const chiSquareUpper = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper

/** The value that a chi-square of `df` degrees of freedom stays below with chance `p`. */
export function chiSquareQuantile(p: number, df: number): number {
  if (Number.isNaN(p) || p < 0 || p > 1 || !(df > 0)) return Number.NaN
  if (p === 0) return 0
  if (p === 1) return Number.POSITIVE_INFINITY
  const a = df / 2
  const logFront = logGamma(a)
  const density = (x: number) => Math.exp((a - 1) * Math.log(x) - x - logFront)
  // The half that is the smaller is solved for, so that no digits are lost in 1 - p.
  const f = (x: number): [number, number] => {
    const { lower, upper } = incompleteGamma(a, x)
    return [p <= 0.5 ? lower - p : 1 - p - upper, density(x)]
  }
  let high = Math.max(1, 2 * a)
  while (f(high)[0] < 0) high *= 2
  const small = Math.exp((Math.log(p) + logGamma(a + 1)) / a)
  return 2 * findRoot(f, Number.MIN_VALUE, high, Math.min(small, a))
}
