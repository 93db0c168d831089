export type FromKind = 'adviser' | 'member' | 'partner' | 'resident'
export type ContributionKind = 'comment' | 'preference' | 'feedback' | 'help' | 'reflection' | 'dissent'
export type Severity = 'praise' | 'query' | 'minor' | 'major'
export type Channel = 'screen' | 'paper' | 'phone' | 'file' | 'import'

/** A question put to people, with what it takes of them: minutes, pay, a closing day. */
export type Ask = {
  id: string
  kind: 'consultation' | 'opportunity' | 'review' | 'rating'
  aboutRecordId: string
  aboutTitle: string
  aboutKind: string
  versionNo: number | null
  what: string
  plain: string | null
  minutes: number
  payPence: number | null
  /** Why nothing is paid, where nothing is. */
  payBecause: string
  audience: string[]
  /** Which questions of an assessment it is about, by key; none: what it is about as a whole. */
  questions: string[]
  /** Whom to ring, with the number, as people asked are told. */
  ring: string
  opensOn: string
  closesOn: string
  closedAt: Date | null
}

export const isOpen = (
  { closedAt, opensOn, closesOn }: Pick<Ask, 'closedAt' | 'opensOn' | 'closesOn'>,
  today: string,
): boolean => !closedAt && opensOn <= today && today <= closesOn

/** Nothing more is heard on it: somebody closed it, or its closing day is past. */
export const isPast = ({ closedAt, closesOn }: Pick<Ask, 'closedAt' | 'closesOn'>, today: string): boolean =>
  closedAt !== null || closesOn < today

/** What one person said. Nobody but the speaker may change the words. */
export type Contribution = {
  id: string
  aboutRecordId: string
  askId: string | null
  part: string | null
  versionNo: number | null
  fromKind: FromKind
  fromId: string | null
  fromName: string | null
  enteredBy: string | null
  enteredByName: string | null
  channel: Channel
  readBack: boolean | null
  kind: ContributionKind
  severity: Severity | null
  /** What a reviewer's point adds: its theme, the review it was raised in, who is affected and what would settle it. */
  theme: string | null
  reviewId: string | null
  affected: string
  settledBy: string
  /** A public adviser's choice: whoever leads on health equity reads it, and the team of the work never does. */
  forLeadAlone: boolean
  words: string
  saidOn: string
}

export const CONTACT_BY = ['email', 'post', 'phone'] as const

/** Somebody from the public who advises. How to reach them is kept apart; nothing else about them is kept. */
export type Adviser = {
  id: string
  knownAs: string
  interests: string[]
  contactBy: (typeof CONTACT_BY)[number]
  fromOn: string
  /** Their last day, when they have left. What they said stays. */
  toOn: string | null
  edit: number
}

export const isAdvising = ({ fromOn, toOn }: Pick<Adviser, 'fromOn' | 'toOn'>, today: string): boolean =>
  fromOn <= today && (!toOn || today <= toOn)

/** Praise and a bare preference are thanked and not owed an answer; everything else is. */
export const isOwedAnAnswer = ({ kind, severity }: Pick<Contribution, 'kind' | 'severity'>): boolean =>
  kind !== 'preference' && kind !== 'reflection' && severity !== 'praise'

export type ContributionFault = 'no-words' | 'ask-closed' | 'not-read-back' | 'future-day'

export type AskFault = 'closes-before-it-opens' | 'no-minutes' | 'already-closed'
export type AdviserFault = 'no-name' | 'edited' | 'ends-before-it-starts'
