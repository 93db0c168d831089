import { type Day, daysBetween } from './day.ts'
import { amountOf, countOf, type Facts, isSo, notKnown } from './fact.ts'
import type { Owner } from './owner.ts'

/** Money (a backing above zero), protected time or a reason why neither is needed. */
export type Backing = { id: string; pence?: number; hoursPerWeek?: number; noCostReason?: string }

/** Why something was changed. Only readings, findings and public advisers make a promise a learning one. */
export type Cause = 'reading' | 'finding' | 'adviser' | 'event' | 'contribution' | 'use' | 'decision' | 'reflection'

type Dated = { id: string; on: Day }

/** What is recorded about one promise. Evidence is given already placed: at the promise's level or below. */
export type PromiseRecords = {
  approvedOn?: Day
  owner?: Owner
  dueOn?: Day
  bodyId?: string
  backings: readonly Backing[]
  evidence: readonly Dated[]
  /** Times that a provision was used, cited or handed out; never page views. */
  uses?: readonly Dated[]
  changes: readonly (Dated & { cause: Cause })[]
}

/** A change counts towards learning for 24 months. */
export const changeCountsForDays = 730

/** The facts of one promise, whose names the pack's promise ladders use. */
export function promiseFacts(promise: PromiseRecords, today: Day): Facts {
  const money = promise.backings.filter(({ pence = 0 }) => pence > 0)
  const time = promise.backings.filter(({ hoursPerWeek = 0 }) => hoursPerWeek > 0)
  const reasons = promise.backings.filter(({ noCostReason }) => noCostReason?.trim())
  const learning = promise.changes.filter(
    ({ on, cause }) =>
      ['reading', 'finding', 'adviser'].includes(cause) && on <= today && daysBetween(on, today) <= changeCountsForDays,
  )
  return {
    'promise.approved': isSo(promise.approvedOn !== undefined && promise.approvedOn <= today),
    'promise.ownerInPost': isSo(promise.owner?.isInPost ?? false),
    'promise.dueDate': isSo(promise.dueOn !== undefined),
    'promise.governingBody': isSo(promise.bodyId !== undefined, promise.bodyId === undefined ? [] : [promise.bodyId]),
    'promise.moneyPence': amountOf(
      money.reduce((sum, { pence = 0 }) => sum + pence, 0),
      idsOf(money),
    ),
    'promise.protectedTime': isSo(time.length > 0, idsOf(time)),
    'promise.noCostReason': isSo(reasons.length > 0, idsOf(reasons)),
    'promise.daysSinceEvidence': daysSinceNewest(promise.evidence, today),
    'promise.daysSinceUse': daysSinceNewest(promise.uses ?? [], today),
    'promise.changesMade': countOf(idsOf(learning)),
  }
}

function daysSinceNewest(dated: readonly Dated[], today: Day) {
  const past = dated.filter(({ on }) => on <= today)
  const newest = past
    .map(({ on }) => on)
    .sort()
    .at(-1)
  if (newest === undefined) return notKnown()
  return amountOf(daysBetween(newest, today), idsOf(past.filter(({ on }) => on === newest)))
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id)
}
