import type { Action } from '../action/action.ts'
import { DUE_IN_DAYS } from '../action/action.ts'
import { actionsBecauseOf, isAnswered, openAction, retitleAnswers } from '../action/actions.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type Caller, may, must } from '../organisation/caller.ts'
import { postForRole } from '../organisation/post/actions.ts'
import { isDraftTo, mayOpen } from '../organisation/recordAddress.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, getRecord } from '../store/record.ts'
import { addDays } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import {
  type Adviser,
  type AdviserFault,
  type Ask,
  type AskFault,
  type Contribution,
  type ContributionFault,
  isOpen,
  isOwedAnAnswer,
} from './involvement.ts'
import { expiryOf } from './link/link.ts'
import { writeExpiry } from './link/linkStore.ts'
import * as store from './store.ts'

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

type Said = Pick<Contribution, 'aboutRecordId' | 'words' | 'kind'> &
  Partial<Pick<Contribution, 'id' | 'askId' | 'part' | 'versionNo' | 'severity' | 'saidOn'>> &
  Partial<Pick<Contribution, 'theme' | 'reviewId' | 'affected' | 'settledBy'>> & {
    /** Who owes the answer and within how many days, where it is not the owner of the thing and the usual time. */
    answeredBy?: string
    answerInDays?: number
  }
export type Contributed = { ok: true; id: string; actionId?: string } | { ok: false; because: ContributionFault }

/** A member says something about a record. Above praise, somebody now owes them an answer. */
export async function contribute(caller: Caller, said: Said): Promise<Contributed> {
  must(caller, 'contribution.add')
  if (!mayOpen(caller, await getRecord(caller, said.aboutRecordId))) throw new NotFound(`record ${said.aboutRecordId}`)
  const fromKind = caller.member.kind === 'partner' ? 'partner' : 'member'
  return write(caller, said, { fromKind, fromId: caller.member.id, enteredBy: null, channel: 'screen', readBack: null })
}

/** What a public adviser said by phone or on paper, entered for them by somebody who read it back. */
export async function enterContribution(
  caller: Caller,
  said: Said,
  from: { adviserId: string; channel: 'phone' | 'paper'; readBack: boolean },
): Promise<Contributed> {
  must(caller, 'contribution.enter')
  if (!(await store.adviserById(caller, from.adviserId))) throw new NotFound(`adviser ${from.adviserId}`)
  if (!from.readBack) return { ok: false, because: 'not-read-back' }
  return write(caller, said, {
    fromKind: 'adviser',
    fromId: from.adviserId,
    enteredBy: caller.member.id,
    channel: from.channel,
    readBack: true,
  })
}

type Speaker = Pick<Contribution, 'fromKind' | 'fromId' | 'enteredBy' | 'channel' | 'readBack'>

/** The same for imports and the worked example, where an adviser speaks for themselves. */
export async function write(caller: Work, said: Said, speaker: Speaker): Promise<Contributed> {
  const words = said.words.trim()
  if (!words) return { ok: false, because: 'no-words' }
  const about = await getRecord(caller, said.aboutRecordId)
  const ask = said.askId ? await readAsk(caller, said.askId) : undefined
  const saidOn = said.saidOn ?? caller.today
  if (saidOn > caller.today) return { ok: false, because: 'future-day' }
  if (ask && !isOpen(ask, saidOn)) return { ok: false, because: 'ask-closed' }
  const id = said.id ?? newId()
  const { answeredBy, answerInDays = DUE_IN_DAYS[said.kind === 'help' ? 'help' : 'contribution'], ...spoken } = said
  const contribution = {
    part: null,
    versionNo: ask?.versionNo ?? null,
    askId: null,
    severity: null,
    theme: null,
    reviewId: null,
    affected: '',
    settledBy: '',
    ...spoken,
    ...speaker,
    id,
    words,
    saidOn,
  }
  await store.insertContribution(caller, contribution)
  await recordHappening(caller, about.id, 'asked', { forId: id, onDay: saidOn })
  if (!isOwedAnAnswer(contribution)) return { ok: true, id }
  return { ok: true, id, actionId: await oweAnswer(caller, contribution, { answeredBy, answerInDays }) }
}

