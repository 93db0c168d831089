import { dot } from '../numeric/adder.ts'
import { inParts, inTimes, inUnits, more, plain, type Said, type Telling } from './telling.ts'

/** The slope index of inequality. */
export function saySlope(telling: Telling): Said {
  const { estimate, words } = telling
  const { slope, noSlope } = words.sentences
  const main = estimate === 0 ? noSlope() : slope(more(telling, estimate))
  return { main, ...winnerOf(telling, estimate), limit: inUnits(telling), equal: 0 }
}

/** The relative index of inequality. */
export function sayTimes(telling: Telling): Said {
  const { estimate, words } = telling
  const { times, noSlope } = words.sentences
  const main = estimate === 1 ? noSlope() : times(estimate)
  return { main, ...winnerOf(telling, estimate - 1), limit: inTimes(telling), equal: 1 }
}

/** The absolute concentration index, as the straight slope that would give the same. */
export function sayLeaning(telling: Telling): Said {
  const { share, rank } = telling.table
  const places = rank.map((r) => (r - 0.5) ** 2)
  const climb = (index: number) => index / 2 / dot(share, places)
  const { estimate, words } = telling
  const { leans, even } = words.sentences
  const main = estimate === 0 ? even() : leans(endOf(estimate), plain(telling, Math.abs(climb(estimate))))
  return { main, ...winnerOf(telling, estimate), limit: inUnits(telling, climb), equal: 0 }
}

/** The relative concentration index, as the part of the total that would have to change hands. */
export function sayMoving(telling: Telling): Said {
  const { estimate, words } = telling
  // For a straight line; Koolman and van Doorslaer 2004.
  const moved = (index: number) => 0.75 * index
  const { moves, even } = words.sentences
  const main = estimate === 0 ? even() : moves(endOf(estimate), moved(Math.abs(estimate)))
  return { main, ...winnerOf(telling, estimate), limit: inParts(telling, moved), equal: 0 }
}

/** The Wagstaff and the Erreygers index, as a part of the widest gap there could be. */
export function sayWidest(telling: Telling, isAtThisAverage: boolean): Said {
  const { estimate, words } = telling
  const { ofWidest, even } = words.sentences
  const main = estimate === 0 ? even() : ofWidest(endOf(estimate), Math.abs(estimate), isAtThisAverage)
  return { main, ...winnerOf(telling, estimate), limit: inParts(telling, (index) => index), equal: 0 }
}

const endOf = (gap: number): 'top' | 'bottom' => (gap > 0 ? 'top' : 'bottom')

function winnerOf({ table, words }: Telling, gap: number): { winner?: string } {
  if (gap === 0) return {}
  return { winner: words.sentences.endWins(endOf(table.groups.favourable ? gap : -gap)) }
}
