import { NotAllowed, NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { type Caller, isFresh, may, must, reachOf } from '../caller.ts'
import { findCaller } from '../callerStore.ts'
import { liveRoles, standingOf as standingOfMember } from '../people/people.ts'
import { grantsOf, membersOf } from '../people/store.ts'
import type { Deed } from '../policy.ts'
import { isOther, KINDS, type Kind, lastDayFor, type SecondRequest, standingOf } from './secondRequest.ts'
import * as store from './store.ts'

export type SecondPerson = { id: string; name: string }

/** Whoever has joined, may confirm such a thing today, and is neither the one who asks nor the one it is about. */
export async function secondPeopleFor(caller: Caller, kind: Kind, aboutRecordId = ''): Promise<SecondPerson[]> {
  const [members, grants] = [await membersOf(caller), await grantsOf(caller)]
  return members
    .filter((member) => standingOfMember(member, caller.today) === 'here')
    .filter(({ id }) => isOther({ askedById: caller.member.id, aboutRecordId }, id))
    .filter(({ id }) => {
      const roles = liveRoles(grants, id, caller.today).map((role) => ({ role }))
      return reachOf({ grants: roles }, KINDS[kind].deed).length > 0
    })
    .map(({ id, name }) => ({ id, name }))
}

type Asking = { id?: string; kind: Kind; aboutRecordId: string; wants: unknown }

/** Asks for a second person's yes. Nothing else happens until somebody gives it, or for seven days. */
export async function askSecond(caller: Caller, { id = newId(), ...asking }: Asking): Promise<string> {
  await store.insertRequest(caller, { id, ...asking, endsOn: lastDayFor(caller.today) })
  await recordHappening(caller, asking.aboutRecordId, 'asked', { fields: ['second person'] })
  return id
}

/** The open request about a record, if somebody is asking already. */
export async function openRequestAbout<W>(
  caller: Caller,
  recordId: string,
  isSame: (wants: W) => boolean = () => true,
): Promise<SecondRequest<W> | undefined> {
  const requests = await store.requestsAbout<W>(caller, recordId)
  return requests.find((one) => standingOf(one, caller.today) === 'waiting' && isSame(one.wants))
}

/** What was asked about a record, newest first. */
export const requestsAbout = store.requestsAbout

/** One request, for those who may say yes to such a thing and for whoever asked. */
export async function readRequest<W>(caller: Caller, kind: Kind, id: string): Promise<SecondRequest<W>> {
  const request = await store.requestById<W>(caller, id)
  if (request?.kind !== kind) throw new NotFound(`request ${id}`)
  if (request.askedById !== caller.member.id && !may(caller, KINDS[kind].deed)) throw new NotAllowed(KINDS[kind].deed)
  return request
}

/** Open requests that the caller may say yes to, and those that they made. */
export async function requestsFor(caller: Caller): Promise<SecondRequest[]> {
  const mayAny = Object.values(KINDS).some(({ deed }) => may(caller, deed))
  if (!mayAny) return []
  return (await store.openRequests(caller)).filter(
    (request) =>
      request.askedById === caller.member.id ||
      (isOther(request, caller.member.id) && may(caller, KINDS[request.kind].deed)),
  )
}

export type SecondFault = 'not-fresh' | 'self' | 'over' | 'asker-gone' | 'no-reason'
type Opened<W> = { ok: true; request: SecondRequest<W>; asker: Caller } | { ok: false; because: SecondFault }

/**
 * Holds a request so that it is settled once, and gives back whoever asked as a caller of this transaction: what a yes
 * does is theirs, and they must still be here and still be allowed to do it (`deed`).
 */
export async function openToConfirm<W>(caller: Caller, kind: Kind, id: string, deed: Deed): Promise<Opened<W>> {
  must(caller, KINDS[kind].deed)
  await store.lockRequest(caller, id)
  const request = await readRequest<W>(caller, kind, id)
  if (standingOf(request, caller.today) !== 'waiting') return { ok: false, because: 'over' }
  if (!isOther(request, caller.member.id)) return { ok: false, because: 'self' }
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  const { org, now, db, touched } = caller
  const asker = await findCaller(db, { org, memberId: request.askedById, now, freshAt: now })
  if (!asker || !may(asker, deed)) return { ok: false, because: 'asker-gone' }
  return { ok: true, request, asker: { ...asker, now, touched } }
}

/** Writes the second person's yes, after it was acted on. */
export async function confirmed(caller: Caller, request: SecondRequest, madeRecordId?: string): Promise<void> {
  await store.settleRequest(caller, request.id, { outcome: 'confirmed', ...(madeRecordId && { madeRecordId }) })
  await recordHappening(caller, request.aboutRecordId, 'confirmed')
}

/** A second person says no, and why; or whoever asked takes it back. */
export async function closeRequest(
  caller: Caller,
  kind: Kind,
  id: string,
  { outcome, reason = '' }: { outcome: 'declined' | 'withdrawn'; reason?: string },
): Promise<{ ok: true } | { ok: false; because: SecondFault }> {
  await store.lockRequest(caller, id)
  const request = await readRequest(caller, kind, id)
  if (standingOf(request, caller.today) !== 'waiting') return { ok: false, because: 'over' }
  const isAskers = request.askedById === caller.member.id
  if (outcome === 'withdrawn' && !isAskers) throw new NotAllowed(KINDS[kind].deed)
  if (outcome === 'declined' && !isOther(request, caller.member.id)) return { ok: false, because: 'self' }
  if (outcome === 'declined' && !reason.trim()) return { ok: false, because: 'no-reason' }
  await store.settleRequest(caller, id, { outcome, ...(reason.trim() && { reason: reason.trim() }) })
  await recordHappening(caller, request.aboutRecordId, outcome, reason.trim() ? { why: reason.trim() } : {})
  return { ok: true }
}
