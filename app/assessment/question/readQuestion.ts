import { NotFound } from '../../errors.ts'
import type { Answered } from '../../involvement/actions.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { unitOf } from '../../organisation/structure/actions.ts'
import { askAbout, type Asked as Coached } from '../../terminology/coach/actions.ts'
import { type Opened, openAssessment } from '../actions.ts'
import { type Draft, draftsAt } from '../answer/draftStore.ts'
import { type Resolved, resolveSame } from '../answer/same.ts'
import { type Answer, isAnswered, type Value, wordsOf } from '../answer/value.ts'
import { keyIn } from '../carry/keysNow.ts'
import { saidAbout } from '../loop/heard.ts'
import { mayWrite } from '../permissions.ts'
import { assessmentById } from '../store.ts'
import { atQuestion, type Present, whoIsHere } from '../team/presence.ts'
import { draftPart, type Talk, talkBeside } from '../team/talk.ts'
import type { Asked } from './asked.ts'
import type { Layout } from './layout.ts'
import { layoutHere } from './layoutHere.ts'
import { libraryFor, type Offered, takenFromAnswers } from './library.ts'

export type Question = Opened['pack']['questions'][number]

/** An answer of another assessment, and where it is asked for there. */
export type Beside = Resolved & { at: NonNullable<Value['same']> }

/** One question of one assessment with all that helps with it. */
export type QuestionView = {
  opened: Opened
  question: Question
  section: Opened['pack']['sections'][number] | undefined
  /** How it is asked here; undefined where this length does not ask it. */
  asked: Asked | undefined
  layout: Layout
  library: Offered[]
  answer: Answer | undefined
  /** What the answer says where it is the same as one elsewhere. */
  same: Resolved | undefined
  /** What the reader typed and has not saved. */
  draft: Draft | undefined
  isWritable: boolean
  /** The answer of the assessment before it, and of the work that this is part of, where the reader may read them. */
  previous: Beside | undefined
  parent: Beside | undefined
  present: Present[]
  said: Answered[]
  /** What the team says among themselves; undefined for everybody else. */
  talk: Talk | undefined
  /** Phrases of the saved answer that are worth a second look: for those who write here, and nobody else. */
  coached: Coached[]
  /** Where the work happens, for a question about what else happens there. */
  places: string[]
  place: { n: number; of: number; before?: Question; next?: Question }
}

export function questionOf({ pack }: Pick<Opened, 'pack'>, key: string): Question {
  const question = pack.questions.find((one) => one.question === key)
  if (!question) throw new NotFound(`question ${key}`)
  return question
}

export async function readQuestion(caller: Caller, id: string, key: string): Promise<QuestionView> {
  const opened = await openAssessment(caller, id)
  const { assessment, pack, answers, asked } = opened
  const question = questionOf(opened, key)
  const layout = await layoutHere(caller, opened, question)
  const answer = answers.find((one) => one.question === key)
  const isWritable = mayWrite(caller, opened)
  const drafts = await draftsAt(caller, id, [key, draftPart(key)])
  return {
    opened,
    question,
    section: pack.sections.find(({ section }) => section === question.section),
    asked: asked.find((one) => one.question.question === key),
    layout,
    library: [...libraryFor(pack, question, layout), ...takenFromAnswers(question, layout, opened.given)],
    answer,
    same: answer?.value.same && (await resolveSame(caller, answer.value)),
    draft: isWritable
      ? unsaved(
          drafts.find((draft) => draft.question === key),
          answer,
        )
      : undefined,
    isWritable,
    previous: await standingIn(caller, opened, assessment.previousId, key),
    parent: await standingIn(caller, opened, assessment.parentId, key),
    present: atQuestion(await whoIsHere(caller, opened), id, key),
    said: (await saidAbout(caller, id)).filter(({ part }) => part === key),
    talk: await talkBeside(caller, opened, key, drafts),
    coached: isWritable && answer ? await coach(caller, answer.value) : [],
    places: question.answer.show === 'projects-in-same-place' ? await placesOf(caller, assessment.unitId) : [],
    place: placeOf(asked, key),
  }
}

const placesOf = async (caller: Caller, unitId: string): Promise<string[]> =>
  may(caller, 'organisation.read') ? ((await unitOf(caller, unitId))?.places ?? []) : []

// A draft that says what is saved is no draft.
const unsaved = (draft: Draft | undefined, answer: Answer | undefined): Draft | undefined =>
  draft && answer && draft.base === answer.edit && JSON.stringify(draft.value) === JSON.stringify(answer.value)
    ? undefined
    : draft

// The other may be in an older version of its questions, where this one had another key.
async function standingIn(
  caller: Caller,
  { assessment }: Opened,
  otherId: string | null,
  key: string,
): Promise<Beside | undefined> {
  const other = otherId && (await assessmentById(caller, otherId))
  if (!other) return undefined
  const question = await keyIn(other, assessment, key)
  const at = { assessmentId: other.id, question }
  const there = await resolveSame(caller, { same: at })
  return isAnswered(there.value) ? { ...there, at } : undefined
}

const coach = async (caller: Caller, value: Value): Promise<Coached[]> =>
  may(caller, 'language.check') ? askAbout(caller, wordsOf(value)) : []

function placeOf(asked: readonly Asked[], key: string): QuestionView['place'] {
  const open = asked.filter(({ applies, question }) => applies || question.question === key)
  const at = open.findIndex(({ question }) => question.question === key)
  return { n: at + 1, of: open.length, before: open[at - 1]?.question, next: open[at + 1]?.question }
}
