import type { Action } from '../action/action.ts'
import { DUE_IN_DAYS } from '../action/action.ts'
import { actionsBecauseOf, isAnswered, openAction, retitleAnswers } from '../action/actions.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { postForRole, postsHeldBy } from '../organisation/post/actions.ts'
import { isDraftTo, mayOpen } from '../organisation/recordAddress.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { getRecord } from '../store/record.ts'
import { addDays } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { type Ask, type Contribution, type ContributionFault, isOpen, isOwedAnAnswer } from './involvement.ts'
import * as store from './store.ts'

type Said = Pick<Contribution, 'aboutRecordId' | 'words' | 'kind'> &
  Partial<Pick<Contribution, 'id' | 'askId' | 'part' | 'versionNo' | 'severity' | 'saidOn'>> &
  Partial<Pick<Contribution, 'theme' | 'reviewId' | 'affected' | 'settledBy' | 'forLeadAlone'>> & {
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
  const ask = said.askId ? await store.askById(caller, said.askId) : undefined
  if (said.askId && !ask) throw new NotFound(`ask ${said.askId}`)
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
    forLeadAlone: false,
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

type Owed = Pick<
  Contribution,
  'id' | 'words' | 'aboutRecordId' | 'askId' | 'fromKind' | 'fromId' | 'saidOn' | 'forLeadAlone'
>

/** Somebody now owes the speaker an answer, by a day. */
export async function oweAnswer(
  work: Work,
  said: Owed,
  { answeredBy, answerInDays = DUE_IN_DAYS.contribution }: Pick<Said, 'answeredBy' | 'answerInDays'> = {},
): Promise<string> {
  const about = await getRecord(work, said.aboutRecordId)
  const ask = said.askId ? await store.askById(work, said.askId) : undefined
  return openAction(work, {
    kind: 'answer',
    title: store.titleFor(said),
    aboutRecordId: about.id,
    becauseRecordId: said.id,
    ownerPostId: said.forLeadAlone
      ? await postForRole(work, 'HL', 'DS', 'OA')
      : (answeredBy ?? (await whoAnswers(work, about.ownerPostId, ask, said))),
    owedToKind: said.fromKind === 'adviser' ? 'adviser' : 'member',
    owedToId: said.fromId,
    dueOn: addDays(said.saidOn, answerInDays),
  })
}

// The owner of the thing answers; else whoever asked; else the health-equity lead, or whoever is there in their place.
// Nobody owes an answer to themselves while somebody else could give it.
async function whoAnswers(
  work: Work,
  ownerPostId: string | null,
  ask: Ask | undefined,
  { fromKind, fromId }: Pick<Owed, 'fromKind' | 'fromId'>,
): Promise<string> {
  const own = fromKind === 'adviser' || !fromId ? [] : (await postsHeldBy(work, fromId)).map(({ id }) => id)
  const asker = ask && (await getRecord(work, ask.id)).ownerPostId
  const first = [ownerPostId, asker].find((postId) => postId && !own.includes(postId))
  return first ?? (await postForRole(work, 'HL', 'DS', 'OA'))
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
  await retitleAnswers(caller, id, store.titleFor({ ...contribution, words: words.trim() }))
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
