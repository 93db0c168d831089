import { openAction } from '../../action/actions.ts'
import type { Gate as StarterGate } from '../../content/kinds/assessment.ts'
import { NotAllowed, NotFound } from '../../errors.ts'
import { policiesApproved } from '../../evidence/actions.ts'
import { type Caller, may, must } from '../../organisation/caller.ts'
import { postForRole, postsOf } from '../../organisation/post/actions.ts'
import { recordHappening } from '../../store/happening.ts'
import { isId } from '../../store/newId.ts'
import { addDays } from '../../store/today.ts'
import { takeTurn } from '../../store/turn.ts'
import { HIAT, packsRead } from '../carry/crosswalk.ts'
import type { AtGate } from './atGate.ts'
import { readAtGate } from './atGate.ts'
import {
  faultsOfWaiver,
  type Gate,
  type GateAnswer,
  isInForce,
  isTooMany,
  quarterOf,
  shareWaived,
  type WaiverFault,
} from './gate.ts'
import * as store from './gateStore.ts'
import type { Need } from './needs.ts'
import { words } from './words.ts'

export { gateAnswers, gateAnswersOf, gatesInForce } from './gateStore.ts'
export { waitingAtGates } from './waitingAtGate.ts'
export { policiesApproved }

export async function listGates(caller: Caller): Promise<Gate[]> {
  must(caller, 'gate.read')
  return store.allGates(caller)
}

export async function readGate(caller: Caller, id: string): Promise<Gate> {
  must(caller, 'gate.read')
  const gate = await store.gateById(caller, id)
  if (!gate) throw new NotFound(`gate ${id}`)
  return gate
}

/** The questions that a gate asks on top, for an assessment that is opened for it; none where there is no such gate. */
export async function addsOfGate(caller: Caller, id: string): Promise<string[]> {
  return isId(id) ? ((await store.gateById(caller, id))?.adds ?? []) : []
}

/** The gates that the pack suggests for this kind of organisation, those to begin with before the others. */
export async function starterGates(caller: Caller): Promise<StarterGate[]> {
  const pack = (await packsRead(caller)).get(HIAT)
  const { kind } = caller.organisation
  const first = pack?.gateSets.find(({ organisation }) => organisation === kind)?.gates ?? []
  const fit = (pack?.gates ?? []).filter(({ kinds }) => kinds.includes(kind))
  return [
    ...first.flatMap((key) => fit.find(({ gate }) => gate === key) ?? []),
    ...fit.filter(({ gate }) => !first.includes(gate)),
  ]
}

export type GateToSet = Omit<
  Gate,
  'id' | 'processName' | 'approverTitle' | 'policyTitle' | 'fromOn' | 'toOn' | 'mustShow' | 'adds'
> & { id: string; mustShow: string[]; adds: string[] }

/** Sets a gate. What it asks is never edited afterwards: it is ended and another is set, so that each day stays true. */
export async function setGate(caller: Caller, gate: GateToSet): Promise<{ ok: true; id: string }> {
  must(caller, 'gate.edit')
  await store.insertGate(caller, gate)
  await recordHappening(caller, gate.id, 'set up')
  return { ok: true, id: gate.id }
}

/** Ends a gate: from tomorrow on it asks for nothing. */
export async function endGate(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'over' }> {
  must(caller, 'gate.edit')
  const gate = await readGate(caller, id)
  if (!isInForce(gate, caller.today) || !(await store.writeEnd(caller, id, caller.today)))
    return { ok: false, because: 'over' }
  await recordHappening(caller, id, 'ended', { why })
  return { ok: true }
}

export type Answered =
  | { ok: true }
  | { ok: false; because: 'needs'; needs: Need[] }
  | { ok: false; because: 'in-the-team' | 'over' | 'seen-otherwise' }
  | { ok: false; because: 'waiver'; faults: WaiverFault[] }
  | { ok: false; because: 'no-why' | 'no-help' }

/** May the caller say at this gate whether work goes on? Whoever holds the post that it names. */
export const mayAnswer = (caller: Caller, { approverPostId }: Pick<Gate, 'approverPostId'>): boolean =>
  may(caller, 'gate.answer') && caller.posts.includes(approverPostId)

type Asking = {
  id: string
  gateId: string
  unitId: string
  /** The latest answer that was seen, '' for none; whoever saw no page leaves it out. */
  after?: string
}

