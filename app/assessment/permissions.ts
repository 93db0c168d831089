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

/** Why somebody is in the team: they lead the work, opened the assessment, or were named to write. */
export type TeamPart = 'lead' | 'opener' | 'named'

type Somebody = { member: { id: string }; posts: readonly string[] }

/** The one rule of who the team is. Undefined: not in it. Whoever reviews, or leads on health equity, is not by that. */
export function partInTeam({ member, posts }: Somebody, { assessment, authors }: WithTeam): TeamPart | undefined {
  if (assessment.ownerPostId && posts.includes(assessment.ownerPostId)) return 'lead'
  if (assessment.madeBy === member.id) return 'opener'
  return authors.some(({ memberId }) => memberId === member.id) ? 'named' : undefined
}

export const isInTeam = (who: Somebody, about: WithTeam): boolean => partInTeam(who, about) !== undefined

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
