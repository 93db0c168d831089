import { neighbours } from './neighbours.ts'
import { COPIED_FROM, likeness } from './shingles.ts'

/** Where an answer stands. */
export type Place = { assessmentId: string; question: string }

/** The same words elsewhere: another project's title only for whoever may open it. */
export type Copy = { question: string; elsewhere: Place & { title?: string }; likeness: number }

/** One text to compare: `work` is the piece of work it is about. Shingles in rising order. */
export type Text = Place & { work: string; shingles: ArrayLike<number> }

export type Pair = { a: number; b: number; likeness: number }

/** Answers are compared across works with the same question, and within one assessment across questions. */
export const isCompared = (a: Omit<Text, 'shingles'>, b: Omit<Text, 'shingles'>): boolean =>
  a.question === b.question ? a.work !== b.work : a.assessmentId === b.assessmentId

/**
 * Every two of these texts that are copies, by their places in the list, the lower first, in order. Only those that
 * share a shingle of their prefixes are compared, so that the work grows with the number of texts and of near pairs.
 */
export function copiedPairs(texts: readonly Text[], compare: (a: Text, b: Text) => boolean = isCompared): Pair[] {
  const pairs: Pair[] = []
  for (const { a, b } of neighbours(texts.map(({ shingles }) => shingles))) {
    const pair = pairOf(texts, a, b, compare)
    if (pair) pairs.push(pair)
  }
  return pairs.sort((one, other) => one.a - other.a || one.b - other.b)
}

function pairOf(texts: readonly Text[], a: number, b: number, compare: (a: Text, b: Text) => boolean) {
  const [one, other] = [texts[a]!, texts[b]!]
  if (!compare(one, other) || !couldBeCopies(one.shingles.length, other.shingles.length)) return undefined
  const alike = likeness(one.shingles, other.shingles)
  return alike >= COPIED_FROM ? { a, b, likeness: alike } : undefined
}

/** Two sets of such different size cannot share enough. */
const couldBeCopies = (a: number, b: number): boolean => Math.min(a, b) >= COPIED_FROM * Math.max(a, b)
