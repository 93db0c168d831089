import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Money } from '../../web/parts/money.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Title } from '../../web/parts/title.tsx'
import { type BudgetLine, roomOn } from '../budget.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  line: BudgetLine
  unit: string
  holder: string | undefined
  backs: { title: string; href: string | undefined; pence: number }[]
  /** The decision that approved it, for whoever may open it. */
  approvedHref: string | undefined
  mayEdit: boolean
  mayApprove: boolean
}

/** One budget line: how much, whose, whether a body approved it, and the promises that it backs. */
export function LinePage({ frame, line, unit, holder, backs, approvedHref, mayEdit, mayApprove }: Props) {
  const told = words.page
  const approvedOn = line.approvedOn && sayDay(line.approvedOn)
  return (
    <StaffPage
      {...frame}
      here="infrastructure"
      title={line.title}
      breadcrumbs={[{ href: `/budget?${new URLSearchParams({ year: line.yearStartsOn })}`, text: words.list.title }]}
    >
      <Title eyebrow={told.eyebrow(words.purposes[line.purpose], words.year(line.yearStartsOn))}>{line.title}</Title>
      <SummaryList
        rows={[
          { name: told.amount, value: <Money pence={line.pence} /> },
          {
            name: told.approved,
            value: approvedOn ? approvedHref ? <a href={approvedHref}>{approvedOn}</a> : approvedOn : told.planned,
          },
          { name: told.ringfenced, value: line.ringfenced ? told.yes : told.no },
          { name: told.unit, value: unit },
          { name: told.holder, value: holder ?? told.noHolder },
          ...(line.note ? [{ name: told.note, value: <LongText text={line.note} /> }] : []),
        ]}
      />
      {mayEdit ? (
        <Button kind="secondary" href={`/budget-lines/${line.id}/amendment`}>
          {told.change}
        </Button>
      ) : null}
      {mayApprove && !line.approvedOn ? (
        <Button kind="secondary" href={`/decisions/new?${new URLSearchParams({ about: line.id })}`}>
          {told.approve}
        </Button>
      ) : null}
      <Section id="backs" title={told.backs}>
        <p>{backs.length ? told.backsCount(line.backedPence, roomOn(line)) : told.backsNothing}</p>
        {backs.length ? (
          <Table
            caption={told.backs}
            columns={[{ text: told.promise }, { text: told.amount, number: true }]}
            rows={backs.map(({ title, href, pence }) => [
              href ? <a href={href}>{title}</a> : title,
              <Money pence={pence} exact />,
            ])}
          />
        ) : null}
      </Section>
    </StaffPage>
  )
}
