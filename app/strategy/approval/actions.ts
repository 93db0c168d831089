import { recordDecision } from '../../decision/actions.ts'
import type { DecisionFault } from '../../decision/decision.ts'
import { type Caller, isFresh, must } from '../../organisation/caller.ts'
import { unitOf } from '../../organisation/structure/actions.ts'
import { recordHappening } from '../../store/happening.ts'
import { freezeVersion, versionsOf } from '../../store/version.ts'
import { readStrategy, type StrategyRead } from '../actions.ts'
import { readPromise } from '../promise/actions.ts'
import { type FrozenPromise, frozenOf as frozenPromise, type Promised } from '../promise/promise.ts'
import type { PromiseStanding } from '../promise/standing.ts'
import { moveToStrategy, promisesOf } from '../promise/store.ts'
import { standingsOf } from '../rungs.ts'
import { endStrategy, lockStrategy } from '../store.ts'
import { type FrozenStrategy, frozenOf } from '../strategy.ts'
import { holesIn } from './hole.ts'
import { minuteText } from './minute.ts'

export type Approving = {
  id?: string
  bodyUnitId: string
  onDay: string
  minuteRef?: string
  outcome: 'approved' | 'approved_with_conditions'
  conditions?: string
  /** Who else said yes to it; nobody: there is no second person yet, and that is shown. */
  secondMemberId?: string
}
export type Refused =
  | { ok: false; because: DecisionFault | 'not-fresh' | 'nothing-to-approve' | 'superseded' | 'put-away' }
  | { ok: false; because: 'already-approved'; bodyName: string; onDay: string }
export type ApprovalAnswer = { ok: true; id: string } | Refused

/** What a yes would be to: the whole strategy, or what was added or reworded since the last one. */
export type ToApprove = {
  strategy: StrategyRead
  isFirst: boolean
  isTextNew: boolean
  promises: PromiseStanding[]
  records: Promised[]
  /** Strategies whose place this one takes, with the promises that still stand in them. */
  before: { strategy: StrategyRead; promises: Promised[] }[]
}

export async function readToApprove(
  caller: Caller,
  strategyId: string,
  all: readonly StrategyRead[],
): Promise<ToApprove> {
  const strategy = await readStrategy(caller, strategyId)
  const live = (await promisesOf(caller, strategyId)).filter(({ retiredOn }) => !retiredOn)
  const standings = await standingsOf(caller, live)
  const isFirst = strategy.approvals.length === 0
  const waiting = new Set(standings.filter(({ approvedOn }) => !approvedOn).map(({ id }) => id))
  const replaced = isFirst
    ? all.filter((other) => other.id !== strategyId && other.approvals.length > 0 && other.standing !== 'superseded')
    : []
  const before = await Promise.all(
    replaced.map(async (other) => ({
      strategy: other,
      promises: (await promisesOf(caller, other.id)).filter(({ retiredOn }) => !retiredOn),
    })),
  )
  return {
    strategy,
    isFirst,
    isTextNew: isFirst || (await isTextNew(caller, strategy)),
    promises: standings.filter(({ id }) => isFirst || waiting.has(id)),
    records: live.filter(({ id }) => isFirst || waiting.has(id)),
    before,
  }
}

async function isTextNew(caller: Caller, strategy: StrategyRead): Promise<boolean> {
  const versions = await versionsOf<FrozenStrategy>(caller, strategy.id)
  const approved = versions.find(({ no }) => strategy.approvals.some(({ versionNo }) => versionNo === no))
  return !approved || !isSame(approved.body, frozenOf(strategy))
}

/** The same text for the same time, whatever order the database keeps its fields in. */
const isSame = (one: FrozenStrategy, other: FrozenStrategy): boolean =>
  (['title', 'fromOn', 'toOn', 'foreword'] as const).every((field) => one[field] === other[field]) &&
  one.sections.length === other.sections.length &&
  one.sections.every(({ title, text }, at) => title === other.sections[at]?.title && text === other.sections[at]?.text)

/**
 * Records a body's yes to a strategy: freezes its text and the words of its promises, and says in the minute which
 * promises lack an owner or money. The first yes puts it in the place of the strategy before, whose promises come
 * along unless `letEarlierEnd`. A second press, or a second person pressing, makes no second decision.
 * What a person presses goes through `askToApprove`, which finds the second person first.
 */
export async function approveStrategy(
  caller: Caller,
  strategyId: string,
  { letEarlierEnd = false, ...given }: Approving & { letEarlierEnd?: boolean },
  all: readonly StrategyRead[],
): Promise<ApprovalAnswer> {
  must(caller, 'strategy.approve')
  await lockStrategy(caller, strategyId)
  const checked = await checkStrategy(caller, strategyId, all)
  if (!checked.ok) return checked
  const { asked } = checked
  const { strategy } = asked
  const carried = letEarlierEnd ? [] : asked.before.flatMap(({ promises }) => promises)
  const covered = [...asked.records, ...carried]
  const versionNo = asked.isTextNew
    ? await freezeVersion(caller, strategyId, { body: frozenOf(strategy) })
    : lastApprovedNo(strategy)
  const decided = await decide(caller, strategyId, versionNo, given, { title: strategy.title, covered })
  if (!decided.ok) return decided
  if (carried.length)
    await moveToStrategy(
      caller,
      carried.map(({ id }) => id),
      strategyId,
    )
  for (const { strategy: earlier } of asked.before) await supersede(caller, earlier, strategy.fromOn)
  return decided
}

