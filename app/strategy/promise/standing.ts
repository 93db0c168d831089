import type { FactName, Facts } from '../../ladder/fact.ts'
import { isHeldForRequirement, type Owner } from '../../ladder/owner.ts'
import { type PromiseRecords, promiseFacts } from '../../ladder/promise.ts'
import { type Ladder, type Rung, rungOf } from '../../ladder/rung.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { Kind } from './promise.ts'

/** One promise and where it stands today: what the board, the grid and every list read. */
export type PromiseStanding = {
  id: string
  reference: string | null
  kind: Kind
  words: string
  strategyId: string | null
  rung: Rung
  approvedOn?: string
  owner?: Owner & { postId: string; title: string; holder?: string }
  arms: readonly Arm[]
  dueOn: string | null
  bodyUnitId: string | null
  facts: Facts
  /** The one fact that would lift it by a rung. */
  lift?: FactName
  /** The rung it has for a requirement, where a post that stands empty for a month at most still counts. */
  rungForRequirement: Rung
}

type Read = Omit<PromiseStanding, 'rung' | 'facts' | 'lift' | 'rungForRequirement'>

export type Ladders = Record<'commitment' | 'provision', Ladder>

/** Where a promise stands, from what is recorded about it. Pure. */
export function standingOf(
  promise: Read,
  records: Omit<PromiseRecords, 'owner'>,
  ladders: Ladders,
  today: string,
): PromiseStanding {
  const ladder = ladders[promise.kind === 'commitment' ? 'commitment' : 'provision']
  const facts = promiseFacts({ ...records, ...(promise.owner && { owner: promise.owner }) }, today)
  const { rung, lift } = rungOf(ladder, facts)
  const isHeld = isHeldForRequirement(promise.owner, today)
  const isStretched = isHeld && !promise.owner?.isInPost
  const rungForRequirement = isStretched
    ? rungOf(ladder, { ...facts, 'promise.ownerInPost': { value: true, counted: [], missing: [] } }).rung
    : rung
  return { ...promise, rung, facts, rungForRequirement, ...(lift && { lift }) }
}
