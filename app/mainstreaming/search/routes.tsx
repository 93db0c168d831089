import { may } from '../../organisation/caller.ts'
import { page } from '../../web/answer.ts'
import { get, type Route, type Visit } from '../../web/route.ts'
import { SearchPage } from './pages/search.tsx'
import { search } from './search.ts'

// Longer than any title, so nothing is lost by it.
const LONGEST = 200

async function show({ caller, frame, query }: Visit) {
  const q = (query.get('q') ?? '').slice(0, LONGEST)
  const found = await search(caller, q)
  return page(<SearchPage frame={frame} q={q} mayReadWords={may(caller, 'terminology.read')} {...found} />)
}

export const routes: Route[] = [get('/search', 'search', show)]
