import { type Answered, asksAbout, conversationAbout } from '../involvement/actions.ts'
import type { Ask } from '../involvement/involvement.ts'
import type { Caller } from '../organisation/caller.ts'
import { type Coverage, coverageOf, gridRows } from '../organisation/gridRows.ts'
import { blanksOf, readStructure } from '../organisation/structure/actions.ts'
import type { Structure } from '../organisation/structure/structure.ts'
import { type Happening, happeningsOf } from '../store/happening.ts'
import { allStrategies, readStrategy, type StrategyRead } from './actions.ts'
import { readToApprove, type ToApprove } from './approval/actions.ts'
import { countOpenCandidates } from './candidates/store.ts'
import { type CoveredCell, coverageGrid } from './coverageGrid.ts'
import { blanksForGrid } from './facts.ts'
import { readablePromisesOf } from './promise/actions.ts'
import { type Missing, type Promised, whatIsMissing } from './promise/promise.ts'
import type { PromiseStanding } from './promise/standing.ts'
import { wordings } from './promise/store.ts'
import { promiseRungs, standingsOf } from './rungs.ts'
import { words } from './words.ts'

/** One promise in a list: what it says, where it stands, what it lacks. */
export type Row = Promised & { standing: PromiseStanding; missing: Missing[]; isReworded: boolean }

export type StrategyPageData = {
  strategy: StrategyRead
  rows: Row[]
  structure: Structure
  cells: CoveredCell[][]
  coverage: Coverage
  waiting: Pick<ToApprove, 'isTextNew'> & { promises: number }
  openCandidates: number
  said: Answered[]
  asks: Ask[]
  consultationCloses?: string
  happenings: Happening[]
}

export async function readStrategyPage(caller: Caller, id: string): Promise<StrategyPageData> {
  const strategy = await readStrategy(caller, id)
  const rows = await readRows(caller, await readablePromisesOf(caller, id))
  const structure = await readStructure(caller)
  const blanks = await blanksOf(caller)
  const live = rows.filter(({ retiredOn }) => !retiredOn).map(({ standing }) => standing)
  const asked = await readToApprove(caller, id, await allStrategies(caller))
  const asks = await asksAbout(caller, id)
  const closes = asks.find((ask) => ask.id === strategy.openAskId)?.closesOn
  const commitments = live.filter(({ kind }) => kind === 'commitment')
  return {
    strategy,
    rows,
    structure,
    cells: coverageGrid(live, structure, blanks, caller.today, words.where.everywhere),
    coverage: coverageOf(gridRows(commitments, structure.tree, blanksForGrid(blanks), caller.today)),
    waiting: { isTextNew: !asked.isFirst && asked.isTextNew, promises: asked.isFirst ? 0 : asked.promises.length },
    openCandidates: await countOpenCandidates(caller, id),
    said: await conversationAbout(caller, id),
    asks,
    ...(closes && { consultationCloses: closes }),
    happenings: await happeningsOf(caller, id),
  }
}

/** Promises with their rungs and what they lack, in a dozen queries. */
export async function readRows(caller: Caller, promises: readonly Promised[]): Promise<Row[]> {
  const live = (await promiseRungs(caller)).map((standing) => [standing.id, standing] as const)
  const ids = new Set(live.map(([id]) => id))
  const over = promises.filter(({ id }) => !ids.has(id))
  const others = over.length ? await standingsOf(caller, over) : []
  const standings = new Map([...live, ...others.map((standing) => [standing.id, standing] as const)])
  const frozen = new Set((await wordings(caller)).map(({ recordId }) => recordId))
  return promises.map((promise) => {
    const standing = standings.get(promise.id)!
    return {
      ...promise,
      standing,
      missing: whatIsMissing(promise, caller.today),
      isReworded: !standing.approvedOn && frozen.has(promise.id),
    }
  })
}

export type Filter = { q: string; kind: string; show: string; levelId: string; activityId: string }

export const readFilter = (query: URLSearchParams): Filter => ({
  q: query.get('q')?.trim() ?? '',
  kind: query.get('kind') ?? '',
  show: query.get('show') ?? '',
  levelId: query.get('level') ?? '',
  activityId: query.get('activity') ?? '',
})

/** The rows that a filter lets through. Retired ones only when they are asked for. Pure. */
export function filterRows(
  rows: readonly Row[],
  { q, kind, show, levelId, activityId }: Filter,
  { tree }: Pick<Structure, 'tree'>,
): Row[] {
  const levelOf = (unitId: string) => tree.units[tree.indexOf.get(unitId) ?? -1]?.levelId
  const sought = q.toLowerCase()
  return rows.filter((row) => {
    if ((show === 'retired') !== Boolean(row.retiredOn)) return false
    if (
      sought &&
      ![row.words, row.reference ?? '', row.standing.owner?.title ?? ''].some((text) =>
        text.toLowerCase().includes(sought),
      )
    )
      return false
    if (kind && row.kind !== kind) return false
    if (show === 'vague' && !row.missing.length) return false
    if (show === 'new' && row.standing.approvedOn) return false
    if (show === 'placeless' && row.standing.arms.length) return false
    const { arms } = row.standing
    if (levelId && !arms.some((arm) => (arm.levelId ?? (arm.unitId && levelOf(arm.unitId)) ?? levelId) === levelId))
      return false
    return !activityId || arms.some((arm) => (arm.activityId ?? activityId) === activityId)
  })
}
