import type { AnswerFault, SendFault, SentChannel } from '../action/action.ts'
import { answerAction, type Given, markSent, readAction } from '../action/actions.ts'
import { NotFound } from '../errors.ts'
import {
  type AskFault,
  asksAbout,
  closeAsk,
  contribute,
  conversationAbout,
  enterContribution,
  extendAsk,
  openAsk,
  readAsk,
} from '../involvement/actions.ts'
import { type Ask, type ContributionFault, isOpen, type Severity } from '../involvement/involvement.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { getRecord } from '../store/record.ts'
import { versionsOf } from '../store/version.ts'
import type { Work } from '../store/work.ts'
import { type Concept, faultOfProposal, type ProposalFault } from './concept.ts'
import { loadTerminology, readConcept } from './concepts.ts'
import { freezeDraft, freezeWording } from './freeze.ts'
import { type Choice, choicesFor } from './preferences.ts'
import * as store from './store.ts'
import { type ElementKey, noWords, type Wording } from './wording.ts'

export type NewConsultation = Pick<Ask, 'what' | 'minutes' | 'closesOn'> &
  Partial<Pick<Ask, 'plain' | 'payPence' | 'audience' | 'opensOn'>> & {
    id?: string
    /** Earlier wordings, and definitions of the pack, to put on the table beside the draft. */
    alsoVersions?: number[]
    alsoDefinitions?: string[]
  }
export type ConsultationFault =
  | ProposalFault
  | AskFault
  | 'no-question'
  | 'already-open'
  | 'put-away'
  | 'closes-in-the-past'

/** Puts the draft to people, frozen, so that what they say points at words that cannot move. */
export async function openConsultation(
  caller: Caller,
  conceptId: string,
  given: NewConsultation,
): Promise<{ ok: true; id: string; versionNo: number } | { ok: false; because: ConsultationFault }> {
  const concept = await readConcept(caller, conceptId)
  must(caller, 'terminology.edit')
  const fault = concept.archivedAt ? 'put-away' : faultOfProposal(concept.kind, concept.draft)
  if (fault) return { ok: false, because: fault }
  if (!given.what.trim()) return { ok: false, because: 'no-question' }
  if (given.closesOn < caller.today) return { ok: false, because: 'closes-in-the-past' }
  if (await openConsultationOn(caller, conceptId)) return { ok: false, because: 'already-open' }
  const versionNo = await freezeDraft(caller, concept)
  const others = await freezeCandidates(caller, concept, given.alsoDefinitions ?? [])
  const { alsoVersions, alsoDefinitions, ...ask } = given
  const opened = await openAsk(caller, {
    ...ask,
    what: ask.what.trim(),
    aboutRecordId: conceptId,
    kind: 'consultation',
    versionNo,
  })
  if (!opened.ok) return opened
  for (const no of new Set([versionNo, ...(alsoVersions ?? []), ...others]))
    await store.putOnTable(caller, opened.id, conceptId, no)
  return { ok: true, id: opened.id, versionNo }
}

export const openConsultationOn = async (caller: Caller, conceptId: string): Promise<Ask | undefined> =>
  (await consultationsOf(caller, conceptId)).find((ask) => isOpen(ask, caller.today))

export const consultationsOf = async (caller: Caller, conceptId: string): Promise<Ask[]> =>
  (await asksAbout(caller, conceptId)).filter(({ kind }) => kind === 'consultation')

// A candidate of the pack that people are asked about becomes a wording like any other.
async function freezeCandidates(caller: Caller, concept: Concept, keys: readonly string[]): Promise<number[]> {
  if (!keys.length) return []
  const { concepts } = await loadTerminology(caller)
  const definitions = concepts.flatMap((one) => one.definitions)
  const numbers: number[] = []
  for (const key of keys) {
    const found = definitions.find(({ definition }) => definition === key)
    if (!found) throw new NotFound(`definition ${key}`)
    const { formal, plain, approach, after: source } = found
    const elements = Object.fromEntries(found.carries.map((element): [ElementKey, string] => [element, '']))
    const wording: Wording = {
      ...noWords,
      term: concept.term,
      formal,
      plain,
      approach,
      source,
      elements,
      packChoice: key,
    }
    numbers.push(await freezeWording(caller, concept, wording, undefined))
  }
  return numbers
}

export type OnTable = { askId: string; versionNo: number }
/** Which wordings lay on the table of each consultation. */
export const onTableOf = store.onTableOf

/** The wordings that lay on the table of one consultation. */
export const onTableOfAsk = async (
  asker: Pick<Work, 'db'>,
  { id, aboutRecordId, versionNo }: Pick<Ask, 'id' | 'aboutRecordId' | 'versionNo'>,
): Promise<number[]> => {
  const put = (await store.onTableOf(asker, aboutRecordId)).flatMap((one) => (one.askId === id ? [one.versionNo] : []))
  return put.length ? put : versionNo === null ? [] : [versionNo]
}

