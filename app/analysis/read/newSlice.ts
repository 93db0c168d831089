import type { MeasuredThing, Slice } from '../dataset.ts'

/** A slice as read from a file, before it has an id and a dataset. */
export type NewSlice = Omit<Slice, 'id' | 'datasetId'>

export type GroupRow = {
  row: number
  label: string
  estimate: number | null
  se: number | null
  lower: number | null
  upper: number | null
  numerator: number | null
  population: number | null
  rank: number | null
  isReference: boolean
}

/** The rows of one thing measured in one setting, at one time, by one dimension, as lists. */
export function sliceOf(
  at: { measured: MeasuredThing; dimension: string; setting: string; time: string; average: number | null },
  groups: readonly GroupRow[],
): NewSlice {
  const ranks = groups.map(({ rank }) => rank)
  const isRanked = ranks.every((rank) => rank !== null)
  const sorted = isRanked ? groups.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)) : groups
  const reference = sorted.findIndex(({ isReference }) => isReference)
  return {
    ...at,
    label: sorted.map(({ label }) => label),
    estimate: sorted.map(({ estimate }) => estimate),
    se: sorted.map((group) => group.se ?? seFromLimits(group)),
    lower: sorted.map(({ lower }) => lower),
    upper: sorted.map(({ upper }) => upper),
    numerator: sorted.map(({ numerator }) => numerator),
    population: sorted.map(({ population }) => population),
    rank: isRanked ? sorted.map(({ rank }) => rank as number) : null,
    reference: reference < 0 ? null : reference,
  }
}

// A file that gives limits and no standard error: half the width of a 95 per cent interval, over 1.96.
function seFromLimits({ lower, upper }: GroupRow): number | null {
  return lower === null || upper === null || upper < lower ? null : (upper - lower) / (2 * 1.959963984540054)
}
