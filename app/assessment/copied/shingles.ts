/** How many words in a row make one shingle. */
const WORDS_IN_ONE = 5

/** Two texts are copies from this share of shingles on: shared ones out of all that either has (Jaccard's index). */
export const COPIED_FROM = 0.6

/** A text as the set of its runs of five words, each as a 32-bit number, in rising order. Case and marks do not count. */
export function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const all = new Set<number>()
  for (let at = 0; at + WORDS_IN_ONE <= words.length; at++) all.add(numberOf(words.slice(at, at + WORDS_IN_ONE)))
  return [...all].sort((a, b) => a - b)
}

/**
 * The first of them, so many that two texts which are copies share at least one: whoever shares none of these is no
 * copy. Chaudhuri, Ganti and Kaushik, A primitive operator for similarity joins, 2006.
 */
export const prefixOf = (shingles: readonly number[]): number[] => shingles.slice(0, prefixLength(shingles.length))

/** How many of so many shingles are the prefix. */
export const prefixLength = (n: number): number => n - Math.ceil(COPIED_FROM * n) + (n ? 1 : 0)

/** Shared shingles out of all that either has; 0 where either has none. Both in rising order. */
export function likeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) both++
    const [one, other] = [a[i]!, b[j]!]
    if (one <= other) i++
    if (other <= one) j++
  }
  return both && both / (a.length + b.length - both)
}

// FNV-1a, signed: it fits an int of the database.
function numberOf(words: string[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join(' ')) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash | 0
}
