import { NotAllowed } from '../errors.ts'
import { type Caller, may, reachOf } from '../organisation/caller.ts'

/** Drafts are for staff. Others read what was put to people or adopted. */
export const maySeeDrafts = (caller: Pick<Caller, 'grants'>): boolean =>
  reachOf(caller, 'terminology.read').includes('A')

export const maySee = (caller: Caller, { id }: { id: string }): boolean => maySeeDrafts(caller) || caller.shown.has(id)

export function mustSee(caller: Caller, concept: { id: string }): void {
  if (!maySee(caller, concept)) throw new NotAllowed('terminology.read')
}

/** A project is pinned by the lead, by the lead of its theme, or by whoever leads it. */
export const mayPin = (caller: Caller, project: { unitId: string; leadPostId: string | null }): boolean =>
  may(caller, 'terminology.pin', { unitId: project.unitId, ownerPostId: project.leadPostId })
