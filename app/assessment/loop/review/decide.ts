import type { Caller } from '../../../organisation/caller.ts'
import { freezeVersion } from '../../../store/version.ts'
import { type Escalation, faultOfEscalation, noteEscalation } from '../escalate.ts'
import type { Step } from '../path.ts'
import { type Refused, refusalOf, takeStep } from '../steps.ts'
import { faultOfAcceptance, isAcceptance, type NotAcceptable, openActions } from './acceptance.ts'
import { isUnderWay, type Outcome, scoredIn, toTalkAbout } from './review.ts'
import * as store from './reviewStore.ts'
import { reviewToFill } from './score.ts'

export const DECISIONS = ['return', 'accept', 'accept with actions', 'escalate'] as const satisfies readonly Step[]
export type ReviewDecision = (typeof DECISIONS)[number]

const OUTCOMES: Record<ReviewDecision, Outcome> = {
  return: 'returned',
  accept: 'accepted',
  'accept with actions': 'accepted_with_actions',
  escalate: 'escalated',
}

export type Decided =
  | { ok: true }
  | Refused
  | NotAcceptable
  | { ok: false; because: 'own-team' | 'review-is-over' | 'not-declared' | 'not-scored' | 'no-note' | 'no-body' }
  | { ok: false; because: 'second-not-scored'; who: string[] }
  | { ok: false; because: 'talk-first'; questions: string[] }

type Given = { decision: ReviewDecision; note: string; actions?: string; bodyUnitId?: string; seen?: number }

/**
 * A reviewer decides the round. Not before they, and whoever rates it beside them, have scored and talked where they
 * differ by two or more; and nothing is accepted while a major point is open, or where nothing in the design changed and
 * nobody says why.
 */
export async function decide(caller: Caller, reviewId: string, given: Given): Promise<Decided> {
  const opened = await reviewToFill(caller, reviewId)
  if (!opened.ok) return opened
  const { review, about } = opened
  const { assessment } = about
  const refused = await refusalOf(caller, assessment, { step: given.decision, seen: given.seen })
  if (refused) return refused
  if (!review.declaredAt) return { ok: false, because: 'not-declared' }
  if (!review.firstScoresAt) return { ok: false, because: 'not-scored' }
  const beside = (await store.reviewsOf(caller, assessment.id)).filter(
    ({ id, round, outcome }) => round === review.round && id !== review.id && outcome === null,
  )
  const others = beside.filter(isUnderWay)
  const who = others.filter(({ firstScoresAt }) => !firstScoresAt).map(({ reviewerName }) => reviewerName)
  if (who.length) return { ok: false, because: 'second-not-scored', who }
  const questions = toTalkAbout(scoredIn(await store.ratingsOf(caller, assessment.id), review.round))
  if (questions.length) return { ok: false, because: 'talk-first', questions }
  const { decision, note, actions = '', bodyUnitId = '' } = given
  if (decision !== 'accept' && !note.trim()) return { ok: false, because: 'no-note' }
  const fault = isAcceptance(decision) && (await faultOfAcceptance(caller, assessment.id, decision, actions))
  if (fault) return fault
  const escalation: Escalation = { bodyUnitId, why: note }
  if (decision === 'escalate' && (await faultOfEscalation(caller, escalation))) return { ok: false, because: 'no-body' }
  const detail = { reviewId, ...(decision === 'escalate' && { bodyUnitId }) }
  const moved = await takeStep(caller, assessment, { step: decision, why: note.trim() || undefined, detail })
  if (!moved.ok) return moved
  if (decision === 'escalate') await noteEscalation(caller, assessment, escalation)
  if (decision === 'accept with actions') await openActions(caller, assessment, actions, reviewId)
  for (const one of [review, ...others]) await endReview(caller, one.id, OUTCOMES[decision], note.trim())
  for (const { id } of beside.filter((one) => !isUnderWay(one))) await store.writeOutcome(caller, id, 'stood_down', '')
  return { ok: true }
}

async function endReview(caller: Caller, id: string, outcome: Outcome, note: string): Promise<void> {
  await store.writeOutcome(caller, id, outcome, note)
  const review = await store.reviewById(caller, id)
  const ratings = await store.ratingsOf(caller, review!.assessmentId)
  const scores = scoredIn(ratings, review!.round)
  await freezeVersion(caller, id, { body: { outcome, note, scores } })
}
