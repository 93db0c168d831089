import { createHash } from 'node:crypto'
import { faultOfDecision } from '../../decision/actions.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import {
  askSecond,
  confirmed,
  openRequestAbout,
  openToConfirm,
  type SecondFault,
  type SecondPerson,
  secondPeopleFor,
} from '../../organisation/secondPerson/actions.ts'
import type { SecondRequest } from '../../organisation/secondPerson/secondRequest.ts'
import { canonical } from '../../store/audit.ts'
import { lockRecord } from '../../store/record.ts'
import { allStrategies } from '../actions.ts'
import type { Promised } from '../promise/promise.ts'
import { frozenOf } from '../strategy.ts'
import {
  type ApprovalAnswer,
  type Approving,
  approvePromise,
  approveStrategy,
  checkPromise,
  checkStrategy,
  type Refused,
  type ToApprove,
} from './actions.ts'

/** What a director wants recorded, and the fingerprint of the words that they saw. */
export type ApprovalWanted = Omit<Approving, 'id' | 'secondMemberId'> & { letEarlierEnd?: boolean; words: string }

export type Subject = { kind: 'strategy' | 'promise'; id: string }
type Asking = Omit<ApprovalWanted, 'words'> & { id: string }
type AskAnswer =
  | Extract<ApprovalAnswer, { ok: true }>
  | { ok: true; requestId: string; waitsFor: SecondPerson[] }
  | Refused
  | { ok: false; because: 'asked-already'; requestId: string }

/**
 * Approves, where two people do it: the director asks, and it is done when somebody who may record decisions confirms
 * it from their own account. Where nobody else is here yet it is done at once, by one person, and says so.
 */
export async function askToApprove(
  caller: Caller,
  subject: Subject,
  { id, letEarlierEnd, ...given }: Asking,
): Promise<AskAnswer> {
  must(caller, 'strategy.approve')
  // Two who ask at once take turns: the second finds the first one's request.
  await lockRecord(caller, subject.id)
  const words = await wordsToApprove(caller, subject)
  if (!words.ok) return words
  const fault = await faultOfDecision(caller, given)
  if (fault) return { ok: false, because: fault }
  const open = await openRequestAbout(caller, subject.id)
  if (open) return { ok: false, because: 'asked-already', requestId: open.id }
  const waitsFor = await secondPeopleFor(caller, 'approval')
  if (waitsFor.length === 0) return approve(caller, subject, { ...given, id, letEarlierEnd })
  const wants: ApprovalWanted = { ...given, letEarlierEnd, words: words.fingerprint }
  await askSecond(caller, { id, kind: 'approval', aboutRecordId: subject.id, wants })
  return { ok: true, requestId: id, waitsFor }
}

type Confirmation = { ok: true } | { ok: false; because: SecondFault | 'words-changed' | Refused['because'] }

/** A second person's yes: the decision is recorded as the director asked for it, if the words are still those. */
export async function confirmApproval(caller: Caller, requestId: string): Promise<Confirmation> {
  const opened = await openToConfirm<ApprovalWanted>(caller, 'approval', requestId, 'strategy.approve')
  if (!opened.ok) return opened
  const { request, asker } = opened
  const subject = subjectOf(request)
  const words = await wordsToApprove(asker, subject)
  if (!words.ok) return words
  const { words: asked, ...given } = request.wants
  if (words.fingerprint !== asked) return { ok: false, because: 'words-changed' }
  const done = await approve(asker, subject, { ...given, id: requestId, secondMemberId: caller.member.id })
  if (!done.ok) return done
  await confirmed(caller, request, done.id)
  return { ok: true }
}

/** Whether the words are still those that the director saw; false too where nothing waits for approval any more. */
export async function areWordsAsAsked(asker: Caller, request: SecondRequest<ApprovalWanted>): Promise<boolean> {
  const words = await wordsToApprove(asker, subjectOf(request))
  return words.ok && words.fingerprint === request.wants.words
}

export const subjectOf = ({
  aboutKind,
  aboutRecordId,
}: Pick<SecondRequest, 'aboutKind' | 'aboutRecordId'>): Subject => ({
  kind: aboutKind === 'promise' ? 'promise' : 'strategy',
  id: aboutRecordId,
})

async function approve(
  caller: Caller,
  { kind, id }: Subject,
  given: Approving & { letEarlierEnd?: boolean },
): Promise<ApprovalAnswer> {
  return kind === 'strategy'
    ? approveStrategy(caller, id, given, await allStrategies(caller))
    : approvePromise(caller, id, given)
}

async function wordsToApprove(
  caller: Caller,
  { kind, id }: Subject,
): Promise<{ ok: true; fingerprint: string } | Refused> {
  if (kind === 'promise') {
    const checked = await checkPromise(caller, id)
    return checked.ok ? { ok: true, fingerprint: hashOf([wordsOf(checked.promise)]) } : checked
  }
  const checked = await checkStrategy(caller, id, await allStrategies(caller))
  return checked.ok ? { ok: true, fingerprint: fingerprintOf(checked.asked) } : checked
}

const wordsOf = ({ id, words }: Promised): string[] => [id, words]

const fingerprintOf = ({ strategy, records, before }: ToApprove): string =>
  hashOf([
    frozenOf(strategy),
    records.map(wordsOf).sort(),
    before.map((one) => [one.strategy.id, one.promises.map(wordsOf).sort()]).sort(),
  ])

const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
