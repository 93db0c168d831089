import type { Caller } from '../../organisation/caller.ts'
import type { Opened } from '../actions.ts'
import { resolveSame } from '../answer/same.ts'
import { type ToldAnswer, tellAnswer } from '../answer/tell.ts'
import { isAnswered, type Value } from '../answer/value.ts'
import type { Layout } from '../question/layout.ts'
import { layoutHere } from '../question/layoutHere.ts'

/** One answer as it was submitted, with the words of its question, so that it reads the same whatever a pack says later. */
export type FrozenAnswer = {
  question: string
  number: string
  section: string
  ask: string
  plain: string
  isDue: boolean
  value: Value | null
  /** Where it truly stands, for an answer that is the same as one elsewhere. */
  sameAs: string | null
  /** The same place by its ids. Missing in what was submitted before they were kept. */
  same?: NonNullable<Value['same']>
  told: ToldAnswer
  toldPlain: ToldAnswer
}

/** What was submitted, whole. */
export type Frozen = {
  title: string
  round: number
  pack: string
  packVersion: string
  variant: string
  length: string
  stage: string
  abstract: string
  answers: FrozenAnswer[]
  /** Questions that are due and were left unanswered, each with its reason. */
  gonePast: { question: string; why: string }[]
  /** Why nothing in the design has changed, where nothing has. */
  noChange: string
  note: string
}

type Said = Pick<Frozen, 'gonePast' | 'noChange' | 'note'>

/** An answer as somebody reads it: what it says, wherever it stands, and how it is laid out there. */
export type ReadAnswer = { layout: Layout; value: Value | undefined; sameAs: string | null }

export async function readAnswerOf(
  caller: Caller,
  opened: Opened,
  question: Opened['pack']['questions'][number],
): Promise<ReadAnswer> {
  const layout = await layoutHere(caller, opened, question)
  const value = opened.answers.find((one) => one.question === question.question)?.value
  if (!value?.same) return { layout, value, sameAs: null }
  const { value: there, elsewhere } = await resolveSame(caller, value)
  return { layout: elsewhere?.layout ?? layout, value: there, sameAs: elsewhere?.title ?? '' }
}

/** An assessment as it is now, whole, to be frozen for its next round. */
export async function frozenOf(caller: Caller, opened: Opened, said: Said): Promise<Frozen> {
  const { assessment, asked, given } = opened
  const { title, round, packVersion, variant, length, stage, abstract } = assessment
  const answers: FrozenAnswer[] = []
  for (const { question, isDue, applies } of asked) {
    if (!applies) continue
    const { layout, value, sameAs } = await readAnswerOf(caller, opened, question)
    const same = opened.answers.find((one) => one.question === question.question)?.value.same
    const nothing = { once: [], rows: [] }
    answers.push({
      question: question.question,
      number: question.number,
      section: question.section,
      ask: question.ask,
      plain: question.plain,
      isDue,
      value: given(question.question) ?? null,
      sameAs,
      ...(same && { same }),
      told: value ? tellAnswer(layout, value) : nothing,
      toldPlain: value ? tellAnswer(layout, value, 'plain') : nothing,
    })
  }
  const head = { title, round: round + 1, pack: assessment.pack, packVersion, variant, length, stage, abstract }
  return { ...head, answers, ...said }
}

/** The due questions without an answer: not even that it is not known yet. Pure. */
export const unansweredOf = ({ asked, given }: Pick<Opened, 'asked' | 'given'>) =>
  asked.filter(({ question, isDue }) => isDue && !isAnswered(given(question.question)))

/** A told answer as one text, for reading and for finding what differs between two rounds. Pure. */
export const textOf = ({ told: { once, rows }, value }: Pick<FrozenAnswer, 'told' | 'value'>): string =>
  [
    ...rows.map(({ about, told }) =>
      [...(about ? [about] : []), ...told.map(({ label, text }) => `${label}: ${text}`)].join('\n'),
    ),
    ...once.map(({ label, text }) => (once.length + rows.length === 1 ? text : `${label}: ${text}`)),
    ...(value?.unknown?.why ? [value.unknown.why] : []),
  ].join('\n\n')
