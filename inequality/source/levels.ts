import { wholeNumbers } from './codes.ts'

/** The rank of each person as a place in the sorted list of different ranks (-1 where missing), and that list. */
export type Levels = { codes: Int32Array; values: Float64Array }

/** Beyond so many different ranks, people are sorted rather than grouped. */
const MOST_LEVELS = 4096

/** Groups people by rank; nothing where there are too many different ranks to be groups. */
export function levelsOf(rank: Float64Array): Levels | undefined {
  const whole = wholeNumbers(rank)
  if (whole && whole.greatest - whole.least < MOST_LEVELS) return byTable(rank, whole.least, whole.greatest)
  const places = new Map<number, number>()
  const codes = new Int32Array(rank.length)
  for (let row = 0; row < rank.length; row++) {
    const value = rank[row]!
    if (Number.isNaN(value)) {
      codes[row] = -1
      continue
    }
    let place = places.get(value)
    if (place === undefined) {
      if (places.size === MOST_LEVELS) return undefined
      place = places.size
      places.set(value, place)
    }
    codes[row] = place
  }
  const values = Float64Array.from(places.keys()).sort()
  const sorted = new Int32Array(values.length)
  for (const [at, value] of values.entries()) sorted[places.get(value) as number] = at
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) codes[row] = sorted[codes[row]!]!
  return { codes, values }
}

function byTable(rank: Float64Array, least: number, greatest: number): Levels {
  const table = new Int32Array(greatest - least + 1)
  for (let row = 0; row < rank.length; row++) table[rank[row]! - least] = 1
  const values: number[] = []
  for (let at = 0; at < table.length; at++) if (table[at]) table[at] = values.push(least + at) - 1
  const codes = new Int32Array(rank.length)
  for (let row = 0; row < codes.length; row++) codes[row] = table[rank[row]! - least]!
  return { codes, values: Float64Array.from(values) }
}
