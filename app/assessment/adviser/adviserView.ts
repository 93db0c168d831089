import type { Action } from '../../action/action.ts'
import { actionsBecauseOf } from '../../action/actions.ts'
import { changesTo } from '../../evidence/actions.ts'
import { contributionsOfSpeaker } from '../../involvement/actions.ts'
import type { Contribution } from '../../involvement/involvement.ts'
import type { LinkState } from '../../involvement/link/link.ts'
import type { ByLink } from '../../involvement/link/open.ts'
import { type TableByLink, tableByLink } from '../../terminology/actions.ts'
import { packFor } from '../actions.ts'
import { type Assessment, isOpenForWriting, isOver } from '../assessment.ts'
import { assessmentById } from '../store.ts'
import { givenBy } from './adviserStore.ts'
import { words } from './words.ts'
import { type Written, writtenFor } from './writtenFor.ts'

export type SaidByMe = Contribution & { action: Action | undefined }

/** One question as an adviser reads it: what is asked of them, and what the team wrote, in plain words. */
export type Asked = {
  question: string
  no: number
  prompt: string
  plain: string
  written: Written
  /** What they said of it last. */
  mine: SaidByMe | undefined
  score: number | undefined
}

export type AdviserView = {
  by: ByLink
  /** Undefined: the ask is about something else, which is commented on as a whole. */
  assessment: Assessment | undefined
  /** The words that lie on the table, where it is about words that we share. */
  table: TableByLink | undefined
  /** `stopped`: the work has ended, whatever the ask says. */
  state: LinkState | 'stopped'
  questions: Asked[]
  /** Asked before anything was submitted: what the team wrote may still change. */
  isBeingWritten: boolean
  /** Empty where the pack has no scale. */
  scores: number[]
  /** To this ask, oldest first. */
  mine: SaidByMe[]
  /** What they said last before it, and has an answer or waits for one. */
  last: SaidByMe[]
  /** What changed in this work because somebody spoke. */
  changes: { what: string; onDay: string; becauseRecordId: string }[]
}

const LAST_SHOWN = 2

/** Everything that the page of a link can show, and nothing beyond its one task. */
export async function viewFor(by: ByLink): Promise<AdviserView> {
  const { work, ask, link } = by
  const assessment = await assessmentById(work, ask.aboutRecordId)
  const table = assessment ? undefined : await tableByLink(by)
  const all = await contributionsOfSpeaker(work, link.adviserId)
  // A bare choice is shown where it was made; nobody answers it.
  const said = await withAnswers(
    work,
    all.filter(({ kind }) => kind !== 'preference'),
  )
  const mine = said.filter(({ askId }) => askId === ask.id).reverse()
  const changes = (await changesTo(work, ask.aboutRecordId)).filter(({ becauseKind }) => becauseKind === 'contribution')
  const pack = assessment && (await packFor(assessment))
  const isStopped = assessment ? isOver(assessment.state) || assessment.isArchived : table?.isPutAway
  const state = by.state === 'open' && isStopped ? 'stopped' : by.state
  return {
    by,
    assessment,
    table,
    state,
    questions: state === 'open' && assessment ? await questionsFor(by, assessment, mine) : [],
    isBeingWritten: ask.versionNo === null && !!assessment && isOpenForWriting(assessment.state),
    scores: pack?.rating.scale.map(({ score }) => score) ?? [],
    mine,
    last: said.filter(({ askId }) => askId !== ask.id).slice(0, LAST_SHOWN),
    changes: changes.map(({ what, onDay, becauseRecordId }) => ({
      what: table ? words.table.changed(what) : what,
      onDay,
      becauseRecordId,
    })),
  }
}

async function withAnswers(work: ByLink['work'], said: Contribution[]): Promise<SaidByMe[]> {
  const actions = await actionsBecauseOf(
    work,
    said.map(({ id }) => id),
  )
  return said.map((one) => ({ ...one, action: actions.find(({ becauseRecordId }) => becauseRecordId === one.id) }))
}

async function questionsFor({ work, ask, link }: ByLink, assessment: Assessment, mine: SaidByMe[]): Promise<Asked[]> {
  const pack = await packFor(assessment)
  const written = await writtenFor(work, ask, assessment)
  const ratings = await givenBy(work, assessment, link.adviserId)
  const asked = pack.questions.filter(({ question }) => ask.questions.includes(question))
  return Promise.all(
    asked.map(
      async (one, at): Promise<Asked> => ({
        question: one.question,
        no: at + 1,
        prompt: one.adviserPrompt,
        plain: one.plain,
        written: await written(one.question),
        mine: mine.findLast(({ part }) => part === one.question),
        score: ratings.find(({ question }) => question === one.question)?.score,
      }),
    ),
  )
}
