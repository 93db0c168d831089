import type { Caller } from '../../organisation/caller.ts'
import { type Opened, openAssessment } from '../actions.ts'
import { type Draft, draftsOf } from '../answer/draftStore.ts'
import { type Answer, isAnswered } from '../answer/value.ts'
import { saidAbout } from '../loop/heard.ts'
import { mayWrite } from '../permissions.ts'
import type { Asked } from '../question/asked.ts'
import { pickSharp, type Sharp } from '../question/pickSharp.ts'
import { atQuestion, type Present, whoIsHere } from '../team/presence.ts'
import { openTalk } from '../team/talk.ts'

/** Where one question stands, in the order in which it is told: the first that holds. */
export type TaskState = 'closed' | 'again' | 'unknown' | 'same' | 'answered' | 'draft' | 'due' | 'optional'

export type Task = Asked & { state: TaskState; draft?: Draft; present: Present[]; said: number; talk: number }

export type TaskView = {
  opened: Opened
  isWritable: boolean
  sections: { section: Opened['pack']['sections'][number]; tasks: Task[] }[]
  due: { answered: number; all: number }
  /** The first question to answer while anything is due: of those that fit the abstract, then of all that are due. */
  next: Task | undefined
  /** The five that fit the abstract. None where nothing was pasted, in a later round, and for who cannot write. */
  sharp: Sharp[]
}

/** An assessment as a list of things to do, for whoever may see it. Drafts are the reader's own. */
export async function readTasks(caller: Caller, id: string): Promise<TaskView> {
  const opened = await openAssessment(caller, id)
  const { assessment, asked, answers, pack } = opened
  const isWritable = mayWrite(caller, opened)
  const drafts = isWritable ? await draftsOf(caller, id) : []
  const present = await whoIsHere(caller, opened)
  const said = await saidAbout(caller, id)
  const talk = await openTalk(caller, opened)
  const tasks = asked.map((one): Task => {
    const key = one.question.question
    const answer = answers.find(({ question }) => question === key)
    const draft = drafts.find(({ question }) => question === key)
    return {
      ...one,
      draft,
      state: stateOf(one, answer, draft),
      present: atQuestion(present, id, key),
      said: said.filter(({ part }) => part === key).length,
      talk: talk.get(key) ?? 0,
    }
  })
  const due = tasks.filter(({ isDue }) => isDue)
  const isOpen = (task: Task) => ['due', 'draft', 'again'].includes(task.state)
  const open = asked.filter(({ applies }) => applies).map(({ question }) => question.question)
  const isBeginning = isWritable && assessment.round === 0 && assessment.abstract !== ''
  const sharp = isBeginning ? pickSharp(pack, assessment.variant, open, assessment.abstract) : []
  const isSharp = ({ question }: Task) => sharp.some((one) => one.question.question === question.question)
  const dueNext = due.find(isOpen)
  return {
    opened,
    isWritable,
    sections: pack.sections.flatMap((section) => {
      const own = tasks.filter(({ question }) => question.section === section.section)
      return own.length ? [{ section, tasks: own }] : []
    }),
    due: { answered: due.filter((task) => !isOpen(task)).length, all: due.length },
    next: dueNext && (tasks.find((task) => isSharp(task) && (isOpen(task) || task.state === 'optional')) ?? dueNext),
    sharp,
  }
}

function stateOf({ applies, isDue }: Asked, answer: Answer | undefined, draft: Draft | undefined): TaskState {
  if (answer?.lookAgain) return 'again'
  if (answer?.value.same) return 'same'
  if (answer?.value.unknown) return 'unknown'
  if (isAnswered(answer?.value)) return 'answered'
  if (draft) return 'draft'
  if (!applies) return 'closed'
  return isDue ? 'due' : 'optional'
}
