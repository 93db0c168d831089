import { openTasksAbout } from '../action/actions.ts'
import { backingsForKinds } from '../budget/actions.ts'
import type { Backing } from '../budget/budget.ts'
import { packOf } from '../content/packOf.ts'
import { type Covered, yesesForKinds } from '../decision/actions.ts'
import { changesForKinds, supportsOfKinds } from '../evidence/actions.ts'
import type { Change } from '../evidence/evidence.ts'
import type { Owner } from '../ladder/owner.ts'
import type { Cause, PromiseRecords } from '../ladder/promise.ts'
import { countsAsEvidence } from '../organisation/evidencePlacement.ts'
import type { Arm } from '../organisation/placement.ts'
import { postsOf } from '../organisation/post/actions.ts'
import type { Post } from '../organisation/post/post.ts'
import { placementsOfKinds, readStructure } from '../organisation/structure/actions.ts'
import type { Tree } from '../organisation/tree.ts'
import { remembering } from '../store/remembering.ts'
import type { Work } from '../store/work.ts'
import { approvalOf } from './promise/approvedWording.ts'
import type { Promised } from './promise/promise.ts'
import { type Ladders, type PromiseStanding, standingOf } from './promise/standing.ts'
import { allPromises, type Wording, wordings } from './promise/store.ts'
import { allStrategies } from './store.ts'
import { isCounting } from './strategy.ts'

type Support = { id: string; onDay: string }

/** Everything that rungs rest on, read in a dozen queries however many promises there are. */
export type Read = {
  yeses: Map<string, Covered[]>
  wordings: Map<string, Wording[]>
  posts: Map<string, Post>
  handOvers: Set<string>
  backings: Map<string, Backing[]>
  evidence: Map<string, Support[]>
  changes: Map<string, Change[]>
  placements: Map<string, Arm[]>
  tree: Tree
  /** Open bodies that decide. */
  bodies: ReadonlySet<string>
  ladders: Ladders
}

/**
 * Where every live promise stands on `today`, the asker's own day unless given. Live: not retired, and its strategy
 * not superseded. A promise that nobody has approved stands on Absent and is in the list all the same.
 */
export const promiseRungs = (
  asker: Work,
  { today = asker.today }: { today?: string } = {},
): Promise<PromiseStanding[]> => liveStandings({ ...asker, today })

const liveStandings = remembering(readLiveStandings, { until: ({ today }) => today })

async function readLiveStandings(work: Work): Promise<PromiseStanding[]> {
  const { today } = work
  const over = new Set(
    (await allStrategies(work))
      .filter((strategy) => strategy.archivedAt || !isCounting(strategy, today))
      .map(({ id }) => id),
  )
  const live = (await allPromises(work)).filter(
    ({ retiredOn, strategyId }) => !retiredOn && !(strategyId && over.has(strategyId)),
  )
  return standingsOf(work, live)
}

/** Where these promises stand, live or not. */
export async function standingsOf(work: Work, promises: readonly Promised[]): Promise<PromiseStanding[]> {
  const read = await readAll(work)
  return promises.map((promise) => standOf(promise, read, work.today))
}

async function readAll(work: Work): Promise<Read> {
  const { content } = await packOf(work, 'mainstreaming')
  const posts = await postsOf(work)
  const { tree, units } = await readStructure(work)
  return {
    ladders: content.promises,
    posts: new Map(posts.map((post) => [post.id, post])),
    handOvers: new Set((await openTasksAbout(work, 'post')).map(({ recordId }) => recordId)),
    yeses: grouped(await yesesForKinds(work, ['promise'])),
    wordings: grouped(await wordings(work)),
    backings: await backingsForKinds(work, ['promise']),
    evidence: grouped(await supportsOfKinds(work, ['promise'])),
    changes: await changesForKinds(work, ['promise']),
    placements: await placementsOfKinds(work, ['promise', 'evidence']),
    tree,
    bodies: new Set(units.filter(({ governs }) => governs).map(({ id }) => id)),
  }
}

export function standOf(promise: Promised, read: Read, today: string): PromiseStanding {
  const { id, reference, kind, words, strategyId, dueOn, bodyUnitId } = promise
  const arms = read.placements.get(id) ?? []
  const approval = approvalOf(words, read.wordings.get(id) ?? [], read.yeses.get(id) ?? [])
  const approvedOn = approval?.onDay
  const owner = ownerOf(promise, read)
  const records = {
    ...(approvedOn && { approvedOn }),
    ...(dueOn && { dueOn }),
    // A body that was closed, or decides no longer, looks at nothing.
    ...(bodyUnitId && read.bodies.has(bodyUnitId) && { bodyId: bodyUnitId }),
    backings: (read.backings.get(id) ?? []).map(backingOf),
    evidence: evidenceThatCounts(read.evidence.get(id) ?? [], arms, read),
    changes: (read.changes.get(id) ?? []).map((change) => ({
      id: change.id,
      on: change.onDay,
      cause: causeOf(change),
    })),
  }
  const known = {
    id,
    reference,
    kind,
    words,
    strategyId,
    dueOn,
    bodyUnitId,
    arms,
    ...(approvedOn && { approvedOn }),
    ...(owner && { owner }),
  }
  return standingOf(known, records, read.ladders, today)
}

function ownerOf(
  { ownerPostId }: Promised,
  { posts, handOvers }: Read,
): (Owner & { postId: string; title: string; holder?: string }) | undefined {
  const post = ownerPostId ? posts.get(ownerPostId) : undefined
  if (!post) return undefined
  return {
    postId: post.id,
    title: post.title,
    isInPost: Boolean(post.holder),
    isHandOverOpen: handOvers.has(post.id),
    ...(post.holder && { holder: post.holder.name }),
    ...(post.vacantSince && { vacantSince: post.vacantSince }),
  }
}

/** What supports it, from its own level or below. Evidence without a place counts nowhere until somebody gives it one. */
export function evidenceThatCounts(
  supports: readonly Support[],
  arms: readonly Arm[],
  { placements, tree }: Pick<Read, 'placements' | 'tree'>,
) {
  return supports
    .filter(({ id }) => countsAsEvidence(placements.get(id) ?? [], arms, tree))
    .map(({ id, onDay }) => ({ id, on: onDay }))
}

const backingOf = ({ id, pence, hoursPerWeek, noCostReason }: Backing): PromiseRecords['backings'][number] => ({
  id,
  ...(pence !== null && { pence }),
  ...(hoursPerWeek !== null && { hoursPerWeek }),
  ...(noCostReason !== null && { noCostReason }),
})

const causeOf = ({ isByAdviser, becauseKind }: Change): Cause => (isByAdviser ? 'adviser' : becauseKind)

function grouped<T extends { recordId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const before = found.get(row.recordId)
    if (before) before.push(row)
    else found.set(row.recordId, [row])
  }
  return found
}
