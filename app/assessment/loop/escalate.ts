import { DUE_IN_DAYS } from '../../action/action.ts'
import { openAction } from '../../action/actions.ts'
import { recordDecision } from '../../decision/actions.ts'
import type { DecisionFault, Outcome } from '../../decision/decision.ts'
import { NotAllowed } from '../../errors.ts'
import { type Caller, may, must } from '../../organisation/caller.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { addDays } from '../../store/today.ts'
import { readAssessment } from '../actions.ts'
import type { Assessment } from '../assessment.ts'
import { maySubmit, type WithTeam } from '../permissions.ts'
import { faultOfAcceptance, isAcceptance, type NotAcceptable, openActions } from './review/acceptance.ts'
import { stepsOf } from './stepStore.ts'
import { type Moved, type Refused, refusalOf, takeStep } from './steps.ts'
import { sponsorPost } from './whoLeads.ts'
import { words } from './words.ts'

export type Escalation = { bodyUnitId: string; why: string }
export type EscalationFault = 'no-body' | 'no-reason'

/** The bodies that meet and decide here. */
export const bodiesOf = async (caller: Caller) =>
  (await readStructure(caller)).units.filter(({ governs, isClosed }) => governs && !isClosed)

/** Why it cannot go to a body: none was chosen that decides, or nobody says why. */
export async function faultOfEscalation(
  caller: Caller,
  { bodyUnitId, why }: Escalation,
): Promise<EscalationFault | undefined> {
  if (!(await bodiesOf(caller)).some(({ id }) => id === bodyUnitId)) return 'no-body'
  return why.trim() ? undefined : 'no-reason'
}

/** What follows once it is escalated: somebody answers for bringing it to the body. */
export async function noteEscalation(
  caller: Caller,
  { id, title }: Pick<Assessment, 'id' | 'title'>,
  { bodyUnitId }: Pick<Escalation, 'bodyUnitId'>,
): Promise<void> {
  const body = (await bodiesOf(caller)).find((unit) => unit.id === bodyUnitId)
  await openAction(caller, {
    kind: 'task',
    title: words.tasks.escalated(title, body?.name ?? ''),
    aboutRecordId: id,
    ownerPostId: await sponsorPost(caller),
    dueOn: addDays(caller.today, DUE_IN_DAYS.review),
  })
}

/** Whoever leads the work, and whoever assigns reviews, may bring it to a body after it was accepted. */
export const mayEscalate = (caller: Caller, about: WithTeam): boolean =>
  maySubmit(caller, about) || may(caller, 'review.assign')

export async function escalate(
  caller: Caller,
  id: string,
  { seen, ...escalation }: Escalation & { seen?: number },
): Promise<Moved | { ok: false; because: EscalationFault | 'by-its-reviewer' }> {
  const about = await readAssessment(caller, id)
  if (!mayEscalate(caller, about)) throw new NotAllowed('assessment.submit')
  const refused = await refusalOf(caller, about.assessment, { step: 'escalate', seen })
  if (refused) return refused
  // While it is with a specialist, it is for the specialist to say so.
  if (about.assessment.state === 'specialist_review') return { ok: false, because: 'by-its-reviewer' }
  const fault = await faultOfEscalation(caller, escalation)
  if (fault) return { ok: false, because: fault }
  const { bodyUnitId, why } = escalation
  const moved = await takeStep(caller, about.assessment, {
    step: 'escalate',
    why: why.trim(),
    seen,
    detail: { bodyUnitId },
  })
  if (moved.ok) await noteEscalation(caller, about.assessment, escalation)
  return moved
}

export const BODY_DECISIONS = ['return', 'accept', 'accept with actions'] as const
type BodyDecision = (typeof BODY_DECISIONS)[number]

const OUTCOMES: Record<BodyDecision, Outcome> = {
  return: 'asked_for_changes',
  accept: 'approved',
  'accept with actions': 'approved_with_conditions',
}

type Given = {
  decision: BodyDecision
  bodyUnitId: string
  onDay: string
  minuteRef: string
  why: string
  actions?: string
  decisionId?: string
  seen?: number
}

export type BodyDecided = { ok: true } | Refused | NotAcceptable | { ok: false; because: DecisionFault | 'no-reason' }

/** What the body decided about an assessment that came to it: the decision is recorded, and the step taken. */
export async function decideEscalated(caller: Caller, id: string, given: Given): Promise<BodyDecided> {
  must(caller, 'decision.record')
  const { assessment } = await readAssessment(caller, id)
  const { decision, bodyUnitId, onDay, minuteRef, actions = '', seen } = given
  const why = given.why.trim()
  const refused = await refusalOf(caller, assessment, { step: decision, seen })
  if (refused) return refused
  // From a specialist's desk the same steps lead on, but they are the specialist's.
  if (assessment.state !== 'escalated') return { ok: false, because: 'not-from-here', state: assessment.state }
  if (decision !== 'accept' && !why) return { ok: false, because: 'no-reason' }
  const fault = isAcceptance(decision) && (await faultOfAcceptance(caller, id, decision, actions))
  if (fault) return fault
  const submitted = (await stepsOf(caller, id)).findLast(({ step }) => step === 'submit')
  const recorded = await recordDecision(caller, {
    id: given.decisionId,
    title: assessment.title,
    bodyUnitId,
    onDay,
    minuteRef: minuteRef.trim() || null,
    aboutRecordId: id,
    versionNo: submitted?.versionNo ?? null,
    outcome: OUTCOMES[decision],
    words: why || null,
  })
  if (!recorded.ok) return recorded
  const moved = await takeStep(caller, assessment, {
    step: decision,
    why: why || undefined,
    seen,
    detail: { bodyUnitId, decisionId: recorded.id },
  })
  if (moved.ok && decision === 'accept with actions') await openActions(caller, assessment, actions, recorded.id)
  return moved
}
