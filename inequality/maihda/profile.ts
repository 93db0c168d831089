import { findRoot } from '../numeric/findRoot.ts'

/**
 * How likely the data are for each size of the variance between strata (for a linear model: its ratio to the variance
 * within), everything else at its best. `slope` is how the logarithm of the likelihood rises with it.
 */
export type Profile = { value(size: number): number; slope(size: number): number; least: number; most: number }

const STEPS = 48

/** The size at which the data are likeliest; 0 where they are likeliest without any variance between strata. */
export function likeliest(profile: Profile): number {
  const grid = gridOf(profile)
  const values = grid.map((size) => profile.value(size))
  const best = values.indexOf(Math.max(...values))
  if (profile.value(0) >= values[best]! && profile.slope(0) <= 0) return 0
  const low = best === 0 ? 0 : grid[best - 1]!
  const high = grid[Math.min(grid.length - 1, best + 1)]!
  // At the least size the slope may already be falling: then the top is at nothing.
  if (low === 0 && profile.slope(0) <= 0 && profile.slope(grid[0]!) <= 0) return 0
  return findRoot((size) => [-profile.slope(size), 0], low, high, grid[best]!)
}

/**
 * The sizes that the data do not rule out: where the logarithm of the likelihood is less than half of `reach` squared
 * below its top. The lower end is 0 where nothing is not ruled out; the upper null where no size is.
 */
export function notRuledOut(profile: Profile, top: number, reach: number): { lower: number; upper: number | null } {
  const cut = profile.value(top) - (reach * reach) / 2
  const lower =
    top === 0 || profile.value(0) >= cut ? 0 : findRoot((size) => [profile.value(size) - cut, 0], 0, top, top / 2)
  let far = Math.max(top * 2, profile.least)
  while (far < profile.most && profile.value(far) >= cut) far *= 2
  if (profile.value(far) >= cut) return { lower, upper: null }
  return {
    lower,
    upper: findRoot((size) => [cut - profile.value(size), 0], Math.max(top, profile.least), far, far / 2),
  }
}

function gridOf({ least, most }: Profile): number[] {
  const ratio = (most / least) ** (1 / STEPS)
  return Array.from({ length: STEPS + 1 }, (_, step) => least * ratio ** step)
}
