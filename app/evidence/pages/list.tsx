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
import type { PlacedEvidence } from '../actions.ts'
import { ageOf, EVIDENCE_KINDS } from '../evidence.ts'
import { sayAge } from '../parts.tsx'
import { words } from '../words.ts'
import { placeOptions } from './whereSeenFields.tsx'

export const PER_PAGE = 50
export const AGES = ['counts', 'ageing', 'old'] as const

export type Sought = { q: string; kind: string; age: string; where: string; page: number }

type Props = {
  frame: Frame
  all: PlacedEvidence[]
  found: PlacedEvidence[]
  sought: Sought
  structure: Structure
  today: string
  mayAdd: boolean
}

/** Everything dated that shows something happened, newest first. */
export function EvidenceList({ frame, all, found, sought, structure, today, mayAdd }: Props) {
  const told = words.list
  const fresh = all.filter((evidence) => ageOf(evidence, today) !== 'old')
  const add = { href: '/evidence/new', text: told.add }
  const { page, ...filters } = sought
  return (
    <StaffPage {...frame} here="results" title={told.title}>
      <Statement eyebrow={told.title}>{told.statement(fresh.length, all.length)}</Statement>
      {all.length === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} first={mayAdd ? add : undefined} />
      ) : (
        <>
          {mayAdd ? <Button href={add.href}>{add.text}</Button> : null}
          <FilterBar action="/evidence" q={sought.q} label={told.search} total={all.length} found={found.length}>
            <Filters sought={sought} structure={structure} />
          </FilterBar>
          {found.length ? (
            <Table
              caption={told.caption}
              columns={[
                { text: told.what },
                { text: told.kind },
                { text: told.day },
                { text: told.counts, label: '' },
                { text: told.shows },
              ]}
              rows={found
                .slice((page - 1) * PER_PAGE, page * PER_PAGE)
                .map((evidence) => [
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
            pages={Math.max(1, Math.ceil(found.length / PER_PAGE))}
            href={(n) => `/evidence?${new URLSearchParams({ ...filters, page: String(n) })}`}
          />
        </>
      )}
    </StaffPage>
  )
}

function Filters({ sought, structure }: Pick<Props, 'sought' | 'structure'>) {
  const told = words.list
  return (
    <>
      <Select
        name="kind"
        label={told.kind}
        options={EVIDENCE_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
        first={told.anyKind}
        chosen={sought.kind}
      />
      <Select
        name="age"
        label={told.age}
        options={AGES.map((value) => ({ value, text: told.ages[value] }))}
        first={told.anyAge}
        chosen={sought.age}
      />
      <Select
        name="where"
        label={told.where}
        options={placeOptions(structure)}
        first={told.anyWhere}
        chosen={sought.where}
      />
    </>
  )
}
