import type { Fact, FactName } from '../../ladder/fact.ts'
import { countOf, shareOf } from '../../ladder/fact.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { Post } from '../../organisation/post/post.ts'
import { type Blank, isStanding, type Structure } from '../../organisation/structure/structure.ts'
import { activityMargin, hasBaseline, type Indicator, levelMargin, type Margin } from './indicator.ts'

type Around = {
  structure: Pick<Structure, 'tree'>
  posts: ReadonlyMap<string, Pick<Post, 'holder'>>
  placements: ReadonlyMap<string, readonly Arm[]>
  blanks: readonly Blank[]
  today: string
}

/** Facts of S2.4: indicators on the margins of the grid. Readings belong to monitoring. Pure. */
export function planFacts(
  all: readonly Indicator[],
  { structure, posts, placements, blanks, today }: Around,
): Record<FactName, Fact> {
  const live = all.filter(({ retiredOn }) => !retiredOn)
  const held = live.filter(({ responsiblePostId }) => responsiblePostId && posts.get(responsiblePostId)?.holder)
  const placed = held.map(({ id }) => ({ id, arms: placements.get(id) ?? [] }))
  const based = live.filter(hasBaseline)
  const activities = activityMargin(placed, structure.tree).filter(
    ({ id }) => !cannotApplyAnywhere(id, blanks, structure, today),
  )
  return {
    'indicators.count': countOf(live.map(({ id }) => id)),
    'indicators.levelCoverage': covered(levelMargin(placed, structure.tree)),
    'indicators.activityCoverage': covered(activities),
    'indicators.baselineAndSourceShare': shareOf(
      based.map(({ id }) => id),
      live.filter((one) => !hasBaseline(one)).map(({ id }) => id),
    ),
  }
}

function covered(margin: readonly Margin[]): Fact {
  const has = ({ indicatorIds }: Margin) => indicatorIds.length > 0
  return shareOf(
    margin.filter(has).map(({ id }) => id),
    margin.filter((one) => !has(one)).map(({ id }) => id),
  )
}

/** An activity applies unless every level's cell of it is marked as one that cannot. */
export function cannotApplyAnywhere(
  activityId: string,
  blanks: readonly Blank[],
  { tree }: Pick<Structure, 'tree'>,
  today: string,
): boolean {
  const marked = blanks.filter(
    (blank) => blank.kind === 'cannot_apply' && blank.activityId === activityId && isStanding(blank, today),
  )
  return tree.levels.length > 0 && tree.levels.every(({ id }) => marked.some(({ levelId }) => levelId === id))
}
