import { NotAllowed, NotFound } from '../errors.ts'
import { type Caller, isFresh, may, must, reachOf } from '../organisation/caller.ts'
import { mayOpen } from '../organisation/recordAddress.ts'
import { unitOf } from '../organisation/structure/actions.ts'
import type { Unit } from '../organisation/structure/structure.ts'
import { recordHappening, type Verb } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { getRecord } from '../store/record.ts'
import {
  type AnnulFault,
  type Decision,
  type DecisionFault,
  isYes,
  type Meeting,
  type MinuteFault,
  minuteDueOn,
  type Outcome,
  outcomesFor,
} from './decision.ts'
import * as store from './store.ts'

export const decisionsAbout = store.decisionsAbout
export const decisionsOfBody = store.decisionsOfBody
export const yesesForKinds = store.yesesForKinds
export const becauseOf = store.becauseOf
export const meetingsOf = store.meetingsOf
export type { Covered } from './store.ts'

// Staff read every decision; a partner reads those about things that they may open.
const readsAll = (caller: Caller): boolean => reachOf(caller, 'decision.read').some((scope) => scope !== 'O')

const maySee = (caller: Caller, { aboutRecordId, aboutKind }: Decision): boolean =>
  readsAll(caller) || mayOpen(caller, { id: aboutRecordId, kind: aboutKind })

export async function listDecisions(caller: Caller): Promise<Decision[]> {
  must(caller, 'decision.read')
  return (await store.allDecisions(caller)).filter((decision) => maySee(caller, decision))
}

/**
 * Decisions whose minute the caller is asked for: a body's secretary for those of the body, and whoever recorded one
 * for that one. From the day it is recorded; due 60 days on.
 */
export async function minutesAskedOf(caller: Caller): Promise<(store.Unminuted & { dueOn: string })[]> {
  if (!may(caller, 'decision.record')) return []
  const secretary = caller.grants.filter(({ role }) => role === 'secretary')
  const isTheirs = ({ bodyUnitId, madeBy }: store.Unminuted) =>
    madeBy === caller.member.id || secretary.some(({ units }) => !units || units.includes(bodyUnitId))
  return (await store.decisionsWithoutMinute(caller))
    .filter(isTheirs)
    .map((decision) => ({ ...decision, dueOn: minuteDueOn(decision) }))
}

export async function readDecision(caller: Caller, id: string): Promise<Decision> {
  must(caller, 'decision.read')
  const decision = await store.decisionById(caller, id)
  if (!decision) throw new NotFound(`decision ${id}`)
  if (!maySee(caller, decision)) throw new NotAllowed('decision.read')
  return decision
}

/** What else the same paper decided, and what made the body decide so. */
export async function readAround(
  caller: Caller,
  { id }: Pick<Decision, 'id'>,
): Promise<{ covers: store.Named[]; because: store.Named[] }> {
  return { covers: await store.coversOf(caller, id), because: await store.becauseOfDecision(caller, id) }
}

export async function readMeeting(caller: Caller, id: string): Promise<Meeting> {
  const meeting = await store.meetingById(caller, id)
  if (!meeting) throw new NotFound(`meeting ${id}`)
  if (!readsAll(caller)) throw new NotAllowed('decision.read')
  return meeting
}

/** A body that meets and decides; any other unit is not here. */
export async function readBody(caller: Caller, id: string): Promise<Unit> {
  const body = await unitOf(caller, id)
  if (!body?.governs) throw new NotFound(`body ${id}`)
  if (!readsAll(caller)) throw new NotAllowed('decision.read')
  return body
}

export async function holdMeeting(
  caller: Caller,
  meeting: Omit<Meeting, 'bodyName'>,
): Promise<{ ok: true } | { ok: false; because: 'not-a-body' }> {
  must(caller, 'decision.record')
  const body = await unitOf(caller, meeting.bodyUnitId)
  if (!body?.governs) return { ok: false, because: 'not-a-body' }
  await store.insertMeeting(caller, meeting)
  await recordHappening(caller, meeting.id, 'recorded', { onDay: meeting.onDay })
  return { ok: true }
}

export type NewDecision = Pick<Decision, 'bodyUnitId' | 'onDay' | 'aboutRecordId' | 'outcome'> &
  Partial<Pick<Decision, 'meetingId' | 'minuteRef' | 'versionNo' | 'words' | 'secondMemberId' | 'isSecondMissing'>> & {
    id?: string
    title: string
    /** What else the same paper decided: the promises of a strategy, the lines of a budget. */
    covers?: { recordId: string; versionNo?: number }[]
    becauseRecordIds?: string[]
  }

