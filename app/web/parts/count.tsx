import { words } from '../words.ts'

type Of = { our?: boolean }

/** A count with its whole: 12 of our 49 (24%). */
export function Count({ n, of, our }: { n: number; of: number } & Of) {
  return <span class="in-num">{sayCount(n, of, { our })}</span>
}

/** The same as text. None is a word, never 0%; a share that is not nothing is never rounded to nothing. */
export function sayCount(n: number, of: number, { our }: Of = {}): string {
  if (of === 0) return words.figures.nothing
  if (n === 0) return our ? words.figures.noneOfOur(of) : words.figures.noneOf(of)
  return our ? words.figures.countOur(n, of) : words.figures.count(n, of)
}
