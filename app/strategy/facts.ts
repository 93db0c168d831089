import { yesesForKinds } from '../decision/actions.ts'
import { evidenceForKinds } from '../evidence/actions.ts'
import type { Fact, FactName } from '../ladder/fact.ts'
import { countOf, isSo, shareOf } from '../ladder/fact.ts'
import { isHeldForRequirement } from '../ladder/owner.ts'
import { type Coverage, coverageOf, gridRows } from '../organisation/gridRows.ts'
import type { Arm } from '../organisation/placement.ts'
import { postsOf } from '../organisation/post/actions.ts'
import type { Post } from '../organisation/post/post.ts'
import { blanksOf, placementsOfKinds, readStructure } from '../organisation/structure/actions.ts'
import type { Blank, Structure } from '../organisation/structure/structure.ts'
import { addDays } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { stateOf } from './duty/duty.ts'
import { dutyFacts } from './duty/facts.ts'
import { allAnswers, allDuties, handOversSince } from './duty/store.ts'
import { planFacts } from './plan/facts.ts'
import { allIndicators } from './plan/store.ts'
import { PROVISIONS } from './promise/promise.ts'
import type { PromiseStanding } from './promise/standing.ts'
import { promiseRungs } from './rungs.ts'
import { allReviews, allStrategies } from './store.ts'
import { isCounting } from './strategy.ts'

const HAND_OVERS_COUNT_FOR_DAYS = 730

/** What step 2 knows, by the names of the content pack: S2.1 to S2.4. Read in some thirty queries, whatever the size. */
export async function strategyFacts(
  work: Work,
  standings?: readonly PromiseStanding[],
): Promise<Record<FactName, Fact>> {
  const promises = standings ?? (await promiseRungs(work))
  const structure = await readStructure(work)
  const posts = new Map((await postsOf(work)).map((post) => [post.id, post]))
  const placements = await placementsOfKinds(work, ['duty', 'indicator'])
  const blanks = await blanksOf(work)
  return {
    ...commitmentFacts(promises, work.today),
    'cells.filledOrReasonedShare': coverageFact(coverageFor(promises, structure, blanks, work.today)),
    'strategy.reviewed': await reviewedFact(work),
    ...provisionFacts(promises, work.today),
    ...(await readDutyFacts(work, structure, posts, placements)),
    ...planFacts(await allIndicators(work), { structure, posts, placements, blanks, today: work.today }),
  }
}

/** Every cell of the grid by what fills it: own, inherited, a reasoned blank, nothing, or that it cannot apply. */
export async function gridCoverage(work: Work, standings?: readonly PromiseStanding[]): Promise<Coverage> {
  return coverageFor(
    standings ?? (await promiseRungs(work)),
    await readStructure(work),
    await blanksOf(work),
    work.today,
  )
}

/** Only approved commitments fill a cell. Pure. */
export function coverageFor(
  promises: readonly PromiseStanding[],
  { tree }: Structure,
  blanks: readonly Blank[],
  today: string,
): Coverage {
  const approved = promises.filter(({ kind, approvedOn }) => kind === 'commitment' && approvedOn)
  return coverageOf(gridRows(approved, tree, blanksForGrid(blanks), today))
}

/** Blanks the way the grid reads them. A cell that cannot apply stays so; one left blank lapses on its day. */
export const blanksForGrid = (blanks: readonly Blank[]) =>
  blanks.map(({ kind, unitId, levelId, untilOn, ...blank }) => ({
    ...blank,
    kind: kind === 'cannot_apply' ? ('cannotApply' as const) : ('leftBlank' as const),
    ...(unitId && { unitId }),
    ...(levelId && { levelId }),
    ...(untilOn && kind === 'left_blank' && { untilOn }),
  }))

const coverageFact = ({ own, inherited, reasoned, empty }: Coverage): Fact =>
  shareOf([...own, ...inherited, ...reasoned], empty)

