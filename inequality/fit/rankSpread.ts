import type { Points, RankFit, Symmetric } from './rankFit.ts'

/** How sure the line is, from the standard errors of its points (on the scale of the values): no model is presumed. */
export function spreadFromErrors(fit: RankFit, points: Points, se: Float64Array): Symmetric {
  return sandwich(fit, points, (at) => se[at] as number)
}

/**
 * How sure the line is, from how far its points lie off it, presuming that they scatter about it by chance: `df` is for
 * Student's t.
 */
export function spreadFromScatter(fit: RankFit, { value, weight }: Points): Symmetric & { df: number } {
  let off = 0
  let count = 0
  for (let at = 0; at < value.length; at++) {
    const w = weight[at] as number
    if (w === 0) continue
    const m = fit.fitted[at] as number
    const gap = (value[at] as number) - m
    off += (w * gap * gap) / (fit.model === 'logistic' ? m * (1 - m) : 1)
    count++
  }
  const df = count - 2
  const dispersion = off / df
  const { aa, ab, bb } = fit.bread
  return { aa: aa * dispersion, ab: ab * dispersion, bb: bb * dispersion, df }
}

/**
 * The sandwich that R's packages give (HC1), with points without weight counted among the points in one place and not
 * in the other, as they do.
 */
export function spreadAsPackage(fit: RankFit, points: Points): Symmetric {
  const count = points.value.length
  const people = points.weight.reduce((held, w) => held + (w > 0 ? 1 : 0), 0)
  const widened = ((people / count) ** 2 * count) / (count - 2)
  const { aa, ab, bb } = sandwich(fit, points, (at) => (points.value[at] as number) - (fit.fitted[at] as number))
  return { aa: widened * aa, ab: widened * ab, bb: widened * bb }
}

function sandwich({ bread }: RankFit, { rank, weight }: Points, gap: (at: number) => number): Symmetric {
  let [aa, ab, bb] = [0, 0, 0]
  for (let at = 0; at < rank.length; at++) {
    const t = (rank[at] as number) - 0.5
    const pull = (weight[at] as number) * gap(at)
    const a = pull * (bread.aa + bread.ab * t)
    const b = pull * (bread.ab + bread.bb * t)
    aa += a * a
    ab += a * b
    bb += b * b
  }
  return { aa, ab, bb }
}
