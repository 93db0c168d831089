import { answerAction } from '../../action/actions.ts'
import { NotAllowed } from '../../errors.ts'
import { type Answered, contribute, conversationAbout } from '../../involvement/actions.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { readAssessment } from '../actions.ts'
import type { Length } from '../assessment.ts'
import { isInTeam, maySubmit, mustBeWriter, type WithTeam } from '../permissions.ts'
import { updateAssessment } from '../store.ts'
import { type DeliberationFault, faultOfDeliberation, kindsPresent, type Present } from './deliberation.ts'
import { standDownAll } from './review/assign.ts'
import { type Moved, refusalOf, takeStep } from './steps.ts'
import { leadPost } from './whoLeads.ts'

type NoReason = { ok: false; because: 'no-reason' }
type Seen = { seen?: number }

/** From a screen, or after one that said no, to a first assessment of this length. */
export async function goOn(caller: Caller, id: string, { length, seen }: Seen & { length: Length }): Promise<Moved> {
  const about = await readAssessment(caller, id)
  mustBeWriter(caller, about)
  const moved = await takeStep(caller, about.assessment, { step: 'go on', seen, detail: { length } })
  if (moved.ok) await updateAssessment(caller, id, { length })
  return moved
}

/** The part of the assessment that a request to stop at the screen is about. */
const SCREEN_OUT = 'screen-out'

/** The team thinks that the screen is enough, and why. Whoever assigns reviews is asked for an answer. */
export async function askToScreenOut(
  caller: Caller,
  id: string,
  { why, seen }: Seen & { why: string },
): Promise<{ ok: true } | NoReason | Exclude<Moved, { ok: true }>> {
  const about = await readAssessment(caller, id)
  mustBeWriter(caller, about)
  const refused = await refusalOf(caller, about.assessment, { step: 'screen out', seen })
  if (refused) return refused
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  const answeredBy = await leadPost(caller)
  await contribute(caller, { aboutRecordId: id, part: SCREEN_OUT, kind: 'help', words: why, answeredBy })
  return { ok: true }
}

/** What the team asked for and nobody has answered yet. */
export async function requestToScreenOut(caller: Caller, id: string): Promise<Answered | undefined> {
  const said = await conversationAbout(caller, id)
  return said.find(({ part, action }) => part === SCREEN_OUT && action && !action.answeredOn)
}

/** Whoever assigns reviews accepts, or not, and never for their own team. */
export const mayScreenOut = (caller: Caller, about: WithTeam): boolean =>
  may(caller, 'review.assign') && !isInTeam(caller, about)

/** Stops at the screen: with the team's reason accepted, or the approver's own. */
export async function screenOut(
  caller: Caller,
  id: string,
  { why, seen }: Seen & { why: string },
): Promise<Moved | NoReason> {
  const about = await readAssessment(caller, id)
  if (!mayScreenOut(caller, about)) throw new NotAllowed('review.assign')
  const refused = await refusalOf(caller, about.assessment, { step: 'screen out', seen })
  if (refused) return refused
  const request = await requestToScreenOut(caller, id)
  const reason = why.trim() || request?.words
  if (!reason) return { ok: false, because: 'no-reason' }
  const detail = request ? { askedBy: request.fromId, request: request.id } : {}
  const moved = await takeStep(caller, about.assessment, { step: 'screen out', why: reason, seen, detail })
  if (moved.ok && request?.action) await answerAction(caller, request.action.id, { answer: 'accepted', text: reason })
  return moved
}

/** No: it is not enough. The team is told why, and goes on. */
export async function declineScreenOut(caller: Caller, id: string, why: string): Promise<{ ok: boolean }> {
  const about = await readAssessment(caller, id)
  if (!mayScreenOut(caller, about)) throw new NotAllowed('review.assign')
  const request = await requestToScreenOut(caller, id)
  if (!request?.action || !why.trim()) return { ok: false }
  return answerAction(caller, request.action.id, { answer: 'declined', text: why, reason: why })
}

/** The team talked: who was there, and where a kind of people was missing, why. The reason is kept, shown and counted. */
export async function recordDeliberation(
  caller: Caller,
  id: string,
  { present, waiver = '', notes = '', seen }: Seen & { present: Present; waiver?: string; notes?: string },
): Promise<Moved | { ok: false; because: DeliberationFault }> {
  const about = await readAssessment(caller, id)
  mustBeWriter(caller, about)
  const refused = await refusalOf(caller, about.assessment, { step: 'deliberate', seen })
  if (refused) return refused
  const fault = faultOfDeliberation(present, waiver)
  if (fault) return { ok: false, because: fault }
  const isWaived = faultOfDeliberation(present, '') !== undefined
  const why = isWaived ? waiver.trim() : undefined
  const detail = { present, kinds: kindsPresent(present), isWaived, notes: notes.trim() }
  return takeStep(caller, about.assessment, { step: 'deliberate', seen, why, detail })
}

/** The revision begins; so does the first change to an answer after a return. */
export async function revise(caller: Caller, id: string, { seen }: Seen = {}): Promise<Moved> {
  const about = await readAssessment(caller, id)
  mustBeWriter(caller, about)
  return takeStep(caller, about.assessment, { step: 'revise', seen })
}

/** The team takes it back, and says why. It stays to be read. */
export async function withdraw(
  caller: Caller,
  id: string,
  { why, seen }: Seen & { why: string },
): Promise<Moved | NoReason> {
  const about = await readAssessment(caller, id)
  if (!maySubmit(caller, about)) throw new NotAllowed('assessment.submit')
  const refused = await refusalOf(caller, about.assessment, { step: 'withdraw', seen })
  if (refused) return refused
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  const moved = await takeStep(caller, about.assessment, { step: 'withdraw', why: why.trim(), seen })
  if (moved.ok) await standDownAll(caller, id, why.trim())
  return moved
}
