import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Table } from '../../web/parts/table.tsx'
import { type Ask, isOpen } from '../involvement.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  all: Ask[]
  found: Ask[]
  q: string
  today: string
  mayAdvisers: boolean
  mayEvents: boolean
}

/** Everything that people are asked, what is open first. */
export function AskList({ frame, all, found, q, today, mayAdvisers, mayEvents }: Props) {
  const told = words.asks
  const open = all.filter((ask) => isOpen(ask, today))
  const ordered = [...found.filter((ask) => isOpen(ask, today)), ...found.filter((ask) => !isOpen(ask, today))]
  return (
    <StaffPage {...frame} here="implementation" title={told.title}>
      <Statement eyebrow={told.title}>{told.statement(open.length)}</Statement>
      <p>
        <a href="/actions">{told.owed}</a>
        {mayEvents ? (
          <>
            {' · '}
            <a href="/events">{told.events}</a>
          </>
        ) : null}
        {mayAdvisers ? (
          <>
            {' · '}
            <a href="/advisers">{words.advisers.title}</a>
          </>
        ) : null}
      </p>
      {all.length === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} />
      ) : (
        <>
          <FilterBar action="/asks" q={q} label={told.search} total={all.length} found={found.length} />
          {ordered.length ? (
            <Table
              caption={told.caption}
              columns={[
                { text: told.what },
                { text: told.about },
                { text: told.takes },
                { text: told.pays },
                { text: told.closes },
              ]}
              rows={ordered.map((ask) => [
                <a href={`/asks/${ask.id}`}>{ask.what}</a>,
                ask.aboutTitle,
                told.minutes(ask.minutes),
                told.pay(ask.payPence),
                told.state(ask, stateOf(ask, today)),
              ])}
            />
          ) : null}
        </>
      )}
    </StaffPage>
  )
}

export const stateOf = (ask: Ask, today: string) =>
  isOpen(ask, today) ? 'open' : !ask.closedAt && today < ask.opensOn ? 'not-yet' : 'closed'
