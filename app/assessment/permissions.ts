import { NotAllowed } from '../errors.ts'
import { type Caller, may } from '../organisation/caller.ts'
import { mayOpen } from '../organisation/recordAddress.ts'
import { type Assessment, isOpenForWriting } from './assessment.ts'
import type { Author } from './store.ts'

export type WithTeam = { assessment: Assessment; authors: Author[] }

type Head = Pick<Assessment, 'id' | 'unitId' | 'ownerPostId' | 'madeBy'>

const headOf = ({ id, unitId, ownerPostId, madeBy }: Head) => ({
  id,
  kind: 'assessment',
  unitId,
  ownerPostId,
  madeBy,
})

/** Drafts are the team's, their theme lead's and the health-equity lead's; what was submitted is the director's too. */
export const maySee = (caller: Caller, assessment: Head): boolean => mayOpen(caller, headOf(assessment))

export function mustSee(caller: Caller, assessment: Assessment): void {
  if (!maySee(caller, assessment)) throw new NotAllowed('assessment.read')
}

/** In the team: named an author, leading the work, or whoever opened it. A reviewer is not. */
export const isInTeam = (caller: Pick<Caller, 'member' | 'posts'>, { assessment, authors }: WithTeam): boolean =>
  authors.some(({ memberId }) => memberId === caller.member.id) ||
  assessment.madeBy === caller.member.id ||
  Boolean(assessment.ownerPostId && caller.posts.includes(assessment.ownerPostId))

/** Whether the caller could write here, were it open for writing. */
export function isWriter(caller: Caller, about: WithTeam): boolean {
  if (isInTeam(caller, about)) return may(caller, 'assessment.write')
  const { unitId } = about.assessment
  return may({ ...caller, named: new Set(), posts: [] }, 'assessment.write', { unitId })
}

export const mayWrite = (caller: Caller, about: WithTeam): boolean =>
  isOpenForWriting(about.assessment.state) && !about.assessment.isArchived && isWriter(caller, about)

export function mustBeWriter(caller: Caller, about: WithTeam): void {
  if (!isWriter(caller, about)) throw new NotAllowed('assessment.write')
}

export const maySubmit = (caller: Caller, about: WithTeam): boolean =>
  isWriter(caller, about) && may(caller, 'assessment.submit')

/** Nobody reviews what they, or their team, wrote. */
export const mayReview = (caller: Caller, about: WithTeam): boolean =>
  may(caller, 'review.do') && !isInTeam(caller, about)
