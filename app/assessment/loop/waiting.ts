import { type Caller, may } from '../../organisation/caller.ts'
import { addDays, daysBetween } from '../../store/today.ts'
import type { Assessment } from '../assessment.ts'
import { allAssessments } from '../store.ts'
import { titlesOf, withTitlesApart } from '../titlesApart.ts'
import { isOwnWork, readHands } from './review/ownWork.ts'
import { isUnderWay, type Review } from './review/review.ts'
import { allReviews, teamsOf } from './review/reviewStore.ts'
import { waitingForTeam } from './waitingForTeam.ts'
import { words } from './words.ts'

/** One thing about an assessment that waits for somebody, in words. */
export type WaitingOn = { href: string; text: string; about: string; dueOn?: string; isLate?: boolean }

const REVIEW_IN_DAYS = 30

/**
 * What waits for the caller: reviews of theirs, rounds without a reviewer for whoever assigns them and for whoever may
 * take one, and what their own team is to do next. A constant number of queries.
 */
export async function waitingOn(caller: Caller): Promise<WaitingOn[]> {
  if (!may(caller, 'assessment.list')) return []
  const all = await withTitlesApart(await allAssessments(caller))
  const titles = titlesOf(all)
  const reviews = (await allReviews(caller)).map((one) => ({
    ...one,
    title: titles.get(one.assessmentId) ?? one.title,
  }))
  return [
    ...ownReviews(caller, reviews),
    ...(may(caller, 'review.assign') ? toAssign(caller, all, reviews) : await toClaim(caller, all, reviews)),
    ...(await waitingForTeam(caller, all)),
  ]
}

function ownReviews(caller: Caller, reviews: readonly Review[]): WaitingOn[] {
  return reviews
    .filter((one) => one.reviewerId === caller.member.id && isUnderWay(one))
    .map(({ id, title, assignedOn }) => {
      const dueOn = addDays(assignedOn, REVIEW_IN_DAYS)
      const isLate = dueOn < caller.today
      return {
        href: `/reviews/${id}`,
        text: words.waiting.review(title),
        about: words.waiting.reviewAbout,
        dueOn,
        isLate,
      }
    })
}

type Free = { assessment: Assessment; days: number; gone: string[] }

/** Rounds with the specialists that nobody is at, and who had them and has left since. */
function withNobody(caller: Caller, all: readonly Assessment[], reviews: readonly Review[]): Free[] {
  return all.flatMap((assessment): Free[] => {
    const { id, round, state, stateSince } = assessment
    const here = reviews.filter((one) => one.assessmentId === id && one.round === round && one.outcome === null)
    if (state !== 'specialist_review' || here.some(isUnderWay)) return []
    const gone = here.map(({ reviewerName }) => reviewerName)
    return [{ assessment, days: daysBetween(stateSince, caller.today), gone }]
  })
}

const toAssign = (caller: Caller, all: readonly Assessment[], reviews: readonly Review[]): WaitingOn[] =>
  withNobody(caller, all, reviews).map(({ assessment, days, gone }) => ({
    href: '/reviews',
    text: words.waiting.noReviewer(assessment.title),
    about: words.waiting.noReviewerAbout(days, gone),
  }))

/** For a specialist who may take one themselves: one line for all of them, but for what they had a hand in. */
async function toClaim(caller: Caller, all: readonly Assessment[], reviews: readonly Review[]): Promise<WaitingOn[]> {
  const free = may(caller, 'review.do') ? withNobody(caller, all, reviews) : []
  if (!free.length) return []
  const ids = free.map(({ assessment }) => assessment.id)
  const [teams, hands] = [await teamsOf(caller, ids), await readHands(caller, ids)]
  const open = free.filter(({ assessment }) => {
    const authors = teams.filter(({ assessmentId }) => assessmentId === assessment.id)
    return !isOwnWork(caller, { assessment, authors }, hands)
  })
  if (!open.length) return []
  const oldest = Math.max(...open.map(({ days }) => days))
  return [
    {
      href: '/reviews',
      text: words.waiting.toClaim(open.length),
      about: words.waiting.toClaimAbout(oldest, open.length),
    },
  ]
}
