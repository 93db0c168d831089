import { rungWord } from '../../web/parts/rung.tsx'
import type { PromiseStanding } from '../promise/standing.ts'
import { words } from '../words.ts'

const RUNGS = [5, 4, 3, 2, 1, 0] as const

/** How many promises stand on which rung, in words, strongest first: '1 Learning, 3 Enacted, 2 Declared'. */
export function rungCounts(promises: readonly Pick<PromiseStanding, 'rung'>[]): string {
  const counts = RUNGS.map((rung) => ({ rung, n: promises.filter((promise) => promise.rung === rung).length }))
  return counts
    .filter(({ n }) => n > 0)
    .map(({ rung, n }) => words.rungCount(n, rungWord(rung)))
    .join(', ')
}
