import type { Symmetric } from '../fit/rankFit.ts'
import { sum } from '../numeric/sum.ts'

/** Variances that allow for unequal scatter: plain, widened for the line's two numbers, or by each point's leverage. */
export type Robust = 'HC0' | 'HC1' | 'HC3'

type Points = { outcome: Float64Array; rank: Float64Array; weight: Float64Array }

/** A straight line by weighted least squares, at rank 0, with the covariance of its height (a) and its slope (b). */
export function lineOfRank(points: Points, robust?: Robust): { height: number; slope: number; covers: Symmetric } {
  const { outcome, rank, weight } = points
  const n = rank.length
  const total = sum(weight)
  const middle = sum(rank.map((r, at) => weight[at]! * r)) / total
  const mean = sum(outcome.map((y, at) => weight[at]! * y)) / total
  const away = rank.map((r) => r - middle)
  const along = sum(away.map((one, at) => weight[at]! * one * one))
  const slope = sum(away.map((one, at) => weight[at]! * one * (outcome[at]! - mean))) / along
  const off = outcome.map((y, at) => y - mean - slope * away[at]!)
  const inMiddle = robust
    ? scatter(points, away, off, total, along, robust)
    : classical(sum(off.map((one, at) => weight[at]! * one * one)) / (n - 2), total, along)
  const { aa, ab, bb } = inMiddle
  const covers = { aa: aa - 2 * middle * ab + middle * middle * bb, ab: ab - middle * bb, bb }
  return { height: mean - slope * middle, slope, covers }
}

const classical = (spread: number, total: number, along: number): Symmetric => ({
  aa: spread / total,
  ab: 0,
  bb: spread / along,
})

function scatter(
  { weight }: Points,
  away: Float64Array,
  off: Float64Array,
  total: number,
  along: number,
  robust: Robust,
): Symmetric {
  const pulls = off.map((one, at) => {
    const leverage = weight[at]! * (1 / total + (away[at]! * away[at]!) / along)
    return (weight[at]! * one) / (robust === 'HC3' ? 1 - leverage : 1)
  })
  const widened = robust === 'HC1' ? off.length / (off.length - 2) : 1
  return {
    aa: (widened * sum(pulls.map((one) => one * one))) / total / total,
    ab: (widened * sum(pulls.map((one, at) => one * one * away[at]!))) / total / along,
    bb: (widened * sum(pulls.map((one, at) => one * one * away[at]! * away[at]!))) / along / along,
  }
}
