import { addDays } from '../../store/today.ts'
import { type Caller, isFresh, must } from '../caller.ts'
import {
  askSecond,
  confirmed,
  openToConfirm,
  requestsAbout,
  type SecondFault,
  type SecondPerson,
  secondPeopleFor,
} from '../secondPerson/actions.ts'
import { type SecondRequest, standingOf } from '../secondPerson/secondRequest.ts'

const DAYS_GOOD = 7

/** Whether ways to reach advisers may leave with this caller: not asked, asked, or confirmed and still good. */
export type ContactsMay =
  | { is: 'not-asked'; seconds: SecondPerson[] }
  | { is: 'asked'; request: SecondRequest }
  | { is: 'confirmed'; byName: string; on: string; until: string }

export async function contactsMay(caller: Caller): Promise<ContactsMay> {
  const own = (await requestsAbout(caller, caller.member.id)).filter(
    ({ kind, askedById }) => kind === 'contacts' && askedById === caller.member.id,
  )
  for (const { outcome, settledOn, settledByName } of own) {
    const until = addDays(settledOn ?? caller.today, DAYS_GOOD)
    if (outcome === 'confirmed' && settledOn && until >= caller.today)
      return { is: 'confirmed', byName: settledByName ?? '', on: settledOn, until }
  }
  const request = own.find((one) => standingOf(one, caller.today) === 'waiting')
  if (request) return { is: 'asked', request }
  return { is: 'not-asked', seconds: await secondPeopleFor(caller, 'contacts', caller.member.id) }
}

/** Asks for a second person's yes. There is no doing this alone: where nobody else is here, they stay out of the file. */
export async function askForContacts(
  caller: Caller,
  id: string,
): Promise<{ ok: true; requestId: string } | { ok: false; because: 'nobody' | 'not-fresh' }> {
  must(caller, 'organisation.export')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  const may = await contactsMay(caller)
  if (may.is === 'asked') return { ok: true, requestId: may.request.id }
  if (may.is === 'not-asked' && may.seconds.length === 0) return { ok: false, because: 'nobody' }
  return {
    ok: true,
    requestId: await askSecond(caller, { id, kind: 'contacts', aboutRecordId: caller.member.id, wants: {} }),
  }
}

export async function confirmContacts(
  caller: Caller,
  id: string,
): Promise<{ ok: true } | { ok: false; because: SecondFault }> {
  const opened = await openToConfirm(caller, 'contacts', id, 'organisation.export')
  if (!opened.ok) return opened
  await confirmed(caller, opened.request)
  return { ok: true }
}
