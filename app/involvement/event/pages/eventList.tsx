import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { EVENT_STAGES, type Event, influenceRatio } from '../event.ts'
import { words } from '../words.ts'

export const PER_PAGE = 50

type Props = {
  frame: Frame
  all: Event[]
  found: Event[]
  q: string
  stage: string
  page: number
  mayLog: boolean
}

/** What was done with people, how much of it changed something, and where the least did. */
export function EventList({ frame, all, found, q, stage, page, mayLog }: Props) {
  const told = words.columns
  const { n, lowest } = influenceRatio(all)
  const unitName = (unitId: string | null) =>
    all.find((event) => event.unitId === unitId)?.unitName ?? words.organisation
  const log = { href: '/events/new', text: words.log }
  const query = new URLSearchParams({ ...(q && { q }), ...(stage && { stage }) })
  return (
    <StaffPage {...frame} here="implementation" title={words.title}>
      <Statement eyebrow={words.title}>{words.statement(all.length, n)}</Statement>
      {all.length > 1 && n < all.length ? (
        <p>{words.lowest(lowest.slice(0, 5).map(({ unitId }) => unitName(unitId)))}</p>
      ) : null}
      {all.length === 0 ? (
        <Empty what={words.empty} who={words.emptyWho} first={mayLog ? log : undefined} />
      ) : (
        <>
          {mayLog ? <Button href={log.href}>{log.text}</Button> : null}
          <FilterBar
            action="/events"
            q={q}
            label={words.search}
            total={all.length}
            found={found.length}
            always={Boolean(stage)}
          >
            <Select
              name="stage"
              label={told.stage}
              options={EVENT_STAGES.map((value) => ({ value, text: words.stages[value] }))}
              chosen={stage}
              first={words.all}
            />
          </FilterBar>
          {found.length ? (
            <Table
              caption={words.caption}
              columns={[told.what, told.on, told.where, told.stage, told.people, told.changed].map((text) => ({
                text,
              }))}
              rows={found
                .slice((page - 1) * PER_PAGE, page * PER_PAGE)
                .map((event) => [
                  <a href={`/events/${event.id}`}>{event.title}</a>,
                  sayDay(event.onDay),
                  event.unitName ?? words.organisation,
                  words.stages[event.stage],
                  event.people,
                  event.changed.trim() ? words.yes : words.no,
                ])}
            />
          ) : null}
          <Pagination
            page={page}
            pages={Math.max(1, Math.ceil(found.length / PER_PAGE))}
            href={(to) => `/events?${new URLSearchParams({ ...Object.fromEntries(query), page: String(to) })}`}
          />
        </>
      )}
    </StaffPage>
  )
}
