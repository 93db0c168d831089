import { type GridRow, gridRows } from '../organisation/gridRows.ts'
import type { Source } from '../organisation/placement.ts'
import type { Blank, Structure } from '../organisation/structure/structure.ts'
import { blanksForGrid } from './facts.ts'
import type { PromiseStanding } from './promise/standing.ts'

export type CoveredCell = { levelId: string; activityId: string; weave: CellWeave }
export type CellWeave =
  | { is: 'own'; counts: number[] }
  | { is: 'inherited'; rung: PromiseStanding['rung']; from: string }
  | { is: 'absent'; because?: string }
  | { is: 'not applicable'; because: string }

/** What one strategy's commitments make of every cell of the grid: drafts as they stand, on Absent. Pure. */
export function coverageGrid(
  promises: readonly PromiseStanding[],
  structure: Structure,
  blanks: readonly Blank[],
  today: string,
  everywhere: string,
): CoveredCell[][] {
  const commitments = promises.filter(({ kind }) => kind === 'commitment')
  const byId = new Map(commitments.map((promise) => [promise.id, promise]))
  const rows = gridRows(commitments, structure.tree, blanksForGrid(blanks), today)
  const nameOf = (source: Source) => {
    if (source === 'everything') return everywhere
    const [all, id] = 'unitId' in source ? [structure.units, source.unitId] : [structure.levels, source.levelId]
    return all.find((one) => one.id === id)?.name ?? ''
  }
  // As the organisation wrote its levels down, and not as they stand in the tree, where partners are beside the themes.
  const place = new Map(structure.levels.map(({ id }, n) => [id, n]))
  rows.sort((a, b) => place.get(a.levelId)! - place.get(b.levelId)!)
  return rows.map(({ levelId, cells }) =>
    cells.map((cell) => ({ levelId, activityId: cell.activityId, weave: weaveOf(cell, byId, nameOf) })),
  )
}

function weaveOf(
  cell: GridRow['cells'][number],
  byId: ReadonlyMap<string, PromiseStanding>,
  nameOf: (source: Source) => string,
): CellWeave {
  if (cell.blank?.kind === 'cannotApply') return { is: 'not applicable', because: cell.blank.reason }
  if (cell.own.length) {
    const counts = [0, 0, 0, 0, 0, 0]
    for (const id of cell.own) counts[byId.get(id)?.rung ?? 0]!++
    return { is: 'own', counts }
  }
  const above = cell.inherited[0]
  if (above) return { is: 'inherited', rung: byId.get(above.id)?.rung ?? 0, from: nameOf(above.from) }
  return { is: 'absent', ...(cell.blank && { because: cell.blank.reason }) }
}
