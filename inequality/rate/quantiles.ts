import { WrongShape } from '../result.ts'

/**
 * Name: Quantiles of small areas (quintiles, deciles)
 * What it is: Places sorted by a value and cut into so many groups of nearly the same number of places.
 * How it is worked out: Places are ranked, those with the same value sharing the lower rank, and the ranks cut evenly.
 * Group 1 has the highest values unless it is said that it has the lowest.
 * How to read it: "Decile 1 are the tenth of neighbourhoods with the highest score."
 * When it applies: There are at least as many places with a value as groups.
 * Care: Groups have like numbers of places, not of people. Say which end group 1 is: most published deprivation deciles
 * begin with the most deprived.
 * Source: Office for Health Improvement and Disparities, Fingertips technical guidance, method of rank and cut.
 *
 * Answers the group of each place, from 1, or null where the value is not known or places are too few.
 */
export function quantiles(
  values: ArrayLike<number | null>,
  count: number,
  options: { first?: 'highest' | 'lowest' } = {},
): (number | null)[] {
  if (!Number.isInteger(count) || count < 2) throw new WrongShape(`Places cannot be cut into ${count} groups.`)
  const list = Array.from(values, (value) => (value !== null && Number.isFinite(value) ? value : null))
  const known = list.filter((value) => value !== null)
  if (known.length < count) return list.map(() => null)
  const isHighestFirst = options.first !== 'lowest'
  const sorted = known.sort((a, b) => (isHighestFirst ? b - a : a - b))
  const rankOf = new Map<number, number>()
  sorted.forEach((value, at) => {
    if (!rankOf.has(value)) rankOf.set(value, at + 1)
  })
  const size = known.length / count
  return list.map((value) => {
    if (value === null) return null
    const rank = rankOf.get(value) as number
    return Math.floor(count + 1 - Math.ceil((known.length + 1 - rank) / size)) || 1
  })
}
