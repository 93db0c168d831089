import { NotAllowed, NotFound } from '../errors.ts'
import { type Caller, isOwn, may, must, type Target } from '../organisation/caller.ts'
import { isDraftTo } from '../organisation/recordAddress.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import type { Work } from '../store/work.ts'
import {
  type Action,
  type AnswerFault,
  type AnswerWord,
  type DisputeFault,
  type DoneFault,
  faultOfAnswer,
  faultOfDisputing,
  faultOfDoing,
  faultOfSending,
  faultOfVerifying,
  type SendFault,
  type SentChannel,
  type VerifyFault,
} from './action.ts'
import * as store from './store.ts'
import { writeToAdviser } from './writeToAdviser.ts'

export const actionsAbout = store.actionsAbout
export const actionsBecauseOf = store.actionsBecauseOf
export const openActionsOfPosts = store.openActionsOfPosts
export const countOpen = store.countOpen
export const openTasksAbout = store.openTasksAbout
export const isAnswered = store.isAnswered
export const retitleAnswers = store.retitleAnswers
export const debtsAbout = store.debtsAbout
export const answersSent = store.answersSent
export const causeOfAction = store.becauseOf
export type { Cause, Debt } from './store.ts'

/** Opens a debt. For rooms, in the transaction of what caused it: a contribution, a decision, a hand-over. */
export async function openAction(
  work: Work,
  { id = newId(), ...action }: Omit<store.NewAction, 'id'> & { id?: string },
): Promise<string> {
  await store.insertAction(work, { id, ...action })
  await recordHappening(work, action.aboutRecordId, 'asked', { forId: id })
  return id
}

// Whoever is owed an answer may see it, as its owner may.
const targetOf = ({ ownerPostId, owedToId }: Action): Target => ({ ownerPostId, memberId: owedToId })

// What is about a draft names it, so it is read by its own people, and by whoever may open the draft.
function maySee(caller: Caller, action: Action): boolean {
  const target = targetOf(action)
  if (caller.heldBack.has(action.id)) return false
  if (!may(caller, 'action.read', target)) return false
  return isOwn(caller, target) || !isDraftTo(caller, { id: action.aboutRecordId, kind: action.aboutKind })
}

export async function readAction(caller: Caller, id: string): Promise<Action> {
  const action = await store.actionById(caller, id)
  if (!action) throw new NotFound(`action ${id}`)
  if (!maySee(caller, action)) throw new NotAllowed('action.read')
  return action
}

export async function listActions(caller: Caller): Promise<Action[]> {
  return (await store.allActions(caller)).filter((action) => maySee(caller, action))
}

/** What opened the action, with the words where somebody said something. */
export const causeOf = (
  asker: Pick<Work, 'db'>,
  action: Pick<Action, 'becauseRecordId'>,
): Promise<store.Cause | undefined> =>
  action.becauseRecordId ? store.causeById(asker, action.becauseRecordId) : Promise.resolve(undefined)

export const mayAnswer = (caller: Caller, { ownerPostId }: Pick<Action, 'ownerPostId'>): boolean =>
  may(caller, 'action.answer', { ownerPostId })

async function readOwed(caller: Caller, id: string): Promise<Action> {
  const action = await readAction(caller, id)
  must(caller, 'action.answer', { ownerPostId: action.ownerPostId })
  return action
}

export type Given = {
  answer: AnswerWord
  text: string
  reason?: string
  sent?: { onDay: string; channel: SentChannel }
  onDay?: string
}

/** Answers a person. An answer that has not reached them yet is answered and not sent, and is still owed. */
export async function answerAction(
  caller: Caller,
  id: string,
  given: Given,
): Promise<{ ok: true } | { ok: false; because: AnswerFault }> {
  const action = await readOwed(caller, id)
  const fault = faultOfAnswer(action, given, caller.today)
  if (fault) return { ok: false, because: fault }
  const onDay = given.onDay ?? caller.today
  const isFirst = await store.writeAnswer(caller, id, {
    answer: given.answer,
    text: given.text.trim(),
    reason: given.reason?.trim() || null,
    onDay,
  })
  if (!isFirst) return { ok: false, because: 'already-answered' }
  await recordHappening(caller, action.becauseRecordId ?? action.aboutRecordId, 'answered', { forId: id, onDay })
  // A member reads it on the page at once; an adviser who wants e-mail is written to; any other is told by hand.
  if (given.sent) await markSent(caller, id, given.sent.onDay, given.sent.channel)
  else if (action.owedToKind === 'member') await markSent(caller, id, onDay, 'screen')
  else if (await writeToAdviser(caller, action, given)) await markSent(caller, id, caller.today, 'email')
  return { ok: true }
}

