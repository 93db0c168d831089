import { NotAllowed } from '../../errors.ts'
import { type Answered, conversationAbout, countHeardSince } from '../../involvement/actions.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { readAssessment } from '../actions.ts'
import type { Assessment } from '../assessment.ts'
import { keysNow } from '../carry/keysNow.ts'
import { maySubmit, type WithTeam } from '../permissions.ts'
import type { Rating, Review } from './review/review.ts'
import { countRatedSince, ratingsOf, reviewsBy } from './review/reviewStore.ts'
import { stepsOf } from './stepStore.ts'
import { type Moved, refusalOf, takeStep } from './steps.ts'

/**
 * Is what the public said about this assessment held back from the caller? From a reviewer who has not given their own
 * scores for this round, whichever way they come: the same rule as `held_back_from` in the schema, which keeps the words
 * themselves back.
 */
export const isHeldBack = (
  { member }: Pick<Caller, 'member'>,
  reviews: readonly Pick<Review, 'reviewerId' | 'outcome' | 'firstScoresAt'>[],
): boolean =>
  reviews.some(
    ({ reviewerId, outcome, firstScoresAt }) => reviewerId === member.id && outcome === null && firstScoresAt === null,
  )

/**
 * What was said about an assessment, as far as the caller may read it yet, each at the key its question has now. What an
 * adviser said to the lead alone is not among it, whoever asks: nothing that the team may see is made of it.
 */
export async function saidAbout(caller: Caller, assessmentId: string): Promise<Answered[]> {
  const said = await conversationAbout(caller, assessmentId)
  if (!said.some(({ part }) => part !== null)) return said
  const keyNow = await keysNow(caller, assessmentId)
  return said.map((one) => (one.part === null ? one : { ...one, part: keyNow(one.part) }))
}

/** What advisers said to the lead alone; nothing for anybody else. */
export const saidToLead = async (caller: Caller, assessmentId: string): Promise<Answered[]> =>
  (await conversationAbout(caller, assessmentId)).filter(({ forLeadAlone }) => forLeadAlone)

/** What was given for it, as far as the caller may see it yet: until their own are saved, a reviewer sees no others. */
export async function ratingsFor(caller: Caller, assessmentId: string): Promise<Rating[]> {
  const ratings = await ratingsOf(caller, assessmentId)
  const own = (await reviewsBy(caller, caller.member.id)).filter((review) => review.assessmentId === assessmentId)
  return isHeldBack(caller, own) ? ratings.filter(({ byId }) => byId === caller.member.id) : ratings
}

export const mayCloseAdviserReview = (caller: Caller, about: WithTeam): boolean =>
  maySubmit(caller, about) || may(caller, 'review.assign')

/** How often the public was heard on this round: comments and ratings since it was submitted. */
export async function heardThisRound(caller: Caller, { id }: Pick<Assessment, 'id'>): Promise<number> {
  const submitted = (await stepsOf(caller, id)).findLast(({ step }) => step === 'submit')
  if (!submitted) return 0
  return (await countHeardSince(caller, id, submitted.at)) + (await countRatedSince(caller, id, submitted.at))
}

/**
 * The advisers have spoken, and the specialist's turn begins. Where none of them did, the reason is kept, shown and
 * counted.
 */
export async function hearAdvisers(
  caller: Caller,
  id: string,
  { why = '', seen }: { why?: string; seen?: number } = {},
): Promise<Moved | { ok: false; because: 'nobody-heard' }> {
  const about = await readAssessment(caller, id)
  if (!mayCloseAdviserReview(caller, about)) throw new NotAllowed('assessment.submit')
  const refused = await refusalOf(caller, about.assessment, { step: 'hear advisers', seen })
  if (refused) return refused
  const heard = await heardThisRound(caller, about.assessment)
  if (heard === 0 && !why.trim()) return { ok: false, because: 'nobody-heard' }
  const reason = heard === 0 ? why.trim() : undefined
  return takeStep(caller, about.assessment, { step: 'hear advisers', seen, why: reason, detail: { heard } })
}
