import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Hidden } from '../../web/parts/hidden.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Money } from '../../web/parts/money.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Table } from '../../web/parts/table.tsx'
import { type BudgetLine, roomOn } from '../budget.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  year: string
  years: string[]
  lines: BudgetLine[]
  /** Those of them that hold the words sought. */
  found: BudgetLine[]
  q: string
  mayAdd: boolean
  mayApprove: boolean
  /** Last year's, while its approved lines still count at the start of a new one. */
  countsToo?: string
}

/** Money by purpose for one financial year: planned, approved, promised from it, and left. */
export function BudgetList({ frame, year, years, lines, found, q, mayAdd, mayApprove, countsToo }: Props) {
  const told = words.list
  const approved = lines.filter(({ approvedOn }) => approvedOn)
  const add = { href: `/budget-lines/new?${new URLSearchParams({ year })}`, text: told.add }
  return (
    <StaffPage {...frame} here="infrastructure" title={told.title}>
      <Statement eyebrow={told.title}>
        {told.statement(words.year(year), sumOf(approved), lines.length, approved.length)}
      </Statement>
      {countsToo ? <InsetText>{told.newYear(words.year(countsToo))}</InsetText> : null}
      <form class="in-line" action="/budget" method="get">
        <Select
          name="year"
          label={told.years}
          options={years.map((value) => ({ value, text: words.year(value) }))}
          chosen={year}
        />
        <Button kind="secondary">{told.show}</Button>
      </form>
      {lines.length === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} first={mayAdd ? add : undefined} />
      ) : (
        <>
          <p>{told.lead}</p>
          <FilterBar action="/budget" q={q} label={told.search} total={lines.length} found={found.length}>
            <Hidden name="year" value={year} />
          </FilterBar>
          {found.length ? <Lines year={year} lines={found} /> : null}
          {mayAdd ? <Button href={add.href}>{add.text}</Button> : null}
        </>
      )}
      {mayApprove ? <Approving lines={lines.filter(({ approvedOn }) => !approvedOn)} /> : null}
    </StaffPage>
  )
}

const sumOf = (lines: readonly BudgetLine[]) => lines.reduce((sum, { pence }) => sum + pence, 0)

function Lines({ year, lines }: { year: string; lines: BudgetLine[] }) {
  const told = words.list
  return (
    <Table
      caption={told.caption(words.year(year))}
      columns={[
        { text: told.line },
        { text: told.purpose },
        { text: told.planned, number: true },
        { text: told.approved },
        { text: told.backed, number: true },
        { text: told.room, number: true },
      ]}
      rows={[
        ...lines.map((line) => [
          <a href={`/budget-lines/${line.id}`}>{line.title}</a>,
          line.ringfenced ? `${words.purposes[line.purpose]}, ${told.ringfenced}` : words.purposes[line.purpose],
          <Money pence={line.pence} exact />,
          line.approvedOn ? sayDay(line.approvedOn) : told.notApproved,
          <Money pence={line.backedPence} exact />,
          <Money pence={roomOn(line)} exact />,
        ]),
        [
          told.total,
          '',
          <Money pence={sumOf(lines)} exact />,
          '',
          <Money pence={lines.reduce((sum, { backedPence }) => sum + backedPence, 0)} exact />,
          <Money pence={lines.reduce((sum, line) => sum + roomOn(line), 0)} exact />,
        ],
      ]}
    />
  )
}

function Approving({ lines }: { lines: BudgetLine[] }) {
  const told = words.list
  if (lines.length === 0) return null
  return (
    <Section id="approve" title={told.approveTitle}>
      <p>{told.approveLead}</p>
      <form action="/decisions/new" method="get">
        <Checkboxes
          name="about"
          label={told.approveWhich}
          options={lines.map(({ id, title, pence }) => ({ value: id, text: told.lineChoice(title, pence) }))}
          chosen={lines.map(({ id }) => id)}
          small
        />
        <Button kind="secondary">{told.approve}</Button>
      </form>
    </Section>
  )
}
