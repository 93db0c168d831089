/** Something a person may name in a sheet. `code` is a short name that also counts, such as 't3'. */
export type Named = { id: string; name: string; code?: string }

/** A name without what people type differently: case, accents, punctuation, "&" for "and". */
export function plainName(name: string): string {
  return wordsOf(name).join(' ')
}

export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/['’]s?\b/g, (end) => end.slice(1))
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

export function findNamed<T extends Named>(typed: string, known: readonly T[]): T[] {
  const plain = plainName(typed)
  const exact = known.filter((each) => plainName(each.name) === plain)
  return exact.length > 0 ? exact : known.filter((each) => plainName(each.code ?? '') === plain && plain !== '')
}

/** Up to `most` known names that the typed one may have meant, nearest first; none when nothing is near. */
export function nearestNames<T extends Named>(typed: string, known: readonly T[], most = 3): T[] {
  const typedWords = wordsOf(typed).filter((word) => word.length > 2 && word !== 'and')
  return known
    .map((each) => ({ each, nearness: nearness(typedWords, wordsOf(each.name)) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most)
    .map(({ each }) => each)
}

// Each typed word counts as much as it resembles its nearest neighbour, if it does so by three quarters.
function nearness(typed: string[], name: string[]): number {
  const best = typed.map((word) => Math.max(0, ...name.map((other) => resemblance(word, other))))
  return best.filter((each) => each >= 0.75).reduce((sum, each) => sum + each, 0) / Math.max(typed.length, 1)
}

function resemblance(one: string, other: string): number {
  return 1 - editsBetween(one.slice(0, 60), other.slice(0, 60)) / Math.max(one.length, other.length, 1)
}

/** Letters to add, drop or change to turn one word into the other (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const change = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min(change, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[other.length]!
}
