import type { Action } from '../../action/action.ts'
import { actionsAbout } from '../../action/actions.ts'
import { backingsOf } from '../../budget/actions.ts'
import type { Backing } from '../../budget/budget.ts'
import { yesesForKinds } from '../../decision/actions.ts'
import { changesTo, evidenceFor } from '../../evidence/actions.ts'
import type { Linked, ToldChange } from '../../evidence/evidence.ts'
import { type Answered, conversationAbout, listAdvisers } from '../../involvement/actions.ts'
import type { Adviser } from '../../involvement/involvement.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import type { Post } from '../../organisation/post/post.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { type Happening, happeningsOf } from '../../store/happening.ts'
import { type Version, versionsOf } from '../../store/version.ts'
import { readStrategy, type StrategyRead } from '../actions.ts'
import { bodyNamed } from '../body/bodyNamed.ts'
import { mayRead } from '../permissions.ts'
import { standingsOf } from '../rungs.ts'
import { readPromise } from './actions.ts'
import { wordsStillApproved } from './approvedWording.ts'
import { type FrozenPromise, type Missing, type Promised, whatIsMissing } from './promise.ts'
import type { PromiseStanding } from './standing.ts'

export type PromisePageData = {
  promise: Promised
  standing: PromiseStanding
  missing: Missing[]
  strategy?: StrategyRead
  structure: Structure
  posts: Post[]
  backings: Backing[]
  evidence: Linked[]
  changes: ToldChange[]
  said: Answered[]
  advisers?: Adviser[]
  actions: Action[]
  happenings: Happening[]
  versions: Version<FrozenPromise>[]
  decision?: { id: string; bodyName: string }
  /** The words that a body approved, where newer ones wait. */
  approvedWords?: string
  /** The name of the body that looks at it, and that it is closed where it is. */
  body?: string
}

export async function readPromisePage(caller: Caller, id: string): Promise<PromisePageData> {
  const promise = await readPromise(caller, id)
  const [standing] = await standingsOf(caller, [promise])
  const versions = await versionsOf<FrozenPromise>(caller, id)
  const yeses = (await yesesForKinds(caller, ['promise'])).filter(({ recordId }) => recordId === id)
  const still = wordsStillApproved(
    promise.words,
    versions.map(({ no, body }) => ({ no, words: body.words })).reverse(),
    yeses,
  )
  const decision = yeses.find(({ onDay }) => onDay === standing?.approvedOn)
  const structure = await readStructure(caller)
  const body = await bodyNamed(caller, structure, promise.bodyUnitId)
  return {
    promise,
    standing: standing!,
    missing: whatIsMissing(promise, caller.today),
    ...(await strategyOf(caller, promise)),
    structure,
    posts: await postsOf(caller),
    backings: await backingsOf(caller, id),
    evidence: await evidenceFor(caller, id),
    changes: await changesTo(caller, id),
    said: await conversationAbout(caller, id),
    ...(may(caller, 'contribution.enter') && { advisers: await listAdvisers(caller) }),
    actions: (await actionsAbout(caller, id)).filter(({ kind }) => kind === 'task'),
    happenings: await happeningsOf(caller, id),
    versions,
    ...(decision && { decision: { id: decision.decisionId, bodyName: decision.bodyName } }),
    ...(still && { approvedWords: still.words }),
    ...(body && { body }),
  }
}

// A promise approved on its own may stand in a draft that not everybody who reads the promise may open.
async function strategyOf(caller: Caller, { strategyId }: Promised): Promise<Pick<PromisePageData, 'strategy'>> {
  const strategy = strategyId ? await readStrategy(caller, strategyId, { anyway: true }) : undefined
  return strategy && mayRead(caller, 'strategy', strategy) ? { strategy } : {}
}
