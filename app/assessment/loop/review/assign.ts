import { NotAllowed, NotFound } from '../../../errors.ts'
import { type Caller, must } from '../../../organisation/caller.ts'
import { grantsOf, membersOf } from '../../../organisation/people/actions.ts'
import { isLive } from '../../../organisation/people/people.ts'
import { postsOf } from '../../../organisation/post/actions.ts'
import { recordHappening } from '../../../store/happening.ts'
import { newId } from '../../../store/newId.ts'
import { readAssessment } from '../../actions.ts'
import type { State } from '../../assessment.ts'
import type { WithTeam } from '../../permissions.ts'
import { assessmentById, authorsOf } from '../../store.ts'
import { isOwnWork, readHands } from './ownWork.ts'
import { isUnderWay, type Review } from './review.ts'
import * as store from './reviewStore.ts'

export type AssignFault = 'not-in-review' | 'own-work' | 'already-theirs' | 'not-a-reviewer' | 'two-at-it'
type Assigned = { ok: true; id: string } | { ok: false; because: AssignFault; state?: State }

/** Somebody who may review, for a list: the greyed say why. */
export type Reviewer = { memberId: string; name: string; open: number; isOwnWork: boolean; isAtIt: boolean }

/** Who could review this one, those with most room first; those who wrote it last, and not to be chosen. */
export async function reviewersFor(caller: Caller, about: WithTeam): Promise<Reviewer[]> {
  const reviews = await store.allReviews(caller)
  const { id, round } = about.assessment
  const hands = await readHands(caller, [id])
  const people = await peopleWhoReview(caller)
  const reviewers = people.map(({ memberId, name, posts }): Reviewer => {
    const own = reviews.filter((review) => review.reviewerId === memberId && isUnderWay(review))
    return {
      memberId,
      name,
      open: own.length,
      isOwnWork: isOwnWork({ member: { id: memberId, name, kind: 'staff', homeUnitId: null }, posts }, about, hands),
      isAtIt: own.some((review) => review.assessmentId === id && review.round === round),
    }
  })
  return reviewers.sort((a, b) => Number(a.isOwnWork) - Number(b.isOwnWork) || a.open - b.open)
}

/** Specialists and leads who are here today, with the posts they hold. */
export async function peopleWhoReview(caller: Caller) {
  const grants = (await grantsOf(caller)).filter(
    (grant) => ['SR', 'HL'].includes(grant.role) && isLive(grant, caller.today),
  )
  const ids = new Set(grants.map(({ memberId }) => memberId))
  const held = await postsOf(caller)
  return (await membersOf(caller))
    .filter(({ id, isSuspended, mergedInto }) => ids.has(id) && !isSuspended && !mergedInto)
    .filter(({ toOn }) => !toOn || toOn >= caller.today)
    .map(({ id, name }) => ({
      memberId: id,
      name,
      posts: held.filter(({ holder }) => holder?.memberId === id).map((post) => post.id),
    }))
}

/** The lead asks somebody to review the round that stands, and never one of those who wrote it. */
export async function assignReview(
  caller: Caller,
  assessmentId: string,
  memberId: string,
  id = newId(),
): Promise<Assigned> {
  must(caller, 'review.assign')
  const about = await readAssessment(caller, assessmentId)
  const reviewer = (await reviewersFor(caller, about)).find((one) => one.memberId === memberId)
  if (!reviewer) return { ok: false, because: 'not-a-reviewer' }
  return give(caller, about, { memberId, id, isOwn: reviewer.isOwnWork })
}

/** A specialist takes one from the queue themselves. */
export async function claimReview(caller: Caller, assessmentId: string, id = newId()): Promise<Assigned> {
  must(caller, 'review.do')
  const assessment = await assessmentById(caller, assessmentId)
  if (!assessment) throw new NotFound(`assessment ${assessmentId}`)
  const about = { assessment, authors: await authorsOf(caller, assessmentId) }
  const isOwn = isOwnWork(caller, about, await readHands(caller, [assessmentId]))
  return give(caller, about, { memberId: caller.member.id, id, isOwn })
}

