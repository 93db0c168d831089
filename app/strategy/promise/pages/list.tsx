import { type Caller, may } from '../../../organisation/caller.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { rungWord } from '../../../web/parts/rung.tsx'
import { RungKey } from '../../../web/parts/rungKey.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { PromiseTable } from '../../pages/promiseTable.tsx'
import { RoomLinks } from '../../pages/roomLinks.tsx'
import type { Filter, Row } from '../../readStrategyPage.ts'
import { words as room } from '../../words.ts'
import { KINDS } from '../promise.ts'
import { words } from '../words.ts'

type Props = {
  caller: Caller
  frame: Frame
  counts: readonly number[]
  rows: readonly Row[]
  found: number
  total: number
  page: number
  pages: number
  filter: Filter & { rung: string }
  structure: Structure
}

/** Every promise that stands today, of every strategy, by rung. */
export function PromisesPage({ caller, frame, counts, rows, found, total, page, pages, filter, structure }: Props) {
  const said = words.list
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      breadcrumbs={[{ href: '/strategies', text: room.room.strategies }]}
    >
      <Title>{said.title}</Title>
      <RoomLinks here="/promises" hasDuties={may(caller, 'duty.read')} />
      {total === 0 ? (
        <Empty what={said.empty} who={said.who} first={{ href: '/strategies', text: said.toStrategies }} />
      ) : (
        <>
          <p class="in-lead">{said.lead(total)}</p>
          <RungKey counts={counts} />
          <FilterBar action="/promises" q={filter.q} label={said.search} total={total} found={found} always>
            <Select
              name="kind"
              label={room.show.kind}
              first={room.show.kindAll}
              chosen={filter.kind}
              options={KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
            />
            <Select
              name="rung"
              label={said.rung}
              first={said.rungAll}
              chosen={filter.rung}
              options={([0, 1, 2, 3, 4, 5] as const).map((rung) => ({ value: String(rung), text: rungWord(rung) }))}
            />
          </FilterBar>
          {rows.length ? <PromiseTable rows={rows} structure={structure} caption={said.title} /> : null}
          {pages > 1 ? (
            <Pagination
              page={page}
              pages={pages}
              href={(n) =>
                `/promises?${new URLSearchParams({ q: filter.q, kind: filter.kind, rung: filter.rung, page: String(n) })}`
              }
            />
          ) : null}
        </>
      )}
    </StaffPage>
  )
}
