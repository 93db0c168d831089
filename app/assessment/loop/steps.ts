import type { Caller } from '../../organisation/caller.ts'
import { recordHappening, type Verb } from '../../store/happening.ts'
import type { Assessment, State } from '../assessment.ts'
import { nextState, type Step } from './path.ts'
import { addStep, stepsOf, type Taken } from './stepStore.ts'

/** There is no such way from where it stands. */
export type NotFromHere = { ok: false; because: 'not-from-here'; state: State }
/** Somebody took a step since the page was opened: who and which. */
export type MovedOn = { ok: false; because: 'moved-on'; last: Taken }
export type Refused = NotFromHere | MovedOn
export type Moved = { ok: true; state: State } | Refused

type Taking = {
  step: Step
  /** The number of the latest step on the page from which it is taken; what is read now where nobody says. */
  seen?: number
  why?: string
  versionNo?: number
  round?: number
  detail?: Record<string, unknown>
}

const VERBS: Partial<Record<Step, Verb>> = {
  'screen out': 'closed',
  deliberate: 'deliberated',
  submit: 'submitted',
  return: 'returned',
  accept: 'accepted',
  'accept with actions': 'accepted',
  escalate: 'escalated',
  'follow up': 'followed up',
  close: 'closed',
  withdraw: 'withdrawn',
}

/** May this step be taken now? Undefined: yes. Asked before anything is written. */
export async function refusalOf(
  caller: Caller,
  { id, state, stepNo }: Pick<Assessment, 'id' | 'state' | 'stepNo'>,
  { step, seen = stepNo }: Pick<Taking, 'step' | 'seen'>,
): Promise<Refused | undefined> {
  if (seen !== stepNo) return { ok: false, because: 'moved-on', last: await lastStep(caller, id) }
  return nextState(state, step) ? undefined : { ok: false, because: 'not-from-here', state }
}

/** Takes one step along the path, after the step that the person saw, and writes that it happened. */
export async function takeStep(caller: Caller, assessment: Assessment, taking: Taking): Promise<Moved> {
  const { id, state: from, stepNo, round } = assessment
  const refused = await refusalOf(caller, assessment, taking)
  if (refused) return refused
  const { step, seen: _, ...rest } = taking
  const state = nextState(from, step)!
  if (!(await addStep(caller, id, { round, ...rest, step, state, after: stepNo })))
    return { ok: false, because: 'moved-on', last: await lastStep(caller, id) }
  await recordHappening(caller, id, VERBS[step] ?? 'recorded', { why: taking.why, versionNo: taking.versionNo })
  return { ok: true, state }
}

async function lastStep(caller: Caller, id: string): Promise<Taken> {
  const last = (await stepsOf(caller, id)).at(-1)
  if (!last) throw new Error(`assessment ${id} took no step`)
  return last
}
