import { type Caller, may } from '../../organisation/caller.ts'
import type { Opened } from '../actions.ts'
import { isOpenForWriting } from '../assessment.ts'
import { isWriter, mayReview, maySubmit } from '../permissions.ts'
import { mayScreenOut } from './drafting.ts'
import { mayEscalate } from './escalate.ts'
import { unansweredOf } from './frozen.ts'
import { heardThisRound, mayCloseAdviserReview, saidAbout } from './heard.ts'
import { followUpsDue } from './live/followUp.ts'
import { followUpsOf } from './live/followUpStore.ts'
import { type Step, stepsFrom } from './path.ts'
import { isOpenPoint, isUnderWay } from './review/review.ts'
import { reviewsOf } from './review/reviewStore.ts'
import { words } from './words.ts'

export type NextStep = {
  step: Step | 'decide' | 'assign' | 'answer' | 'decide by body'
  label: string
  href: string
  /** What comes first, in a sentence. The step has its page all the same, which says what to do about it. */
  notYet?: string
}

/**
 * What the caller can do next with an assessment, the most likely first: steps along the path that are theirs to take,
 * each with its page. Nothing where it is somebody else's turn.
 */
export async function nextSteps(caller: Caller, opened: Opened): Promise<NextStep[]> {
  const { assessment } = opened
  if (assessment.isArchived) return []
  const at = `/assessments/${assessment.id}`
  const steps: NextStep[] = []
  const add = (step: NextStep['step'], page: string, notYet?: string) =>
    steps.push({ step, label: words.next[step as keyof typeof words.next] as string, href: page, notYet })
  const writes = isWriter(caller, opened)
  const submits = maySubmit(caller, opened)
  if (['specialist_review', 'returned', 'revising'].includes(assessment.state) && writes)
    await addAnswers(caller, opened, () => add('answer', `${at}/feedback`))
  for (const step of stepsFrom(assessment.state)) {
    if (step === 'go on' && writes) add(step, `${at}/screen`)
    if (step === 'screen out' && (writes || mayScreenOut(caller, opened))) add(step, `${at}/screen`)
    if (step === 'deliberate' && writes) add(step, `${at}/deliberation`)
    if (step === 'submit' && submits) add(step, `${at}/check`, notYetSubmitted(opened))
    if (step === 'hear advisers' && mayCloseAdviserReview(caller, opened))
      add(
        step,
        `${at}/advisers-heard`,
        (await heardThisRound(caller, assessment)) ? undefined : words.notYet['nobody-heard'],
      )
    if (step === 'revise' && writes) add(step, `${at}/feedback`)
    if (step === 'go live' && submits) add(step, `${at}/live`)
    if (step === 'follow up' && writes)
      await addFollowUp(caller, opened, (point) => add(step, `${at}/follow-ups/${point}`))
    if (step === 'close' && submits) add(step, `${at}/closure`)
    if (step === 'escalate' && assessment.state !== 'specialist_review' && mayEscalate(caller, opened))
      add(step, `${at}/escalation`)
    if (step === 'withdraw' && submits) add(step, `${at}/withdrawal`)
  }
  if (assessment.state === 'specialist_review') await addReview(caller, opened, add)
  if (assessment.state === 'escalated' && may(caller, 'decision.record')) add('decide by body', `${at}/body-decision`)
  // A team that has not talked yet is told so before it looks for the button.
  if (assessment.state === 'drafting' && submits) add('submit', `${at}/check`, words.notYet['talk-first'])
  return inOrder(steps)
}

const LAST: NextStep['step'][] = ['escalate', 'close', 'withdraw']
const inOrder = (steps: NextStep[]): NextStep[] => [
  ...steps.filter(({ step }) => !LAST.includes(step)),
  ...steps.filter(({ step }) => LAST.includes(step)),
]

function notYetSubmitted(opened: Opened): string | undefined {
  const missing = unansweredOf(opened).length
  return missing && isOpenForWriting(opened.assessment.state) ? words.notYet.unanswered(missing) : undefined
}

async function addAnswers(caller: Caller, { assessment }: Opened, add: () => void): Promise<void> {
  const said = await saidAbout(caller, assessment.id)
  if (said.some(({ action }) => isOpenPoint(action))) add()
}

async function addFollowUp(caller: Caller, { assessment }: Opened, add: (point: string) => void): Promise<void> {
  const due = followUpsDue(assessment, await followUpsOf(caller, assessment.id), caller.today)
  const next = due.find(({ done }) => !done)
  if (next) add(next.point)
}

type Add = (step: NextStep['step'], href: string, notYet?: string) => void

async function addReview(caller: Caller, opened: Opened, add: Add): Promise<void> {
  const { id, round } = opened.assessment
  const here = (await reviewsOf(caller, id)).filter((review) => review.round === round && isUnderWay(review))
  const own = here.find(({ reviewerId }) => reviewerId === caller.member.id)
  if (own && mayReview(caller, opened)) add('decide', `/reviews/${own.id}`)
  const names = here.map(({ reviewerName }) => reviewerName)
  if (may(caller, 'review.assign') && !own)
    add('assign', '/reviews', names.length ? words.notYet['with-reviewer'](names) : undefined)
}
