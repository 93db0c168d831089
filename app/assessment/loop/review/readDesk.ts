import type { Assessment as Pack } from '../../../content/kinds/assessment.ts'
import type { Answered } from '../../../involvement/actions.ts'
import { type Caller, may } from '../../../organisation/caller.ts'
import { packFor } from '../../actions.ts'
import type { WithTeam } from '../../permissions.ts'
import { bodiesOf } from '../escalate.ts'
import type { Frozen } from '../frozen.ts'
import { isHeldBack, ratingsFor, saidAbout } from '../heard.ts'
import { stepsOf } from '../stepStore.ts'
import { openMajorsAmong } from './acceptance.ts'
import { type Reviewer, reviewersFor } from './assign.ts'
import { type Rating, type Review, type Scored, scoredIn, toTalkAbout } from './review.ts'
import { areBothIn, besideOf, frozenFor, toScore } from './score.ts'

/** Everything on a reviewer's desk. Whoever only assigns reviews sees where it stands, and no scores. */
export type Desk = {
  review: Review
  assessment: WithTeam['assessment']
  pack: Pack
  frozen: Frozen
  versionNo: number
  isOwn: boolean
  isOpen: boolean
  /** Whether the reviewer's own scores may change still: until a second rater's are in as well. */
  mayScore: boolean
  /** Whoever scores it too, and whether both have finished. */
  beside: { name: string; areIn: boolean }[]
  /** Whom the reviewer could ask to score it too; nobody where somebody does. */
  couldAsk: Reviewer[]
  own: Rating[]
  left: number
  isHeldBack: boolean
  said: Answered[]
  points: Answered[]
  majors: Answered[]
  scored: Scored[]
  /** What public advisers gave, by question. */
  byAdvisers: Rating[]
  talk: string[]
  bodies: { id: string; name: string }[]
}

export async function readDesk(caller: Caller, review: Review, about: WithTeam): Promise<Desk> {
  const { assessment } = about
  const { round } = review
  const frozen = await frozenFor(caller, assessment.id, round)
  const submitted = (await stepsOf(caller, assessment.id)).findLast(
    (taken) => taken.step === 'submit' && taken.round === round,
  )
  const isOwn = review.reviewerId === caller.member.id
  const isOver = review.outcome !== null
  const ratings = isOwn || isOver ? await ratingsFor(caller, assessment.id) : []
  const isTheirs = ({ byKind, byId, round: of }: Rating) =>
    byKind === 'specialist' && byId === review.reviewerId && of === round
  const own = ratings.filter(isTheirs)
  const said = isOwn || may(caller, 'review.assign') ? await saidAbout(caller, assessment.id) : []
  const beside = await besideOf(caller, review)
  // A rater who has not finished shows the other nothing, not even half of it.
  const unfinished = new Set(beside.filter((one) => one.firstScoresAt === null).map((one) => one.reviewerId))
  const scored = scoredIn(
    ratings.filter(({ byKind, byId }) => byKind !== 'specialist' || !unfinished.has(byId)),
    round,
  )
  const isOpen = isOwn && !isOver && assessment.state === 'specialist_review' && assessment.round === round
  const mayAsk = isOpen && beside.length === 0
  return {
    review,
    assessment,
    pack: await packFor(assessment),
    frozen,
    versionNo: submitted?.versionNo ?? 1,
    isOwn,
    isOpen,
    mayScore: isOpen && !areBothIn(review, beside),
    beside: beside.map((one) => ({ name: one.reviewerName, areIn: areBothIn(review, [one]) })),
    couldAsk: mayAsk ? (await reviewersFor(caller, about)).filter((one) => !one.isOwnWork && !one.isAtIt) : [],
    own,
    left: toScore(frozen).filter((key) => !own.some(({ question }) => question === key)).length,
    isHeldBack: isHeldBack(caller, [review]),
    said: said.filter(({ fromKind }) => fromKind === 'adviser' || fromKind === 'resident'),
    points: said.filter(({ reviewId }) => reviewId === review.id),
    majors: await openMajorsAmong(caller, assessment.id, said),
    scored: review.firstScoresAt ? scored : [],
    byAdvisers: ratings.filter(({ byKind, round: of }) => byKind === 'adviser' && of === round),
    talk: review.firstScoresAt ? toTalkAbout(scored) : [],
    bodies: await bodiesOf(caller),
  }
}
