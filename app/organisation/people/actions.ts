import { randomBytes } from 'node:crypto'
import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { addDays } from '../../store/today.ts'
import { takeTurn } from '../../store/turn.ts'
import type { Work } from '../../store/work.ts'
import { type Caller, isFresh, must } from '../caller.ts'
import type { Role } from '../policy.ts'
import {
  askSecond,
  confirmed,
  openRequestAbout,
  openToConfirm,
  type SecondFault,
  type SecondPerson,
  secondPeopleFor,
} from '../secondPerson/actions.ts'
import { wantsSecond } from '../secondPerson/secondRequest.ts'
import { hashToken } from '../signin/sessionStore.ts'
import { administrators, faultOfGrant, type GrantFault, isLive, liveRoles, type Member } from './people.ts'
import * as store from './store.ts'

export const membersOf = store.membersOf
export const memberOf = store.memberOf
export const grantsOf = store.grantsOf
export const openInvitationsOf = store.openInvitationsOf
export { liveRoles } from './people.ts'

const DAYS_TO_JOIN = 7

export type Invitee = { name: string; email: string; kind: Member['kind']; role: Role; unitId?: string; until?: string }
export type InviteRefusal =
  | { ok: false; because: 'already-here'; memberId: string }
  | { ok: false; because: GrantFault }

/**
 * Brings a person in: a member with a role and a link to join by, good for seven days and one use.
 * The link's token is given back once, to be sent, copied or printed; only its hash is kept.
 * Where the role wants a second person and there is one, they come in without it and it is asked for.
 */
export async function inviteMember(
  caller: Caller,
  invitee: Invitee,
  id = newId(),
): Promise<{ ok: true; id: string; token: string; waitsFor?: SecondPerson[] } | InviteRefusal> {
  must(caller, 'member.invite')
  must(caller, 'role.give')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  const known = await store.memberByEmail(caller, invitee.email)
  if (known) return { ok: false, because: 'already-here', memberId: known.id }
  const fault = faultOfGrant(invitee, [], { isSelf: false, kind: invitee.kind, today: caller.today })
  if (fault) return { ok: false, because: fault }
  const waitsFor = await secondsFor(caller, invitee.role, id)
  await enterMember(caller, { ...invitee, id })
  const given = { memberId: id, role: invitee.role, unitId: invitee.unitId, until: invitee.until }
  if (waitsFor.length) await askSecond(caller, { kind: 'role', aboutRecordId: id, wants: wantsOf(given) })
  else await giveRole(caller, given, { isSecondMissing: wantsSecond(invitee.role) })
  return { ok: true, id, token: await makeInvitation(caller, id), ...(waitsFor.length && { waitsFor }) }
}

/** Those who may say the second yes to a role for this person; nobody where the role does not want one. */
export async function secondsFor(caller: Caller, role: Role, memberId: string): Promise<SecondPerson[]> {
  return wantsSecond(role) ? secondPeopleFor(caller, 'role', memberId) : []
}

type Entry = Omit<Invitee, 'email'> & { id: string; email: string | null }

/** A member with a role, without a link: used at set-up, by imports and by the worked example. */
export async function addMember(work: Work, entry: Entry, second: Second = {}): Promise<void> {
  await enterMember(work, entry)
  await giveRole(work, { memberId: entry.id, role: entry.role, unitId: entry.unitId, until: entry.until }, second)
}

async function enterMember(work: Work, { id, name, email, kind, unitId, until }: Entry): Promise<void> {
  await store.insertMember(work, {
    id,
    name,
    email,
    kind,
    homeUnitId: unitId ?? null,
    fromOn: work.today,
    toOn: kind === 'evaluator' ? (until ?? addDays(work.today, 365)) : null,
  })
  await recordHappening(work, id, 'invited')
}

/** Who said the second yes to a role, or that nobody was there yet who could. */
type Second = { secondMemberId?: string; isSecondMissing?: boolean }

