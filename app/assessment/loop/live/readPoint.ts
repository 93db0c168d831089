import { NotFound } from '../../../errors.ts'
import type { Answered } from '../../../involvement/actions.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { type Opened, openAssessment } from '../../actions.ts'
import { draftOf } from '../../answer/draftStore.ts'
import type { Answer } from '../../answer/value.ts'
import { mayWrite } from '../../permissions.ts'
import type { Layout } from '../../question/layout.ts'
import { layoutHere } from '../../question/layoutHere.ts'
import { type ReadAnswer, readAnswerOf } from '../frozen.ts'
import { saidToLead } from '../heard.ts'
import { type Due, followUpsDue, POINTS, type Point, promptAsQuestion } from './followUp.ts'
import { followUpsOf } from './followUpStore.ts'

export type ReadPrompt = {
  prompt: string
  ask: string
  plain: string
  byAdviser: boolean
  /** Whether an adviser may ask that the team never reads it, and what they said so, for whoever may. */
  mayBeKept: boolean
  keptFromTeam: Answered[]
  caution: string | undefined
  ifNothing: string | undefined
  layout: Layout
  answer: Answer | undefined
  /** What was expected: the question and the answer that stands beside it. */
  beside: (ReadAnswer & { ask: string; number: string }) | undefined
}

export type ReadPoint = {
  opened: Opened
  point: Point
  due: Due | undefined
  about: string
  minutes: number
  prompts: ReadPrompt[]
  mayWrite: boolean
  /** The prompt that is being answered, with what was typed and not saved. */
  writing: { prompt: string; draft: Awaited<ReturnType<typeof draftOf>> } | undefined
}

/** One follow-up: each of its questions beside what was expected. */
export async function readPoint(
  caller: Caller,
  id: string,
  key: string,
  asked: string | null = null,
): Promise<ReadPoint> {
  const opened = await openAssessment(caller, id)
  const point = POINTS.find((one) => one === key)
  if (!point) throw new NotFound(`follow-up ${key}`)
  const { pack, assessment } = opened
  const here = pack.followUp.find((one) => one.point === point)
  const toLead = await saidToLead(caller, id)
  const prompts: ReadPrompt[] = []
  for (const prompt of here?.prompts ?? []) {
    const question = promptAsQuestion(pack, prompt)
    const old = pack.questions.find((one) => one.question === prompt.beside)
    prompts.push({
      prompt: prompt.prompt,
      ask: prompt.ask,
      plain: prompt.plain,
      byAdviser: prompt.by === 'public-adviser',
      mayBeKept: prompt.privateFromTeam === 'choice',
      keptFromTeam: toLead.filter(({ part }) => part === prompt.prompt),
      caution: prompt.caution,
      ifNothing: prompt.ifNothing,
      layout: await layoutHere(caller, opened, question),
      answer: opened.answers.find((answer) => answer.question === prompt.prompt),
      beside: old && { ...(await readAnswerOf(caller, opened, old)), ask: old.ask, number: old.number },
    })
  }
  const due = followUpsDue(assessment, await followUpsOf(caller, id), caller.today).find((one) => one.point === point)
  const writing = prompts.find(({ prompt }) => prompt === asked)?.prompt
  return {
    opened,
    point,
    due,
    about: here?.about ?? '',
    minutes: here?.minutes ?? 0,
    prompts,
    mayWrite: mayWrite(caller, opened) && assessment.state === 'live',
    writing: writing === undefined ? undefined : { prompt: writing, draft: await draftOf(caller, id, writing) },
  }
}
