import { NotAllowed } from '../../errors.ts'
import type { Caller } from '../../organisation/caller.ts'
import { freezeVersion } from '../../store/version.ts'
import { openAssessment } from '../actions.ts'
import { maySubmit } from '../permissions.ts'
import { frozenOf, unansweredOf } from './frozen.ts'
import { stepsOf } from './stepStore.ts'
import { type Moved, type Refused, refusalOf, takeStep } from './steps.ts'

export type Submission = {
  /** Why a due question is left unanswered, by its key; or one reason for all of them. */
  goPast?: Record<string, string>
  goPastAll?: string
  noChange?: string
  note?: string
  seen?: number
}

export type Submitted =
  | { ok: true; versionNo: number; round: number }
  | { ok: false; because: 'unanswered'; questions: string[] }
  | Refused

/**
 * Submits the assessment: freezes what it says as a version, and the next round begins with the advisers. What is due
 * and not answered may be left so with a reason. Sent again by the same person, it is the same submission.
 */
export async function submit(caller: Caller, id: string, given: Submission): Promise<Submitted> {
  const opened = await openAssessment(caller, id)
  if (!maySubmit(caller, opened)) throw new NotAllowed('assessment.submit')
  const { assessment } = opened
  const refused = await refusalOf(caller, assessment, { step: 'submit', seen: given.seen })
  if (refused) return (await sameAsBefore(caller, id)) ?? refused
  const { goPast = {}, goPastAll = '', noChange = '', note = '' } = given
  const gonePast = unansweredOf(opened).map(({ question: { question } }) => ({
    question,
    why: goPast[question]?.trim() || goPastAll.trim(),
  }))
  const questions = gonePast.filter(({ why }) => !why).map(({ question }) => question)
  if (questions.length) return { ok: false, because: 'unanswered', questions }
  const body = await frozenOf(caller, opened, { gonePast, noChange: noChange.trim(), note: note.trim() })
  const versionNo = await freezeVersion(caller, id, { body })
  const round = assessment.round + 1
  const detail = { gonePast, noChange: body.noChange, note: body.note }
  const moved: Moved = await takeStep(caller, assessment, {
    step: 'submit',
    seen: given.seen,
    round,
    versionNo,
    detail,
  })
  return moved.ok ? { ok: true, versionNo, round } : moved
}

async function sameAsBefore(caller: Caller, id: string): Promise<Submitted | undefined> {
  const last = (await stepsOf(caller, id)).at(-1)
  if (last?.step !== 'submit' || last.byId !== caller.member.id || last.versionNo === null) return undefined
  return { ok: true, versionNo: last.versionNo, round: last.round }
}
