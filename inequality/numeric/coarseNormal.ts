import { normalQuantile } from './normal.ts'
import { normalOf, uniformOf } from './rStream.ts'

const CELLS = 1024
const SHIFT = 22
// Beyond these cells the curve of the quantile bends too much for a straight line, and the exact value is worked out.
const FIRST = 16
const LAST = CELLS - 16
const AT = new Float64Array(CELLS)
const PER_BIT = new Float64Array(CELLS)
for (let cell = FIRST; cell < LAST; cell++) {
  const value = normalQuantile(cell / CELLS)
  AT[cell] = value
  PER_BIT[cell] = (normalQuantile((cell + 1) / CELLS) - value) / 2 ** SHIFT
}

/** No coarse normal number lies further from R's than this: a straight line over the steepest cell misses 1.7e-4. */
export const COARSE_ERROR = 2e-4

/**
 * Weighted sums of normal numbers from words of R's stream, `first.length` numbers (two words each) to a sum; roughly,
 * within COARSE_ERROR times the weights, at a third of the cost. Adds to `into` those with the weights `first`, and to
 * `also` those with `second`. Who needs the exact sum of one turn asks `exactSum`.
 */
export function coarseSums(
  words: Uint32Array,
  from: number,
  first: Float64Array,
  second: Float64Array,
  into: Float64Array,
  also: Float64Array,
): void {
  const draws = first.length
  let at = from
  for (let turn = 0; turn < into.length; turn++) {
    let a = 0
    let b = 0
    for (let draw = 0; draw < draws; draw++, at += 2) {
      let word = words[at]!
      word ^= word >>> 11
      word ^= (word << 7) & 0x9d2c5680
      word ^= (word << 15) & 0xefc60000
      word ^= word >>> 18
      const cell = word >>> SHIFT
      const z =
        cell < FIRST || cell >= LAST
          ? normalOf(uniformOf(words[at]!), uniformOf(words[at + 1]!))
          : AT[cell]! + (word & (2 ** SHIFT - 1)) * PER_BIT[cell]!
      a += first[draw]! * z
      b += second[draw]! * z
    }
    into[turn]! += a
    also[turn]! += b
  }
}

/** One of those sums to the last digit. */
export function exactSum(words: Uint32Array, from: number, weights: Float64Array): number {
  let total = 0
  for (let draw = 0; draw < weights.length; draw++)
    total += weights[draw]! * normalOf(uniformOf(words[from + 2 * draw]!), uniformOf(words[from + 2 * draw + 1]!))
  return total
}
