import { addDays } from '../../store/today.ts'
import { page } from '../../web/answer.ts'
import { readDay } from '../../web/parts/day.tsx'
import { get, type Route, type Visit } from '../../web/route.ts'
import { readDigest, readTogether, sharedNames } from './actions.ts'
import { DigestPage } from './pages/digest.tsx'
import { TogetherPage } from './pages/together.tsx'

async function showDigest({ caller, frame, query }: Visit) {
  const asked = readDay(query.get('on') ?? '')
  const digest = await readDigest(caller, asked && asked <= caller.today ? asked : caller.today)
  const after = addDays(digest.toOn, 1)
  return page(
    <DigestPage
      frame={frame}
      digest={digest}
      shared={{ places: await sharedNames(caller, 'places'), groups: await sharedNames(caller, 'groups') }}
      before={addDays(digest.fromOn, -1)}
      after={after <= caller.today ? after : undefined}
    />,
  )
}

const showTogether =
  (by: 'places' | 'groups') =>
  async ({ caller, frame, params, query }: Visit) => {
    const q = query.get('q')?.trim() ?? ''
    return page(<TogetherPage frame={frame} by={by} q={q} together={await readTogether(caller, by, params.name!)} />)
  }

export const routes: Route[] = [
  get('/patterns', 'pattern.read', showDigest),
  get('/places/:name', 'organisation.read', showTogether('places')),
  get('/groups/:name', 'organisation.read', showTogether('groups')),
]
