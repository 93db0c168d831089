import type { Rung } from '../../ladder/rung.ts'
import type { GridCell } from '../../organisation/gridRows.ts'
import type { Source } from '../../organisation/placement.ts'
import type { Weave } from '../../web/parts/cloth.tsx'

type Known = {
  rungOf: (id: string) => Rung
  /** Names of units and levels, and of everything, as they stand in a sentence. */
  nameOf: (from: Source) => string
  /** What an empty cell says that has no reason. */
  nothing: string
}

/** What a cell looks like. Its own things come first; then what reaches it; then why it is blank. */
export function weaveOf({ own, inherited, blank }: GridCell, { rungOf, nameOf, nothing }: Known): Weave {
  if (own.length > 0) return { is: 'own', counts: countsOf(own.map(rungOf)) }
  if (blank?.kind === 'cannotApply') return { is: 'not applicable', because: blank.reason }
  const lowest = lowestOf(inherited, rungOf)
  if (lowest) return { is: 'inherited', rung: rungOf(lowest.id), from: nameOf(lowest.from) }
  return blank ? { is: 'absent', because: blank.reason } : { is: 'absent', says: nothing }
}

function countsOf(rungs: readonly Rung[]): number[] {
  const counts = [0, 0, 0, 0, 0, 0]
  for (const rung of rungs) counts[rung]!++
  return counts
}

// Of several that reach a cell the weakest is told: nobody is better covered than that.
function lowestOf(inherited: GridCell['inherited'], rungOf: Known['rungOf']) {
  let lowest = inherited[0]
  for (const one of inherited) if (lowest && rungOf(one.id) < rungOf(lowest.id)) lowest = one
  return lowest
}
