import { NotFound } from '../errors.ts'
import { type Caller, may, must } from '../organisation/caller.ts'
import { mayOpen } from '../organisation/recordAddress.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, getRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Adviser, AdviserFault, Ask, AskFault } from './involvement.ts'
import { expiryOf } from './link/link.ts'
import { writeExpiry } from './link/linkStore.ts'
import * as store from './store.ts'

export {
  type Answered,
  amendContribution,
  type Contributed,
  contribute,
  conversationAbout,
  enterContribution,
  mayAmend,
  openContribution,
  oweAnswer,
  readContribution,
  write,
} from './contributions.ts'

export const asksAbout = store.asksAbout
export const asksAboutKinds = store.asksAboutKinds
export const allAsks = store.allAsks
export const contributionsAboutKinds = store.contributionsAboutKinds
export const asksAnsweredBy = store.asksAnsweredBy
export const contributionsOfSpeaker = store.contributionsOf

/** How an adviser wants to hear from us. */
export const readContactBy = async (asker: Pick<Work, 'db'>, adviserId: string): Promise<Adviser['contactBy']> =>
  (await store.adviserById(asker, adviserId))?.contactBy ?? 'post'
export const countHeardSince = store.countHeardSince

export async function listAdvisers(caller: Caller): Promise<Adviser[]> {
  must(caller, 'contribution.enter')
  return store.advisersOf(caller)
}

/** Adds a public adviser: how they wish to be known, and how to reach them. No account, no equality data. */
export async function addAdviser(
  caller: Caller,
  adviser: Pick<Adviser, 'knownAs' | 'contactBy'> & Partial<Adviser> & { contact?: string },
): Promise<string> {
  must(caller, 'adviser.edit')
  const id = adviser.id ?? newId()
  await store.insertAdviser(
    caller,
    { interests: [], toOn: null, fromOn: caller.today, ...adviser, id },
    adviser.contact?.trim() || null,
  )
  await recordHappening(caller, id, 'joined')
  return id
}

export async function readAdviser(caller: Caller, id: string): Promise<Adviser> {
  must(caller, 'adviser.read')
  const adviser = await store.adviserById(caller, id)
  if (!adviser) throw new NotFound(`adviser ${id}`)
  return adviser
}

/** How to reach somebody: for those who keep the list of advisers, and nobody else. */
export async function readContact(caller: Caller, adviserId: string): Promise<string | undefined> {
  must(caller, 'adviser.edit')
  return (await store.contactOf(caller, adviserId))?.contact
}

export async function contributionsOfAdviser(caller: Caller, adviserId: string) {
  must(caller, 'adviser.read')
  return store.contributionsOf(caller, adviserId)
}

type AdviserEdit = Pick<Adviser, 'knownAs' | 'interests' | 'contactBy' | 'toOn'> & { contact: string }

/** Puts right how somebody is known and reached, or gives the day they left. What they said stays theirs. */
export async function amendAdviser(
  caller: Caller,
  id: string,
  base: number,
  to: AdviserEdit,
): Promise<{ ok: true } | { ok: false; because: AdviserFault }> {
  must(caller, 'adviser.edit')
  const adviser = await readAdviser(caller, id)
  if (!to.knownAs.trim()) return { ok: false, because: 'no-name' }
  if (to.toOn && to.toOn < adviser.fromOn) return { ok: false, because: 'ends-before-it-starts' }
  if (!(await amendRecord(caller, id, base, Object.keys(to), { title: to.knownAs.trim() })))
    return { ok: false, because: 'edited' }
  await store.updateAdviser(caller, id, { ...to, knownAs: to.knownAs.trim() })
  await store.writeContact(caller, id, to.contact.trim() || null)
  await recordHappening(caller, id, to.toOn && to.toOn !== adviser.toOn ? 'left' : 'amended', {
    onDay: to.toOn ?? undefined,
  })
  return { ok: true }
}

export type NewAsk = Pick<Ask, 'aboutRecordId' | 'what' | 'minutes' | 'closesOn'> &
  Partial<Omit<Ask, 'aboutTitle' | 'aboutKind' | 'closedAt'>>
export type { AskFault } from './involvement.ts'

/** Puts something to people. Every ask says how long it takes and what it pays. */
export async function openAsk(
  caller: Caller,
  given: NewAsk,
): Promise<{ ok: true; id: string } | { ok: false; because: AskFault }> {
  must(caller, 'ask.open', await getRecord(caller, given.aboutRecordId))
  return putAsk(caller, given)
}

/** The same, for rooms that have looked by a rule of their own whether the caller may ask this. */
export async function putAsk(
  caller: Caller,
  given: NewAsk,
): Promise<{ ok: true; id: string } | { ok: false; because: AskFault }> {
  const about = await getRecord(caller, given.aboutRecordId)
  const opensOn = given.opensOn ?? caller.today
  if (given.closesOn < opensOn) return { ok: false, because: 'closes-before-it-opens' }
  if (!(given.minutes > 0)) return { ok: false, because: 'no-minutes' }
  const id = given.id ?? newId()
  const ask = {
    kind: 'consultation' as const,
    versionNo: null,
    plain: null,
    payPence: null,
    payBecause: '',
    audience: [],
    questions: [],
    ring: '',
    ...given,
    id,
    opensOn,
  }
  await store.insertAsk(caller, ask, caller.posts[0] ?? null)
  await recordHappening(caller, about.id, 'consulted', { forId: id })
  return { ok: true, id }
}

export async function readAsk(caller: Pick<Work, 'db'>, id: string): Promise<Ask> {
  const ask = await store.askById(caller, id)
  if (!ask) throw new NotFound(`ask ${id}`)
  return ask
}

/** The asks about things that the caller may open: their titles are on the list. */
export async function listAsks(caller: Caller): Promise<Ask[]> {
  must(caller, 'ask.read')
  return (await store.allAsks(caller)).filter(({ aboutRecordId, aboutKind }) =>
    mayOpen(caller, { id: aboutRecordId, kind: aboutKind }),
  )
}

export const mayOpenAsks = async (caller: Caller, ask: Ask): Promise<boolean> =>
  may(caller, 'ask.open', await getRecord(caller, ask.aboutRecordId))

/** Closes it before its day. Whoever was asked can say nothing more there; everything said is still owed its answer. */
export async function closeAsk(caller: Caller, id: string): Promise<{ ok: true } | { ok: false; because: AskFault }> {
  const ask = await readAsk(caller, id)
  must(caller, 'ask.open', await getRecord(caller, ask.aboutRecordId))
  if (!(await store.writeClosed(caller, id))) return { ok: false, because: 'already-closed' }
  await recordHappening(caller, ask.aboutRecordId, 'closed', { forId: id })
  return { ok: true }
}

export async function extendAsk(
  caller: Caller,
  id: string,
  closesOn: string,
): Promise<{ ok: true } | { ok: false; because: AskFault }> {
  const ask = await readAsk(caller, id)
  must(caller, 'ask.open', await getRecord(caller, ask.aboutRecordId))
  if (ask.closedAt) return { ok: false, because: 'already-closed' }
  if (closesOn < caller.today || closesOn < ask.opensOn) return { ok: false, because: 'closes-before-it-opens' }
  await store.writeClosesOn(caller, id, closesOn)
  await writeExpiry(caller, id, expiryOf({ closesOn }))
  await recordHappening(caller, ask.aboutRecordId, 'consulted', { forId: id, why: 'extended' })
  return { ok: true }
}
