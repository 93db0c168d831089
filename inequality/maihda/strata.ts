import { WrongShape } from '../result.ts'

/**
 * Everybody, taken together by all their identities at once: one entry per stratum that anybody is in. `codes` has a list
 * for each identity: which of its levels the stratum has, from 0. `n` people with the mean outcome `mean`; `within` is
 * the sum of their squared distances from it. Nothing else is needed, whatever the number of people.
 */
export type Strata = {
  identities: string[]
  levels: string[][]
  codes: Int32Array[]
  n: Float64Array
  mean: Float64Array
  within: Float64Array
}

/** One list per identity, as words or as numbers, all as long as the outcome's. */
export type PeoplesRows = { identities: Record<string, ArrayLike<number | string>>; outcome: ArrayLike<number> }

const MOST_STRATA = 100_000

/** Takes the rows of people together into strata, in one pass. Rows without an outcome (NaN) are left out. */
export function strataOf({ identities, outcome }: PeoplesRows): Strata {
  const names = Object.keys(identities)
  if (names.length === 0) throw new WrongShape('There are no identities to take people together by.')
  const rows = outcome.length
  const coded = names.map((name) => {
    const list = identities[name]!
    if (list.length !== rows)
      throw new WrongShape(`There are ${rows} outcomes but ${list.length} entries in "${name}".`)
    return codesOf(list)
  })
  const all = coded.reduce((product, { levels }) => product * levels.length, 1)
  if (all > MOST_STRATA)
    throw new WrongShape(`The identities make ${all} strata; at most ${MOST_STRATA} can be told apart.`)
  const cell = cellsOf(coded, rows)
  const n = new Float64Array(all)
  const total = new Float64Array(all)
  const square = new Float64Array(all)
  // Squares are taken about a value from among them, so that a large mean loses no digits.
  let about = 0
  for (let row = 0; row < rows; row++)
    if (!Number.isNaN(outcome[row]!)) {
      about = outcome[row]!
      break
    }
  for (let row = 0; row < rows; row++) {
    const value = outcome[row]! - about
    if (Number.isNaN(value)) continue
    const at = cell[row]!
    n[at]! += 1
    total[at]! += value
    square[at]! += value * value
  }
  return keepThere(names, coded, n, total, square, about)
}

/** The same from sums by stratum, as a database gives them: people, sum of the outcome, sum of its squares. */
export function strataFromSums(from: {
  identities: Record<string, ArrayLike<number | string>>
  n: ArrayLike<number>
  sum: ArrayLike<number>
  squares: ArrayLike<number>
}): Strata {
  const names = Object.keys(from.identities)
  const coded = names.map((name) => codesOf(from.identities[name]!))
  const n = Float64Array.from(from.n)
  const mean = Float64Array.from(n, (people, at) => from.sum[at]! / people)
  const within = Float64Array.from(n, (_, at) => Math.max(0, from.squares[at]! - from.sum[at]! * mean[at]!))
  return {
    identities: names,
    levels: coded.map(({ levels }) => levels),
    codes: coded.map(({ codes }) => codes),
    n,
    mean,
    within,
  }
}

type Coded = { levels: string[]; codes: Int32Array }

// Levels in the order of numbers where they are numbers, else of words; each row's place among them.
function codesOf(list: ArrayLike<number | string>): Coded {
  const seen = new Map<number | string, number>()
  const codes = new Int32Array(list.length)
  let last: number | string | undefined
  let lastCode = 0
  for (let row = 0; row < list.length; row++) {
    const value = list[row]!
    if (value !== last) {
      let code = seen.get(value)
      if (code === undefined) {
        code = seen.size
        seen.set(value, code)
      }
      last = value
      lastCode = code
    }
    codes[row] = lastCode
  }
  const values = [...seen.keys()]
  const inOrder = [...values].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
  )
  const placeOf = new Map(inOrder.map((value, place) => [value, place]))
  const place = Int32Array.from(values, (value) => placeOf.get(value)!)
  for (let row = 0; row < codes.length; row++) codes[row] = place[codes[row]!]!
  return { levels: inOrder.map(String), codes }
}

function cellsOf(coded: readonly Coded[], rows: number): Int32Array {
  const cell = new Int32Array(rows)
  for (const { levels, codes } of coded) {
    const size = levels.length
    for (let row = 0; row < rows; row++) cell[row] = cell[row]! * size + codes[row]!
  }
  return cell
}

function keepThere(
  names: string[],
  coded: readonly Coded[],
  n: Float64Array,
  total: Float64Array,
  square: Float64Array,
  about: number,
): Strata {
  const there = [...n.keys()].filter((at) => n[at]! > 0)
  let size = n.length
  const codes = coded.map(({ levels }) => {
    size /= levels.length
    const step = size
    return Int32Array.from(there, (at) => Math.floor(at / step) % levels.length)
  })
  return {
    identities: names,
    levels: coded.map(({ levels }) => levels),
    codes,
    n: Float64Array.from(there, (at) => n[at]!),
    mean: Float64Array.from(there, (at) => about + total[at]! / n[at]!),
    within: Float64Array.from(there, (at) => Math.max(0, square[at]! - (total[at]! * total[at]!) / n[at]!)),
  }
}