const VERBS: Partial<Record<Outcome, Verb>> = {
  adopted: 'adopted',
  approved: 'approved',
  approved_with_conditions: 'approved',
}

/** Why this could not be recorded as a body's decision, if it could not. */
export async function faultOfDecision(
  caller: Caller,
  given: Pick<NewDecision, 'bodyUnitId' | 'onDay' | 'secondMemberId' | 'meetingId'>,
): Promise<DecisionFault | undefined> {
  const body = await unitOf(caller, given.bodyUnitId)
  if (!body?.governs) return 'not-a-body'
  if (given.onDay > caller.today) return 'future-day'
  if (given.secondMemberId && given.secondMemberId === caller.member.id) return 'second-is-first'
  if (given.meetingId && (await store.meetingById(caller, given.meetingId))?.bodyUnitId !== body.id)
    return 'not-their-meeting'
  return undefined
}

/** Records what a body decided. Callers that need their own permission (adopting, approving) ask for it first. */
export async function recordDecision(
  caller: Caller,
  given: NewDecision,
): Promise<{ ok: true; id: string } | { ok: false; because: DecisionFault }> {
  const fault = await faultOfDecision(caller, given)
  if (fault) return { ok: false, because: fault }
  await getRecord(caller, given.aboutRecordId)
  const id = given.id ?? newId()
  await store.insertDecision(caller, {
    id,
    title: given.title,
    bodyUnitId: given.bodyUnitId,
    meetingId: given.meetingId ?? null,
    onDay: given.onDay,
    minuteRef: given.minuteRef ?? null,
    aboutRecordId: given.aboutRecordId,
    versionNo: given.versionNo ?? null,
    outcome: given.outcome,
    words: given.words ?? null,
    secondMemberId: given.secondMemberId ?? null,
    isSecondMissing: given.isSecondMissing ?? false,
  })
  await store.insertCovers(caller, id, given.covers ?? [])
  await store.insertBecause(caller, id, given.becauseRecordIds ?? [])
  const happened = { decisionId: id, onDay: given.onDay, versionNo: given.versionNo ?? undefined }
  await recordHappening(caller, given.aboutRecordId, VERBS[given.outcome] ?? 'recorded', happened)
  for (const { recordId, versionNo } of given.covers ?? [])
    await recordHappening(caller, recordId, VERBS[given.outcome] ?? 'recorded', { ...happened, versionNo })
  return { ok: true, id }
}

/**
 * Records a decision on a form of this room: anything but a yes to what has a page of its own for it. Money is approved
 * by whoever may approve money, with a password just given.
 */
export async function decide(
  caller: Caller,
  given: NewDecision,
): Promise<{ ok: true; id: string } | { ok: false; because: DecisionFault | 'not-fresh' }> {
  must(caller, 'decision.record')
  const kinds: string[] = []
  for (const id of [given.aboutRecordId, ...(given.covers ?? []).map(({ recordId }) => recordId)])
    kinds.push((await getRecord(caller, id)).kind)
  if (!outcomesFor(kinds).includes(given.outcome)) throw new NotAllowed('decision.record')
  if (isYes(given.outcome) && kinds.includes('budget line')) {
    must(caller, 'budget.approve')
    if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  }
  return recordDecision(caller, given)
}

/** A decision recorded by mistake. It stays, struck through, with the reason, and counts for nothing. */
export async function annulDecision(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: AnnulFault }> {
  must(caller, 'decision.record')
  const decision = await readDecision(caller, id)
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  if (!(await store.writeAnnulled(caller, id, why.trim()))) return { ok: false, because: 'already-annulled' }
  await recordHappening(caller, decision.aboutRecordId, 'annulled', { decisionId: id, why: why.trim() })
  return { ok: true }
}

/** The place in the minutes, once, when they are written after the meeting. */
export async function giveMinute(
  caller: Caller,
  id: string,
  minuteRef: string,
): Promise<{ ok: true } | { ok: false; because: MinuteFault }> {
  must(caller, 'decision.record')
  const decision = await readDecision(caller, id)
  if (!minuteRef.trim()) return { ok: false, because: 'no-minute' }
  if (decision.annulledAt) return { ok: false, because: 'already-annulled' }
  if (!(await store.writeMinute(caller, id, minuteRef.trim()))) return { ok: false, because: 'has-minute' }
  await recordHappening(caller, decision.aboutRecordId, 'amended', { decisionId: id, fields: ['minute'] })
  return { ok: true }
}
