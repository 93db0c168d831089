import { countOf, type Fact } from '../../ladder/fact.ts'
import { grantsOf, membersOf } from '../../organisation/people/actions.ts'
import { isLive, standingOf } from '../../organisation/people/people.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import type { Work } from '../../store/work.ts'
import { isUnderWay } from '../loop/review/review.ts'
import { allReviews } from '../loop/review/reviewStore.ts'

/** Somebody with so many reviews under way has no room for another. */
const MOST_AT_ONCE = 5

/** People named as reviewers who are in post today and have room for at least one more review. */
export async function reviewersWithRoom(asker: Work): Promise<Fact> {
  const named = new Set(
    (await grantsOf(asker)).filter((one) => one.role === 'SR' && isLive(one, asker.today)).map((one) => one.memberId),
  )
  const inPost = new Set((await postsOf(asker)).flatMap(({ holder }) => (holder ? [holder.memberId] : [])))
  const busy = new Map<string, number>()
  for (const review of await allReviews(asker))
    if (isUnderWay(review)) busy.set(review.reviewerId, (busy.get(review.reviewerId) ?? 0) + 1)
  const here = (await membersOf(asker)).filter(
    (member) =>
      named.has(member.id) && inPost.has(member.id) && ['here', 'waiting'].includes(standingOf(member, asker.today)),
  )
  const hasRoom = ({ id }: { id: string }) => (busy.get(id) ?? 0) < MOST_AT_ONCE
  return countOf(
    here.filter(hasRoom).map(({ id }) => id),
    here.filter((member) => !hasRoom(member)).map(({ id }) => id),
  )
}
