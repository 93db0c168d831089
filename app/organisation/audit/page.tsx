import type { Child } from 'hono/jsx'
import type { AuditRow } from '../../store/audit.ts'
import type { Touch } from '../../store/work.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Details } from '../../web/parts/details.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Pagination } from '../../web/parts/pagination.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Table } from '../../web/parts/table.tsx'
import { groupedBy } from '../groupedBy.ts'
import { words as organisationWords } from '../words.ts'
import type { Sought } from './auditStore.ts'
import type { Verdict } from './verifyChain.ts'
import { words } from './words.ts'

export const PER_PAGE = 50

/** What a reader may look for by kind: things that people have pages for. */
export const KINDS = [
  'concept',
  'strategy',
  'promise',
  'duty',
  'indicator',
  'evidence',
  'action',
  'ask',
  'contribution',
  'decision',
  'budget line',
  'project',
  'unit',
  'post',
  'member',
  'grant',
] as const

type Props = {
  frame: Frame
  rows: AuditRow[]
  count: number
  found: number
  sought: Sought
  /** Undefined when the chain is so long that it is followed only on asking. */
  verdict?: Verdict
  head?: { seq: number; mark: string }
  names: Map<string, string>
  /** The local day and time of a moment. */
  momentOf: (at: string) => { day: string; time: string }
  addressOf: (record: { id: string; kind: string }) => string | undefined
  at: { page: number; pages: number }
}

/** The audit trail: whether it is whole, in words, and its entries by day. */
export function AuditPage(props: Props) {
  const { frame, rows, count, found, sought, verdict, head, names, momentOf, addressOf, at } = props
  const days = groupedBy(rows, ({ entry }) => momentOf(entry.at).day)
  return (
    <StaffPage {...frame} title={words.title} here="/audit">
      <Statement eyebrow={words.title}>
        {verdict
          ? verdict.isWhole
            ? words.whole(verdict.entries)
            : words.broken(verdict.brokenAt)
          : words.unchecked(count)}
      </Statement>
      {verdict && !verdict.isWhole ? <p class="in-lead in-late">{words.brokenWhat}</p> : null}
      {verdict ? null : <Button href="/audit?check=all">{words.check}</Button>}
      <Cols kind="side">
        <div>
          <p>{words.lead}</p>
          <FilterBar action="/audit" q={sought.q} label={words.search} total={count} found={found}>
            <Select
              name="kind"
              label={words.kind}
              first={words.everyKind}
              chosen={sought.kind}
              options={KINDS.map((kind) => ({ value: kind, text: organisationWords.kinds(kind) }))}
            />
          </FilterBar>
          {count === 0 ? <p>{words.empty}</p> : null}
          {[...days].map(([day, entries]) => (
            <Section id={`day-${day}`} title={words.day(day)}>
              <Table
                caption={words.caption(day)}
                columns={[
                  { text: words.number, label: words.number },
                  { text: words.time },
                  { text: words.who },
                  { text: words.what },
                ]}
                rows={entries.map(({ seq, entry }) => [
                  String(seq),
                  momentOf(entry.at).time,
                  <>
                    {whoIs(entry.by, names)}
                    {words.channel[entry.channel] ? (
                      <div class="in-small in-quiet">{words.channel[entry.channel]}</div>
                    ) : null}
                  </>,
                  <Touched touched={entry.touched} addressOf={addressOf} />,
                ])}
              />
            </Section>
          ))}
          <Pagination {...at} href={(n) => `/audit?${new URLSearchParams({ ...sought, page: String(n) })}`} />
        </div>
        <Aside label={words.headTitle}>
          <Section id="head" title={words.headTitle} tight>
            {head ? <p>{words.head(head.seq, head.mark)}</p> : null}
            <p class="in-small in-quiet">{words.headWhy}</p>
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function whoIs(by: string, names: Map<string, string>): string {
  const [kind = '', id = ''] = by.split(':')
  const name = names.get(id)
  if (!name) return words.by[kind] ?? kind
  return kind === 'link' ? words.byLink(name) : name
}

const SHOWN = 6

function Touched({ touched, addressOf }: { touched: Touch[]; addressOf: Props['addressOf'] }) {
  // A thing's history entry says no more than the thing itself, where both were written.
  const things = touched.filter(
    (touch) =>
      touch.kind !== 'happening' ||
      !touched.some((other) => other.record === touch.record && other.kind !== 'happening'),
  )
  return (
    <>
      <Lines things={things.slice(0, SHOWN)} addressOf={addressOf} />
      {things.length > SHOWN ? (
        <Details summary={words.more(things.length - SHOWN)}>
          <Lines things={things.slice(SHOWN)} addressOf={addressOf} />
        </Details>
      ) : null}
    </>
  )
}

const Lines = ({ things, addressOf }: { things: Touch[]; addressOf: Props['addressOf'] }): Child =>
  things.map(({ record, kind, verb, fields }) => {
    const href = addressOf({ id: record, kind })
    const name = organisationWords.kind(kind)
    // What happened is a word of its own: there is nothing else to name.
    if (kind === 'happening') return <div>{organisationWords.verb(verb)}</div>
    return (
      <div>
        {organisationWords.verb(verb)}: {href ? <a href={href}>{name}</a> : name}{' '}
        {fields.length > 0 ? <span class="in-small in-quiet">{words.fields(fields)}</span> : null}
      </div>
    )
  })
