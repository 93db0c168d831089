import type { Arm } from '../../organisation/placement.ts'
import type { Tree } from '../../organisation/tree.ts'

export const RHYTHMS = ['month', 'quarter', 'half', 'year'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Something measured, or a question an evaluation answers, with who is responsible and the decision it feeds. */
export type Indicator = {
  id: string
  kind: 'indicator' | 'evaluation_question'
  /** The question in plain words, such as 'Do projects start early enough?'. */
  question: string
  what: string
  unitOfMeasure: string | null
  every: Rhythm
  feedsBodyId: string
  feedsWhat: string
  source: string | null
  baselineValue: number | null
  baselineOn: string | null
  targetValue: number | null
  better: 'high' | 'low' | null
  groups: string[]
  packKey: string | null
  retiredOn: string | null
  responsiblePostId: string | null
  unitId: string | null
  edit: number
  madeBy: string | null
}

export const hasBaseline = ({ baselineValue, baselineOn, source }: Indicator): boolean =>
  baselineValue !== null && baselineOn !== null && Boolean(source?.trim())

type Placed = { id: string; arms: readonly Arm[] }
export type Margin = { id: string; indicatorIds: string[] }

/** Which indicators stand on each level: on the level itself, or on a unit of it. Pure. */
export function levelMargin(placed: readonly Placed[], tree: Tree): Margin[] {
  const levelOf = (unitId: string) => tree.units[tree.indexOf.get(unitId) ?? -1]?.levelId
  return tree.levels.map(({ id }) => ({
    id,
    indicatorIds: placed
      .filter(({ arms }) => arms.some((arm) => (arm.levelId ?? (arm.unitId && levelOf(arm.unitId))) === id))
      .map((one) => one.id),
  }))
}

/** Which indicators stand in each activity; one without an activity stands in all of them. Pure. */
export const activityMargin = (placed: readonly Placed[], tree: Tree): Margin[] =>
  tree.activities.map((id) => ({
    id,
    indicatorIds: placed
      .filter(({ arms }) => arms.some(({ activityId }) => activityId === undefined || activityId === id))
      .map((one) => one.id),
  }))
