import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import type { Decision } from '../decision.ts'
import { words } from '../words.ts'
import { DecisionTable } from './decisionTable.tsx'

type Props = {
  frame: Frame
  all: Decision[]
  found: Decision[]
  q: string
  bodies: { id: string; name: string }[]
  today: string
  mayRecord: boolean
}

/** What bodies decided, and the bodies themselves. */
export function DecisionList({ frame, all, found, q, bodies, today, mayRecord }: Props) {
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
          <FilterBar action="/decisions" q={q} label={told.search} total={all.length} found={found.length} />
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