/** Writes a grant as it is, twelve months unless said otherwise. `grantRole` is the door for people. */
export async function giveRole(
  work: Work,
  { memberId, role, unitId, until }: RoleGiven,
  second: Second = {},
): Promise<string> {
  const id = newId()
  await store.insertGrant(work, {
    id,
    memberId,
    role,
    unitId: unitId ?? null,
    fromOn: work.today,
    toOn: until ?? addDays(work.today, 365),
    ...second,
  })
  return id
}

export async function makeInvitation(caller: Work, memberId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(caller.now.getTime() + DAYS_TO_JOIN * 86_400_000)
  await store.insertInvitation(caller, { id: newId(), tokenHash: hashToken(token), memberId, expiresAt })
  return token
}

/** A fresh link for somebody who has not joined yet; the old one stops working. */
export async function inviteAgain(
  caller: Caller,
  memberId: string,
): Promise<{ ok: true; token: string } | { ok: false; because: 'not-fresh' }> {
  must(caller, 'member.invite')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  const member = await store.memberOf(caller, memberId)
  const isWaiting =
    member &&
    !member.hasJoined &&
    !member.isSuspended &&
    !member.mergedInto &&
    (!member.toOn || member.toOn >= caller.today)
  if (!isWaiting) throw new NotFound(`nobody waiting to join: ${memberId}`)
  await recordHappening(caller, memberId, 'invited')
  return { ok: true, token: await makeInvitation(caller, memberId) }
}

type Refused = { ok: false; because: GrantFault }
export type RoleGiven = { memberId: string; role: Role; unitId?: string; until?: string }
const wantsOf = ({ role, unitId, until }: RoleGiven): RoleWanted => ({ role, unitId, until })

/**
 * Gives a role for a time. A role that is held already for the same part is given anew, with its new end. One that
 * reaches over the whole organisation is only asked for, where somebody is here who may say the second yes.
 * Takes a turn, so that two administrators at once cannot give one person two roles that exclude each other.
 */
export async function grantRole(
  caller: Caller,
  given: RoleGiven,
): Promise<{ ok: true; waitsFor?: SecondPerson[] } | Refused> {
  must(caller, 'role.give')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  await takeTurn(caller)
  const fault = await faultOfGiving(caller, given)
  if (fault) return { ok: false, because: fault }
  const waitsFor = await secondsFor(caller, given.role, given.memberId)
  if (waitsFor.length) {
    const isSame = ({ role, unitId }: RoleWanted) => role === given.role && unitId === given.unitId
    if (await openRequestAbout(caller, given.memberId, isSame)) return { ok: false, because: 'asked-already' }
    await askSecond(caller, { kind: 'role', aboutRecordId: given.memberId, wants: wantsOf(given) })
    return { ok: true, waitsFor }
  }
  await replaceRole(caller, given, { isSecondMissing: wantsSecond(given.role) })
  return { ok: true }
}

export type RoleWanted = Omit<RoleGiven, 'memberId'>

/** A second person's yes to a role: it is given by whoever asked, as if they gave it now, and both names are kept. */
export async function confirmRole(
  caller: Caller,
  requestId: string,
): Promise<{ ok: true; memberId: string } | { ok: false; because: GrantFault | SecondFault }> {
  const opened = await openToConfirm<RoleWanted>(caller, 'role', requestId, 'role.give')
  if (!opened.ok) return opened
  const { request, asker } = opened
  await takeTurn(caller)
  const given = { memberId: request.aboutRecordId, ...request.wants }
  const fault = await faultOfGiving(asker, given)
  if (fault) return { ok: false, because: fault }
  await confirmed(caller, request, await replaceRole(asker, given, { secondMemberId: caller.member.id }))
  return { ok: true, memberId: given.memberId }
}

