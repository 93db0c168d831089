import type { Arm } from './placement.ts'
import type { Tree } from './tree.ts'

export type Placed = { id: string; arms: readonly Arm[] }

/** How many records hold in every unit × activity. Both arrays are read at `unit index * activities + activity index`. */
export type PlacementCounts = { own: Int32Array; above: Int32Array }

type Several = { arms: readonly Arm[]; activity: number }

/**
 * Counts own and inherited records for every unit and activity in one pass down the tree. A record with one place
 * per activity is added where it stands and summed downwards; one with several is walked, so as not to count it twice.
 */
export function countPlacements(items: readonly Placed[], tree: Tree): PlacementCounts {
  const width = tree.activities.length
  const own = new Int32Array(tree.units.length * width)
  const above = new Int32Array(tree.units.length * width)
  const onLevel = new Map(tree.levels.map((level) => [level.id, new Int32Array(width)]))
  const everywhere = new Int32Array(width)
  const several: Several[] = []
  const activityIndex = new Map(tree.activities.map((id, n) => [id, n]))

  for (const item of items)
    for (const [activity, arms] of armsByActivity(item.arms, activityIndex, width)) {
      const arm = arms[0]!
      const unit = arm.unitId === undefined ? undefined : tree.indexOf.get(arm.unitId)
      if (arms.length > 1) several.push({ arms, activity })
      else if (unit !== undefined) own[unit * width + activity]!++
      else if (arm.levelId !== undefined && onLevel.has(arm.levelId)) onLevel.get(arm.levelId)![activity]!++
      else if (arm.unitId === undefined && arm.levelId === undefined) everywhere[activity]!++
    }

  for (let unit = 0; unit < tree.units.length; unit++) {
    const parent = tree.parent[unit]!
    for (let activity = 0; parent >= 0 && activity < width; activity++) {
      const from = parent * width + activity
      above[unit * width + activity] = above[from]! + own[from]!
    }
  }
  addLevels(tree, onLevel, everywhere, { own, above })
  walkSeveral(tree, several, { own, above })
  return { own, above }
}

/** Which arms speak about which activity. Most records share one list among all activities. */
function armsByActivity(arms: readonly Arm[], indexOf: ReadonlyMap<string, number>, width: number) {
  const general = arms.filter((arm) => arm.activityId === undefined)
  const byActivity = new Map<number, readonly Arm[]>()
  if (general.length) for (let activity = 0; activity < width; activity++) byActivity.set(activity, general)
  for (const arm of arms) {
    const activity = arm.activityId === undefined ? undefined : indexOf.get(arm.activityId)
    if (activity !== undefined) byActivity.set(activity, [...(byActivity.get(activity) ?? []), arm])
  }
  return byActivity
}

function addLevels(
  tree: Tree,
  onLevel: ReadonlyMap<string, Int32Array>,
  everywhere: Int32Array,
  counts: PlacementCounts,
) {
  const width = everywhere.length
  const fromAbove = new Map(
    tree.levels.map(({ id, order }) => {
      const sum = Int32Array.from(everywhere)
      for (const upper of tree.levels) {
        if (upper.order >= order) continue
        for (const [activity, n] of onLevel.get(upper.id)!.entries()) sum[activity]! += n
      }
      return [id, sum]
    }),
  )
  tree.units.forEach(({ levelId }, unit) => {
    const here = onLevel.get(levelId)!
    const higher = fromAbove.get(levelId)!
    for (let activity = 0; activity < width; activity++) {
      counts.own[unit * width + activity]! += here[activity]!
      counts.above[unit * width + activity]! += higher[activity]!
    }
  })
}

/** Records with several places for one activity: every unit they reach is stamped, so it is counted once. */
function walkSeveral(tree: Tree, several: readonly Several[], { own, above }: PlacementCounts) {
  const width = tree.activities.length
  const reached = new Int32Array(tree.units.length)
  const owned = new Int32Array(tree.units.length)
  several.forEach(({ arms, activity }, n) => {
    const stamp = n + 1
    for (const arm of arms) {
      const unit = arm.unitId === undefined ? 0 : tree.indexOf.get(arm.unitId)
      const order = arm.levelId === undefined ? Number.NEGATIVE_INFINITY : tree.levelOrder.get(arm.levelId)
      if (unit === undefined || order === undefined) continue
      if (arm.unitId !== undefined) owned[unit] = stamp
      const last = arm.unitId === undefined ? tree.units.length : tree.end[unit]!
      for (let at = unit; at < last; at++) {
        if (arm.levelId !== undefined && tree.units[at]!.levelId === arm.levelId) owned[at] = stamp
        else if (tree.order[at]! <= order) continue
        reached[at] = stamp
      }
    }
    for (let at = 0; at < tree.units.length; at++) {
      if (owned[at] === stamp) own[at * width + activity]!++
      else if (reached[at] === stamp) above[at * width + activity]!++
    }
  })
}
