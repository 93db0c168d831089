import { type Answered, contribute } from '../../../involvement/actions.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { packFor } from '../../actions.ts'
import { saidAbout } from '../heard.ts'
import { stepsOf } from '../stepStore.ts'
import { faultOfPoint, type NewPoint, type PointFault } from './review.ts'
import { reviewToFill } from './score.ts'

/** A point is what was said with a severity: by a reviewer, or by an adviser. */
export const isPoint = ({ severity, kind }: Pick<Answered, 'severity' | 'kind'>): boolean =>
  severity !== null && kind !== 'help'

/** The points of an assessment, oldest first, as far as the caller may read them yet. */
export async function pointsOf(caller: Caller, assessmentId: string): Promise<Answered[]> {
  return (await saidAbout(caller, assessmentId)).filter(isPoint)
}

/**
 * A reviewer's point about an answer, or about the whole. Above praise somebody owes an answer, sooner for a major one,
 * which names who is affected and what would settle it: otherwise it is a question.
 */
export async function raisePoint(
  caller: Caller,
  reviewId: string,
  point: NewPoint,
  id?: string,
): Promise<
  { ok: true; id: string } | { ok: false; because: PointFault | 'own-team' | 'review-is-over' | 'not-declared' }
> {
  const opened = await reviewToFill(caller, reviewId)
  if (!opened.ok) return opened
  const { review, about } = opened
  if (!review.declaredAt) return { ok: false, because: 'not-declared' }
  const fault = faultOfPoint(point)
  if (fault) return { ok: false, because: fault }
  const pack = await packFor(about.assessment)
  const submitted = (await stepsOf(caller, review.assessmentId)).findLast(({ step }) => step === 'submit')
  const { question, ...said } = point
  const done = await contribute(caller, {
    id,
    aboutRecordId: review.assessmentId,
    kind: 'feedback',
    part: question,
    reviewId,
    versionNo: submitted?.versionNo ?? null,
    ...said,
    answerInDays: pack.severities.find(({ severity }) => severity === point.severity)?.answerWithinDays ?? undefined,
  })
  if (!done.ok) return { ok: false, because: 'no-words' }
  return { ok: true, id: done.id }
}
