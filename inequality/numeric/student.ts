import { incompleteBeta } from './beta.ts'
import { findRoot } from './findRoot.ts'
import { logGamma } from './gamma.ts'

/** The chance that Student's t of `df` degrees of freedom is above `t`; right also where it is tiny. */
export function studentUpper(t: number, df: number): number {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
  return t >= 0 ? tail : 1 - tail
}

/** The value that Student's t of `df` degrees of freedom stays below with chance `p`. */
export function studentQuantile(p: number, df: number): number {
  if (Number.isNaN(p) || p < 0 || p > 1 || !(df > 0)) return Number.NaN
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  const logFront = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2
  const f = (t: number): [number, number] => [
    tail - studentUpper(t, df),
    Math.exp(logFront - ((df + 1) / 2) * Math.log1p((t * t) / df)),
  ]
  let high = 2
  while (f(high)[0] < 0) high *= 2
  const t = findRoot(f, 0, high, high / 2)
  return p < 0.5 ? -t : t
}
