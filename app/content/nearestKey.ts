/** The one of `keys` most like `said`, or undefined when none is near enough to be a slip of the hand. */
export function nearestKey(said: string, keys: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let fewest = Math.max(2, Math.floor(said.length / 3)) + 1
  for (const key of keys) {
    const slips = countSlips(said.toLowerCase(), key.toLowerCase())
    if (slips < fewest) {
      fewest = slips
      nearest = key
    }
  }
  return nearest
}

/** Letters to add, drop or change to make `b` of `a`; two neighbours swapped count as one (Damerau, 1964). */
export function countSlips(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length]!
}
