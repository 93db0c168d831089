import type { Fact, FactName } from '../../ladder/fact.ts'
import { countOf, isSo, notKnown, shareOf } from '../../ladder/fact.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { addDays } from '../../store/today.ts'
import { type Duty, type DutyState, isInForce, JUDGED_FROM, topHolderOf } from './duty.ts'

export type DutyRead = Duty & { arms: readonly Arm[]; isHeld: boolean; state: DutyState; hasDocument: boolean }

const YEAR_IN_DAYS = 365

/** The tag of duties that coordinate public involvement. */
export const INVOLVEMENT = 'involvement'

/** Facts of S2.3, and who coordinates involvement. A duty that its holder has declined counts as none. Pure. */
export function dutyFacts(
  all: readonly DutyRead[],
  {
    structure,
    handOvers,
    today,
  }: {
    structure: Pick<Structure, 'levels' | 'units' | 'activities' | 'tree'>
    handOvers: readonly string[]
    today: string
  },
): Record<FactName, Fact> {
  const duties = dutiesThatCount(all, today)
  const accountable = duties.filter(({ part, isHeld }) => part === 'accountable' && isHeld)
  const levels = structure.levels.map(({ id }) => id)
  const held = levels.filter((levelId) =>
    accountable.some(({ arms }) => arms.some((arm) => levelOf(arm, structure) === levelId)),
  )
  const partners = structure.units.filter(({ kind }) => kind === 'partner').map(({ id }) => id)
  const agreed = partners.filter((unitId) => accountable.some(({ arms }) => arms.some((arm) => arm.unitId === unitId)))
  const coordinating = accountable.filter(({ tag }) => tag === INVOLVEMENT)
  const coordinated = levels.filter((levelId) =>
    coordinating.some(({ arms }) => reachesLevel(arms, levelId, structure)),
  )
  const activities = structure.activities.map(({ id }) => id)
  const active = activities.filter((id) =>
    coordinating.some(({ arms }) => arms.some(({ activityId }) => activityId === undefined || activityId === id)),
  )
  const top = topHolderOf(duties)
  const since = addDays(today, -YEAR_IN_DAYS)
  return {
    'duties.listed': countOf(idsOf(duties)),
    'levels.withAccountableShare': shareOf(held, without(levels, held)),
    'partners.withAccountableShare': shareOf(agreed, without(partners, agreed), 1),
    'duties.acceptedShare': shared(duties, ({ state }) => state.is === 'accepted'),
    'duties.groundedShare': shared(duties, ({ hasDocument, hoursPerWeek }) => hasDocument || hoursPerWeek !== null),
    'duties.reconfirmedShare': shared(duties, ({ state }) => state.is === 'accepted' && state.confirmedOn >= since),
    'duties.rebalanced': countOf(handOvers),
    'duties.largestHolderShare': top ? shared(duties, ({ postId }) => postId === top.postId) : notKnown(),
    'duties.tooFewToJudge': isSo(duties.length > 0 && duties.length < JUDGED_FROM, idsOf(duties)),
    'involvement.levelsCoordinatedShare': shareOf(coordinated, without(levels, coordinated)),
    'involvement.activitiesCoordinatedShare': shareOf(active, without(activities, active)),
  }
}

/** In force today and not declined. Pure. */
export const dutiesThatCount = <D extends Pick<DutyRead, 'fromOn' | 'toOn' | 'state'>>(
  all: readonly D[],
  today: string,
): D[] => all.filter((duty) => isInForce(duty, today) && duty.state.is !== 'declined')

function levelOf({ levelId, unitId }: Arm, { tree }: Pick<Structure, 'tree'>): string | undefined {
  return levelId ?? (unitId === undefined ? undefined : tree.units[tree.indexOf.get(unitId) ?? -1]?.levelId)
}

function shared(duties: readonly DutyRead[], test: (duty: DutyRead) => boolean): Fact {
  return shareOf(idsOf(duties.filter(test)), idsOf(duties.filter((duty) => !test(duty))))
}

/** A coordinator of everything coordinates each level; otherwise the level or a unit on it is named. */
const reachesLevel = (arms: readonly Arm[], levelId: string, structure: Pick<Structure, 'tree'>): boolean =>
  arms.some((arm) => (arm.unitId === undefined && arm.levelId === undefined) || levelOf(arm, structure) === levelId)

const without = (all: readonly string[], some: readonly string[]): string[] => all.filter((id) => !some.includes(id))
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id)
