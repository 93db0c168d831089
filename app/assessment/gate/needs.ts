import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { isAnswered, type Value } from '../answer/value.ts'
import { type Assessment, LENGTHS, type State } from '../assessment.ts'
import type { Asked } from '../question/asked.ts'
import type { Gate } from './gate.ts'

/** What is not there yet for work to pass a gate. */
export type Need =
  | { is: 'not-opened' }
  | { is: 'too-short'; length: Gate['length'] }
  | { is: 'not-accepted'; state: Unsettled }
  | { is: 'not-shown'; question: string; ask: string }
  | { is: 'open-majors'; n: number }

/** Where nobody outside the team has said yes to it: the states of the path before that, and those that take it back. */
export const UNSETTLED = [
  'screening',
  'screened_out',
  'drafting',
  'deliberated',
  'adviser_review',
  'specialist_review',
  'returned',
  'revising',
  'escalated',
] as const satisfies readonly State[]
export type Unsettled = (typeof UNSETTLED)[number]

// A screen is read as it stands: nobody submits it. What somebody outside the team has taken back holds even there.
const HOLDS_A_SCREEN: readonly State[] = ['returned', 'revising', 'escalated']

type Asking = Pick<Gate, 'pack' | 'length' | 'mustShow' | 'adds'>

type Looked = {
  pack: Pack
  variant: string | undefined
  /** The assessment that the gate looks at, if one is open: how long, which questions hold, what was answered. */
  assessment?: Pick<Assessment, 'pack' | 'length' | 'state'>
  asked: readonly Asked[]
  given: (question: string) => Value | undefined
  /** Whether the same is answered in an assessment of this work under another pack. */
  isAnsweredElsewhere: (question: string) => boolean
  openMajors: number
}

/**
 * Everything that the gate asks for and the work does not show, at once. Open major points hold; ratings never do. A gate
 * that asks for more than a screen waits until the assessment is accepted. Pure.
 */
export function needsAt(gate: Asking, looked: Looked): Need[] {
  const { assessment, openMajors } = looked
  if (!assessment || assessment.state === 'withdrawn') return [{ is: 'not-opened' }]
  const isShort = assessment.pack === gate.pack && LENGTHS.indexOf(assessment.length) < LENGTHS.indexOf(gate.length)
  const missing = shownAt(gate, looked).filter(({ isShown }) => !isShown)
  return [
    ...(isShort ? [{ is: 'too-short' as const, length: gate.length }] : []),
    ...notAccepted(gate, assessment),
    ...missing.map(({ question, ask }) => ({ is: 'not-shown' as const, question, ask })),
    ...(openMajors > 0 ? [{ is: 'open-majors' as const, n: openMajors }] : []),
  ]
}

/** What is missing by where it stands: until somebody outside the team has accepted it, whatever its answers say. Pure. */
export function notAccepted({ length }: Pick<Gate, 'length'>, { state }: Pick<Assessment, 'state'>): Need[] {
  const unsettled = UNSETTLED.find((one) => one === state)
  if (!unsettled || (length === 'screen' && !HOLDS_A_SCREEN.includes(state))) return []
  return [{ is: 'not-accepted', state: unsettled }]
}

/**
 * The answers that must be there, and whether they are. A question that an answer has made needless does not count; one
 * that waits for an answer which nobody has given does. Pure.
 */
export function shownAt(
  gate: Asking,
  { pack, variant, assessment, asked, given, isAnsweredElsewhere }: Looked,
): { question: string; ask: string; isShown: boolean }[] {
  const isOwn = (question: string) => assessment?.pack === gate.pack && isAnswered(given(question))
  const isNeedless = (question: string) => {
    const one = asked.find((each) => each.question.question === question)
    return one?.applies === false && Object.keys(one.question.appliesWhen ?? {}).every((key) => isOwn(key))
  }
  return mustShowOf(gate, pack, variant)
    .filter(({ question }) => !isNeedless(question))
    .map(({ question, ask }) => ({ question, ask, isShown: isOwn(question) || isAnsweredElsewhere(question) }))
}

/** The questions that an approver must see answered: of those named, the ones that this kind of work is asked. */
export function mustShowOf(
  { mustShow, adds }: Pick<Gate, 'mustShow' | 'adds'>,
  { questions, lengths }: Pick<Pack, 'questions' | 'lengths'>,
  variant: string | undefined,
): Pack['questions'] {
  const isAsked = (key: string) =>
    adds.includes(key) || !variant || lengths.some((length) => length.questions[variant]?.includes(key))
  return questions.filter(({ question }) => mustShow.includes(question) && isAsked(question))
}
