import type { Caller } from '../../../organisation/caller.ts'
import type { Work } from '../../../store/work.ts'
import { isInTeam, type WithTeam } from '../../permissions.ts'
import { handsIn } from './reviewStore.ts'

/** Members who saved an answer or submitted, by assessment: theirs it is, whether or not they are named in its team. */
export type Hands = ReadonlyMap<string, ReadonlySet<string>>

/** Who had a hand in each of these. One query. */
export async function readHands(asker: Pick<Work, 'db'>, assessmentIds: string[]): Promise<Hands> {
  const hands = new Map<string, Set<string>>()
  for (const { assessmentId, memberId } of await handsIn(asker, assessmentIds))
    hands.set(assessmentId, (hands.get(assessmentId) ?? new Set()).add(memberId))
  return hands
}

/** Nobody reviews, or lets through, what they or their team wrote. */
export const isOwnWork = (who: Pick<Caller, 'member' | 'posts'>, about: WithTeam, hands: Hands): boolean =>
  isInTeam(who, about) || Boolean(hands.get(about.assessment.id)?.has(who.member.id))
