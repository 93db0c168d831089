import { NotAllowed } from '../errors.ts'
import { type Caller, may, reachOf, type Target } from '../organisation/caller.ts'

type Shared = Target & {
  /** Approved, or out to consultation: everybody here who reads strategies may read it. */ isShared: boolean
}

/** Drafts are read by those who see the whole, and by whoever wrote or owns them. */
export function mayRead(caller: Caller, { isShared, ownerPostId, madeBy }: Shared): boolean {
  const reach = reachOf(caller, 'strategy.read')
  if (reach.includes('A')) return true
  if (reach.length > 0 && isShared) return true
  return Boolean((ownerPostId && caller.posts.includes(ownerPostId)) || (madeBy && madeBy === caller.member.id))
}

export function mustRead(caller: Caller, thing: Shared): void {
  if (!mayRead(caller, thing)) throw new NotAllowed('strategy.read')
}

export const mayEdit = (caller: Caller, target: Target): boolean => may(caller, 'strategy.edit', target)