// Nobody passes their own work, and nobody answers what was answered since they looked.
async function atGate(caller: Caller, { gateId, unitId, after }: Asking): Promise<AtGate | (Answered & { ok: false })> {
  await takeTurn(caller)
  const at = await readAtGate(caller, gateId, unitId)
  if (!mayAnswer(caller, at.gate)) throw new NotAllowed('gate.answer')
  if (!isInForce(at.gate, caller.today) || at.work.isClosed) return { ok: false, because: 'over' }
  if (at.isInTeam) return { ok: false, because: 'in-the-team' }
  if (after !== undefined && (at.answers[0]?.id ?? '') !== after) return { ok: false, because: 'seen-otherwise' }
  return at
}

async function write(
  caller: Caller,
  { gate, work, assessment }: AtGate,
  given: Pick<GateAnswer, 'id' | 'answer'> &
    Partial<Pick<GateAnswer, 'why' | 'instead' | 'untilOn'>> & { helpPostId?: string },
): Promise<void> {
  await store.insertGateAnswer(caller, {
    why: '',
    instead: null,
    untilOn: null,
    helpPostId: null,
    ...given,
    title: words.answerTitle(gate.title, work.name),
    gateId: gate.id,
    unitId: work.id,
    assessmentId: assessment?.id ?? null,
    postId: gate.approverPostId,
  })
}

/** Lets a piece of work go on. Where the gate only advises, it may go on whatever is missing. */
export async function passGate(caller: Caller, asking: Asking): Promise<Answered> {
  const at = await atGate(caller, asking)
  if ('ok' in at) return at
  if (at.gate.mode !== 'advise' && at.needs.length) return { ok: false, because: 'needs', needs: at.needs }
  await write(caller, at, { id: asking.id, answer: 'passed' })
  await recordHappening(caller, at.work.id, 'accepted', { forId: at.gate.id })
  return { ok: true }
}

/** Holds a piece of work, saying why, and who helps. */
export async function holdGate(
  caller: Caller,
  asking: Asking,
  { why, helpPostId }: { why: string; helpPostId: string },
): Promise<Answered> {
  const at = await atGate(caller, asking)
  if ('ok' in at) return at
  if (!why.trim()) return { ok: false, because: 'no-why' }
  if (!(await postsOf(caller)).some(({ id, holder }) => id === helpPostId && holder))
    return { ok: false, because: 'no-help' }
  await write(caller, at, { id: asking.id, answer: 'held', why: why.trim(), helpPostId })
  await recordHappening(caller, at.work.id, 'returned', { forId: at.gate.id, why: why.trim() })
  return { ok: true }
}

/** Lets a piece of work go on without, until a day, with a reason and what is done instead. Counted. */
export async function waiveGate(
  caller: Caller,
  asking: Asking,
  given: { why: string; instead: string; untilOn: string | null },
): Promise<Answered> {
  const at = await atGate(caller, asking)
  if ('ok' in at) return at
  const faults = faultsOfWaiver(given, at.notReasons, caller.today)
  if (faults.length) return { ok: false, because: 'waiver', faults }
  const { why, instead, untilOn } = given
  await write(caller, at, { id: asking.id, answer: 'waived', why: why.trim(), instead: instead.trim(), untilOn })
  await recordHappening(caller, at.work.id, 'waived', { forId: at.gate.id, why: why.trim() })
  await tellBody(caller, at.gate)
  return { ok: true }
}

const DAYS_TO_LOOK = 60

// More than one waiver in ten within a quarter: the governing body looks at it, and is told once a quarter.
async function tellBody(caller: Caller, gate: Gate): Promise<void> {
  const quarter = quarterOf(caller.today)
  const share = shareWaived(await store.gateAnswers(caller), quarter)
  if (!isTooMany(share) || (await store.wasTold(caller, quarter))) return
  const body = await store.governingBody(caller)
  await openAction(caller, {
    kind: 'task',
    title: words.tellBody(share.waived, share.of, body?.title),
    aboutRecordId: gate.id,
    ownerPostId: await postForRole(caller, 'secretary', 'DS', 'HL', 'OA'),
    dueOn: addDays(caller.today, DAYS_TO_LOOK),
    ...(body && { owedToKind: 'unit' as const, owedToId: body.id }),
  })
  await recordHappening(caller, gate.id, 'escalated', { forId: body?.id })
}
