import type { Caller } from '../../../organisation/caller.ts'
import { freezeVersion, getVersion } from '../../../store/version.ts'
import type { WithTeam } from '../../permissions.ts'
import type { Frozen } from '../frozen.ts'
import { stepsOf } from '../stepStore.ts'
import { ownReview } from './assign.ts'
import { type Rating, type Review, scoredIn } from './review.ts'
import * as store from './reviewStore.ts'

type OwnTeam = { ok: false; because: 'own-team' }
type Over = { ok: false; because: 'review-is-over' }
type NotDeclared = { ok: false; because: 'not-declared' }
type Settled = { ok: false; because: 'both-are-in' }

/** A review that its reviewer may still fill in: their own, not over, and its round is the one that stands. */
export async function reviewToFill(
  caller: Caller,
  id: string,
): Promise<{ ok: true; review: Review; about: WithTeam } | OwnTeam | Over> {
  const opened = await ownReview(caller, id)
  if (!opened.ok) return opened
  const { review, about } = opened
  const { state, round } = about.assessment
  if (review.outcome !== null || state !== 'specialist_review' || round !== review.round)
    return { ok: false, because: 'review-is-over' }
  return opened
}

/** Before anything else: what might make the reviewer less than independent. Nothing is said by saying so. */
export async function declareConflicts(
  caller: Caller,
  id: string,
  { isIndependent, conflicts }: { isIndependent: boolean; conflicts: string },
): Promise<{ ok: true } | OwnTeam | Over | { ok: false; because: 'no-conflict-named' }> {
  const opened = await reviewToFill(caller, id)
  if (!opened.ok) return opened
  if (!isIndependent && !conflicts.trim()) return { ok: false, because: 'no-conflict-named' }
  await store.writeConflicts(caller, id, conflicts.trim())
  return { ok: true }
}

/** Whoever else scores the same round, but for those who gave it back, or left before they had. */
export const besideOf = async (caller: Caller, { id, assessmentId, round }: Review): Promise<Review[]> =>
  (await store.reviewsOf(caller, assessmentId)).filter(
    ({ id: other, isHere, firstScoresAt, outcome, ...one }) =>
      one.round === round && other !== id && outcome !== 'stood_down' && (isHere || firstScoresAt !== null),
  )

/** Both raters have given their first scores, and may see each other's. Pure. */
export const areBothIn = (
  review: Pick<Review, 'firstScoresAt'>,
  beside: readonly Pick<Review, 'firstScoresAt'>[],
): boolean => review.firstScoresAt !== null && beside.some(({ firstScoresAt }) => firstScoresAt !== null)

/** What was frozen for a round: what its reviewers read. */
export async function frozenFor(caller: Caller, assessmentId: string, round: number): Promise<Frozen> {
  const submitted = (await stepsOf(caller, assessmentId)).findLast(
    (taken) => taken.step === 'submit' && taken.round === round,
  )
  const version = submitted && (await getVersion<Frozen>(caller, assessmentId, submitted.versionNo ?? 0))
  if (!version) throw new Error(`assessment ${assessmentId} has no frozen round ${round}`)
  return version.body
}

/** The questions that a reviewer scores before the advisers' words open: those that were due. */
export const toScore = ({ answers }: Pick<Frozen, 'answers'>): string[] =>
  answers.filter(({ isDue }) => isDue).map(({ question }) => question)

export type Score = Pick<Rating, 'question' | 'score' | 'note'>
type Scoring = { ok: true; isWhole: boolean; left: number } | OwnTeam | Over | NotDeclared | Settled

/**
 * Saves scores, 0 to 4, as many as there are. When every due question has one, these are the reviewer's first scores:
 * frozen, and from then on they may read what the advisers said. Once a second rater's are in as well, neither's change
 * any more: what they settle on together is kept beside them.
 */
export async function saveScores(caller: Caller, id: string, scores: readonly Score[]): Promise<Scoring> {
  const opened = await reviewToFill(caller, id)
  if (!opened.ok) return opened
  const { review, about } = opened
  if (!review.declaredAt) return { ok: false, because: 'not-declared' }
  const { round, assessmentId } = review
  if (areBothIn(review, await besideOf(caller, review))) return { ok: false, because: 'both-are-in' }
  const frozen = await frozenFor(caller, assessmentId, round)
  const asked = new Set(frozen.answers.map(({ question }) => question))
  const given = scores.filter(({ question, score }) => asked.has(question) && [0, 1, 2, 3, 4].includes(score))
  const by = { round, byKind: 'specialist' as const, byId: caller.member.id }
  await store.writeRatings(
    caller,
    about.assessment.id,
    given.map(({ question, score, note }) => ({ question, score, note: note.trim(), ...by })),
  )
  const own = (await store.ratingsOf(caller, assessmentId)).filter(
    (rating) => rating.round === round && rating.byKind === 'specialist' && rating.byId === caller.member.id,
  )
  const left = toScore(frozen).filter((key) => !own.some(({ question }) => question === key)).length
  if (left === 0 && !review.firstScoresAt) {
    await freezeVersion(caller, id, {
      body: { scores: own.map(({ question, score, note }) => ({ question, score, note })) },
    })
    await store.writeFirstScores(caller, id)
  }
  return { ok: true, isWhole: left === 0, left }
}

/** Two raters who were far apart have talked, and settle on one score. Either may write it down. */
export async function agreeScore(
  caller: Caller,
  id: string,
  { question, score, note }: Score,
): Promise<{ ok: true } | OwnTeam | Over | { ok: false; because: 'nothing-to-agree' }> {
  const opened = await reviewToFill(caller, id)
  if (!opened.ok) return opened
  const { assessmentId, round, firstScoresAt } = opened.review
  const scored = scoredIn(await store.ratingsOf(caller, assessmentId), round).find((one) => one.question === question)
  if (!firstScoresAt || !scored || scored.scores.length < 2) return { ok: false, because: 'nothing-to-agree' }
  const by = { round, byKind: 'agreed' as const, byId: caller.member.id }
  await store.writeRatings(caller, assessmentId, [{ question, score, note: note.trim(), ...by }])
  return { ok: true }
}