async function faultOfGiving(caller: Caller, { memberId, role, until }: RoleGiven): Promise<GrantFault | undefined> {
  const member = await store.memberOf(caller, memberId)
  if (!member) throw new NotFound(`member ${memberId}`)
  if (member.mergedInto || (member.toOn && member.toOn < caller.today)) return 'not-here'
  const held = liveRoles(await store.grantsOf(caller), memberId, caller.today)
  const isSelf = memberId === caller.member.id
  return faultOfGrant({ role, until }, held, { isSelf, kind: member.kind, today: caller.today })
}

async function replaceRole(caller: Caller, given: RoleGiven, second: Second): Promise<string> {
  const same = (await store.grantsOf(caller)).filter(
    (grant) =>
      grant.memberId === given.memberId &&
      grant.role === given.role &&
      grant.unitId === (given.unitId ?? null) &&
      isLive(grant, caller.today),
  )
  for (const { id } of same) await store.endGrant(caller, id)
  const id = await giveRole(caller, given, second)
  await recordHappening(caller, given.memberId, 'changed', { fields: ['role'] })
  return id
}

/** Ends a role now. The last administrator's cannot be ended: nobody would be left to give it back. */
export async function endRole(caller: Caller, grantId: string): Promise<{ ok: true } | Refused> {
  must(caller, 'role.give')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  await takeTurn(caller)
  const grant = (await store.grantsOf(caller)).find(({ id }) => id === grantId)
  if (!grant) throw new NotFound(`grant ${grantId}`)
  if (grant.role === 'OA' && (await locksOut(caller, { grantId }))) return { ok: false, because: 'last-administrator' }
  await store.endGrant(caller, grantId)
  await recordHappening(caller, grant.memberId, 'ended', { fields: ['role'] })
  return { ok: true }
}

// Would nobody be left to administer without this person, or without this one role?
async function locksOut(caller: Caller, without: { memberId?: string; grantId?: string }): Promise<boolean> {
  const members = (await store.membersOf(caller)).filter(({ id }) => id !== without.memberId)
  const grants = (await store.grantsOf(caller)).filter(({ id }) => id !== without.grantId)
  return administrators(members, grants, caller.today).size === 0
}

/** Ends a membership. The person's words stay theirs; their posts stand empty from the day after. */
export async function endMembership(caller: Caller, memberId: string, onDay: string): Promise<{ ok: true } | Refused> {
  const fault = await faultOfShuttingOut(caller, memberId)
  if (fault) return { ok: false, because: fault }
  await store.endMember(caller, memberId, onDay)
  await store.endInvitations(caller, memberId)
  await recordHappening(caller, memberId, 'ended', { onDay })
  return { ok: true }
}

async function faultOfShuttingOut(caller: Caller, memberId: string): Promise<GrantFault | undefined> {
  must(caller, 'member.invite')
  if (!isFresh(caller, caller.now)) return 'not-fresh'
  if (memberId === caller.member.id) return 'self'
  await takeTurn(caller)
  if (!(await store.memberOf(caller, memberId))) throw new NotFound(`member ${memberId}`)
  return (await locksOut(caller, { memberId })) ? 'last-administrator' : undefined
}

/** Shuts a person out at once, until somebody lets them in again. Their posts and words stay. */
export async function suspendMember(caller: Caller, memberId: string): Promise<{ ok: true } | Refused> {
  const fault = await faultOfShuttingOut(caller, memberId)
  if (fault) return { ok: false, because: fault }
  await store.setSuspended(caller, memberId, true)
  await store.endInvitations(caller, memberId)
  await recordHappening(caller, memberId, 'suspended')
  return { ok: true }
}

export async function letBackIn(caller: Caller, memberId: string): Promise<{ ok: true } | Refused> {
  must(caller, 'member.invite')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  const member = await store.memberOf(caller, memberId)
  if (!member) throw new NotFound(`member ${memberId}`)
  if (member.mergedInto) return { ok: false, because: 'not-here' }
  await store.setSuspended(caller, memberId, false)
  await recordHappening(caller, memberId, 'restored')
  return { ok: true }
}
