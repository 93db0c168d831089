import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { isAnswered, type Value } from '../answer/value.ts'
import { type Assessment, LENGTHS } from '../assessment.ts'
import type { Asked } from '../question/asked.ts'
import type { Gate } from './gate.ts'

/** What is not there yet for work to pass a gate. */
export type Need =
  | { is: 'not-opened' }
  | { is: 'too-short'; length: Gate['length'] }
  | { is: 'not-shown'; question: string; ask: string }
  | { is: 'open-majors'; n: number }

type Looked = {
  pack: Pack
  variant: string | undefined
  /** The assessment that the gate looks at, if one is open: how long, which questions hold, what was answered. */
  assessment?: Pick<Assessment, 'pack' | 'length'>
  asked: readonly Asked[]
  given: (question: string) => Value | undefined
  /** Whether the same is answered in an assessment of this work under another pack. */
  isAnsweredElsewhere: (question: string) => boolean
  openMajors: number
}

/** Everything that the gate asks for and the work does not show, at once. Open major points hold; ratings never do. Pure. */
export function needsAt(
  gate: Pick<Gate, 'pack' | 'length' | 'mustShow' | 'adds'>,
  { pack, variant, assessment, asked, given, isAnsweredElsewhere, openMajors }: Looked,
): Need[] {
  if (!assessment) return [{ is: 'not-opened' }]
  const isOwnPack = assessment.pack === gate.pack
  const isShort = isOwnPack && LENGTHS.indexOf(assessment.length) < LENGTHS.indexOf(gate.length)
  const isShown = (question: string) => (isOwnPack && isAnswered(given(question))) || isAnsweredElsewhere(question)
  const missing = mustShowOf(gate, pack, variant).filter(
    ({ question }) => !isShown(question) && asked.find((one) => one.question.question === question)?.applies !== false,
  )
  return [
    ...(isShort ? [{ is: 'too-short' as const, length: gate.length }] : []),
    ...missing.map(({ question, ask }) => ({ is: 'not-shown' as const, question, ask })),
    ...(openMajors > 0 ? [{ is: 'open-majors' as const, n: openMajors }] : []),
  ]
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
