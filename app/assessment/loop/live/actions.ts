import { openAction } from '../../../action/actions.ts'
import { NotAllowed } from '../../../errors.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { type Opened, readAssessment } from '../../actions.ts'
import { isAnswered } from '../../answer/value.ts'
import { maySubmit, mustBeWriter } from '../../permissions.ts'
import { updateAssessment } from '../../store.ts'
import { type Escalation, faultOfEscalation, noteEscalation } from '../escalate.ts'
import { type Moved, refusalOf, takeStep } from '../steps.ts'
import { leadPost } from '../whoLeads.ts'
import { words } from '../words.ts'
import { type FollowUp, widerDueOn } from './followUp.ts'
import { insertFollowUp } from './followUpStore.ts'

export { allFollowUps, followUpsOf } from './followUpStore.ts'

/** The work has begun to act: from the first day on which somebody outside the team was affected. That day stays. */
export async function goLive(
  caller: Caller,
  id: string,
  { fromOn, seen }: { fromOn: string; seen?: number },
): Promise<Moved | { ok: false; because: 'future-day' | 'before-it-was-opened' }> {
  const about = await readAssessment(caller, id)
  if (!maySubmit(caller, about)) throw new NotAllowed('assessment.submit')
  const { assessment } = about
  const refused = await refusalOf(caller, assessment, { step: 'go live', seen })
  if (refused) return refused
  if (fromOn > caller.today) return { ok: false, because: 'future-day' }
  if (fromOn < assessment.openedOn && !assessment.liveFrom) return { ok: false, because: 'before-it-was-opened' }
  const liveFrom = assessment.liveFrom ?? fromOn
  const moved = await takeStep(caller, assessment, { step: 'go live', seen, detail: { fromOn: liveFrom } })
  if (moved.ok) await updateAssessment(caller, id, { liveFrom, stage: 'delivery' })
  return moved
}

type Given = Pick<FollowUp, 'point' | 'outcome' | 'harm' | 'note'> & Partial<Escalation> & { seen?: number }
export type FollowUpFault = 'already-recorded' | 'no-note' | 'no-body' | 'no-reason'

/**
 * What really happened at 3, 6 or 12 months, once. A wider gap opens something to do within 14 days; harm that was
 * noticed goes to a body in the same step. Not knowing needs words: what is missing, and by when.
 */
export async function recordFollowUp(
  caller: Caller,
  id: string,
  { point, outcome, harm, note, bodyUnitId = '', why = '', seen }: Given,
): Promise<Moved | { ok: false; because: FollowUpFault }> {
  const about = await readAssessment(caller, id)
  mustBeWriter(caller, about)
  const { assessment } = about
  const refused = await refusalOf(caller, assessment, { step: 'follow up', seen })
  if (refused) return refused
  if (!note.trim()) return { ok: false, because: 'no-note' }
  const escalation = { bodyUnitId, why: why.trim() || note.trim() }
  const fault = harm ? await faultOfEscalation(caller, escalation) : undefined
  if (fault) return { ok: false, because: fault }
  if (!(await insertFollowUp(caller, { assessmentId: id, point, outcome, harm, note: note.trim() })))
    return { ok: false, because: 'already-recorded' }
  const moved = await takeStep(caller, assessment, { step: 'follow up', seen, detail: { point, outcome, harm } })
  if (!moved.ok) return moved
  if (outcome === 'wider')
    await openAction(caller, {
      kind: 'task',
      title: words.tasks.wider(assessment.title),
      aboutRecordId: id,
      ownerPostId: assessment.ownerPostId ?? (await leadPost(caller)),
      dueOn: widerDueOn(caller.today),
    })
  if (!harm) return moved
  const now = (await readAssessment(caller, id)).assessment
  const gone = await takeStep(caller, now, { step: 'escalate', why: escalation.why, detail: { bodyUnitId, point } })
  if (gone.ok) await noteEscalation(caller, assessment, escalation)
  return gone
}

/** The questions that this kind of work is asked only when it is over: what really happened. Pure. */
export const closingQuestions = ({ asked, assessment }: Pick<Opened, 'asked' | 'assessment'>) =>
  asked
    .map(({ question }) => question)
    .filter(
      ({ requiredFor: { stages, variants } }) => variants.includes(assessment.variant) && stages.join() === 'close',
    )

/** Ends it: what happened is answered, or there is a reason why not. */
export async function closeAssessment(
  caller: Caller,
  opened: Opened,
  { why, seen }: { why: string; seen?: number },
): Promise<Moved | { ok: false; because: 'not-told' }> {
  if (!maySubmit(caller, opened)) throw new NotAllowed('assessment.submit')
  const { assessment, given } = opened
  const refused = await refusalOf(caller, assessment, { step: 'close', seen })
  if (refused) return refused
  const closing = closingQuestions(opened)
  const isTold = closing.length > 0 && closing.every(({ question }) => isAnswered(given(question)))
  if (!isTold && !why.trim()) return { ok: false, because: 'not-told' }
  const moved = await takeStep(caller, assessment, { step: 'close', why: why.trim() || undefined, seen })
  if (moved.ok) await updateAssessment(caller, assessment.id, { stage: 'close' })
  return moved
}
