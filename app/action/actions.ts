import { NotFound } from '../errors.ts'
import { type Caller, may, must } from '../organisation/caller.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import type { Work } from '../store/work.ts'
import { type Action, type AnswerFault, type AnswerWord, faultOfAnswer, type SentChannel } from './action.ts'
import * as store from './store.ts'

export const actionsAbout = store.actionsAbout
export const actionsBecauseOf = store.actionsBecauseOf
export const openActionsOfPosts = store.openActionsOfPosts
export const countOpen = store.countOpen

/** Opens a debt. For rooms, in the transaction of what caused it: a contribution, a decision, a hand-over. */
export async function openAction(work: Work, { id = newId(), ...action }: Omit<store.NewAction, 'id'> & { id?: string }): Promise<string> {
  await store.insertAction(work, { id, ...action })
  await recordHappening(work, action.aboutRecordId, 'asked', { forId: id })
  return id
}

export async function readAction(caller: Caller, id: string): Promise<Action> {
  const action = await store.actionById(caller, id)
  if (!action) throw new NotFound(`action ${id}`)
  must(caller, 'action.read', action)
  return action
}

export async function listActions(caller: Caller): Promise<Action[]> {
  return (await store.allActions(caller)).filter((action) => may(caller, 'action.read', action))
}

export type Given = { answer: AnswerWord; text: string; reason?: string; sent?: { onDay: string; channel: SentChannel }; onDay?: string }

/** Answers a person. An answer that has not reached them yet is answered and not sent, and is still owed. */
export async function answerAction(caller: Caller, id: string, given: Given): Promise<{ ok: true } | { ok: false; because: AnswerFault }> {
  const action = await readAction(caller, id)
  must(caller, 'action.answer', action)
  const fault = faultOfAnswer(action, given)
  if (fault) return { ok: false, because: fault }
  const onDay = given.onDay ?? caller.today
  const isFirst = await store.writeAnswer(caller, id, { answer: given.answer, text: given.text.trim(), reason: given.reason?.trim() || null, onDay })
  if (!isFirst) return { ok: false, because: 'already-answered' }
  await recordHappening(caller, action.becauseRecordId ?? action.aboutRecordId, 'answered', { forId: id, onDay })
  // A member reads it on the page at once; an adviser is told by hand until they have a page of their own.
  if (given.sent) await markSent(caller, id, given.sent.onDay, given.sent.channel)
  else if (action.owedToKind === 'member') await markSent(caller, id, onDay, 'screen')
  return { ok: true }
}

export async function markSent(caller: Caller, id: string, onDay: string, channel: SentChannel): Promise<void> {
  const action = await readAction(caller, id)
  must(caller, 'action.answer', action)
  await store.writeSent(caller, id, onDay, channel)
  await recordHappening(caller, action.becauseRecordId ?? action.aboutRecordId, 'sent', { forId: id, onDay })
}

export async function completeAction(caller: Caller, id: string, { onDay, evidenceId }: { onDay: string; evidenceId?: string }): Promise<{ ok: true } | { ok: false; because: 'already-done' | 'not-a-task' }> {
  const action = await readAction(caller, id)
  must(caller, 'action.answer', action)
  if (action.kind !== 'task') return { ok: false, because: 'not-a-task' }
  if (action.doneOn) return { ok: false, because: 'already-done' }
  await store.writeDone(caller, id, onDay, evidenceId)
  await recordHappening(caller, action.aboutRecordId, 'done', { forId: id, onDay })
  return { ok: true }
}

/** Somebody other than the owner looked, and it is so. */
export async function verifyAction(caller: Caller, id: string): Promise<{ ok: true } | { ok: false; because: 'own-action' }> {
  const action = await readAction(caller, id)
  if (caller.posts.includes(action.ownerPostId)) return { ok: false, because: 'own-action' }
  await store.writeVerified(caller, id, caller.today)
  await recordHappening(caller, action.aboutRecordId, 'verified', { forId: id })
  return { ok: true }
}
