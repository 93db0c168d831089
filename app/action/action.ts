export const ANSWER_WORDS = ['accepted', 'partly', 'declined', 'already'] as const
export type AnswerWord = (typeof ANSWER_WORDS)[number]
export type SentChannel = 'screen' | 'email' | 'phone' | 'post'
/** How a person tells another by hand. On the screen it is told by itself. */
export const SENT_BY_HAND = ['phone', 'post', 'email'] as const

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
  /** Whoever is owed it says that it is not so, and why. It is open again until they, or another, say that it is. */
  disputedOn: string | null
  disputedWords: string | null
  madeOn: string
  edit: number
}

/** Days until what is owed is due, by what opened it. */
export const DUE_IN_DAYS = { contribution: 30, help: 10, return: 14, review: 30 } as const

type State = Pick<Action, 'kind' | 'doneOn' | 'answeredOn' | 'sentOn'>

/** Nothing more is owed: a task is done, an answer is given and has reached the person. */
export const isSettled = ({ kind, doneOn, answeredOn, sentOn }: State): boolean =>
  kind === 'task' ? doneOn !== null : answeredOn !== null && sentOn !== null

export const isLate = (action: State & Pick<Action, 'dueOn'>, today: string): boolean =>
  !isSettled(action) && action.dueOn < today

export type AnswerFault = 'no-words' | 'no-reason' | 'already-answered' | 'not-an-answer' | SendFault

type Answered = { answer: AnswerWord; text: string; reason?: string; onDay?: string; sent?: { onDay: string } }

/** Why an answer may not be given as it is: no words, a no without a reason, a day that has not come. Pure. */
export function faultOfAnswer(
  action: Pick<Action, 'kind' | 'answeredOn'>,
  { answer, text, reason, onDay, sent }: Answered,
  today: string,
): AnswerFault | undefined {
  if (action.kind !== 'answer') return 'not-an-answer'
  if (action.answeredOn) return 'already-answered'
  if (!text.trim()) return 'no-words'
  if (answer === 'declined' && !reason?.trim()) return 'no-reason'
  if ((onDay ?? today) > today) return 'future-day'
  return sent && faultOfSending({ kind: 'answer', answeredOn: onDay ?? today, sentOn: null }, sent.onDay, today)
}

export type SendFault = 'not-an-answer' | 'not-answered' | 'already-sent' | 'future-day' | 'sent-before-answered'

/** Why it cannot have reached the person on that day. Pure. */
export function faultOfSending(
  { kind, answeredOn, sentOn }: Pick<Action, 'kind' | 'answeredOn' | 'sentOn'>,
  onDay: string,
  today: string,
): SendFault | undefined {
  if (kind !== 'answer') return 'not-an-answer'
  if (!answeredOn) return 'not-answered'
  if (sentOn) return 'already-sent'
  if (onDay > today) return 'future-day'
  return onDay < answeredOn ? 'sent-before-answered' : undefined
}

export type DoneFault = 'not-a-task' | 'already-done' | 'future-day'

export function faultOfDoing(
  { kind, doneOn }: Pick<Action, 'kind' | 'doneOn'>,
  onDay: string,
  today: string,
): DoneFault | undefined {
  if (kind !== 'task') return 'not-a-task'
  if (doneOn) return 'already-done'
  return onDay > today ? 'future-day' : undefined
}

export type VerifyFault = 'own-action' | 'did-it-themselves' | 'not-settled' | 'already-verified'

/** Why this person cannot be the one who checks it: it is theirs, they did it, or there is nothing to check. Pure. */
export function faultOfVerifying(
  action: State & Pick<Action, 'ownerPostId' | 'verifiedOn'>,
  by: { posts: readonly string[]; didIt: boolean },
): VerifyFault | undefined {
  if (!isSettled(action)) return 'not-settled'
  if (action.verifiedOn) return 'already-verified'
  if (by.posts.includes(action.ownerPostId)) return 'own-action'
  return by.didIt ? 'did-it-themselves' : undefined
}

/** An answer that the person it was owed to says is not so, and nobody has since said that it is. */
export const isDisputed = ({ disputedOn, verifiedOn }: Pick<Action, 'disputedOn' | 'verifiedOn'>): boolean =>
  disputedOn !== null && verifiedOn === null

export type DisputeFault = 'not-settled' | 'not-yours' | 'already-disputed' | 'no-dispute'

/** Why this person cannot say that it is not so: it was owed to somebody else, or nothing was said yet. Pure. */
export function faultOfDisputing(
  action: State & Pick<Action, 'owedToId' | 'disputedOn' | 'verifiedOn'>,
  { memberId, words }: { memberId: string; words: string },
): DisputeFault | undefined {
  if (action.owedToId !== memberId) return 'not-yours'
  if (!isSettled(action)) return 'not-settled'
  if (isDisputed(action)) return 'already-disputed'
  return words.trim() ? undefined : 'no-dispute'
}
