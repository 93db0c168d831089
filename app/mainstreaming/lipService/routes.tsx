import { NotAllowed } from '../../errors.ts'
import { go, page, refuse } from '../../web/answer.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { seesWhole } from '../ownView.ts'
import { snapshotOf } from '../remember.ts'
import { askOwner, readOnlyWords } from './actions.ts'
import { LipServicePage } from './pages/lipService.tsx'
import { words } from './words.ts'

async function show({ caller, frame, query }: Visit) {
  if (!seesWhole(caller, 'board.read')) throw new NotAllowed('board.read')
  const asked = { q: query.get('q')?.trim() ?? '', page: Number.parseInt(query.get('page') ?? '1', 10) || 1 }
  return page(
    <LipServicePage
      frame={frame}
      caller={caller}
      snapshot={await snapshotOf(caller)}
      found={await readOnlyWords(caller)}
      asked={asked}
    />,
  )
}

async function ask({ caller, frame, params, key }: Post) {
  if (!seesWhole(caller, 'board.read')) throw new NotAllowed('board.read')
  const asked = await askOwner(caller, params.id!, key)
  if (asked.ok) return go('/lip-service', 'lip-service.asked')
  const errors = [{ field: `c-${params.id}`, text: words.lipService[asked.because] }]
  return refuse(
    <LipServicePage
      frame={frame}
      caller={caller}
      snapshot={await snapshotOf(caller)}
      found={await readOnlyWords(caller)}
      errors={errors}
    />,
  )
}

export const routes: Route[] = [
  get('/lip-service', 'strategy.read', show),
  post('/lip-service/:id/asks', 'action.answer', ask),
]
