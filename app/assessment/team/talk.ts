import { NotAllowed, NotFound } from '../../errors.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { packFor, readAssessment } from '../actions.ts'
import { type Draft, deleteDraft, writeDraft } from '../answer/draftStore.ts'
import { MOST_CHARACTERS } from '../answer/readAnswer.ts'
import { cellWords } from '../answer/value.ts'
import { isOver } from '../assessment.ts'
import { isInTeam, type WithTeam } from '../permissions.ts'
import * as store from './talkStore.ts'

export type { TeamComment } from './talkStore.ts'

/** The team's own talk is read and written by the team alone, before and after it submits: nobody hands it in. */
export const mayTalk = (caller: Caller, about: WithTeam): boolean =>
  isInTeam(caller, about) && may(caller, 'assessment.write')

/** While the work goes on. What was said stays to be read. */
export const isOpenForTalk = ({ assessment }: WithTeam): boolean => !assessment.isArchived && !isOver(assessment.state)

/** What the team said beside one answer, oldest first, and what the reader typed there and could not send. */
export type Talk = { comments: store.TeamComment[]; isOpen: boolean; unsent: string }

/** Undefined for everybody who is not in the team. */
export async function talkBeside(
  caller: Caller,
  about: WithTeam,
  question: string,
  drafts: readonly Draft[],
): Promise<Talk | undefined> {
  if (!mayTalk(caller, about)) return undefined
  const { id } = about.assessment
  const unsent = cellWords(drafts.find((draft) => draft.question === draftPart(question))?.value.fields?.words)
  return { comments: await store.commentsBeside(caller, id, question), isOpen: isOpenForTalk(about), unsent }
}

/** The part of an assessment under which an unsent comment is kept. */
export const draftPart = (question: string): string => `talk ${question}`

/** Keeps a comment that came after its writer's session had run out: it stands in the box when they are back. */
export async function keepUnsent(
  caller: Caller,
  { assessmentId, question, words }: Pick<Saying, 'assessmentId' | 'question' | 'words'>,
): Promise<boolean> {
  if (!mayTalk(caller, await readAssessment(caller, assessmentId))) return false
  await writeDraft(caller, { assessmentId, question: draftPart(question), value: { fields: { words } }, base: 0 })
  return true
}

/** How many comments wait to be dealt with, by question: for the team. */
export async function openTalk(caller: Caller, about: WithTeam): Promise<Map<string, number>> {
  if (!mayTalk(caller, about)) return new Map()
  return new Map((await store.countOpen(caller, about.assessment.id)).map(({ question, n }) => [question, n]))
}

export type TalkFault = 'no-words' | 'too-long' | 'not-open'

type Saying = { id: string; assessmentId: string; question: string; words: string }

/** Says something to the team beside an answer. It is nobody's debt, and no point. */
export async function sayToTeam(
  caller: Caller,
  { id, assessmentId, question, words }: Saying,
): Promise<{ ok: true } | { ok: false; because: TalkFault }> {
  const about = await inTeam(caller, assessmentId)
  const { questions } = await packFor(about.assessment)
  if (!questions.some((one) => one.question === question)) throw new NotFound(`question ${question}`)
  if (!isOpenForTalk(about)) return { ok: false, because: 'not-open' }
  if (!words.trim()) return { ok: false, because: 'no-words' }
  if (words.length > MOST_CHARACTERS) return { ok: false, because: 'too-long' }
  await store.insertComment(caller, { id, assessmentId, question, words: words.trim() })
  await deleteDraft(caller, assessmentId, draftPart(question))
  return { ok: true }
}

/** Anybody in the team says that a comment is dealt with, or that it is not after all. */
export async function dealWith(
  caller: Caller,
  { assessmentId, id, isDealt }: { assessmentId: string; id: string; isDealt: boolean },
): Promise<store.TeamComment> {
  await inTeam(caller, assessmentId)
  const comment = await commentOf(caller, assessmentId, id)
  await store.writeDealt(caller, assessmentId, id, isDealt)
  return comment
}

/** Takes back one's own words, for good. Nobody takes back another's. */
export async function takeBack(
  caller: Caller,
  { assessmentId, id }: { assessmentId: string; id: string },
): Promise<store.TeamComment> {
  await inTeam(caller, assessmentId)
  const comment = await commentOf(caller, assessmentId, id)
  if (comment.byId !== caller.member.id) throw new NotAllowed('assessment.write')
  await store.deleteComment(caller, assessmentId, id)
  return comment
}

async function inTeam(caller: Caller, assessmentId: string): Promise<WithTeam> {
  const about = await readAssessment(caller, assessmentId)
  if (!mayTalk(caller, about)) throw new NotAllowed('assessment.write')
  return about
}

async function commentOf(caller: Caller, assessmentId: string, id: string): Promise<store.TeamComment> {
  const comment = await store.commentById(caller, assessmentId, id)
  if (!comment) throw new NotFound(`team comment ${id}`)
  return comment
}
