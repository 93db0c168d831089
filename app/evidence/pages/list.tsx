import type { Structure } from '../../organisation/structure/structure.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Pagination } from '../../web/parts/pagination.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Table } from '../../web/parts/table.tsx'
import { AGES, EVIDENCE_KINDS } from '../evidence.ts'
import type { ListedEvidence } from '../listEvidence.ts'
import { sayAge } from '../parts.tsx'
import { words } from '../words.ts'
import { placeOptions } from './whereSeenFields.tsx'

type Filters = { q: string; kind: string; age: string; where: string }

type Props = {
  frame: Frame
  /** One page of what was found. */
  listed: {
    total: number
    counting: number
    found: number
    page: number
    pages: number
    rows: readonly ListedEvidence[]
  }
  filters: Filters
  structure: Structure
  today: string
  mayAdd: boolean
}

/** Everything dated that shows something happened, newest first. */
export function EvidenceList({ frame, listed, filters, structure, today, mayAdd }: Props) {
  const told = words.list
  const { total, counting, found, page, pages } = listed
  const add = { href: '/evidence/new', text: told.add }
  return (
    <StaffPage {...frame} here="results" title={told.title}>
      <Statement eyebrow={told.title}>{told.statement(counting, total)}</Statement>
      {total === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} first={mayAdd ? add : undefined} />
      ) : (
        <>
          {mayAdd ? <Button href={add.href}>{add.text}</Button> : null}
          <FilterBar action="/evidence" q={filters.q} label={told.search} total={total} found={found}>
            <FilterFields filters={filters} structure={structure} />
          </FilterBar>
          {found ? (
            <Table
              caption={told.caption}
              columns={[
                { text: told.what },
                { text: told.kind },
                { text: told.day },
                { text: told.counts, label: '' },
                { text: told.shows },
              ]}
              rows={listed.rows.map((evidence) => [
                <a href={`/evidence/${evidence.id}`}>{evidence.title}</a>,
                words.kinds[evidence.kind],
                sayDay(evidence.onDay),
                sayAge(evidence, today),
                told.showsN(evidence.shows),
              ])}
            />
          ) : null}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => `/evidence?${new URLSearchParams({ ...filters, page: String(n) })}`}
          />
        </>
      )}
    </StaffPage>
  )
}

function FilterFields({ filters, structure }: Pick<Props, 'filters' | 'structure'>) {
  const told = words.list
  return (
    <>
      <Select
        name="kind"
        label={told.kind}
        options={EVIDENCE_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
        first={told.anyKind}
        chosen={filters.kind}
      />
      <Select
        name="age"
        label={told.age}
        options={AGES.map((value) => ({ value, text: told.ages[value] }))}
        first={told.anyAge}
        chosen={filters.age}
      />
      <Select
        name="where"
        label={told.where}
        options={placeOptions(structure)}
        first={told.anyWhere}
        chosen={filters.where}
      />
    </>
  )
}
