import { NotFound } from '../../errors.ts'
import { unlessForbidden } from '../../store/database.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import { type Caller, must } from '../caller.ts'
import type { Role } from '../policy.ts'
import * as store from './store.ts'

export const postsOf = store.postsOf
export const postOf = store.postOf
export const appointmentsOf = store.appointmentsOf
export const ownedBy = store.ownedBy
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

export type AppointRefusal = { ok: false; because: 'already-held' | 'ends-before-it-starts' }

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
  if (!post) throw new NotFound(`post ${postId}`)
  const isFree = await unlessForbidden(work.db, 'one_holder_a_day', () =>
    store.insertAppointment(work, { id: newId(), postId, memberId, fromOn, toOn }),
  )
  if (!isFree) return { ok: false, because: 'already-held' }
  await recordHappening(work, postId, 'appointed', { forId: memberId, onDay: fromOn })
  return { ok: true }
}

/** The holder's last day. The post stays, empty, with everything that it owns. */
export async function leavePost(caller: Caller, postId: string, lastDay: string): Promise<{ ok: true } | { ok: false; because: 'nobody-holds-it' }> {
  must(caller, 'post.edit')
  const held = await store.endAppointment(caller, postId, lastDay)
  if (!held) return { ok: false, because: 'nobody-holds-it' }
  await recordHappening(caller, postId, 'left', { onDay: lastDay })
  return { ok: true }
}

/** Moves what a post owns to another post, with a note. The holder may do it, and so may whoever keeps the posts. */
export async function handOver(caller: Caller, fromPostId: string, { toPostId, ids, note }: { toPostId: string; ids: string[]; note: string }): Promise<void> {
  if (!caller.posts.includes(fromPostId)) must(caller, 'post.edit')
  if (!(await store.postOf(caller, fromPostId)) || !(await store.postOf(caller, toPostId))) throw new NotFound('post')
  await store.moveOwned(caller, fromPostId, toPostId, ids)
  for (const id of ids) await recordHappening(caller, id, 'handed over', { forId: toPostId, why: note || undefined })
}

export async function amendPost(caller: Caller, id: string, base: number, to: { title: string }): Promise<{ ok: true } | { ok: false; because: 'edited' }> {
  must(caller, 'post.edit')
  if (!(await amendRecord(caller, id, base, ['title'], to))) return { ok: false, because: 'edited' }
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}

/** The post that a person acts from: the first they hold, or one made for them when they are first named as an owner. */
export async function postForMember(work: Work, member: { id: string; title: string; unitId: string }): Promise<string> {
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
    if (holder) return holder.postId ?? postForMember(work, { id: holder.memberId, title: holder.name, unitId: holder.unitId })
  }
  throw new Error(`nobody holds the role ${roles.join(' or ')}`)
}
