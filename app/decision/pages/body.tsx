import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Decision, Meeting } from '../decision.ts'
import { words } from '../words.ts'
import { DecisionTable } from './decisionTable.tsx'

type Props = {
  frame: Frame
  body: { id: string; name: string; isClosed?: boolean }
  meetings: Meeting[]
  decisions: Decision[]
  /** Those of them that hold the words sought. */
  found: Decision[]
  q: string
  today: string
  mayRecord: boolean
}

/** A body that decides: what it decided, what has no minute yet, and its meetings. */
export function BodyPage({ frame, body, meetings, decisions, found, q, today, mayRecord }: Props) {
  const told = words.body
  const unminuted = found.filter(({ minuteRef, annulledAt }) => !minuteRef && !annulledAt)
  const others = found.filter((decision) => !unminuted.includes(decision))
  return (
    <StaffPage {...frame} title={body.name} breadcrumbs={[{ href: '/decisions', text: words.list.title }]}>
      <Title eyebrow={told.eyebrow}>{body.name}</Title>
      {body.isClosed ? <InsetText>{told.closed}</InsetText> : null}
      <Cols kind="side">
        <div>
          {mayRecord && !body.isClosed ? (
            <Button href={`/decisions/new?${new URLSearchParams({ body: body.id })}`}>{words.list.record}</Button>
          ) : null}
          <FilterBar
            action={`/bodies/${body.id}`}
            q={q}
            label={told.search}
            total={decisions.length}
            found={found.length}
          />
          {unminuted.length ? (
            <Section id="unminuted" title={told.withoutMinute} tight>
              <DecisionTable caption={told.withoutMinute} decisions={unminuted} today={today} />
            </Section>
          ) : null}
          <Section id="decisions" title={told.decisions} tight={unminuted.length === 0}>
            {decisions.length === 0 ? <p>{told.noDecisions}</p> : null}
            {others.length ? <DecisionTable caption={told.decisions} decisions={others} today={today} /> : null}
          </Section>
        </div>
        <Aside label={told.meetings}>
          <Section id="meetings" title={told.meetings} tight>
            {meetings.length === 0 ? <p>{told.noMeetings}</p> : null}
            <ul class="in-work">
              {meetings.map((meeting) => (
                <li>
                  <a href={`/meetings/${meeting.id}`}>{sayDay(meeting.onDay)}</a>
                  <span class="in-who">
                    {meeting.onDay > today
                      ? told.planned
                      : told.decided(decisions.filter(({ meetingId }) => meetingId === meeting.id).length)}
                  </span>
                </li>
              ))}
            </ul>
            {mayRecord && !body.isClosed ? (
              <Button kind="secondary" href={`/meetings/new?${new URLSearchParams({ body: body.id })}`}>
                {told.hold}
              </Button>
            ) : null}
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  )
}
