import { randomBytes } from 'node:crypto'
import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { addDays } from '../../store/today.ts'
import type { Work } from '../../store/work.ts'
import { type Caller, must } from '../caller.ts'
import type { Role } from '../policy.ts'
import { hashToken } from '../signin/sessionStore.ts'
import { faultOfGrant, type Grant, type GrantFault, type Member } from './people.ts'
import * as store from './store.ts'

export const membersOf = store.membersOf
export const memberOf = store.memberOf
export const grantsOf = store.grantsOf
export const openInvitationsOf = store.openInvitationsOf

const DAYS_TO_JOIN = 7

export type Invitee = { name: string; email: string; kind: Member['kind']; role: Role; unitId?: string; until?: string }
export type InviteRefusal = { ok: false; because: 'already-here'; memberId: string }

/**
 * Brings a person in: a member with a role and a link to join by, good for seven days and one use.
 * The link's token is given back once, to be sent, copied or printed; only its hash is kept.
 */
export async function inviteMember(caller: Caller, invitee: Invitee, id = newId()): Promise<{ ok: true; id: string; token: string } | InviteRefusal> {
  must(caller, 'member.invite')
  const known = await store.memberByEmail(caller, invitee.email)
  if (known) return { ok: false, because: 'already-here', memberId: known.id }
  await addMember(caller, { ...invitee, id })
  return { ok: true, id, token: await makeInvitation(caller, id) }
}

/** A member with a role, without a link: used at set-up, by imports and by the worked example. */
export async function addMember(work: Work, { id, name, email, kind, role, unitId, until }: Omit<Invitee, 'email'> & { id: string; email: string | null }): Promise<void> {
  await store.insertMember(work, { id, name, email, kind, homeUnitId: unitId ?? null, fromOn: work.today, toOn: kind === 'evaluator' ? (until ?? addDays(work.today, 365)) : null })
  await recordHappening(work, id, 'invited')
  await giveRole(work, { memberId: id, role, unitId, until })
}

/** Writes a grant as it is, twelve months unless said otherwise. `grantRole` is the door for people. */
export async function giveRole(work: Work, { memberId, role, unitId, until }: { memberId: string; role: Role; unitId?: string; until?: string }): Promise<string> {
  const id = newId()
  await store.insertGrant(work, { id, memberId, role, unitId: unitId ?? null, fromOn: work.today, toOn: until ?? addDays(work.today, 365) })
  return id
}

export async function makeInvitation(caller: Work, memberId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(caller.now.getTime() + DAYS_TO_JOIN * 86_400_000)
  await store.insertInvitation(caller, { id: newId(), tokenHash: hashToken(token), memberId, expiresAt })
  return token
}

/** A fresh link for somebody who has not joined yet; the old one stops working. */
export async function inviteAgain(caller: Caller, memberId: string): Promise<string> {
  must(caller, 'member.invite')
  const member = await store.memberOf(caller, memberId)
  if (!member || member.hasJoined) throw new NotFound(`nobody waiting to join: ${memberId}`)
  await recordHappening(caller, memberId, 'invited')
  return makeInvitation(caller, memberId)
}

export async function grantRole(
  caller: Caller,
  { memberId, role, unitId, until }: { memberId: string; role: Role; unitId?: string; until?: string },
): Promise<{ ok: true } | { ok: false; because: GrantFault }> {
  must(caller, 'role.give')
  const held = liveRoles(await store.grantsOf(caller), memberId, caller.today)
  const fault = faultOfGrant(role, held, memberId === caller.member.id)
  if (fault) return { ok: false, because: fault }
  await giveRole(caller, { memberId, role, unitId, until })
  await recordHappening(caller, memberId, 'changed', { fields: ['role'] })
  return { ok: true }
}

/** Ends a role now. The last administrator's cannot be ended: nobody would be left to give it back. */
export async function endRole(caller: Caller, grantId: string): Promise<{ ok: true } | { ok: false; because: GrantFault }> {
  must(caller, 'role.give')
  const grants = await store.grantsOf(caller)
  const grant = grants.find(({ id }) => id === grantId)
  if (!grant) throw new NotFound(`grant ${grantId}`)
  if (isLastAdministrator(grants, grant.memberId, caller.today) && grant.role === 'OA') return { ok: false, because: 'last-administrator' }
  await store.endGrant(caller, grantId)
  return { ok: true }
}

/** Ends a membership. The person's words stay theirs; their posts stand empty from the day after. */
export async function endMembership(caller: Caller, memberId: string, onDay: string): Promise<{ ok: true } | { ok: false; because: GrantFault }> {
  must(caller, 'member.invite')
  if (memberId === caller.member.id) return { ok: false, because: 'self' }
  if (isLastAdministrator(await store.grantsOf(caller), memberId, caller.today)) return { ok: false, because: 'last-administrator' }
  await store.endMember(caller, memberId, onDay)
  await recordHappening(caller, memberId, 'ended', { onDay })
  return { ok: true }
}

export const liveRoles = (grants: readonly Grant[], memberId: string, today: string): Role[] =>
  grants.filter((grant) => grant.memberId === memberId && isLive(grant, today)).map(({ role }) => role)

const isLive = ({ isEnded, fromOn, toOn }: Grant, today: string): boolean => !isEnded && fromOn <= today && toOn >= today

function isLastAdministrator(grants: readonly Grant[], memberId: string, today: string): boolean {
  const holders = new Set(grants.filter((grant) => grant.role === 'OA' && isLive(grant, today)).map((grant) => grant.memberId))
  return holders.has(memberId) && holders.size === 1
}
