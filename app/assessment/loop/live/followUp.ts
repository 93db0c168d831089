import type { Assessment as Pack, Question } from '../../../content/kinds/assessment.ts'
import { addDays, addMonths, daysBetween } from '../../../store/today.ts'
import type { Assessment } from '../../assessment.ts'

export const POINTS = ['m3', 'm6', 'm12'] as const
export type Point = (typeof POINTS)[number]
export const FOLLOW_UP_OUTCOMES = ['wider', 'no-clear-change', 'narrower', 'unknown'] as const
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number]

/** What was seen at 3, 6 or 12 months. Recorded once. */
export type FollowUp = {
  assessmentId: string
  point: Point
  outcome: FollowUpOutcome
  harm: boolean
  note: string
  recordedOn: string
  byName: string | null
}

const MONTHS: Record<Point, number> = { m3: 3, m6: 6, m12: 12 }

export type Due = { point: Point; months: number; dueOn: string; isLate: boolean; done: FollowUp | undefined }

/** What is to be looked at again, counted from the first day on which somebody outside the team was affected. Pure. */
export function followUpsDue(
  { liveFrom, state }: Pick<Assessment, 'liveFrom' | 'state'>,
  recorded: readonly FollowUp[],
  today: string,
): Due[] {
  if (!liveFrom) return []
  return POINTS.map((point) => {
    const dueOn = addMonths(liveFrom, MONTHS[point])
    const done = recorded.find((one) => one.point === point)
    return { point, months: MONTHS[point], dueOn, isLate: !done && state === 'live' && dueOn < today, done }
  })
}

/** The first that is open, from two weeks before its day; for my work. Pure. */
export const nextDue = (due: readonly Due[], today: string): Due | undefined =>
  due.find(({ done, dueOn }) => !done && daysBetween(today, dueOn) <= 14)

/** Days within which something is done where the gap has grown. */
export const WIDER_IN_DAYS = 14
export const widerDueOn = (today: string): string => addDays(today, WIDER_IN_DAYS)

type Prompt = Pack['followUp'][number]['prompts'][number]

/**
 * A prompt as a question of its kind of answer, so that it is answered and read as any question is. One for each cause
 * goes through the causes of the answer beside it; rows are asked as that answer asks them. Pure.
 */
export function promptAsQuestion(pack: Pack, { prompt, ask, plain, beside, answer, words, options }: Prompt): Question {
  const old = pack.questions.find(({ question }) => question === beside)
  const [any] = pack.questions
  if (!any) throw new Error('a pack without questions')
  const like = old ?? any
  const isAlike = old?.answer.kind === answer
  return {
    ...like,
    question: prompt,
    number: '',
    ask,
    plain,
    answer: {
      ...(isAlike ? { from: old.answer.from, parts: old.answer.parts, choices: old.answer.choices } : {}),
      kind: answer,
      ...(words !== undefined && { words }),
      ...(options && { choices: options }),
    },
    fields: isAlike || (answer === 'rows' && old) ? old?.fields : undefined,
    alsoAsks: undefined,
  }
}
