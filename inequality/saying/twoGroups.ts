import { asked } from '../asked.ts'
import { pairOf } from '../pair.ts'
import { inTimes, inUnits, more, nameOf, type Said, type Telling } from './telling.ts'

/** The difference of two groups. */
export function sayDifference(telling: Telling): Said {
  const { estimate, words } = telling
  const { first, second, ...said } = namesOf(telling, estimate)
  const { d, level } = words.sentences
  const main = estimate === 0 ? level(first, second) : d(first, second, more(telling, estimate))
  return { ...said, main, limit: inUnits(telling), equal: 0 }
}

/** The ratio of two groups. */
export function sayRatio(telling: Telling): Said {
  const { estimate, words } = telling
  const { first, second, ...said } = namesOf(telling, estimate - 1)
  const { r, level } = words.sentences
  const main = estimate === 1 ? level(first, second) : r(first, second, estimate)
  return { ...said, main, limit: inTimes(telling), equal: 1 }
}

/** The two groups by name and, where there is a gap, which of them comes out better. */
function namesOf(telling: Telling, gap: number): { first: string; second: string; winner?: string } {
  const pair = pairOf(telling.table, asked())
  if ('not' in pair) throw new Error('a comparison without its two groups')
  const [first, second] = [nameOf(telling, pair.first), nameOf(telling, pair.second)]
  if (gap === 0) return { first, second }
  const winner = gap > 0 === telling.table.groups.favourable ? first : second
  return { first, second, winner: telling.words.sentences.groupWins(winner) }
}
