/** Smaller order = higher up. Levels of equal order stand side by side: neither is above the other. */
export type Level = { id: string; order: number }
export type Unit = { id: string; parentId?: string; levelId: string }
export type TreeParts = { levels: readonly Level[]; activities: readonly string[]; units: readonly Unit[] }

/** An organisation's shape, ready for questions. Units stand in the order of a walk down the tree, parents first. */
export type Tree = {
  levels: readonly Level[]
  activities: readonly string[]
  units: readonly Unit[]
  /** Place of each unit in `units`. */
  indexOf: ReadonlyMap<string, number>
  levelOrder: ReadonlyMap<string, number>
  /** First and last unit on each level, by index; a level without units has none. */
  levelSpan: ReadonlyMap<string, readonly [number, number]>
  /** By unit index: the parent's index or -1; one past the last unit under it; the order of its level. */
  parent: Int32Array
  end: Int32Array
  order: Float64Array
}

/** Grows the tree from rows in any order. Throws when a unit hangs from nothing, from itself, or on no level. */
export function growTree({ levels, activities, units }: TreeParts): Tree {
  const levelOrder = new Map(levels.map((level) => [level.id, level.order]))
  const children = new Map<string | undefined, Unit[]>()
  for (const unit of units) {
    if (!levelOrder.has(unit.levelId))
      throw new Error(`unit ${unit.id} is on level ${unit.levelId}, which is not there`)
    const siblings = children.get(unit.parentId)
    if (siblings) siblings.push(unit)
    else children.set(unit.parentId, [unit])
  }
  const walked: Unit[] = []
  const indexOf = new Map<string, number>()
  const parent = new Int32Array(units.length)
  const end = new Int32Array(units.length)
  const open = [...(children.get(undefined) ?? [])].reverse().map((unit) => ({ unit, above: -1 }))
  for (let step = open.pop(); step; step = open.pop()) {
    const index = walked.push(step.unit) - 1
    indexOf.set(step.unit.id, index)
    parent[index] = step.above
    for (const unit of [...(children.get(step.unit.id) ?? [])].reverse()) open.push({ unit, above: index })
  }
  const lost = units.find((unit) => !indexOf.has(unit.id))
  if (lost) throw new Error(`unit ${lost.id} hangs from ${lost.parentId}, which does not lead up to the top`)
  if (indexOf.size !== units.length) throw new Error('the same unit is there twice')
  for (let index = units.length - 1; index >= 0; index--) {
    end[index] = Math.max(end[index]!, index + 1)
    const above = parent[index]!
    if (above >= 0) end[above] = Math.max(end[above]!, end[index]!)
  }
  const order = Float64Array.from(walked, (unit) => levelOrder.get(unit.levelId)!)
  const levelSpan = new Map<string, readonly [number, number]>()
  for (const [index, { levelId }] of walked.entries())
    levelSpan.set(levelId, [levelSpan.get(levelId)?.[0] ?? index, index])
  const ordered = [...levels].sort((a, b) => a.order - b.order)
  return { levels: ordered, activities, units: walked, indexOf, levelOrder, levelSpan, parent, end, order }
}

/** Is this unit the other one, or somewhere below it? Units that are not in the tree are under nothing. */
export function isUnder(tree: Tree, unitId: string, topId: string): boolean {
  const unit = tree.indexOf.get(unitId)
  const top = tree.indexOf.get(topId)
  return unit !== undefined && top !== undefined && unit >= top && unit < tree.end[top]!
}

/** The units above this one, nearest first. */
export function ancestorsOf(tree: Tree, unitId: string): Unit[] {
  const above: Unit[] = []
  const start = tree.indexOf.get(unitId)
  for (let at = start === undefined ? -1 : tree.parent[start]!; at >= 0; at = tree.parent[at]!)
    above.push(tree.units[at]!)
  return above
}

/** This unit and everything under it, parents first. */
export function unitsUnder(tree: Tree, unitId: string): Unit[] {
  const at = tree.indexOf.get(unitId)
  return at === undefined ? [] : tree.units.slice(at, tree.end[at])
}
