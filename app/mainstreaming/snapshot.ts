import { debtsAbout } from '../action/actions.ts'
import type { Facts } from '../ladder/fact.ts'
import type { Blank } from '../organisation/gridRows.ts'
import { grantsOf, membersOf } from '../organisation/people/actions.ts'
import { postsOf } from '../organisation/post/actions.ts'
import { blanksOf, readStructure } from '../organisation/structure/actions.ts'
import { isStanding, type Structure } from '../organisation/structure/structure.ts'
import { type PromiseStanding, promiseRungs } from '../strategy/actions.ts'
import type { Asker } from './asker.ts'
import { type Board, boardOf, type Known, liftOf, type Missing, type Stood, standAll } from './board.ts'
import { gapOf, gatherFacts } from './facts.ts'
import { blankFrom } from './grid/blankFrom.ts'
import type { Drawn } from './grid/drawGrid.ts'
import { readThings, type Things } from './grid/things.ts'
import { loadRules } from './pack.ts'
import { judgedBy } from './requirement/threshold.ts'
import * as store from './store.ts'

/** Everything that is counted about an organisation on a day. The same for everybody who may see the board. */
export type Snapshot = Known & {
  structure: Structure
  blanks: Blank[]
  promises: PromiseStanding[]
  promiseById: ReadonlyMap<string, PromiseStanding>
  things: Things
  stood: Stood[]
  board: Board
  facts: Facts
  /** Grids already drawn from this snapshot, by what they show. */
  drawn: Map<string, Drawn>
}

/** Counts everything from the records: the same number of queries however much is recorded. */
export async function readSnapshot(asker: Asker): Promise<Snapshot> {
  const rules = await loadRules(asker)
  const structure = await readStructure(asker)
  const blanks = (await blanksOf(asker)).filter((blank) => isStanding(blank, asker.today)).map(blankFrom)
  const promises = await promiseRungs(asker)
  const promiseById = new Map(promises.map((promise) => [promise.id, promise]))
  const facts = await gatherFacts(asker, promises)
  const people = { members: await membersOf(asker), grants: await grantsOf(asker), posts: await postsOf(asker) }
  const thresholds = judgedBy(rules, await store.thresholdsInForce(asker))
  const known: Known = { rules, facts, thresholds, people, today: asker.today }
  const stood = standAll(known)
  const gap = gapOf(promises, asker.today)
  const board = boardOf(stood, known, await missingFrom(asker, stood), {
    ...(gap && { gap }),
    rungOf: (id) => promiseById.get(id)?.rung ?? 0,
  })
  const things = await readThings(asker, promises, people.posts)
  return { ...known, structure, blanks, promises, promiseById, things, stood, board, drawn: new Map() }
}

/** What is known of the records that the next things wait for. */
async function missingFrom(asker: Asker, stood: readonly Stood[]): Promise<Map<string, Missing>> {
  const ids = stood.flatMap(({ standing }) => liftOf(standing)?.found?.missing ?? [])
  return readMissing(asker, ids)
}

/** Who owns each of these records, and what has been asked about it. Ids that are no records are left out. */
export async function readMissing(asker: Asker, ids: readonly string[]): Promise<Map<string, Missing>> {
  const records = [...new Set(ids)].filter(isRecordId)
  const debts = new Map((await debtsAbout(asker, records)).map(({ recordId, on, by }) => [recordId, { on, by }]))
  const owners = await store.ownersOf(asker, records)
  return new Map(
    owners.map(({ id, ownerPostId }) => {
      const due = debts.get(id)
      return [id, { ownerPostId, ...(due && { due }) }]
    }),
  )
}

// A cell of the grid is missing from a fact as 'level/activity', which is no record.
const isRecordId = (id: string): boolean => !id.includes('/')