type Owed = Pick<Contribution, 'id' | 'words' | 'aboutRecordId' | 'askId' | 'fromKind' | 'fromId' | 'saidOn'>

/** Somebody now owes the speaker an answer, by a day. */
export async function oweAnswer(
  work: Work,
  said: Owed,
  { answeredBy, answerInDays = DUE_IN_DAYS.contribution }: Pick<Said, 'answeredBy' | 'answerInDays'> = {},
): Promise<string> {
  const about = await getRecord(work, said.aboutRecordId)
  const ask = said.askId ? await readAsk(work, said.askId) : undefined
  return openAction(work, {
    kind: 'answer',
    title: store.titleOf(said.words),
    aboutRecordId: about.id,
    becauseRecordId: said.id,
    ownerPostId: answeredBy ?? (await whoAnswers(work, about.ownerPostId, ask)),
    owedToKind: said.fromKind === 'adviser' ? 'adviser' : 'member',
    owedToId: said.fromId,
    dueOn: addDays(said.saidOn, answerInDays),
  })
}

// The owner of the thing answers; else whoever asked; else the health-equity lead, or whoever is there in their place.
async function whoAnswers(work: Work, ownerPostId: string | null, ask: Ask | undefined): Promise<string> {
  if (ownerPostId) return ownerPostId
  const asker = ask && (await getRecord(work, ask.id)).ownerPostId
  if (asker) return asker
  return postForRole(work, 'HL', 'DS', 'OA')
}

/** The speaker puts their words right, until they are answered. */
export async function amendContribution(
  caller: Caller,
  id: string,
  words: string,
): Promise<{ ok: true } | { ok: false; because: 'answered' | 'no-words' }> {
  const contribution = await readContribution(caller, id)
  const isSpeaker = contribution.fromId === caller.member.id || contribution.enteredBy === caller.member.id
  if (!isSpeaker) throw new NotAllowed('contribution.add')
  if (!words.trim()) return { ok: false, because: 'no-words' }
  if (await isAnswered(caller, id)) return { ok: false, because: 'answered' }
  await store.writeWords(caller, id, words.trim())
  await retitleAnswers(caller, id, store.titleOf(words.trim()))
  return { ok: true }
}

/** What one person said: for its speaker, and for whoever may read what people are asked. */
export async function openContribution(caller: Caller, id: string): Promise<Answered> {
  const contribution = await readContribution(caller, id)
  if (contribution.fromId !== caller.member.id) {
    const about = await getRecord(caller, contribution.aboutRecordId)
    must(caller, 'ask.read', about)
    if (isDraftTo(caller, about) || caller.heldBack.has(id)) throw new NotAllowed('ask.read')
  }
  const [action] = await actionsBecauseOf(caller, [id])
  return { ...contribution, action }
}

/** May this person still put these words right? The speaker or whoever wrote them down, until they are answered. */
export const mayAmend = (caller: Caller, { fromId, enteredBy, action }: Answered): boolean =>
  [fromId, enteredBy].includes(caller.member.id) && !action?.answeredOn

export async function readContribution(caller: Pick<Work, 'db'>, id: string): Promise<Contribution> {
  const contribution = await store.contributionById(caller, id)
  if (!contribution) throw new NotFound(`contribution ${id}`)
  return contribution
}

export type Answered = Contribution & { action: Action | undefined }

/**
 * What was said about a record, oldest first, each with the answer it is owed or has had. A reviewer who asks does not
 * see what is held back from them.
 */
export async function conversationAbout(
  asker: Pick<Work, 'db'> & Partial<Pick<Caller, 'heldBack'>>,
  recordId: string,
): Promise<Answered[]> {
  const all = await store.contributionsAbout(asker, recordId)
  const said = all.filter(({ id }) => !asker.heldBack?.has(id))
  const actions = await actionsBecauseOf(
    asker,
    said.map(({ id }) => id),
  )
  return said.map((contribution) => ({
    ...contribution,
    action: actions.find(({ becauseRecordId }) => becauseRecordId === contribution.id),
  }))
}
