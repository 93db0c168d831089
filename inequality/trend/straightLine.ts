import { dot } from '../numeric/adder.ts'
import { sum } from '../numeric/sum.ts'

/** A line by weighted least squares: its slope, the sum of weighted squares about the times' mean, and what is left. */
export type Fit = { slope: number; spread: number; residual: number }

/** The line through the values at these times. Times and values are centred first, so that years lose no digits. */
export function straightLine(at: readonly number[], value: readonly number[], weight: readonly number[]): Fit {
  const whole = sum(weight)
  const time = at.map((one) => one - at[0]!)
  const middle = dot(weight, time) / whole
  const mean = dot(weight, value) / whole
  const apart = time.map((one) => one - middle)
  const off = value.map((one) => one - mean)
  const spread = sum(apart.map((one, k) => weight[k]! * one * one))
  const slope = sum(apart.map((one, k) => weight[k]! * one * off[k]!)) / spread
  const residual = sum(off.map((one, k) => weight[k]! * (one - slope * apart[k]!) ** 2))
  return { slope, spread, residual }
}
