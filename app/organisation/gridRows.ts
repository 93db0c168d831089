import { type Cell, holdsAt, type Source } from './placement.ts'
import type { Placed } from './placementCounts.ts'
import type { Tree } from './tree.ts'

/** A cell that cannot apply leaves every denominator; one left blank for a reason counts as thought about, until a day. */
export type Blank = {
  id: string
  unitId?: string
  levelId?: string
  activityId: string
  kind: 'cannotApply' | 'leftBlank'
  reason: string
  /** 'YYYY-MM-DD', the last day it holds. */
  untilOn?: string
}

export type GridCell = { activityId: string; own: string[]; inherited: { id: string; from: Source }[]; blank?: Blank }
export type GridRow = { levelId: string; cells: GridCell[] }

/** The grid by levels: what each level promises itself, what reaches it from above, and why a cell is blank. */
export function gridRows(items: readonly Placed[], tree: Tree, blanks: readonly Blank[], today: string): GridRow[] {
  const rows = tree.levels.map(({ id }) => ({
    levelId: id,
    cells: tree.activities.map((activityId): GridCell => {
      const blank = blankAt({ levelId: id, activityId }, blanks, tree, today)
      return { activityId, own: [], inherited: [], ...(blank && { blank }) }
    }),
  }))
  const activityIndex = new Map(tree.activities.map((id, n) => [id, n]))
  for (const item of items) {
    const general = item.arms.some((arm) => arm.activityId === undefined)
    const named = item.arms.flatMap(({ activityId }) =>
      activityId === undefined ? [] : [activityIndex.get(activityId)!],
    )
    const touched = general ? tree.activities.keys() : new Set(named.filter((n) => n !== undefined))
    for (const activity of touched)
      for (const row of rows) {
        const cell = row.cells[activity]!
        const holding = holdsAt(item.arms, { levelId: row.levelId, activityId: cell.activityId }, tree)
        if (holding === 'own') cell.own.push(item.id)
        else if (holding !== 'no') cell.inherited.push({ id: item.id, from: holding.from })
      }
  }
  return rows
}

/** The blank in force for this cell today. A level's blank also speaks for each unit on that level. */
export function blankAt(cell: Cell, blanks: readonly Blank[], tree: Tree, today: string): Blank | undefined {
  const unit = cell.unitId === undefined ? undefined : tree.units[tree.indexOf.get(cell.unitId) ?? -1]
  const levelId = cell.levelId ?? unit?.levelId
  const inForce = blanks.filter(
    (blank) => blank.activityId === cell.activityId && (blank.untilOn === undefined || blank.untilOn >= today),
  )
  const own = inForce.find((blank) => blank.unitId !== undefined && blank.unitId === cell.unitId)
  return own ?? inForce.find((blank) => blank.unitId === undefined && blank.levelId === levelId)
}

export type Coverage = {
  own: string[]
  inherited: string[]
  reasoned: string[]
  empty: string[]
  cannotApply: string[]
}

/** Sorts every cell of the grid, as 'level/activity'. The first four together are the cells that can apply. */
export function coverageOf(rows: readonly GridRow[]): Coverage {
  const coverage: Coverage = { own: [], inherited: [], reasoned: [], empty: [], cannotApply: [] }
  for (const row of rows)
    for (const cell of row.cells) coverage[standingOf(cell)].push(`${row.levelId}/${cell.activityId}`)
  return coverage
}

function standingOf({ own, inherited, blank }: GridCell): keyof Coverage {
  if (blank?.kind === 'cannotApply') return 'cannotApply'
  if (own.length) return 'own'
  if (inherited.length) return 'inherited'
  return blank ? 'reasoned' : 'empty'
}