export async function closeConsultation(
  caller: Caller,
  conceptId: string,
  askId: string,
): Promise<{ ok: true } | { ok: false; because: AskFault }> {
  await askOn(caller, conceptId, askId)
  return closeAsk(caller, askId)
}

export async function extendConsultation(
  caller: Caller,
  conceptId: string,
  askId: string,
  closesOn: string,
): Promise<{ ok: true } | { ok: false; because: AskFault }> {
  await askOn(caller, conceptId, askId)
  return extendAsk(caller, askId, closesOn)
}

async function askOn(caller: Caller, conceptId: string, askId: string): Promise<Ask> {
  const ask = await readAsk(caller, askId)
  if (ask.aboutRecordId !== conceptId) throw new NotFound(`ask ${askId}`)
  return ask
}

export type Saying = {
  /** Without one, a comment on the words in force or on the draft, at any time. */
  askId?: string
  versionNo?: number
  prefers?: string
  words?: string
  severity?: Severity
  saidOn?: string
}
export type SayingFault = ContributionFault | 'nothing-said' | 'unknown-choice'
export type Said = { ok: true; commentId?: string; actionId?: string } | { ok: false; because: SayingFault }
type Spoken = { adviserId: string; channel: 'phone' | 'paper'; readBack: boolean }

/**
 * A member says what they prefer, what they think, or both. `spoken`: a public adviser said it by phone or on paper,
 * and whoever enters it has read it back. `sayChoice` puts a choice in words, for those who give it without any.
 */
export async function sayOnConcept(
  caller: Caller,
  conceptId: string,
  saying: Saying,
  sayChoice: (choice: Choice) => string,
  spoken?: Spoken,
): Promise<Said> {
  await readConcept(caller, conceptId)
  const ask = saying.askId ? await askOn(caller, conceptId, saying.askId) : undefined
  const onTable = ask ? await onTableOfAsk(caller, ask) : []
  const words = saying.words?.trim() ?? ''
  if (!words && !saying.prefers) return { ok: false, because: 'nothing-said' }
  const choice = choicesFor(onTable).find((one) => one === saying.prefers)
  if (saying.prefers && !(ask && choice)) return { ok: false, because: 'unknown-choice' }
  const about = {
    aboutRecordId: conceptId,
    askId: ask?.id ?? null,
    versionNo: await versionMeant(caller, conceptId, saying, ask),
    ...(saying.saidOn && { saidOn: saying.saidOn }),
  }
  const say = (said: Parameters<typeof contribute>[1]) =>
    spoken ? enterContribution(caller, said, spoken) : contribute(caller, said)
  if (choice) {
    const chosen = await say({ ...about, kind: 'preference', part: choice, words: sayChoice(choice) })
    if (!chosen.ok || !words) return chosen.ok ? { ok: true } : chosen
  }
  const said = await say({ ...about, kind: 'comment', severity: saying.severity ?? 'query', words })
  return said.ok ? { ok: true, commentId: said.id, actionId: said.actionId } : said
}

async function versionMeant(
  caller: Caller,
  conceptId: string,
  { versionNo }: Saying,
  ask: Ask | undefined,
): Promise<number | null> {
  if (versionNo === undefined) return ask?.versionNo ?? null
  const versions = await versionsOf(caller, conceptId)
  if (!versions.some(({ no }) => no === versionNo)) throw new NotFound(`version ${versionNo} of ${conceptId}`)
  return versionNo
}

/** What was said about a concept, oldest first, each with the answer it is owed or has had. */
export async function conversationOn(caller: Caller, conceptId: string) {
  await readConcept(caller, conceptId)
  return conversationAbout(caller, conceptId)
}

async function mustBeAbout(caller: Caller, conceptId: string, actionId: string): Promise<void> {
  await getRecord(caller, conceptId)
  if ((await readAction(caller, actionId)).aboutRecordId !== conceptId) throw new NotFound(`action ${actionId}`)
}

/** Answers a comment where it stands. */
export async function answerComment(
  caller: Caller,
  conceptId: string,
  actionId: string,
  given: Given,
): Promise<{ ok: true } | { ok: false; because: AnswerFault }> {
  await mustBeAbout(caller, conceptId, actionId)
  return answerAction(caller, actionId, given)
}

/** Says how and when an answer reached the person. */
export async function tellAnswer(
  caller: Caller,
  conceptId: string,
  actionId: string,
  sent: { onDay: string; channel: SentChannel },
): Promise<{ ok: true } | { ok: false; because: SendFault }> {
  await mustBeAbout(caller, conceptId, actionId)
  return markSent(caller, actionId, sent.onDay, sent.channel)
}
