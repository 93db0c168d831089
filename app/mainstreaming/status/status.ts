import type { Fact, Facts } from '../../ladder/fact.ts'
import type { Asker } from '../asker.ts'
import type { BoardRow } from '../board.ts'
import { snapshotOf } from '../remember.ts'
import type { Snapshot } from '../snapshot.ts'

type FactTold = Pick<Fact, 'value'> & {
  n?: number
  of?: number
  counted: readonly string[]
  missing: readonly string[]
}

/** Where an organisation stands, for machines: names of the content pack, ids of records, no sentences of ours. */
export type Status = {
  organisation: { id: string; address: string; name: string }
  today: string
  /** The version of the rules that counted. */
  rules: string
  requirements: Climbed[]
  achievements: Climbed[]
  promises: {
    id: string
    reference: string | null
    kind: string
    words: string
    rung: number
    approvedOn: string | null
    lift: string | null
  }[]
  /** Null while no commitment has been approved. */
  lipServiceGap: { share: number; n: number; of: number; ids: string[] } | null
  facts: Record<string, FactTold>
}

type Climbed = {
  id: string
  key: string
  title: string
  /** Null: the first rung rests on what is not in this version yet. */
  rung: number | null
  word: string | null
  next: { rung: number; fact: string | null; lift: string | null } | null
  facts: string[]
}

/** @see Status */
export async function statusOf(asker: Asker): Promise<Status> {
  const snapshot = await snapshotOf(asker)
  const { board, promises, facts } = snapshot
  const rows = board.rows.map((row) => climbedOf(row, snapshot))
  return {
    organisation: { id: asker.organisation.id, address: asker.organisation.slug, name: asker.organisation.name },
    today: asker.today,
    rules: snapshot.rules.version,
    requirements: rows.filter(({ id }) => id.startsWith('S')),
    achievements: rows.filter(({ id }) => id.startsWith('A')),
    promises: promises.map(({ id, reference, kind, words, rung, approvedOn, lift }) => ({
      id,
      reference,
      kind,
      words,
      rung,
      approvedOn: approvedOn ?? null,
      lift: lift ?? null,
    })),
    lipServiceGap: board.gap
      ? { share: board.gap.share, n: board.gap.n, of: board.gap.of, ids: board.gap.counted }
      : null,
    facts: factsTold(facts),
  }
}

function climbedOf({ id, key, title, step, standing, next }: BoardRow, { rules }: Snapshot): Climbed {
  const { rung, isInThisVersion } = standing
  const word = step
    ? rules.rungs.find((one) => one.rung === rung)?.word
    : rules.achievementRungs.find(({ achievementRung }) => achievementRung === rung)?.word
  return {
    id,
    key,
    title,
    rung: isInThisVersion ? rung : null,
    word: isInThisVersion ? (word ?? null) : null,
    next: standing.next
      ? { rung: standing.next.rung, fact: next?.fact.fact ?? null, lift: next?.fact.lift ?? null }
      : null,
    facts: [
      ...new Set(standing.rungs.flatMap(({ checks }) => checks.flatMap(({ test, found }) => (found ? test.fact : [])))),
    ],
  }
}

function factsTold(facts: Facts): Record<string, FactTold> {
  const told = Object.entries(facts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { value, of, counted, missing }]) =>
        [name, { value, ...(of && { n: of.n, of: of.total }), counted, missing }] as const,
    )
  return Object.fromEntries(told)
}
