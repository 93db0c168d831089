import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import type { Link } from '../../../web/parts/link.ts'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { type Assessment, STATES } from '../../assessment.ts'
import { words as loop } from '../../loop/words.ts'
import type { Timeliness } from '../../register/timeliness.ts'
import { words as register } from '../../register/words.ts'
import type { Listed, ListView, Sought } from '../readList.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; listed: ListView; sought: Sought; mayOpen: boolean; elsewhere: Link[] }

/** Every assessment that the reader may see: where it stands, whether it came in time, and for how long it has waited. */
export function AssessmentList({ frame, listed, sought, mayOpen, elsewhere }: Props) {
  const told = words.list
  const { counted, found, rows, page, pages } = listed
  const total = counted.all
  const first = { href: '/assessments/new', text: told.open }
  return (
    <StaffPage {...frame} title={words.all} here="assessments">
      <Statement eyebrow={words.all}>{told.statement(counted)}</Statement>
      {total === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} first={mayOpen ? first : undefined}>
          {mayOpen ? null : <p>{told.emptyReader}</p>}
        </Empty>
      ) : (
        <>
          {mayOpen ? <Button href={first.href}>{first.text}</Button> : null}
          <FilterBar action="/assessments" q={sought.q} label={told.search} total={total} found={found}>
            <Select
              name="state"
              label={told.state}
              first={told.anyState}
              options={STATES.map((state) => ({ value: state, text: loop.states[state] }))}
              chosen={sought.state}
            />
          </FilterBar>
          {rows.length ? <Rows rows={rows} /> : null}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => `/assessments?${new URLSearchParams({ q: sought.q, state: sought.state, page: String(n) })}`}
          />
        </>
      )}
      {elsewhere.length ? (
        <ul class="govuk-list">
          {elsewhere.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </StaffPage>
  )
}

function Rows({ rows }: { rows: readonly Listed[] }) {
  const told = words.list
  return (
    <Table
      caption={told.caption}
      columns={[
        { text: told.what },
        { text: told.where, label: '' },
        { text: told.timely },
        { text: told.majors, number: true },
        { text: told.waiting, label: '' },
      ]}
      rows={rows.map(({ assessment, among, timely, majors, days }) => [
        <>
          <a href={`/assessments/${assessment.id}`}>{assessment.title}</a>
          <span class="in-who">{told.kind(words.lengths[assessment.length], words.stages[assessment.stage])}</span>
          {among ? <span class="in-who">{told.openedOn(assessment.openedOn, among.packTitle)}</span> : null}
        </>,
        loop.states[assessment.state],
        timely ? sayTimely(timely, assessment) : words.notProject,
        majors === 0 ? told.none : <b class="in-late">{String(majors)}</b>,
        told.since(days),
      ])}
    />
  )
}

// Whether it was in time is judged by the first assessment of a project, also on the line of a later one.
function sayTimely(timely: Timeliness, { openedOn }: Assessment): string {
  const said = register.timeliness(timely)
  return 'openedOn' in timely && timely.openedOn !== openedOn ? words.list.ofFirst(said) : said
}
