import { NotFound } from '../../errors.ts'
import { conversationAbout } from '../../involvement/actions.ts'
import { type Caller, may, must } from '../../organisation/caller.ts'
import { packFor } from '../actions.ts'
import { answersOf } from '../answer/answerStore.ts'
import { type Assessment, isOver } from '../assessment.ts'
import { maySee } from '../permissions.ts'
import { type Asked, questionsAsked } from '../question/asked.ts'
import { allAssessments, assessmentById } from '../store.ts'
import { type AskWithLinks, asksWithLinks } from './askAdvisers.ts'
import { words } from './teamWords.ts'

/**
 * One assessment for whoever asks public advisers about it: its title, where it stands and what it asks. Whoever looks
 * after advisers needs no more, and reads no answer by it.
 */
export async function readForAsking(caller: Caller, id: string): Promise<Assessment> {
  must(caller, 'adviser.link')
  const assessment = await assessmentById(caller, id)
  if (!assessment) throw new NotFound(`assessment ${id}`)
  return assessment
}

/** Whether they may open the assessment itself, too. */
export const mayReadIt = (caller: Caller, assessment: Assessment): boolean =>
  may(caller, 'assessment.read') && maySee(caller, assessment)

/** The questions that this work is asked, in the words of its pack, without anything that was answered. */
export async function questionsForAsking(caller: Caller, assessment: Assessment): Promise<Asked['question'][]> {
  must(caller, 'adviser.link')
  const values = new Map((await answersOf(caller, assessment.id)).map(({ question, value }) => [question, value]))
  const asked = questionsAsked(await packFor(assessment), assessment, (question) => values.get(question))
  return asked.filter(({ applies }) => applies).map(({ question }) => question)
}

/** What advisers are asked once the work has begun to act, as questions to write their words down to. */
export async function promptsForAdvisers(
  caller: Caller,
  assessment: Assessment,
): Promise<{ question: string; number: string; adviserPrompt: string; mayBeKept: boolean }[]> {
  must(caller, 'adviser.link')
  if (!assessment.liveFrom) return []
  return (await packFor(assessment)).followUp.flatMap(({ months, prompts }) =>
    prompts
      .filter(({ by }) => by === 'public-adviser')
      .map(({ prompt, plain, privateFromTeam }) => ({
        question: prompt,
        number: words.asking.after(months),
        adviserPrompt: plain,
        mayBeKept: privateFromTeam === 'choice',
      })),
  )
}

export type Asking = { assessment: Assessment; asks: AskWithLinks[]; spoke: ReadonlySet<string>; mayReadIt: boolean }

/** Who was asked about one assessment and how far each has come; never what they or the team said. */
export async function readAsking(caller: Caller, id: string): Promise<Asking> {
  const assessment = await readForAsking(caller, id)
  return {
    assessment,
    asks: await asksWithLinks(caller, id),
    spoke: new Set(
      (await conversationAbout(caller, id)).flatMap(({ fromKind, fromId }) =>
        fromKind === 'adviser' && fromId ? [fromId] : [],
      ),
    ),
    mayReadIt: mayReadIt(caller, assessment),
  }
}

/** What advisers can be asked about today: whatever is under way. Those whose turn is the advisers' come first. */
export async function listForAsking(caller: Caller): Promise<Assessment[]> {
  must(caller, 'adviser.link')
  const isTheirTurn = ({ state }: Assessment) => state === 'adviser_review'
  return (await allAssessments(caller))
    .filter(({ state, isArchived }) => !isOver(state) && !isArchived)
    .sort((a, b) => Number(isTheirTurn(b)) - Number(isTheirTurn(a)) || a.stateSince.localeCompare(b.stateSince))
}
