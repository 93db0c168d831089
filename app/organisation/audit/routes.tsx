import { dateFormat } from '../../formats.ts'
import { isId } from '../../store/newId.ts'
import { localDay } from '../../store/today.ts'
import { type Answer, page } from '../../web/answer.ts'
import { get, type Route, type Visit } from '../../web/route.ts'
import { locale } from '../../words.ts'
import { addressOf } from '../recordAddress.ts'
import { countEntries, namesOf, newestEntries } from './auditStore.ts'
import { AuditPage, KINDS, PER_PAGE } from './page.tsx'
import { verifyChain } from './verifyChain.ts'

// Following a chain of this length takes well under a second; a longer one is followed when somebody asks.
const ALWAYS_CHECKED = 3000

async function show({ caller, frame, query }: Visit): Promise<Answer> {
  const { db, organisation } = caller
  const count = await countEntries(db)
  const sought = { q: query.get('q')?.trim() ?? '', kind: KINDS.find((kind) => kind === query.get('kind')) ?? '' }
  const isSought = Boolean(sought.q || sought.kind)
  const found = isSought ? await countEntries(db, sought) : count
  const pages = Math.max(1, Math.ceil(found / PER_PAGE))
  const at = { pages, page: Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1)) }
  const rows = await newestEntries(db, { skip: (at.page - 1) * PER_PAGE, limit: PER_PAGE }, sought)
  const [head] = at.page === 1 && !isSought ? rows : await newestEntries(db, { skip: 0, limit: 1 })
  const isChecked = count <= ALWAYS_CHECKED || query.get('check') === 'all'
  const { timeZone } = organisation
  return page(
    <AuditPage
      frame={frame}
      rows={rows}
      count={count}
      found={found}
      sought={sought}
      verdict={isChecked ? await verifyChain(db) : undefined}
      head={head && { seq: head.seq, mark: head.hash.toString('hex').slice(0, 16) }}
      names={await namesOf(db, [...new Set(rows.map(({ entry }) => entry.by.split(':')[1] ?? '').filter(isId))])}
      momentOf={(moment) => ({
        day: localDay(new Date(moment), timeZone),
        time: dateFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(moment)),
      })}
      addressOf={(record) => addressOf(caller, record)}
      at={at}
    />,
  )
}

export const routes: Route[] = [get('/audit', 'audit.read', show)]
