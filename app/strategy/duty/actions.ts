import { NotAllowed, NotFound } from '../../errors.ts'
import { evidenceForKinds } from '../../evidence/actions.ts'
import { type Caller, may, must } from '../../organisation/caller.ts'
import type { Arm } from '../../organisation/placement.ts'
import { postOf, postsOf } from '../../organisation/post/actions.ts'
import type { Post } from '../../organisation/post/post.ts'
import { placementsOfKinds, placeRecord, readStructure } from '../../organisation/structure/actions.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import { type AnswerFault, type Duty, type DutyAnswer, type DutyState, faultOfAnswer, stateOf } from './duty.ts'
import * as store from './store.ts'

/** Duties that wait for the caller's own yes or no, by the posts they hold. */
export const dutiesToAnswer = async (caller: Caller): Promise<{ id: string; title: string }[]> =>
  caller.posts.length ? store.unansweredDuties(caller, caller.posts, caller.member.id) : []

export type DutyShown = Duty & {
  post: Post | undefined
  state: DutyState
  answers: DutyAnswer[]
  arms: readonly Arm[]
  hasDocument: boolean
}

/** Every duty with who holds it, what they said, and where it applies. Partners see those of their own posts. */
export async function listDuties(caller: Caller): Promise<DutyShown[]> {
  return (await dutiesToday(caller)).filter((duty) => may(caller, 'duty.read', { ownerPostId: duty.postId }))
}

/** The same for rooms that count, whoever asks. */
export async function dutiesToday(work: Work): Promise<DutyShown[]> {
  const posts = new Map((await postsOf(work)).map((post) => [post.id, post]))
  const answers = await store.allAnswers(work)
  const placements = await placementsOfKinds(work, ['duty'])
  const documents = await evidenceForKinds(work, ['duty'])
  return (await store.allDuties(work)).map((duty) => {
    const own = answers.filter(({ dutyId }) => dutyId === duty.id)
    const post = posts.get(duty.postId)
    const hasDocument = (documents.get(duty.id) ?? []).some(({ says }) => says === 'source_document')
    return {
      ...duty,
      post,
      answers: own,
      state: stateOf(post?.holder ?? null, own),
      arms: placements.get(duty.id) ?? [],
      hasDocument,
    }
  })
}

export async function readDuty(caller: Caller, id: string): Promise<DutyShown> {
  const duty = await store.dutyById(caller, id)
  if (!duty) throw new NotFound(`duty ${id}`)
  must(caller, 'duty.read', { ownerPostId: duty.postId })
  const shown = (await listDuties(caller)).find((one) => one.id === id)
  if (!shown) throw new NotFound(`duty ${id}`)
  return shown
}

export type DutyGiven = store.DutyEdit & { postId: string; arms: readonly Arm[] }

/** Offers a duty to whoever holds the post. It counts as listed; it is theirs when they say yes. */
export async function offerDuty(
  caller: Caller,
  { id = newId(), arms, ...given }: DutyGiven & { id?: string },
): Promise<{ ok: true; id: string; dropped: Arm[] }> {
  const post = await postOf(caller, given.postId)
  if (!post) throw new NotFound(`post ${given.postId}`)
  must(caller, 'strategy.edit', { unitId: post.unitId })
  await store.insertDuty(caller, { ...given, id, unitId: post.unitId, fromOn: caller.today })
  const { dropped } = await placeRecord(caller, id, arms, await readStructure(caller))
  await recordHappening(caller, id, 'proposed', { forId: post.id })
  return { ok: true, id, dropped }
}

/** Changes a duty. Another post means a hand-over, which asks for a note, and for the new holder's yes. */
export async function amendDuty(
  caller: Caller,
  id: string,
  base: number,
  { arms, postId, note, ...to }: DutyGiven & { note?: string },
): Promise<{ ok: true; isHandedOver: boolean; dropped: Arm[] } | { ok: false; because: 'edited' | 'no-note' }> {
  const duty = await readDuty(caller, id)
  must(caller, 'strategy.edit', { unitId: duty.unitId, ownerPostId: duty.postId })
  const post = await postOf(caller, postId)
  if (!post) throw new NotFound(`post ${postId}`)
  const isHandedOver = postId !== duty.postId
  if (isHandedOver && !note?.trim()) return { ok: false, because: 'no-note' }
  const fields = ['words', 'part', 'post', 'hours', 'until']
  if (
    !(await amendRecord(caller, id, base, fields, {
      title: to.words.slice(0, 200),
      ownerPostId: postId,
      unitId: post.unitId,
    }))
  )
    return { ok: false, because: 'edited' }
  await store.updateDuty(caller, id, to)
  const { dropped } = await placeRecord(caller, id, arms, await readStructure(caller))
  if (isHandedOver) await recordHappening(caller, id, 'handed over', { forId: postId, why: note!.trim() })
  else await recordHappening(caller, id, 'amended')
  return { ok: true, isHandedOver, dropped }
}

export type Answering = {
  answer: 'accepted' | 'declined' | 'reconfirmed'
  reason?: string
  /** Said on the phone or on paper by the holder, and entered for them by somebody who read it back. */
  spoken?: { channel: 'phone' | 'paper'; readBack: boolean }
  onDay?: string
  id?: string
}

/** The holder says yes, no with a reason, or yes again. Somebody else may only write down what they said. */
export async function answerDuty(
  caller: Caller,
  dutyId: string,
  given: Answering,
): Promise<{ ok: true } | { ok: false; because: AnswerFault }> {
  const duty = await readDuty(caller, dutyId)
  const isHolder = duty.post?.holder?.memberId === caller.member.id
  if (!isHolder && !mayEnter(caller)) throw new NotAllowed('duty.answer')
  if (!isHolder && !given.spoken) return { ok: false, because: 'not-yours' }
  const onDay = given.onDay ?? caller.today
  const fault = faultOfAnswer({ ...given, onDay }, duty.state, caller.today)
  if (fault) return { ok: false, because: fault }
  await store.insertAnswer(caller, {
    id: given.id ?? newId(),
    dutyId,
    memberId: duty.post!.holder!.memberId,
    answer: given.answer,
    reason: given.reason?.trim() || null,
    channel: given.spoken?.channel ?? 'screen',
    enteredBy: given.spoken ? caller.member.id : null,
    readBack: given.spoken?.readBack ?? null,
    onDay,
  })
  await recordHappening(caller, dutyId, given.answer, {
    onDay,
    why: given.reason?.trim() || undefined,
    forId: duty.post!.holder!.memberId,
  })
  return { ok: true }
}

/** Whoever has duties to answer for the whole organisation may write down a holder's own words. */
export const mayEnter = (caller: Caller): boolean => may(caller, 'duty.answer', {})