/** Whether the caller may approve this strategy now, and what they would say yes to. */
export async function checkStrategy(
  caller: Caller,
  strategyId: string,
  all: readonly StrategyRead[],
): Promise<{ ok: true; asked: ToApprove } | Refused> {
  must(caller, 'strategy.approve')
  await readStrategy(caller, strategyId)
  const asked = await readToApprove(caller, strategyId, all)
  const over = overOf(asked.strategy)
  if (over) return { ok: false, because: over }
  if (!asked.isFirst && !asked.isTextNew && !asked.records.length) {
    const last = asked.strategy.approvals.at(-1)!
    return { ok: false, because: 'already-approved', bodyName: last.bodyName, onDay: last.onDay }
  }
  return isFresh(caller, caller.now) ? { ok: true, asked } : { ok: false, because: 'not-fresh' }
}

// Nothing is approved in what another strategy took the place of, or in a draft that was put away.
const overOf = ({ standing, archivedAt }: StrategyRead): 'superseded' | 'put-away' | undefined =>
  standing === 'superseded' ? 'superseded' : archivedAt ? 'put-away' : undefined

const lastApprovedNo = ({ approvals }: StrategyRead): number | undefined => approvals.at(-1)?.versionNo ?? undefined

async function supersede(caller: Caller, earlier: StrategyRead, fromOn: string): Promise<void> {
  const day = fromOn > caller.today ? fromOn : caller.today
  await endStrategy(caller, earlier.id, day)
  await recordHappening(caller, earlier.id, 'superseded')
}

/** Records a body's yes to one promise: new in a strategy already approved, or reworded since. */
export async function approvePromise(caller: Caller, promiseId: string, given: Approving): Promise<ApprovalAnswer> {
  must(caller, 'strategy.approve')
  const { strategyId } = await readPromise(caller, promiseId)
  if (strategyId) await lockStrategy(caller, strategyId)
  const checked = await checkPromise(caller, promiseId)
  if (!checked.ok) return checked
  const { promise } = checked
  return decide(caller, promiseId, await wordingNo(caller, promise), given, {
    title: promise.words.slice(0, 200),
    covered: [promise],
    isOne: true,
  })
}

export async function checkPromise(
  caller: Caller,
  promiseId: string,
): Promise<{ ok: true; promise: Promised } | Refused> {
  must(caller, 'strategy.approve')
  const promise = await readPromise(caller, promiseId)
  if (promise.strategyId) {
    const over = overOf(await readStrategy(caller, promise.strategyId, { anyway: true }))
    if (over) return { ok: false, because: over }
  }
  const [standing] = await standingsOf(caller, [promise])
  if (promise.retiredOn) return { ok: false, because: 'nothing-to-approve' }
  if (standing?.approvedOn) return { ok: false, because: 'already-approved', bodyName: '', onDay: standing.approvedOn }
  return isFresh(caller, caller.now) ? { ok: true, promise } : { ok: false, because: 'not-fresh' }
}

type Paper = { title: string; covered: Promised[]; isOne?: boolean }

async function decide(
  caller: Caller,
  aboutRecordId: string,
  versionNo: number | undefined,
  given: Approving,
  { title, covered, isOne }: Paper,
): Promise<ApprovalAnswer> {
  const { bodyUnitId, onDay, outcome, conditions, minuteRef, secondMemberId } = given
  const body = await unitOf(caller, bodyUnitId)
  const covers: { recordId: string; versionNo: number }[] = []
  for (const promise of isOne ? [] : covered)
    covers.push({ recordId: promise.id, versionNo: await wordingNo(caller, promise) })
  const holes = holesIn(await standingsOf(caller, covered))
  const isWithConditions = outcome === 'approved_with_conditions'
  return recordDecision(caller, {
    id: given.id,
    title,
    bodyUnitId,
    onDay,
    aboutRecordId,
    versionNo,
    outcome,
    minuteRef: minuteRef?.trim() || undefined,
    words: minuteText({
      title,
      bodyName: body?.name ?? '',
      onDay,
      promises: covered.length,
      holes,
      conditions,
      isWithConditions,
    }),
    covers,
    secondMemberId,
    isSecondMissing: !secondMemberId,
  })
}

/** The number of the version that holds the promise's words of today, frozen now where none does. */
async function wordingNo(caller: Caller, promise: Promised): Promise<number> {
  const versions = await versionsOf<FrozenPromise>(caller, promise.id)
  return (
    versions.find(({ body }) => body.words === promise.words)?.no ??
    freezeVersion(caller, promise.id, { body: frozenPromise(promise) })
  )
}
