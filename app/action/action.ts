export type AnswerWord = 'accepted' | 'partly' | 'declined' | 'already'
export type SentChannel = 'screen' | 'email' | 'phone' | 'post'

/** What is owed: a task, or an answer to a person, by a day. */
export type Action = {
  id: string
  kind: 'task' | 'answer'
  title: string
  aboutRecordId: string
  aboutTitle: string
  aboutKind: string
  becauseRecordId: string | null
  ownerPostId: string
  ownerTitle: string
  owedToKind: 'adviser' | 'member' | 'unit' | 'everyone' | null
  owedToId: string | null
  owedToName: string | null
  dueOn: string
  doneOn: string | null
  answer: AnswerWord | null
  answerText: string | null
  reason: string | null
  answeredOn: string | null
  sentOn: string | null
  sentChannel: SentChannel | null
  verifiedOn: string | null
  madeOn: string
  edit: number
}

/** Days until what is owed is due, by what opened it. */
export const DUE_IN_DAYS = { contribution: 30, help: 10, return: 14, review: 30 } as const

/** Nothing more is owed: a task is done, an answer is given and has reached the person. */
export const isSettled = ({ kind, doneOn, answeredOn, sentOn }: Pick<Action, 'kind' | 'doneOn' | 'answeredOn' | 'sentOn'>): boolean =>
  kind === 'task' ? doneOn !== null : answeredOn !== null && sentOn !== null

export const isLate = (action: Pick<Action, 'kind' | 'doneOn' | 'answeredOn' | 'sentOn' | 'dueOn'>, today: string): boolean =>
  !isSettled(action) && action.dueOn < today

export type AnswerFault = 'no-words' | 'no-reason' | 'already-answered' | 'not-an-answer'

/** Why an answer may not be given as it is: no words, or a no without a reason. Pure. */
export function faultOfAnswer(
  action: Pick<Action, 'kind' | 'answeredOn'>,
  { answer, text, reason }: { answer: AnswerWord; text: string; reason?: string },
): AnswerFault | undefined {
  if (action.kind !== 'answer') return 'not-an-answer'
  if (action.answeredOn) return 'already-answered'
  if (!text.trim()) return 'no-words'
  if (answer === 'declined' && !reason?.trim()) return 'no-reason'
  return undefined
}
