import type { DateRead, When } from '../../files/writtenDate.ts'
import type { KnownPost, OwnerGuess } from '../../organisation/import/ownerGuess.ts'
import type { Arm } from '../../organisation/placement.ts'

/** What an import needs to know of the organisation: its own names for where things apply and who holds what. */
export type ImportAbout = When & {
  levels: { id: string; key: string; name: string }[]
  activities: { id: string; key: string; name: string }[]
  /** `code` is a short name, such as 'T3' */
  units: { id: string; name: string; levelId: string; parentId?: string; code?: string }[]
  posts: KnownPost[]
}

/** One row or sentence of somebody's text that may become a promise. Nothing in it is saved until a person says so. */
export type Candidate = {
  source: Source
  /** as it stood */
  written: string
  /** what would become the promise: the same words with owner and date cut away, never reworded; may be empty */
  text: string
  kind: CandidateKind
  verb?: string
  object?: string
  place: PlaceGuess
  owner: OwnerGuess
  due: DateRead
  /** "each quarter", "four times a year": a rhythm in place of a date */
  rhythm?: string
  money?: Money
  flags: Flag[]
  /** it could be seen to fail: something is done, to something, by some time */
  isConcrete: boolean
}

export type Source = { row: number; column: string } | { paragraph: number; sentence: number; heading?: string }

export type CandidateKind =
  | 'commitment'
  | 'resource'
  | 'support'
  | 'tool'
  | 'process'
  | 'duty'
  | 'indicator'
  | 'backing'
  /** a cell that says why it is empty, or should */
  | 'blank'

/** Where it seems to apply. `orElse` is a second honest reading, such as everything for "ALL". */
export type PlaceGuess = { arms: Arm[]; orElse?: Arm[] }

export type Money = {
  pence?: number
  per?: 'year' | 'month' | 'week' | 'day' | 'hour' | 'session'
  fte?: number
  read: string
}

export type Flag = { flag: FlagName; read?: string; at?: Source }

export type FlagName =
  // vague: what is missing from the sentence
  | 'committed-to'
  | 'no-verb'
  | 'no-object'
  | 'no-owner'
  | 'no-date'
  // vague: what takes it back
  | 'weak-verb'
  | 'passive'
  | 'escape'
  | 'ambition'
  | 'loose-time'
  | 'everyone-is-no-one'
  | 'owner-is-a-group'
  | 'expectation-of-others'
  | 'existing-budgets'
  // to be decided
  | 'two-promises'
  | 'two-readings-of-date'
  | 'relative-date'
  | 'start-not-due'
  | 'date-assumed'
  | 'no-such-day'
  | 'owner-unclear'
  // from grids
  | 'pointer'
  | 'pointer-to-nothing'
  | 'ditto-of-empty'
  | 'merged'
  | 'continued'
  | 'narrower-than-row'
  | 'everything'
  | 'no-reason'
  | 'level-unclear'
  | 'activity-unclear'
  | 'completion-only'
  | 'for-another'
  | 'formula'
