import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Table } from '../../web/parts/table.tsx'
import { type Adviser, isAdvising } from '../involvement.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; all: Adviser[]; found: Adviser[]; q: string; today: string }

/** Who advises us, how they wish to hear from us, and since when. */
export function AdviserList({ frame, all, found, q, today }: Props) {
  const told = words.advisers
  const here = all.filter((adviser) => isAdvising(adviser, today))
  const add = { href: '/advisers/new', text: told.add }
  return (
    <StaffPage {...frame} here="implementation" title={told.title}>
      <Statement eyebrow={told.title}>{told.statement(here.length)}</Statement>
      <p>
        <a href="/assessments/asking">{told.asking}</a>
      </p>
      {all.length === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} first={add} />
      ) : (
        <>
          <Button href={add.href}>{add.text}</Button>
          <FilterBar action="/advisers" q={q} label={told.search} total={all.length} found={found.length} />
          {found.length ? (
            <Table
              caption={told.caption}
              columns={[{ text: told.name }, { text: told.contactBy }, { text: told.since }]}
              rows={found.map((adviser) => [
                <a href={`/advisers/${adviser.id}`}>{adviser.knownAs}</a>,
                told.by[adviser.contactBy],
                adviser.toOn && adviser.toOn < today ? told.left(adviser.toOn) : sayDay(adviser.fromOn),
              ])}
            />
          ) : null}
        </>
      )}
    </StaffPage>
  )
}
