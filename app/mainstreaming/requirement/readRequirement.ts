import type { FactDefinition } from '../../content/kinds/mainstreaming.ts'
import { NotFound } from '../../errors.ts'
import type { Check } from '../../ladder/condition.ts'
import type { Standing } from '../../ladder/rung.ts'
import { type Caller, reachOf } from '../../organisation/caller.ts'
import { type PartnerCarries, readPartners } from '../../strategy/duty/partners.ts'
import { type BoardRow, type Missing, type Next, owedFor } from '../board.ts'
import { type Climbed, climbedById, definitionOf, keyOf } from '../pack.ts'
import { snapshotOf } from '../remember.ts'
import { readMissing, type Snapshot } from '../snapshot.ts'
import { linkAll, type RecordLinks } from './recordLinks.ts'
import { numbersIn, type OwnThreshold, type PackNumber, thresholdsOf } from './threshold.ts'

/** A fact of the ladder with the records behind it. */
export type FactShown = { fact: FactDefinition; check: Check; counted: RecordLinks; missing: RecordLinks }

export type RequirementRead = {
  climbed: Climbed
  standing: Standing
  row: BoardRow
  /** What stands in the way of the next rung and could be mended in this version, first things first. */
  lifts: Next[]
  /** Of the first of them: the records that it waits for, with their owners and what was asked. */
  waits: ReadonlyMap<string, Missing>
  facts: FactShown[]
  thresholds: (OwnThreshold & { pack?: PackNumber })[]
  /** What each supported partner has said to its duties, where the requirement asks for that and the caller may read it. */
  partners: PartnerCarries[]
  snapshot: Snapshot
}

export async function readRequirement(caller: Caller, id: string): Promise<RequirementRead> {
  const snapshot = await snapshotOf(caller)
  const { climbed, standing } = standOf(snapshot, id)
  const row = snapshot.board.rows.find((one) => one.id === climbed.id)
  if (!row) throw new NotFound(`requirement ${id}`)
  const failing = (standing.next?.failing ?? []).filter(({ verdict }) => verdict !== 'notPublished')
  const waits = await readMissing(
    caller,
    failing.flatMap(({ found }) => found?.missing ?? []),
  )
  return {
    climbed,
    standing,
    row,
    lifts: failing.map((check) => owedFor(check, snapshot, waits)),
    waits,
    facts: await factsOf(caller, snapshot, standing),
    thresholds: thresholdsOf(snapshot.thresholds, keyOf(climbed)).map((own) => {
      const pack = numbersIn(climbed.ladder).find(({ rung, fact }) => rung === own.rung && fact === own.fact)
      return { ...own, ...(pack && { pack }) }
    }),
    partners: await partnersFor(caller, standing),
    snapshot,
  }
}

const ASKS_PARTNERS = 'partners.withAccountableShare'

async function partnersFor(caller: Caller, { rungs }: Standing): Promise<PartnerCarries[]> {
  const asks = rungs.some(({ checks }) => checks.some(({ test }) => test.fact === ASKS_PARTNERS))
  return asks && reachOf(caller, 'duty.read').includes('A') ? readPartners(caller) : []
}

export function standOf(snapshot: Snapshot, id: string) {
  const climbed = climbedById(snapshot.rules, id)
  const stood = snapshot.stood.find((one) => one.climbed.id === climbed?.id)
  if (!climbed || !stood) throw new NotFound(`requirement ${id}`)
  return stood
}

/** Every published fact of the ladder once, in reading order, with links to what counts and what is missing. */
async function factsOf(caller: Caller, snapshot: Snapshot, { rungs }: Standing): Promise<FactShown[]> {
  const checks = rungs.flatMap((rung) => rung.checks).filter(({ found }) => found)
  const once = checks.filter(({ test }, n) => checks.findIndex((other) => other.test.fact === test.fact) === n)
  const links = await linkAll(
    caller,
    snapshot,
    once.flatMap(({ found }) => [found?.counted ?? [], found?.missing ?? []]),
  )
  const none: RecordLinks = { shown: [], more: 0, hidden: 0, total: 0 }
  return once.map((check, n) => ({
    fact: definitionOf(snapshot.rules, check.test.fact),
    check,
    counted: links[2 * n] ?? none,
    missing: links[2 * n + 1] ?? none,
  }))
}
