import { readStructure } from '../../organisation/structure/actions.ts'
import { page } from '../../web/answer.ts'
import type { Visit } from '../../web/route.ts'
import { mayRead } from '../permissions.ts'
import { filterRows, readFilter, readRows } from '../readStrategyPage.ts'
import { promiseRungs } from '../rungs.ts'
import { allPromises } from './actions.ts'
import { PromisesPage } from './pages/list.tsx'

const ROWS_A_PAGE = 50

/** Every live promise that the caller may read, fifty a page. */
export async function showPromises({ caller, frame, query }: Visit) {
  const structure = await readStructure(caller)
  const live = new Map((await promiseRungs(caller)).map((standing) => [standing.id, standing]))
  const readable = (await allPromises(caller)).filter(
    (promise) => live.has(promise.id) && mayRead(caller, 'promise', promise),
  )
  const filter = { ...readFilter(query), rung: query.get('rung') ?? '' }
  const rows = readable.map((promise) => ({
    ...promise,
    standing: live.get(promise.id)!,
    missing: [],
    isReworded: false,
  }))
  const found = filterRows(rows, filter, structure).filter(
    ({ standing }) => !filter.rung || String(standing.rung) === filter.rung,
  )
  const pages = Math.max(1, Math.ceil(found.length / ROWS_A_PAGE))
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
  const shown = found.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE)
  const counts = [0, 0, 0, 0, 0, 0]
  for (const { standing } of rows) counts[standing.rung]!++
  return page(
    <PromisesPage
      caller={caller}
      frame={frame}
      counts={counts}
      rows={await readRows(caller, shown)}
      found={found.length}
      total={rows.length}
      page={at}
      pages={pages}
      filter={filter}
      structure={structure}
    />,
  )
}
