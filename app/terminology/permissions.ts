import { NotAllowed } from '../errors.ts'
import { type Caller, may, reachOf } from '../organisation/caller.ts'

/** Drafts are for staff. Others read what was put to people or adopted. */
export const maySeeDrafts = (caller: Pick<Caller, 'grants'>): boolean =>
  reachOf(caller, 'terminology.read').includes('A')

export function mustSee(caller: Caller, isShown: boolean): void {
  if (!isShown && !maySeeDrafts(caller)) throw new NotAllowed('terminology.read')
}

/** A project is pinned by the lead, by the lead of its theme, or by whoever leads it. */
export const mayPin = (caller: Caller, project: { unitId: string; leadPostId: string | null }): boolean =>
  may(caller, 'terminology.pin', { unitId: project.unitId, ownerPostId: project.leadPostId })
