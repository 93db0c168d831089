import { type Blank, blankAt, type Coverage, coverageOf, type GridCell, gridRows } from '../../organisation/gridRows.ts'
import { holdsAt } from '../../organisation/placement.ts'
import type { Structure, Unit } from '../../organisation/structure/structure.ts'
import type { Thing } from './things.ts'

/** One row of cells: a level, or a unit when the grid is of one part of the organisation. */
export type DrawnRow = { is: 'level' | 'unit'; id: string; name: string; cells: GridCell[] }

export type Drawn = {
  rows: DrawnRow[]
  coverage: Coverage
  /** How many of the things stand in some cell as its own. */
  placed: number
  /** Things that nobody has given a place yet: they count nowhere. */
  unplaced: string[]
}

type Ground = { structure: Structure; blanks: readonly Blank[]; today: string }

/** The grid of the whole organisation, one row a level. */
export function drawLevels(things: readonly Thing[], { structure, blanks, today }: Ground): Drawn {
  const rows = gridRows(things, structure.tree, blanks, today)
  const named = structure.levels.flatMap(({ id, name }): DrawnRow[] => {
    const row = rows.find(({ levelId }) => levelId === id)
    return row ? [{ is: 'level', id, name, cells: row.cells }] : []
  })
  return { rows: named, coverage: coverageOf(rows), ...placesOf(things) }
}

/** The grid of some units, one row each: what they promise themselves, and what reaches them from above. */
export function drawUnits(
  things: readonly Thing[],
  units: readonly Pick<Unit, 'id' | 'name' | 'levelId'>[],
  ground: Ground,
): Drawn {
  const rows = units.map(({ id, name }): DrawnRow => ({ is: 'unit', id, name, cells: cellsOfUnit(things, id, ground) }))
  const coverage = coverageOf(rows.map(({ id, cells }) => ({ levelId: id, cells })))
  return { rows, coverage, ...placesOf(things) }
}

function cellsOfUnit(
  things: readonly Thing[],
  unitId: string,
  { structure: { tree }, blanks, today }: Ground,
): GridCell[] {
  const cells = tree.activities.map((activityId): GridCell => {
    const blank = blankAt({ unitId, activityId }, blanks, tree, today)
    return { activityId, own: [], inherited: [], ...(blank && { blank }) }
  })
  for (const { id, arms } of things) {
    const everywhere = arms.some(({ activityId }) => activityId === undefined)
    for (const cell of cells) {
      if (!everywhere && !arms.some(({ activityId }) => activityId === cell.activityId)) continue
      const holding = holdsAt(arms, { unitId, activityId: cell.activityId }, tree)
      if (holding === 'own') cell.own.push(id)
      else if (holding !== 'no') cell.inherited.push({ id, from: holding.from })
    }
  }
  return cells
}

function placesOf(things: readonly Thing[]) {
  const unplaced = things.filter(({ arms }) => arms.length === 0).map(({ id }) => id)
  return { placed: things.length - unplaced.length, unplaced }
}