/**
 * Whoever reviews it asks one other specialist by name to score it too. Neither sees the other's scores until both are
 * in.
 */
export async function askSecondRater(
  caller: Caller,
  reviewId: string,
  memberId: string,
  id = newId(),
): Promise<Assigned | { ok: false; because: 'own-team' | 'review-is-over' }> {
  const opened = await ownReview(caller, reviewId)
  if (!opened.ok) return opened
  const { review, about } = opened
  if (review.outcome !== null || review.round !== about.assessment.round)
    return { ok: false, because: 'review-is-over' }
  const reviewer = (await reviewersFor(caller, about)).find((one) => one.memberId === memberId)
  if (!reviewer) return { ok: false, because: 'not-a-reviewer' }
  return give(caller, about, { memberId, id, isOwn: reviewer.isOwnWork })
}

const MOST_RATERS = 2

type Given = { memberId: string; id: string; isOwn: boolean }

async function give(caller: Caller, { assessment }: WithTeam, { memberId, id, isOwn }: Given): Promise<Assigned> {
  const { state, round, title } = assessment
  if (state !== 'specialist_review') return { ok: false, because: 'not-in-review', state }
  if (isOwn) return { ok: false, because: 'own-work' }
  const here = (await store.reviewsOf(caller, assessment.id)).filter((review) => review.round === round)
  const before = here.find(({ reviewerId }) => reviewerId === memberId)
  if (before && before.outcome !== 'stood_down') return { ok: false, because: 'already-theirs' }
  if (here.filter(isUnderWay).length >= MOST_RATERS) return { ok: false, because: 'two-at-it' }
  if (before) await store.writeBack(caller, before.id)
  else await store.insertReview(caller, { id, assessmentId: assessment.id, title, round, reviewerId: memberId })
  await recordHappening(caller, assessment.id, 'asked', { forId: memberId })
  return { ok: true, id: before?.id ?? id }
}

export type OpenedReview = { ok: true; review: Review; about: WithTeam } | { ok: false; because: 'own-team' }

/** One review with what it is about, for its reviewer and for whoever assigns reviews. Nobody opens that of their own work. */
export async function openReview(caller: Caller, id: string): Promise<OpenedReview> {
  const review = await store.reviewById(caller, id)
  if (!review) throw new NotFound(`review ${id}`)
  const assessment = await assessmentById(caller, review.assessmentId)
  if (!assessment) throw new NotFound(`assessment ${review.assessmentId}`)
  const about = { assessment, authors: await authorsOf(caller, assessment.id) }
  if (isOwnWork(caller, about, await readHands(caller, [assessment.id]))) return { ok: false, because: 'own-team' }
  if (review.reviewerId !== caller.member.id) must(caller, 'review.assign')
  return { ok: true, review, about }
}

/** The reviewer's own, to fill in. */
export async function ownReview(caller: Caller, id: string): Promise<OpenedReview> {
  const opened = await openReview(caller, id)
  if (opened.ok && opened.review.reviewerId !== caller.member.id) throw new NotAllowed('review.do')
  return opened
}

/** Leaves a review, or takes it from somebody who cannot go on. It goes back to the queue; what they gave stays. */
export async function standDown(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'no-reason' | 'review-is-over' }> {
  const review = await store.reviewById(caller, id)
  if (!review) throw new NotFound(`review ${id}`)
  if (review.reviewerId !== caller.member.id) must(caller, 'review.assign')
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  if (!(await store.writeOutcome(caller, id, 'stood_down', why.trim()))) return { ok: false, because: 'review-is-over' }
  await recordHappening(caller, review.assessmentId, 'left', { forId: review.reviewerId, why: why.trim() })
  return { ok: true }
}

/** Nobody goes on reviewing what was withdrawn. */
export async function standDownAll(caller: Caller, assessmentId: string, why: string): Promise<void> {
  for (const { id, outcome } of await store.reviewsOf(caller, assessmentId))
    if (outcome === null) await store.writeOutcome(caller, id, 'stood_down', why)
}