/** Facts of S2.1 about commitments. A post that is empty for a month at most counts as held here. Pure. */
export function commitmentFacts(promises: readonly PromiseStanding[], today: string): Record<FactName, Fact> {
  const approved = promises.filter(({ kind, approvedOn }) => kind === 'commitment' && approvedOn)
  const isVacantBriefly = approved.some(({ owner }) => owner && !owner.isInPost && isHeldForRequirement(owner, today))
  const note = isVacantBriefly ? 'postVacant' : undefined
  return {
    'commitments.approved': countOf(
      idsOf(approved),
      idsOf(promises.filter(({ kind, approvedOn }) => kind === 'commitment' && !approvedOn)),
    ),
    'commitments.ownedShare': shared(
      approved,
      (promise) => isHeld(promise, today) && Boolean(promise.dueOn && promise.bodyUnitId),
      note,
    ),
    'commitments.resourcedShare': shared(approved, isBacked),
    'commitments.enactedShare': shared(approved, ({ rungForRequirement }) => rungForRequirement >= 4, note),
    'commitments.learning': countOf(idsOf(approved.filter(({ rungForRequirement }) => rungForRequirement === 5))),
  }
}

/** Facts of S2.2. A provision needs no body; one of each of the four kinds is asked for. Pure. */
export function provisionFacts(promises: readonly PromiseStanding[], today: string): Record<FactName, Fact> {
  const approved = promises.filter(({ kind, approvedOn }) => kind !== 'commitment' && approvedOn)
  const present = PROVISIONS.filter((kind) => approved.some((one) => one.kind === kind))
  const owned = (promise: PromiseStanding) => isHeld(promise, today) && Boolean(promise.dueOn)
  return {
    'provisions.kindsPresent': {
      value: present.length,
      of: { n: present.length, total: PROVISIONS.length },
      counted: idsOf(approved),
      missing: [],
    },
    'provisions.ownedShare': shared(approved, owned),
    'provisions.resourcedShare': shared(approved, isBacked),
  }
}

async function reviewedFact(work: Work): Promise<Fact> {
  const yeses = await yesesForKinds(work, ['strategy'])
  const reviews = await allReviews(work)
  const inForce = (await allStrategies(work)).filter(
    (strategy) =>
      !strategy.archivedAt &&
      isCounting(strategy, work.today) &&
      yeses.some(({ recordId }) => recordId === strategy.id),
  )
  const reviewed = inForce.filter(({ id }) => {
    const first = yeses.find(({ recordId }) => recordId === id)
    return reviews.some(
      ({ strategyId, onDay }) => strategyId === id && first && onDay >= first.onDay && onDay <= work.today,
    )
  })
  return isSo(reviewed.length > 0, idsOf(reviewed), reviewed.length ? [] : idsOf(inForce))
}

async function readDutyFacts(
  work: Work,
  structure: Structure,
  posts: ReadonlyMap<string, Post>,
  placements: ReadonlyMap<string, Arm[]>,
) {
  const answers = await allAnswers(work)
  const documents = await evidenceForKinds(work, ['duty'])
  const duties = (await allDuties(work)).map((duty) => ({
    ...duty,
    arms: placements.get(duty.id) ?? [],
    isHeld: Boolean(posts.get(duty.postId)?.holder),
    state: stateOf(
      posts.get(duty.postId)?.holder ?? null,
      answers.filter(({ dutyId }) => dutyId === duty.id),
    ),
    hasDocument: (documents.get(duty.id) ?? []).some(({ says }) => says === 'source_document'),
  }))
  const handOvers = await handOversSince(work, addDays(work.today, -HAND_OVERS_COUNT_FOR_DAYS))
  return dutyFacts(duties, { structure, handOvers: handOvers.map(({ dutyId }) => dutyId), today: work.today })
}

const isHeld = ({ owner }: PromiseStanding, today: string): boolean => isHeldForRequirement(owner, today)

/** Money, time, or a reason why neither is needed. */
export function isBacked({ facts }: Pick<PromiseStanding, 'facts'>): boolean {
  const pence = facts['promise.moneyPence']?.value
  return (
    (typeof pence === 'number' && pence > 0) ||
    facts['promise.protectedTime']?.value === true ||
    facts['promise.noCostReason']?.value === true
  )
}

function shared(all: readonly PromiseStanding[], test: (promise: PromiseStanding) => boolean, note?: string): Fact {
  return shareOf(idsOf(all.filter(test)), idsOf(all.filter((promise) => !test(promise))), undefined, note)
}

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id)
