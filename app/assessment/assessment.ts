export const LENGTHS = ['screen', 'short', 'full'] as const
export const STAGES = ['idea', 'design', 'delivery', 'close'] as const
export type Length = (typeof LENGTHS)[number]
export type Stage = (typeof STAGES)[number]

/** One piece of work looked at for who gains least, by the questions of one version of one pack. */
export type Assessment = {
  id: string
  title: string
  /** The work: a project, a process, or any other part. */
  unitId: string
  unitName: string
  unitKind: string
  /** The post that leads it. */
  ownerPostId: string | null
  /** `assessment/hiat`, say. Version and pack stay as they were at opening until somebody moves it. */
  pack: string
  packVersion: string
  variant: string
  length: Length
  stage: Stage
  abstract: string
  openedOn: string
  parentId: string | null
  previousId: string | null
  /** Questions asked on top of those of its length. */
  added: string[]
  liveFrom: string | null
  edit: number
  madeBy: string | null
  isArchived: boolean
  /** Where it stands: its latest step. */
  state: State
  round: number
  stepNo: number
  stateSince: string
}

export const STATES = [
  'screening',
  'screened_out',
  'drafting',
  'deliberated',
  'adviser_review',
  'specialist_review',
  'returned',
  'revising',
  'escalated',
  'accepted',
  'accepted_with_actions',
  'live',
  'closed',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** Answers may be written: before a submission, after a return, and while the work is live. */
export const isOpenForWriting = (state: State): boolean =>
  ['screening', 'drafting', 'deliberated', 'returned', 'revising', 'live'].includes(state)

export const isSubmitted = ({ round }: Pick<Assessment, 'round'>): boolean => round > 0

export const isOver = (state: State): boolean => ['screened_out', 'closed', 'withdrawn'].includes(state)
