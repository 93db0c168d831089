import { dot } from '../../numeric/adder.ts'

/**
 * What each group's value adds to the slope, and to the value at the bottom, of the straight line through the groups by
 * least squares weighted with their share of the people.
 */
export type Line = { slope: Float64Array; bottom: Float64Array }

export function lineThrough(share: Float64Array, rank: Float64Array): Line {
  const middle = dot(share, rank)
  const apart = rank.map((one) => one - middle)
  const spread = dot(
    share,
    apart.map((one) => one * one),
  )
  const slope = share.map((one, at) => (one * apart[at]!) / spread)
  const bottom = share.map((one, at) => one - slope[at]! * middle)
  return { slope, bottom }
}