/** Says how and when the answer reached the person. Only then is it no longer owed. */
export async function markSent(
  caller: Caller,
  id: string,
  onDay: string,
  channel: SentChannel,
): Promise<{ ok: true } | { ok: false; because: SendFault }> {
  const action = await readOwed(caller, id)
  const fault = faultOfSending(action, onDay, caller.today)
  if (fault) return { ok: false, because: fault }
  if (!(await store.writeSent(caller, id, onDay, channel))) return { ok: false, because: 'already-sent' }
  await recordHappening(caller, action.becauseRecordId ?? action.aboutRecordId, 'sent', { forId: id, onDay })
  return { ok: true }
}

export async function completeAction(
  caller: Caller,
  id: string,
  { onDay, evidenceId }: { onDay: string; evidenceId?: string },
): Promise<{ ok: true } | { ok: false; because: DoneFault }> {
  const action = await readOwed(caller, id)
  const fault = faultOfDoing(action, onDay, caller.today)
  if (fault) return { ok: false, because: fault }
  await store.writeDone(caller, id, onDay, evidenceId)
  await recordHappening(caller, action.aboutRecordId, 'done', { forId: id, onDay })
  return { ok: true }
}

/** Somebody other than the owner, and other than whoever did it for them, looked: and it is so. */
export async function verifyAction(
  caller: Caller,
  id: string,
): Promise<{ ok: true } | { ok: false; because: VerifyFault }> {
  const action = await readAction(caller, id)
  must(caller, 'action.answer')
  const fault = faultOfVerifying(action, {
    posts: caller.posts,
    didIt: await store.isDoneBy(caller, id, caller.member.id),
  })
  if (fault) return { ok: false, because: fault }
  await store.writeVerified(caller, id, caller.today)
  await recordHappening(caller, action.aboutRecordId, 'verified', { forId: id })
  return { ok: true }
}

/** Could this person be the one who checks it? For pages that offer the button. */
export const mayVerify = async (caller: Caller, action: Action): Promise<boolean> =>
  may(caller, 'action.answer') &&
  !faultOfVerifying(action, { posts: caller.posts, didIt: await store.isDoneBy(caller, action.id, caller.member.id) })

/** Whoever was owed an answer says that it is not so, and why. It is open again until somebody says that it is. */
export async function disputeAction(
  caller: Caller,
  id: string,
  words: string,
): Promise<{ ok: true } | { ok: false; because: DisputeFault }> {
  const action = await readAction(caller, id)
  const fault = faultOfDisputing(action, { memberId: caller.member.id, words })
  if (fault) return { ok: false, because: fault }
  await noteDispute(caller, action, words)
  return { ok: true }
}

/** The same, for rooms that know who speaks by a way of their own. */
export async function noteDispute(
  work: Work,
  action: Pick<Action, 'id' | 'aboutRecordId'>,
  words: string,
): Promise<void> {
  await store.writeDisputed(work, action.id, work.today, words.trim())
  await recordHappening(work, action.aboutRecordId, 'disputed', { forId: action.id })
}

export const mayDispute = (caller: Caller, action: Action): boolean =>
  !faultOfDisputing(action, { memberId: caller.member.id, words: '.' })

/** Whoever it was owed to says that it is so. For rooms that know who speaks by a way of their own. */
export async function noteVerified(work: Work, { id, aboutRecordId }: Pick<Action, 'id' | 'aboutRecordId'>) {
  await store.writeVerified(work, id, work.today)
  await recordHappening(work, aboutRecordId, 'verified', { forId: id })
}
