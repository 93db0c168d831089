import { NotFound } from '../../errors.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import { isId } from '../../store/newId.ts'
import { page } from '../../web/answer.ts'
import { get, type Route, type Visit } from '../../web/route.ts'
import { seesWhole } from '../ownView.ts'
import { snapshotOf } from '../remember.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Asked, gridAddress } from './address.ts'
import { childrenOf, type GridShown, gridOf } from './gridOf.ts'
import { openCell } from './openCell.ts'
import { CHOSEN_FROM, GridPage } from './pages/grid.tsx'
import { SHOWN } from './things.ts'

async function showGrid({ caller, frame, query }: Visit) {
  const snapshot = await snapshotOf(caller)
  const asked = askedIn(query, caller, snapshot)
  const grid = gridOf(snapshot, asked)
  const opened = asked.open && openedOf(caller, snapshot, asked, grid)
  const unit = snapshot.structure.units.find(({ id }) => id === asked.unitId)
  return page(
    <GridPage
      frame={frame}
      caller={caller}
      snapshot={snapshot}
      asked={asked}
      grid={grid}
      choice={choiceOf(query.get('q')?.trim() ?? '', caller, snapshot)}
      {...(unit && { unit })}
      {...(opened && { opened })}
    />,
  )
}

/** What the address asks for. A part that is not here, or not the caller's to see, is not found. */
function askedIn(query: URLSearchParams, caller: Caller, snapshot: Snapshot): Asked {
  const of = SHOWN.find((shown) => shown === query.get('of')) ?? 'commitments'
  const typed = query.get('unit') || undefined
  const unitId = seesWhole(caller, 'grid.read') ? typed : (caller.member.homeUnitId ?? undefined)
  const isHere = snapshot.structure.tree.indexOf.has(unitId ?? '')
  if ((typed && typed !== unitId) || (unitId && !isHere)) throw new NotFound('part of the organisation')
  if (!unitId && !seesWhole(caller, 'grid.read')) throw new NotFound('part of the organisation')
  const [row, activityId] = [query.get('row'), query.get('activity')]
  const number = Number.parseInt(query.get('page') ?? '1', 10) || 1
  return {
    of,
    page: number,
    ...(unitId && { unitId }),
    ...(isId(row) && isId(activityId) && { open: { row, activityId } }),
  }
}

function choiceOf(sought: string, caller: Caller, { structure }: Snapshot) {
  const all = structure.units.filter(({ kind }) => kind !== 'body')
  if (!seesWhole(caller, 'grid.read'))
    return { units: all.filter(({ id }) => id === caller.member.homeUnitId), sought, total: 1 }
  if (all.length <= CHOSEN_FROM) return { units: all, sought, total: all.length }
  const units = sought ? all.filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase())) : []
  return { units, sought, total: all.length }
}

function openedOf(caller: Caller, snapshot: Snapshot, asked: Asked, grid: GridShown) {
  const { structure, things } = snapshot
  const row = grid.drawn.rows.find(({ id }) => id === asked.open?.row)
  const activity = structure.activities.find(({ id }) => id === asked.open?.activityId)
  if (!row || !activity) throw new NotFound('cell')
  const isLevel = row.is === 'level'
  const cell = { activityId: activity.id, ...(isLevel ? { levelId: row.id } : { unitId: row.id }) }
  const where = `${isLevel ? 'level' : 'unit'}=${row.id}&activity=${activity.id}`
  const below = belowOf(snapshot, row)
  const mayEdit = may(caller, 'strategy.edit', { unitId: isLevel ? null : row.id })
  const isPart = !isLevel && row.id !== asked.unitId && childrenOf(snapshot, row.id).length > 0
  return {
    panel: openCell(snapshot, cell),
    names: { row: row.name, activity: activity.name },
    lands: {
      is: row.is,
      own: below.filter((unit) => hasOwn(things[asked.of], unit, activity.id)).length,
      of: below.length,
    },
    links: {
      ...(mayEdit && { add: `/promises/new?${where}`, blank: `/blanks/new?${where}` }),
      ...(isPart && { part: gridAddress({ of: asked.of, unitId: row.id }) }),
    },
  }
}

/** The parts at a level, or right below a part. */
function belowOf(snapshot: Snapshot, row: GridShown['drawn']['rows'][number]): Unit[] {
  if (row.is === 'unit') return childrenOf(snapshot, row.id)
  return snapshot.structure.units.filter(({ levelId, kind }) => levelId === row.id && kind !== 'body')
}

function hasOwn(things: Snapshot['things']['commitments'], { id }: Unit, activityId: string): boolean {
  return things.some(({ arms }) =>
    arms.some((arm) => arm.unitId === id && (!arm.activityId || arm.activityId === activityId)),
  )
}

export const routes: Route[] = [get('/grid', 'grid.read', showGrid)]
