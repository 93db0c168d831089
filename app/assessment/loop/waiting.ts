import { type Caller, may } from '../../organisation/caller.ts'
import { addDays, daysBetween } from '../../store/today.ts'
import { isWriter, type WithTeam } from '../permissions.ts'
import { allAssessments } from '../store.ts'
import { followUpsDue, nextDue } from './live/followUp.ts'
import { allFollowUps } from './live/followUpStore.ts'
import { isUnderWay } from './review/review.ts'
import { allReviews, teamsOf } from './review/reviewStore.ts'
import { words } from './words.ts'

/** One thing about an assessment that waits for somebody, in words. */
export type WaitingOn = { href: string; text: string; about: string; dueOn?: string; isLate?: boolean }

const REVIEW_IN_DAYS = 30

/**
 * What waits for the caller: reviews of theirs, rounds without a reviewer for whoever assigns them, what came back to
 * their team, and follow-ups from two weeks before their day. A constant number of queries.
 */
export async function waitingOn(caller: Caller): Promise<WaitingOn[]> {
  if (!may(caller, 'assessment.list')) return []
  const all = await allAssessments(caller)
  const reviews = await allReviews(caller)
  const followUps = await allFollowUps(caller)
  const named = all.filter(({ state }) => ['returned', 'revising', 'live'].includes(state))
  const teams = await teamsOf(
    caller,
    named.map(({ id }) => id),
  )
  const isTheirs = (about: WithTeam) =>
    about.authors.some(({ memberId }) => memberId === caller.member.id) ||
    Boolean(about.assessment.ownerPostId && caller.posts.includes(about.assessment.ownerPostId))
  const told = words.waiting
  const waiting: WaitingOn[] = []
  for (const review of reviews.filter((one) => one.reviewerId === caller.member.id && isUnderWay(one))) {
    const dueOn = addDays(review.assignedOn, REVIEW_IN_DAYS)
    const isLate = dueOn < caller.today
    waiting.push({
      href: `/reviews/${review.id}`,
      text: told.review(review.title),
      about: told.reviewAbout,
      dueOn,
      isLate,
    })
  }
  if (may(caller, 'review.assign'))
    for (const { id, title, round, state, stateSince } of all) {
      const here = reviews.filter((one) => one.assessmentId === id && one.round === round && one.outcome === null)
      if (state !== 'specialist_review' || here.some(isUnderWay)) continue
      const gone = here.map(({ reviewerName }) => reviewerName)
      const days = daysBetween(stateSince, caller.today)
      waiting.push({ href: '/reviews', text: told.noReviewer(title), about: told.noReviewerAbout(days, gone) })
    }
  for (const assessment of named) {
    const about = { assessment, authors: teams.filter(({ assessmentId }) => assessmentId === assessment.id) }
    if (!isTheirs(about) || !isWriter(caller, about)) continue
    const { id, title, state } = assessment
    if (state !== 'live') {
      waiting.push({ href: `/assessments/${id}/feedback`, text: told.returned(title), about: told.returnedAbout })
      continue
    }
    const recorded = followUps.filter(({ assessmentId }) => assessmentId === id)
    const due = nextDue(followUpsDue(assessment, recorded, caller.today), caller.today)
    if (!due) continue
    const { point, months, dueOn, isLate } = due
    const href = `/assessments/${id}/follow-ups/${point}`
    waiting.push({ href, text: told.followUp(title, months), about: told.followUpAbout, dueOn, isLate })
  }
  return waiting
}
