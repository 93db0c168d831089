import { type Assessment, isSubmitted } from '../assessment.ts'

/** Who sees what was noticed: the team alone, until they submit, until they submit again, or for good; or all readers. */
export type SeenBy = 'team-until-submitted' | 'team-until-again' | 'team-for-good' | 'readers'

/** Whoever reads the answers sees the findings, but for before the first submission and while the team revises. Pure. */
export function seenBy({ state, round }: Pick<Assessment, 'state' | 'round'>): SeenBy {
  if (state === 'returned' || state === 'revising') return 'team-until-again'
  if (isSubmitted({ round })) return 'readers'
  return state === 'withdrawn' ? 'team-for-good' : 'team-until-submitted'
}
