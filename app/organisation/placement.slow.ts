import type { Arm, Cell } from './placement.ts'
import type { Tree, Unit } from './tree.ts'

/** The same rules as placement.ts, said as plainly as can be and as slowly, to hold the fast ones against. */
export function slowlyHolds(arms: readonly Arm[], cell: Cell, tree: Tree): 'own' | 'inherited' | 'no' {
  const here = arms.filter((arm) => arm.activityId === undefined || arm.activityId === cell.activityId)
  if (here.some((arm) => isExactly(arm, cell, tree))) return 'own'
  return here.some((arm) => isAbove(arm, cell, tree)) ? 'inherited' : 'no'
}

function isExactly(arm: Arm, cell: Cell, tree: Tree): boolean {
  const unit = unitOf(tree, cell.unitId)
  if (cell.unitId !== undefined) {
    return unit !== undefined && (arm.unitId === unit.id || (arm.unitId === undefined && arm.levelId === unit.levelId))
  }
  return arm.levelId === cell.levelId ? arm.levelId !== undefined : unitOf(tree, arm.unitId)?.levelId === cell.levelId
}

function isAbove(arm: Arm, cell: Cell, tree: Tree): boolean {
  const unit = unitOf(tree, cell.unitId)
  if (cell.unitId !== undefined && !unit) return false
  if (arm.unitId === undefined && arm.levelId === undefined) return true
  const levelId = cell.levelId ?? unit!.levelId
  if (arm.levelId !== undefined) return orderOf(tree, arm.levelId) < orderOf(tree, levelId)
  if (unit) return chain(tree, unit).some(({ id }) => id === arm.unitId)
  const top = unitOf(tree, arm.unitId)
  if (!top || !(orderOf(tree, top.levelId) < orderOf(tree, levelId))) return false
  const isUnderTop = (each: Unit) => [each, ...chain(tree, each)].includes(top)
  const onLevel = tree.units.filter((each) => each.levelId === levelId)
  return tree.units.every(isUnderTop) || (onLevel.length > 0 && onLevel.every(isUnderTop))
}

function unitOf(tree: Tree, id: string | undefined): Unit | undefined {
  return tree.units.find((unit) => unit.id === id)
}

function chain(tree: Tree, unit: Unit): Unit[] {
  const parent = unitOf(tree, unit.parentId)
  return parent ? [parent, ...chain(tree, parent)] : []
}

function orderOf(tree: Tree, levelId: string): number {
  return tree.levels.find((level) => level.id === levelId)?.order ?? Number.NaN
}
