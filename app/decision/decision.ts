import { addDays } from '../store/today.ts'

export type Outcome =
  | 'adopted'
  | 'approved'
  | 'approved_with_conditions'
  | 'asked_for_changes'
  | 'refused'
  | 'noted'
  | 'money_moved'
  | 'awarded'

export type Meeting = {
  id: string
  bodyUnitId: string
  bodyName: string
  onDay: string
  number: string | null
  title: string
}

/** What a body decided, where it is minuted. Never edited: another decision follows it, or it is annulled with a reason. */
export type Decision = {
  id: string
  bodyUnitId: string
  bodyName: string
  isBodyClosed: boolean
  meetingId: string | null
  onDay: string
  minuteRef: string | null
  aboutRecordId: string
  aboutTitle: string
  aboutKind: string
  versionNo: number | null
  outcome: Outcome
  words: string | null
  secondMemberId: string | null
  /** It wanted a second person and there is none yet; shown wherever the decision is. */
  isSecondMissing: boolean
  recordedByName: string | null
  secondName: string | null
  annulledAt: Date | null
  annulledWhy: string | null
}

export const isYes = (outcome: Outcome): boolean =>
  ['adopted', 'approved', 'approved_with_conditions'].includes(outcome)

export type DecisionFault = 'not-a-body' | 'future-day' | 'second-is-first' | 'not-their-meeting'
export type AnnulFault = 'no-reason' | 'already-annulled'
export type MinuteFault = 'no-minute' | 'has-minute' | 'already-annulled'

/** What is decided on a form of this room. A definition is adopted, and a strategy approved, on its own page. */
const APPROVED_HERE = ['budget line', 'evidence']

/** The outcomes that may be recorded here about records of these kinds. Pure. */
export function outcomesFor(kinds: readonly string[]): Outcome[] {
  const open: Outcome[] = ['asked_for_changes', 'refused', 'noted']
  return kinds.length && kinds.every((kind) => APPROVED_HERE.includes(kind))
    ? ['approved', 'approved_with_conditions', ...open]
    : open
}

/** Days after which a decision without a minute reference is owed one. */
export const MINUTE_DUE_DAYS = 60

/** The day by which somebody says where a decision is minuted. */
export const minuteDueOn = ({ onDay }: Pick<Decision, 'onDay'>): string => addDays(onDay, MINUTE_DUE_DAYS)

/** A standing decision that nobody has said the minute of, 60 days on. Pure. */
export const isMinuteOverdue = (
  { minuteRef, annulledAt, onDay }: Pick<Decision, 'minuteRef' | 'annulledAt' | 'onDay'>,
  today: string,
): boolean => !minuteRef && !annulledAt && minuteDueOn({ onDay }) < today
