import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import type { Decision } from '../decision.ts'
import { words } from '../words.ts'
import { DecisionTable } from './decisionTable.tsx'

type Props = {
  frame: Frame
  all: Decision[]
  found: Decision[]
  filter: DecisionFilter
  bodies: { id: string; name: string }[]
  today: string
  mayRecord: boolean
}

/** Only those whose minute is not known, or that were annulled. */
export const SHOWS = ['unminuted', 'annulled'] as const
export type DecisionFilter = { q: string; body: string; show: (typeof SHOWS)[number] | '' }

/** What bodies decided, and the bodies themselves. */
export function DecisionList({ frame, all, found, filter, bodies, today, mayRecord }: Props) {
  const told = words.list
  const standing = all.filter(({ annulledAt }) => !annulledAt)
  const record = { href: '/decisions/new', text: told.record }
  return (
    <StaffPage {...frame} title={told.title}>
      <Statement eyebrow={told.title}>
        {told.statement(standing.length, standing.filter(({ minuteRef }) => !minuteRef).length)}
      </Statement>
      <Cols kind="side">
        <div>
          {all.length === 0 ? (
            <Empty what={told.empty} who={told.emptyWho} first={mayRecord ? record : undefined} />
          ) : null}
          {all.length && mayRecord ? <Button href={record.href}>{record.text}</Button> : null}
          <FilterBar action="/decisions" q={filter.q} label={told.search} total={all.length} found={found.length}>
            <Select
              name="body"
              label={told.body}
              first={told.everyBody}
              chosen={filter.body}
              options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Select
              name="show"
              label={told.show}
              first={told.showAll}
              chosen={filter.show}
              options={SHOWS.map((show) => ({ value: show, text: told.shows[show] }))}
            />
          </FilterBar>
          {found.length ? <DecisionTable caption={told.caption} decisions={found} today={today} withBody /> : null}
        </div>
        <Aside label={told.bodies}>
          <Section id="bodies" title={told.bodies} tight>
            {bodies.length === 0 ? <p>{told.noBodies}</p> : null}
            <ul class="in-work">
              {bodies.map(({ id, name }) => (
                <li>
                  <a href={`/bodies/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  )
}
