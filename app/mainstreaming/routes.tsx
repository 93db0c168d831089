import { type Caller, may, reachOf } from '../organisation/caller.ts'
import { page } from '../web/answer.ts'
import { get, type Route, type Visit } from '../web/route.ts'
import { gridOf } from './grid/gridOf.ts'
import { routes as grid } from './grid/routes.tsx'
import { routes as lipService } from './lipService/routes.tsx'
import { seesWhole } from './ownView.ts'
import { BoardPage } from './pages/board.tsx'
import { OwnBoardPage } from './pages/ownBoard.tsx'
import { snapshotOf } from './remember.ts'
import { routes as requirement } from './requirement/routes.tsx'
import { routes as search } from './search/routes.tsx'
import { workOf } from './work/readWork.ts'
import { routes as work } from './work/routes.tsx'

async function showBoard({ caller, frame }: Visit) {
  const snapshot = await snapshotOf(caller)
  const waiting = await workOf(caller, snapshot)
  if (seesWhole(caller, 'board.read'))
    return page(
      <BoardPage
        frame={frame}
        organisation={caller.organisation.name}
        snapshot={snapshot}
        cloth={gridOf(snapshot, { of: 'commitments' })}
        work={waiting}
        may={{
          openGrid: may(caller, 'grid.read'),
          openGap: reachOf(caller, 'strategy.read').length > 0,
          openWords: may(caller, 'terminology.edit'),
          openRules: may(caller, 'pack.read'),
        }}
      />,
    )
  const unit = ownUnit(caller, snapshot.structure.units)
  return page(
    <OwnBoardPage
      frame={frame}
      work={waiting}
      {...(unit && { unit, cloth: gridOf(snapshot, { of: 'commitments', unitId: unit.id }) })}
    />,
  )
}

const ownUnit = ({ member }: Caller, units: readonly { id: string; name: string }[]) =>
  units.find(({ id }) => id === member.homeUnitId)

export const routes: Route[] = [
  get('/board', 'board.read', showBoard),
  ...requirement,
  ...grid,
  ...lipService,
  ...work,
  ...search,
]
