import type { Action } from '../../../action/action.ts'
import { isDisputed, isSettled } from '../../../action/action.ts'
import type { Severity } from '../../../involvement/involvement.ts'

export type Outcome = 'returned' | 'accepted' | 'accepted_with_actions' | 'escalated' | 'stood_down'

/** A specialist looks at one round. */
export type Review = {
  id: string
  assessmentId: string
  title: string
  round: number
  reviewerId: string
  reviewerName: string
  /** Still a member today. A review of somebody who has left is nobody's. */
  isHere: boolean
  assignedOn: string
  /** What the reviewer declared: nothing yet is null, none is an empty text. */
  conflicts: string | null
  declaredAt: Date | null
  firstScoresAt: Date | null
  doneOn: string | null
  outcome: Outcome | null
  note: string
}

/** Somebody is at it: not done, not stood down, and whoever has it is still here. */
export const isUnderWay = ({ outcome, isHere }: Pick<Review, 'outcome' | 'isHere'>): boolean =>
  outcome === null && isHere

export const BY_KINDS = ['adviser', 'specialist', 'agreed'] as const

/** 0 to 4 for one answer in one round. */
export type Rating = {
  question: string
  round: number
  byKind: (typeof BY_KINDS)[number]
  byId: string
  byName: string | null
  score: number
  note: string
  at: Date
}

/** Two raters this far apart talk before the team hears. */
const FAR_APART = 2

export type Scored = { question: string; scores: Rating[]; spread: number; agreed: Rating | undefined }

/** What the specialists gave each question in a round, and how far apart they are. The agreed one is the last agreed. Pure. */
export function scoredIn(ratings: readonly Rating[], round: number): Scored[] {
  const here = ratings.filter((rating) => rating.round === round && rating.byKind !== 'adviser')
  return [...new Set(here.map(({ question }) => question))].map((question) => {
    const own = here.filter((rating) => rating.question === question)
    const scores = own.filter(({ byKind }) => byKind === 'specialist')
    const numbers = scores.map(({ score }) => score)
    const agreed = own.filter(({ byKind }) => byKind === 'agreed').sort((a, b) => a.at.getTime() - b.at.getTime())
    const spread = numbers.length ? Math.max(...numbers) - Math.min(...numbers) : 0
    return { question, scores, spread, agreed: agreed.at(-1) }
  })
}

/** Questions on which raters differ by two or more and have not settled together. Pure. */
export const toTalkAbout = (scored: readonly Scored[]): string[] =>
  scored.filter(({ spread, agreed }) => spread >= FAR_APART && !agreed).map(({ question }) => question)

/** A point is open until its answer has reached whoever raised it, and again when they say that it is not so. */
export const isOpenPoint = (action: Action | undefined): boolean =>
  action !== undefined && (!isSettled(action) || isDisputed(action))

export type NewPoint = {
  question: string | null
  theme: string
  severity: Severity
  words: string
  affected: string
  settledBy: string
}

export type PointFault = 'no-words' | 'major-needs-both' | 'language-is-not-major' | 'praise-only'

/** Why a point cannot stand as it is. Pure. */
export function faultOfPoint({ theme, severity, words, affected, settledBy }: NewPoint): PointFault | undefined {
  if (!words.trim()) return 'no-words'
  if (theme === 'good-example' && severity !== 'praise') return 'praise-only'
  if (severity !== 'major') return undefined
  if (theme === 'language') return 'language-is-not-major'
  return affected.trim() && settledBy.trim() ? undefined : 'major-needs-both'
}
