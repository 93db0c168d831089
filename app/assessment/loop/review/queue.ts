import { type Caller, may, must } from '../../../organisation/caller.ts'
import { daysBetween } from '../../../store/today.ts'
import type { Assessment } from '../../assessment.ts'
import { allAssessments } from '../../store.ts'
import { withTitlesApart } from '../../titlesApart.ts'
import { peopleWhoReview, type Reviewer, reviewersFor } from './assign.ts'
import { isOwnWork, readHands } from './ownWork.ts'
import { isUnderWay, type Review } from './review.ts'
import { allReviews, teamsOf } from './reviewStore.ts'

/** One round that waits for a specialist, or is with one. */
export type Queued = {
  assessment: Assessment
  /** Whole days since it came to the specialists. */
  days: number
  /** Those who are at it. */
  reviews: Review[]
  /** Somebody had it and has left since. */
  left: Review[]
  mayClaim: boolean
  /** For whoever assigns: who could. */
  reviewers: Reviewer[]
}

/** How many reviews somebody has open, and for how many days the oldest of them. */
export type Load = { name: string; open: number; oldestDays: number | undefined }

export type Queue = { queued: Queued[]; own: Review[]; medianDays: number | undefined; load: Load[] }

/** What waits for a specialist, longest first. Only those who assign see who has room. */
export async function readQueue(caller: Caller): Promise<Queue> {
  must(caller, 'review.do')
  const [waiting, reviews] = [await waitingForReview(caller), await allReviews(caller)]
  const teams = await teamsOf(
    caller,
    waiting.map(({ id }) => id),
  )
  const hands = await readHands(
    caller,
    waiting.map(({ id }) => id),
  )
  const queued: Queued[] = []
  for (const assessment of waiting) {
    const about = { assessment, authors: teams.filter(({ assessmentId }) => assessmentId === assessment.id) }
    const here = reviews.filter((one) => one.assessmentId === assessment.id && one.round === assessment.round)
    const open = here.filter(({ outcome }) => outcome === null)
    queued.push({
      assessment,
      days: daysBetween(assessment.stateSince, caller.today),
      reviews: open.filter(isUnderWay),
      left: open.filter((review) => !isUnderWay(review)),
      mayClaim:
        open.filter(isUnderWay).length === 0 &&
        !isOwnWork(caller, about, hands) &&
        !open.some(({ reviewerId }) => reviewerId === caller.member.id),
      reviewers: may(caller, 'review.assign') ? await reviewersFor(caller, about) : [],
    })
  }
  queued.sort((a, b) => b.days - a.days)
  const own = reviews.filter((review) => review.reviewerId === caller.member.id && review.outcome === null)
  const load = may(caller, 'review.assign') ? await loadOf(caller, reviews) : []
  return { queued, own, medianDays: medianOf(queued.map(({ days }) => days)), load }
}

/** Everybody who reviews, whoever has most room first. */
async function loadOf(caller: Caller, reviews: readonly Review[]): Promise<Load[]> {
  const load = (await peopleWhoReview(caller)).map(({ memberId, name }): Load => {
    const days = reviews
      .filter((review) => review.reviewerId === memberId && isUnderWay(review))
      .map(({ assignedOn }) => daysBetween(assignedOn, caller.today))
    return { name, open: days.length, oldestDays: days.length ? Math.max(...days) : undefined }
  })
  return load.sort((a, b) => a.open - b.open || a.name.localeCompare(b.name))
}

export const waitingForReview = async (caller: Caller): Promise<Assessment[]> =>
  (await withTitlesApart(await allAssessments(caller))).filter(({ state }) => state === 'specialist_review')

/** The middle one, or halfway between the middle two; undefined where there are none. Pure. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return undefined
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1]! + sorted[middle]!) / 2
}
