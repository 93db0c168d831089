// Lanczos' series with g = 607/128: 15 digits over the whole half line (Godfrey 2001).
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
] as const
const HALF_LOG_TWO_PI = 0.9189385332046728

/** The natural logarithm of the gamma function, for x above zero. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  let series = LANCZOS[0] as number
  for (let k = 1; k < LANCZOS.length; k++) series += (LANCZOS[k] as number) / (x + k - 1)
  const t = x + 607 / 128 - 0.5
  return HALF_LOG_TWO_PI + Math.log(series) + (x - 0.5) * Math.log(t) - t
}

/**
 * The incomplete gamma function of shape `a` at `x`, as a share of the whole: `lower` the part below x and `upper` the
 * part above, each right to about 13 digits also where it is tiny.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let series = term
    for (let n = 1; n < 100_000; n++) {
      term *= x / (a + n)
      series += term
      if (term < series * 1e-17) break
    }
    const lower = Math.min(1, front * series)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * upperFraction(a, x))
  return { lower: 1 - upper, upper }
}

// Lentz's way of working out the continued fraction.
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const delta = c * d
    h *= delta
    if (Math.abs(delta - 1) < 1e-16) break
  }
  return h
}
