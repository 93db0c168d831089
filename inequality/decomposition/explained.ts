import { sortOrder } from '../numeric/sortOrder.ts'
import { WrongShape } from '../result.ts'
import { codesOf, pairsOf } from '../source/codes.ts'
import { numbersOf, type People } from '../source/people.ts'
import type { Causes } from './regression.ts'

/** People with what may explain their outcomes: columns by name, one number per person (a yes or no as 1 or 0). */
export type Explained = Omit<People, 'finite'> & {
  causes: { readonly [name: string]: ArrayLike<number | null> }
  /** `logistic` for yes or no: each cause counts by its mean effect on the chance. `linear` unless said. */
  model?: 'linear' | 'logistic'
}

/** The same people sorted by rank, with those left out of whom something is missing. */
export type Sorted = {
  names: string[]
  outcome: Float64Array
  rank: Float64Array
  weight: Float64Array
  causes: Causes
  isLogit: boolean
  cluster: Int32Array
  /** By cluster: the number of its stratum. */
  stratumOf: Int32Array
  missing: number
}

/** Sorts and checks; throws WrongShape where columns do not fit or there are too few people for so many causes. */
export function sortedByRank(people: Explained): Sorted {
  const rows = people.outcome.length
  const names = Object.keys(people.causes)
  if (names.length === 0) throw new WrongShape('Nothing is named that may explain the outcome.')
  const columns = names.map((name) => numbersOf(people.causes[name]!, name))
  const outcome = numbersOf(people.outcome, 'outcome')
  const rank = numbersOf(people.rank, 'rank')
  const weight = people.weight ? numbersOf(people.weight, 'weight', false) : new Float64Array(rows).fill(1)
  const { cluster, stratumOf } = clustersOf(people)
  const lists = [outcome, rank, weight, ...columns]
  for (const [at, list] of [...lists, cluster].entries())
    if (list.length !== rows)
      throw new WrongShape(
        `There are ${rows} outcomes but ${list.length} entries in "${['outcome', 'rank', 'weight', ...names, 'cluster'][at]}".`,
      )
  const here = sortOrder(rank).filter((row) => cluster[row]! >= 0 && !lists.some((list) => Number.isNaN(list[row])))
  if (here.length < names.length + 2)
    throw new WrongShape(`${here.length} people are too few to tell ${names.length} causes apart.`)
  const take = (list: Float64Array) => Float64Array.from(here, (row) => list[row]!)
  const isLogit = people.model === 'logistic'
  const sorted = take(outcome)
  if (isLogit && sorted.some((y) => y < 0 || y > 1))
    throw new WrongShape('A logistic decomposition needs outcomes from 0 to 1.')
  return {
    names,
    outcome: sorted,
    rank: take(rank),
    weight: take(weight),
    causes: Object.fromEntries(names.map((name, at) => [name, take(columns[at]!)])),
    isLogit,
    cluster: Int32Array.from(here, (row) => cluster[row]!),
    stratumOf,
    missing: rows - here.length,
  }
}

/** Without clusters every person is one. */
function clustersOf({ outcome, stratum, cluster }: Explained): { cluster: Int32Array; stratumOf: Int32Array } {
  const strata = stratum && codesOf(stratum)
  const own = cluster
    ? codesOf(cluster)
    : { codes: Int32Array.from({ length: outcome.length }, (_, row) => row), count: outcome.length }
  const { codes, count } = strata ? pairsOf(strata, own) : own
  const stratumOf = new Int32Array(count)
  if (strata)
    for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) stratumOf[codes[row]!] = strata.codes[row]!
  return { cluster: codes, stratumOf }
}
