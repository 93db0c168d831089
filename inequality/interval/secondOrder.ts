import { dot } from '../numeric/adder.ts'

/**
 * How a measure moves with the values of the groups, to the second order: its `gradient`, and its second derivatives
 * as d_j where j = k, plus p_j v_k + v_j p_k + c p_j p_k.
 */
export type Bend = {
  gradient: Float64Array
  diagonal: Float64Array
  share: Float64Array
  lean: Float64Array | null
  level: number
}

/**
 * What errors in the groups' values do to a measure of how far they lie apart: `bias` is what chance alone adds to it on
 * average, `variance` how much it varies. Errors are independent between groups; `variances` are their squared standard
 * errors.
 */
export function secondOrder(bend: Bend, variances: Float64Array): { bias: number; variance: number } {
  const { gradient, diagonal, share, lean, level } = bend
  const a = product(share, share, variances)
  const shareLean = lean ? product(share, lean, variances) : 0
  const leanLean = lean ? product(lean, lean, variances) : 0
  let own = 0
  for (let at = 0; at < share.length; at++) {
    const p = share[at]!
    const bent = 2 * p * (lean?.[at] ?? 0) + level * p * p
    own += diagonal[at]! * (diagonal[at]! + 2 * bent) * variances[at]! ** 2
  }
  const first = product(gradient, gradient, variances)
  const cross = 2 * (a * leanLean + shareLean ** 2) + (level * a) ** 2 + 4 * level * a * shareLean
  const second = (own + cross) / 2
  const bias = (dot(diagonal, variances) + 2 * shareLean + level * a) / 2
  return { bias, variance: first + second }
}

function product(a: Float64Array, b: Float64Array, c: Float64Array): number {
  let total = 0
  for (let at = 0; at < a.length; at++) total += a[at]! * b[at]! * c[at]!
  return total
}
