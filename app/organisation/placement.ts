import { type Tree, unitsUnder } from './tree.ts'

/** Where a record applies: a unit, or a level, or (neither) everywhere; without an activity, every activity. */
export type Arm = { unitId?: string; levelId?: string; activityId?: string }

/** One square of the grid. Exactly one of unit and level is given. */
export type Cell = { unitId?: string; levelId?: string; activityId: string }

export type Source = { unitId: string } | { levelId: string } | 'everything'
export type Holding = 'own' | { from: Source } | 'no'

/**
 * Does a record with these arms hold in this cell: as the cell's own, inherited from above, or not at all?
 * It never holds above where it was placed. In a level's row a record is own when it names the level or
 * one of its units. Of several sources the nearest is told: units above, then levels above, then everything.
 */
export function holdsAt(arms: readonly Arm[], cell: Cell, tree: Tree): Holding {
  let source: Source | undefined
  let nearest = Number.NEGATIVE_INFINITY
  for (const arm of arms) {
    if (arm.activityId !== undefined && arm.activityId !== cell.activityId) continue
    const distance =
      cell.unitId === undefined ? aboveLevel(arm, cell.levelId!, tree) : aboveUnit(arm, cell.unitId, tree)
    if (distance === OWN) return 'own'
    if (distance === undefined || distance <= nearest) continue
    nearest = distance
    source = arm.unitId ? { unitId: arm.unitId } : arm.levelId ? { levelId: arm.levelId } : 'everything'
  }
  return source ? { from: source } : 'no'
}

const OWN = Number.POSITIVE_INFINITY
const EVERYTHING = Number.MIN_SAFE_INTEGER
const UNITS_FIRST = 1e9

// How near above the cell an arm stands: greater is nearer, OWN is the cell itself, undefined is not above it.
function aboveUnit(arm: Arm, unitId: string, tree: Tree): number | undefined {
  const unit = tree.indexOf.get(unitId)
  if (unit === undefined) return undefined
  if (arm.unitId !== undefined) {
    const at = tree.indexOf.get(arm.unitId)
    if (at === undefined || unit < at || unit >= tree.end[at]!) return undefined
    return at === unit ? OWN : UNITS_FIRST + at
  }
  if (arm.levelId === undefined) return EVERYTHING
  if (arm.levelId === tree.units[unit]!.levelId) return OWN
  return orderAbove(arm.levelId, tree.order[unit]!, tree)
}

function aboveLevel(arm: Arm, levelId: string, tree: Tree): number | undefined {
  if (arm.unitId !== undefined) {
    const at = tree.indexOf.get(arm.unitId)
    if (at === undefined) return undefined
    if (tree.units[at]!.levelId === levelId) return OWN
    return holdsWholeLevel(at, levelId, tree) ? UNITS_FIRST + at : undefined
  }
  if (arm.levelId === undefined) return EVERYTHING
  if (arm.levelId === levelId) return OWN
  return orderAbove(arm.levelId, tree.levelOrder.get(levelId), tree)
}

function orderAbove(levelId: string, below: number | undefined, tree: Tree): number | undefined {
  const order = tree.levelOrder.get(levelId)
  return order !== undefined && below !== undefined && order < below ? order : undefined
}

// One theme's promise is not every project's: only a unit with all of a lower level under it reaches that level.
function holdsWholeLevel(unit: number, levelId: string, tree: Tree): boolean {
  const order = tree.levelOrder.get(levelId)
  if (order === undefined || order <= tree.order[unit]!) return false
  if (unit === 0 && tree.end[0] === tree.units.length) return true
  const span = tree.levelSpan.get(levelId)
  return span !== undefined && span[0] >= unit && span[1] < tree.end[unit]!
}

/**
 * Drops every arm that another arm of the same record already implies. Every unit that was covered still is;
 * what was dropped is given back so that the page can say so.
 */
export function normaliseArms(arms: readonly Arm[], tree: Tree): { arms: Arm[]; dropped: Arm[] } {
  const kept: Arm[] = []
  const dropped: Arm[] = []
  arms.forEach((arm, n) => {
    const implied = arms.some(
      (other, m) => m !== n && implies(other, arm, tree) && (m < n || !implies(arm, other, tree)),
    )
    if (implied) dropped.push(arm)
    else kept.push(arm)
  })
  return { arms: kept, dropped }
}

/** Does holding at `wide` already mean holding at `narrow`? Every arm implies itself. */
export function implies(wide: Arm, narrow: Arm, tree: Tree): boolean {
  if (wide.activityId !== undefined && wide.activityId !== narrow.activityId) return false
  if (wide.unitId === undefined && wide.levelId === undefined) return true
  if (narrow.unitId !== undefined) {
    if (wide.unitId === narrow.unitId) return true
    const wholly = { ...wide, activityId: undefined }
    const under = unitsUnder(tree, narrow.unitId)
    return under.length > 0 && under.every(({ id }) => aboveUnit(wholly, id, tree) !== undefined)
  }
  if (narrow.levelId === undefined || wide.levelId === undefined) return false
  return (
    wide.levelId === narrow.levelId || orderAbove(wide.levelId, tree.levelOrder.get(narrow.levelId), tree) !== undefined
  )
}
