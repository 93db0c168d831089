import { prefixLength } from './shingles.ts'

const NONE = -1

/**
 * Every two of these sets that share a shingle of their prefixes, each pair once, the lower place first. Plain numbers in
 * plain arrays: with 90,000 answers there are two million shingles, and an object for each would cost more than the search.
 */
export function* neighbours(sets: readonly ArrayLike<number>[]): Generator<{ a: number; b: number }> {
  const total = sets.reduce((sum, { length }) => sum + prefixLength(length), 0)
  const mask = 2 ** Math.ceil(Math.log2(2 * total + 1)) - 1
  const first = new Int32Array(mask + 1).fill(NONE)
  const [next, shingle, owner] = [new Int32Array(total), new Int32Array(total), new Int32Array(total)]
  const seenBy = new Int32Array(sets.length).fill(NONE)
  let used = 0
  for (let b = 0; b < sets.length; b++) {
    const set = sets[b]!
    for (let at = 0; at < prefixLength(set.length); at++) {
      const wanted = set[at]!
      const bucket = spread(wanted) & mask
      for (let entry = first[bucket]!; entry !== NONE; entry = next[entry]!) {
        const a = owner[entry]!
        if (shingle[entry] !== wanted || seenBy[a] === b || a === b) continue
        seenBy[a] = b
        yield { a, b }
      }
      next[used] = first[bucket]!
      shingle[used] = wanted
      owner[used] = b
      first[bucket] = used++
    }
  }
}

// The smallest shingles of each text stand first, so their upper bits are much alike.
const spread = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 7
