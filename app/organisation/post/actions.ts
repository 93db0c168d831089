import { NotFound } from '../../errors.ts'
import { unlessForbidden } from '../../store/database.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord, archiveRecord } from '../../store/record.ts'
import { remembering } from '../../store/remembering.ts'
import type { Work } from '../../store/work.ts'
import { type Caller, may, must } from '../caller.ts'
import type { Role } from '../policy.ts'
import type { Post } from './post.ts'
import * as store from './store.ts'

export const postsOf = remembering((work: Work) => store.postsOf(work), { until: ({ today }) => today })
export const postOf = store.postOf
export const appointmentsOf = store.appointmentsOf
export const ownedBy = store.ownedBy
export const ownedCounts = store.ownedCounts
export const postsHeldBy = store.postsHeldBy
export type { NewPost } from './store.ts'

/** Describes a post. It owns nothing and nobody holds it yet. */
export async function describePost(caller: Caller, post: store.NewPost): Promise<void> {
  must(caller, 'post.edit', { unitId: post.unitId })
  await addPost(caller, post)
}

export async function addPost(work: Work, post: store.NewPost): Promise<void> {
  await store.insertPost(work, post)
  await recordHappening(work, post.id, 'recorded')
}

export type AppointRefusal = { ok: false; because: 'already-held' | 'ends-before-it-starts' | 'not-a-member-then' }

/** Puts a person in a post from a day. Two holders on one day are refused: a job-share is two posts. */
export async function appoint(
  caller: Caller,
  { postId, memberId, fromOn, toOn = null }: { postId: string; memberId: string; fromOn: string; toOn?: string | null },
): Promise<{ ok: true } | AppointRefusal> {
  must(caller, 'post.edit')
  return fillPost(caller, { postId, memberId, fromOn, toOn })
}

export async function fillPost(
  work: Work,
  { postId, memberId, fromOn, toOn = null }: { postId: string; memberId: string; fromOn: string; toOn?: string | null },
): Promise<{ ok: true } | AppointRefusal> {
  if (toOn && toOn < fromOn) return { ok: false, because: 'ends-before-it-starts' }
  const post = await store.postOf(work, postId)
  if (!post || post.isClosed) throw new NotFound(`post ${postId}`)
  const days = await store.membershipDays(work, memberId)
  if (!days || (days.toOn && days.toOn < fromOn)) return { ok: false, because: 'not-a-member-then' }
  // Nobody holds a post longer than they are here.
  if (days.toOn && (!toOn || toOn > days.toOn)) toOn = days.toOn
  const isFree = await unlessForbidden(work.db, 'one_holder_a_day', () =>
    store.insertAppointment(work, { id: newId(), postId, memberId, fromOn, toOn }),
  )
  if (!isFree) return { ok: false, because: 'already-held' }
  await recordHappening(work, postId, 'appointed', { forId: memberId, onDay: fromOn })
  return { ok: true }
}

/** The holder's last day. The post stays, empty, with everything that it owns. */
export async function leavePost(
  caller: Caller,
  postId: string,
  lastDay: string,
): Promise<{ ok: true } | { ok: false; because: 'nobody-holds-it' }> {
  must(caller, 'post.edit')
  const held = await store.endAppointment(caller, postId, lastDay)
  if (!held) return { ok: false, because: 'nobody-holds-it' }
  await recordHappening(caller, postId, 'left', { onDay: lastDay })
  return { ok: true }
}

export const mayHandOver = (caller: Caller, postId: string): boolean =>
  caller.posts.includes(postId) || may(caller, 'post.edit')

export type HandOverRefusal = { ok: false; because: 'to-itself' | 'nothing-chosen' }

/**
 * Moves what a post owns to another post, with a note. The holder may do it, and so may whoever keeps the posts: also
 * when the holder has gone already. What the post does not own (any more) is left alone.
 */
export async function handOver(
  caller: Caller,
  fromPostId: string,
  { toPostId, ids, note }: { toPostId: string; ids: string[]; note: string },
): Promise<{ ok: true; moved: number } | HandOverRefusal> {
  if (!mayHandOver(caller, fromPostId)) must(caller, 'post.edit')
  const to = await store.postOf(caller, toPostId)
  if (!(await store.postOf(caller, fromPostId)) || !to || to.isClosed) throw new NotFound('post')
  if (fromPostId === toPostId) return { ok: false, because: 'to-itself' }
  const moved = await store.moveOwned(caller, fromPostId, toPostId, ids)
  if (moved.length === 0) return { ok: false, because: 'nothing-chosen' }
  for (const id of moved) await recordHappening(caller, id, 'handed over', { forId: toPostId, why: note || undefined })
  await recordHappening(caller, fromPostId, 'handed over', { forId: toPostId, why: note || undefined })
  return { ok: true, moved: moved.length }
}

type PostEdit = Pick<Post, 'title' | 'unitId' | 'seniority' | 'kind' | 'fteHundredths'>

export async function amendPost(
  caller: Caller,
  id: string,
  base: number,
  to: PostEdit,
): Promise<{ ok: true } | { ok: false; because: 'edited' }> {
  must(caller, 'post.edit')
  if (!(await amendRecord(caller, id, base, Object.keys(to).sort(), { title: to.title, unitId: to.unitId })))
    return { ok: false, because: 'edited' }
  await store.updatePost(caller, id, to)
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}

/** Puts away a post that nobody holds, today or later, and that owns nothing. */
export async function closePost(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'held' | 'owns' }> {
  must(caller, 'post.edit')
  const post = await store.postOf(caller, id)
  if (!post) throw new NotFound(`post ${id}`)
  if (post.holder || post.nextFromOn) return { ok: false, because: 'held' }
  if ((await store.ownedBy(caller, id)).length) return { ok: false, because: 'owns' }
  await archiveRecord(caller, id, why)
  await recordHappening(caller, id, 'closed', { why })
  return { ok: true }
}

/** The post that a person acts from: the first they hold, or one made for them when they are first named as an owner. */
export async function postForMember(
  work: Work,
  member: { id: string; title: string; unitId: string },
): Promise<string> {
  const held = await store.ordinaryPostOf(work, member.id)
  if (held) return held.id
  const id = newId()
  await addPost(work, { id, title: member.title, unitId: member.unitId })
  await fillPost(work, { postId: id, memberId: member.id, fromOn: work.today })
  return id
}

/**
 * The post of somebody who holds the first of these roles that anybody holds today; made for them when they hold none.
 * Throws when nobody holds any of them.
 */
export async function postForRole(work: Work, ...roles: Role[]): Promise<string> {
  for (const role of roles) {
    const holder = await store.holderOfRole(work, role)
    if (holder)
      return holder.postId ?? postForMember(work, { id: holder.memberId, title: holder.name, unitId: holder.unitId })
  }
  throw new Error(`nobody holds the role ${roles.join(' or ')}`)
}
