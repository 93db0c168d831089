import { NotFound } from '../../errors.ts'
import { unlessForbidden } from '../../store/database.ts'
import { recordHappening } from '../../store/happening.ts'
import { amendRecord } from '../../store/record.ts'
import { type Caller, must } from '../caller.ts'
import type { Member } from './people.ts'
import * as store from './store.ts'

type Edit = Pick<Member, 'name' | 'email' | 'homeUnitId'>

/**
 * Changes what a person is called here and where they are at home. Their e-mail address changes only while they have
 * not joined: after that they sign in with it, and it is theirs.
 */
export async function amendMember(
  caller: Caller,
  id: string,
  base: number,
  to: Edit,
): Promise<{ ok: true } | { ok: false; because: 'edited' | 'email-taken' }> {
  must(caller, 'member.invite')
  const member = await store.memberOf(caller, id)
  if (!member || member.mergedInto) throw new NotFound(`member ${id}`)
  const email = member.hasJoined ? member.email : to.email
  if (!(await amendRecord(caller, id, base, ['name', 'email', 'unit'], { title: to.name, unitId: to.homeUnitId })))
    return { ok: false, because: 'edited' }
  const isFree = await unlessForbidden(caller.db, 'member_email', () =>
    store.updateMember(caller, id, { ...to, email }),
  )
  if (!isFree) return { ok: false, because: 'email-taken' }
  // A link went to the old address: whoever reads that must not come in by it.
  if (email !== member.email) await store.endInvitations(caller, id)
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}
