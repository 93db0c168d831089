import { NotFound } from '../errors.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { unitOf } from '../organisation/structure/actions.ts'
import { recordHappening, type Verb } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { getRecord } from '../store/record.ts'
import type { Decision, DecisionFault, Meeting, Outcome } from './decision.ts'
import * as store from './store.ts'

export const decisionsAbout = store.decisionsAbout
export const decisionsOfBody = store.decisionsOfBody
export const yesesForKinds = store.yesesForKinds
export const becauseOf = store.becauseOf
export const meetingsOf = store.meetingsOf
export type { Covered } from './store.ts'

export async function listDecisions(caller: Caller): Promise<Decision[]> {
  must(caller, 'decision.read')
  return store.allDecisions(caller)
}

export async function readDecision(caller: Caller, id: string): Promise<Decision> {
  must(caller, 'decision.read')
  const decision = await store.decisionById(caller, id)
  if (!decision) throw new NotFound(`decision ${id}`)
  return decision
}

export async function readMeeting(caller: Caller, id: string): Promise<Meeting> {
  must(caller, 'decision.read')
  const meeting = await store.meetingById(caller, id)
  if (!meeting) throw new NotFound(`meeting ${id}`)
  return meeting
}

export async function holdMeeting(caller: Caller, meeting: Omit<Meeting, 'bodyName'>): Promise<{ ok: true } | { ok: false; because: 'not-a-body' }> {
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

const VERBS: Partial<Record<Outcome, Verb>> = { adopted: 'adopted', approved: 'approved', approved_with_conditions: 'approved' }

/** Records what a body decided. Callers that need their own permission (adopting, approving) ask for it first. */
export async function recordDecision(caller: Caller, given: NewDecision): Promise<{ ok: true; id: string } | { ok: false; because: DecisionFault }> {
  const body = await unitOf(caller, given.bodyUnitId)
  if (!body?.governs) return { ok: false, because: 'not-a-body' }
  if (given.onDay > caller.today) return { ok: false, because: 'future-day' }
  if (given.secondMemberId && given.secondMemberId === caller.member.id) return { ok: false, because: 'second-is-first' }
  await getRecord(caller, given.aboutRecordId)
  const id = given.id ?? newId()
  await store.insertDecision(caller, {
    id, title: given.title, bodyUnitId: given.bodyUnitId, meetingId: given.meetingId ?? null, onDay: given.onDay, minuteRef: given.minuteRef ?? null,
    aboutRecordId: given.aboutRecordId, versionNo: given.versionNo ?? null, outcome: given.outcome, words: given.words ?? null,
    secondMemberId: given.secondMemberId ?? null, isSecondMissing: given.isSecondMissing ?? false,
  })
  await store.insertCovers(caller, id, given.covers ?? [])
  await store.insertBecause(caller, id, given.becauseRecordIds ?? [])
  const happened = { decisionId: id, onDay: given.onDay, versionNo: given.versionNo ?? undefined }
  await recordHappening(caller, given.aboutRecordId, VERBS[given.outcome] ?? 'recorded', happened)
  for (const { recordId, versionNo } of given.covers ?? [])
    await recordHappening(caller, recordId, VERBS[given.outcome] ?? 'recorded', { ...happened, versionNo })
  return { ok: true, id }
}

/** A decision recorded by mistake. It stays, struck through, with the reason, and counts for nothing. */
export async function annulDecision(caller: Caller, id: string, why: string): Promise<void> {
  must(caller, 'decision.record')
  const decision = await readDecision(caller, id)
  await store.writeAnnulled(caller, id, why)
  await recordHappening(caller, decision.aboutRecordId, 'annulled', { decisionId: id, why })
}

/** The place in the minutes, once, when they are written after the meeting. */
export async function giveMinute(caller: Caller, id: string, minuteRef: string): Promise<void> {
  must(caller, 'decision.record')
  const decision = await readDecision(caller, id)
  await store.writeMinute(caller, id, minuteRef)
  await recordHappening(caller, decision.aboutRecordId, 'amended', { decisionId: id, fields: ['minute'] })
}
