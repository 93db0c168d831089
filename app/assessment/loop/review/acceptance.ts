import { DUE_IN_DAYS } from '../../../action/action.ts'
import { openAction } from '../../../action/actions.ts'
import type { Answered } from '../../../involvement/actions.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { addDays } from '../../../store/today.ts'
import { openAssessment } from '../../actions.ts'
import { designChangesOf, hasChangeOrReason } from '../changes.ts'
import type { Step } from '../path.ts'
import { leadPost } from '../whoLeads.ts'
import { pointsOf } from './point.ts'
import { openMajors } from './reviewStore.ts'

/** Why it cannot be accepted as it stands. */
export type NotAcceptable =
  | { ok: false; because: 'open-major'; points: Answered[] }
  | { ok: false; because: 'no-change' }
  | { ok: false; because: 'no-actions' }

export const isAcceptance = (step: Step): step is 'accept' | 'accept with actions' =>
  step === 'accept' || step === 'accept with actions'

/** Undefined: it may be accepted. The same for a reviewer and for a body to which it was escalated. */
export async function faultOfAcceptance(
  caller: Caller,
  assessmentId: string,
  step: 'accept' | 'accept with actions',
  actions: string,
): Promise<NotAcceptable | undefined> {
  const majors = await openMajorsAmong(caller, assessmentId, await pointsOf(caller, assessmentId))
  if (majors.length) return { ok: false, because: 'open-major', points: majors }
  const opened = await openAssessment(caller, assessmentId)
  if (!hasChangeOrReason(await designChangesOf(caller, opened))) return { ok: false, because: 'no-change' }
  if (step === 'accept with actions' && linesOf(actions).length === 0) return { ok: false, because: 'no-actions' }
  return undefined
}

/** Of these, the major points that must be settled before anybody accepts. */
export async function openMajorsAmong<P extends Pick<Answered, 'id'>>(
  caller: Caller,
  assessmentId: string,
  points: readonly P[],
): Promise<P[]> {
  const open = new Set((await openMajors(caller, [assessmentId])).map(({ id }) => id))
  return points.filter(({ id }) => open.has(id))
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** One task for each line, for whoever leads the work. */
export async function openActions(
  caller: Caller,
  { id, ownerPostId }: { id: string; ownerPostId: string | null },
  actions: string,
  becauseRecordId: string | undefined,
): Promise<void> {
  const owner = ownerPostId ?? (await leadPost(caller))
  for (const title of linesOf(actions))
    await openAction(caller, {
      kind: 'task',
      title,
      aboutRecordId: id,
      becauseRecordId,
      ownerPostId: owner,
      dueOn: addDays(caller.today, DUE_IN_DAYS.review),
    })
}
