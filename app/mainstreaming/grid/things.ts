import type { Rung } from '../../ladder/rung.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { Post } from '../../organisation/post/post.ts'
import { placementsOfKinds } from '../../organisation/structure/actions.ts'
import { addDays } from '../../store/today.ts'
import type { PromiseStanding } from '../../strategy/actions.ts'
import { type DutyShown, dutiesToday } from '../../strategy/duty/actions.ts'
import { dutiesThatCount } from '../../strategy/duty/facts.ts'
import { allIndicators } from '../../strategy/plan/actions.ts'
import { hasBaseline, type Indicator } from '../../strategy/plan/indicator.ts'
import type { Asker } from '../asker.ts'

/** What may stand in a cell, with where it stands on the ladder. */
export type Thing = {
  id: string
  kind: 'commitment' | 'provision' | 'duty' | 'indicator'
  title: string
  rung: Rung
  arms: readonly Arm[]
  ownerPostId: string | null
}

export const SHOWN = ['commitments', 'provisions', 'duties', 'indicators'] as const
/** What a grid is of. */
export type Shown = (typeof SHOWN)[number]
export type Things = Record<Shown, Thing[]>

/** Everything that counts in some cell: approved promises, duties in force, live indicators. */
export async function readThings(
  asker: Asker,
  promises: readonly PromiseStanding[],
  posts: readonly Post[],
): Promise<Things> {
  const approved = promises.filter(({ approvedOn }) => approvedOn).map(thingOfPromise)
  const duties = dutiesThatCount(await dutiesToday(asker), asker.today)
  return {
    commitments: approved.filter(({ kind }) => kind === 'commitment'),
    provisions: approved.filter(({ kind }) => kind === 'provision'),
    duties: duties.map((duty) => thingOfDuty(duty, asker.today)),
    indicators: await indicators(asker, posts),
  }
}

async function indicators(asker: Asker, posts: readonly Post[]): Promise<Thing[]> {
  const placements = await placementsOfKinds(asker, ['indicator'])
  const held = new Set(posts.filter(({ holder }) => holder).map(({ id }) => id))
  const live = (await allIndicators(asker)).filter(({ retiredOn }) => !retiredOn || retiredOn > asker.today)
  return live.map((indicator) => ({
    id: indicator.id,
    kind: 'indicator',
    title: indicator.question,
    rung: rungOfIndicator(indicator, held),
    arms: placements.get(indicator.id) ?? [],
    ownerPostId: indicator.responsiblePostId,
  }))
}

/** An indicator on the rungs that this version knows: chosen; somebody in post is responsible; baseline and source. */
export function rungOfIndicator(indicator: Indicator, held: ReadonlySet<string>): Rung {
  if (!indicator.responsiblePostId || !held.has(indicator.responsiblePostId)) return 1
  return hasBaseline(indicator) ? 3 : 2
}

export function thingOfPromise({ id, kind, words, rung, arms, owner }: PromiseStanding): Thing {
  return {
    id,
    kind: kind === 'commitment' ? 'commitment' : 'provision',
    title: words,
    rung,
    arms,
    ownerPostId: owner?.postId ?? null,
  }
}

const CONFIRMED_IN_DAYS = 365

type DutyRead = Pick<DutyShown, 'id' | 'words' | 'arms' | 'postId' | 'state' | 'hasDocument' | 'hoursPerWeek'>

/**
 * A duty on the six rungs: listed; held by somebody in post; accepted by them, with a document that binds or hours
 * for it; confirmed in the last year. What a duty taught is told of all duties together.
 */
export function thingOfDuty(
  { id, words, arms, postId, state, hasDocument, hoursPerWeek }: DutyRead,
  today: string,
): Thing {
  const isGrounded = state.is === 'accepted' && (hasDocument || hoursPerWeek !== null)
  const isConfirmed = state.is === 'accepted' && state.confirmedOn >= addDays(today, -CONFIRMED_IN_DAYS)
  const rung = state.is === 'vacant' ? 1 : !isGrounded ? 2 : isConfirmed ? 4 : 3
  return { id, kind: 'duty', title: words, rung, arms, ownerPostId: postId }
}
