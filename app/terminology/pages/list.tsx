import { type Frame, StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Summary } from '../actions.ts'
import { missingFrom } from '../wording.ts'
import { words } from '../words.ts'

export type Offered = { concept: string; term: string; core: boolean; definitions: number }
type Props = {
  frame: Frame
  summaries: Summary[]
  offered: Offered[]
  /** How many definitions of the first word stand ready. */
  ready: number
  mayEdit: boolean
  glossary: string
  today: string
  q: string
}

/** Our words: adopted, out to consultation, drafts, and those still to adopt. */
export function ConceptList({ frame, summaries, offered, ready, mayEdit, glossary, today, q }: Props) {
  const here = summaries.filter(({ concept }) => !concept.archivedAt)
  const found = here.filter(({ concept }) =>
    `${concept.term} ${concept.draft.plain}`.toLowerCase().includes(q.toLowerCase()),
  )
  const adopted = found.filter((one) => one.inForce)
  const consulting = found.filter((one) => one.open && !one.inForce)
  const drafts = found.filter((one) => !one.open && !one.inForce)
  const isEmpty = here.length === 0
  return (
    <StaffPage {...frame} title={words.list.title} here="terminology">
      <Cols kind="side">
        <div>
          <Title>{words.list.title}</Title>
          <p class="in-lead">{words.list.lead}</p>
          {isEmpty ? (
            <Empty
              what={words.list.empty(ready)}
              who={words.list.emptyWho}
              first={mayEdit ? { href: '/concepts/new?concept=health-inequity', text: words.list.first } : undefined}
            />
          ) : null}
          <FilterBar action="/concepts" q={q} label={words.list.search} total={here.length} found={found.length} />
          <Group id="adopted" title={words.list.adopted} rows={adopted} today={today} />
          <Group id="consulting" title={words.list.consulting} rows={consulting} today={today} />
          <Group id="drafts" title={words.list.drafts} lead={words.list.draftsLead} rows={drafts} today={today} />
          {mayEdit && !q ? <Offer offered={offered} isEmpty={isEmpty} /> : null}
          <PutAway summaries={summaries.filter(({ concept }) => concept.archivedAt)} />
        </div>
        <Aside label={words.list.tools}>
          <Section id="tools" title={words.list.tools} tight>
            <ul class="govuk-list">
              <li>
                <a href="/recognition">{words.list.recognition}</a>
              </li>
              <li>
                <a href="/language-check">{words.list.check}</a>
              </li>
              <li>
                <a href="/phrases">{words.list.phrases}</a>
              </li>
              <li>
                <a href={glossary}>{words.list.glossary}</a>
              </li>
            </ul>
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function Group({
  id,
  title,
  lead,
  rows,
  today,
}: {
  id: string
  title: string
  lead?: string
  rows: Summary[]
  today: string
}) {
  if (rows.length === 0) return null
  return (
    <Section id={id} title={title}>
      {lead ? <p>{lead}</p> : null}
      <Table
        caption={title}
        columns={[{ text: words.list.word }, { text: words.list.words }, { text: words.list.stands }]}
        rows={rows.map((one) => [
          <a href={`/concepts/${one.concept.id}`} dir="auto">
            {one.concept.term}
          </a>,
          <span dir="auto">{shorten(one.concept.draft.plain || one.concept.draft.formal || words.noWords)}</span>,
          <Stands summary={one} today={today} />,
        ])}
      />
    </Section>
  )
}

function Stands({ summary: { concept, inForce, open }, today }: { summary: Summary; today: string }) {
  const lines = [
    inForce ? words.list.adoptedBy(inForce.bodyName, inForce.onDay) : undefined,
    inForce && concept.reviewOn && concept.reviewOn < today ? (
      <span class="in-late">{words.list.reviewPast(concept.reviewOn)}</span>
    ) : undefined,
    open && inForce ? words.list.nextOpen : undefined,
    open ? words.list.openUntil(open.closesOn) : undefined,
    !open && !inForce ? words.list.draft : undefined,
    !inForce && concept.kind === 'inequity' ? words.list.missing(missingFrom(concept.draft).length) : undefined,
  ].filter(Boolean)
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at ? <br /> : null}
          {line}
        </>
      ))}
    </>
  )
}

function Offer({ offered, isEmpty }: { offered: Offered[]; isEmpty: boolean }) {
  const core = offered.filter((one) => one.core)
  const more = offered.filter((one) => !one.core)
  return (
    <Section id="offered" title={words.list.offered}>
      <p>{words.list.offeredLead}</p>
      <OfferTable offered={core} />
      {more.length ? (
        <Details summary={words.list.more(more.length)}>
          <OfferTable offered={more} />
        </Details>
      ) : null}
      <ButtonGroup>
        <Button kind={isEmpty ? 'secondary' : undefined} href="/concepts/new">
          {words.list.own}
        </Button>
      </ButtonGroup>
    </Section>
  )
}

function OfferTable({ offered }: { offered: Offered[] }) {
  if (offered.length === 0) return null
  return (
    <Table
      caption={words.list.offered}
      columns={[{ text: words.list.word }, { text: words.list.definitions, label: '' }]}
      rows={offered.map(({ concept, term, definitions }) => [
        <a href={`/concepts/new?concept=${concept}`}>{term}</a>,
        words.list.ready(definitions),
      ])}
    />
  )
}

function PutAway({ summaries }: { summaries: Summary[] }) {
  if (summaries.length === 0) return null
  return (
    <Section id="put-away" title={words.list.putAway}>
      <ul class="govuk-list">
        {summaries.map(({ concept }) => (
          <li>
            <a href={`/concepts/${concept.id}`} dir="auto">
              {concept.term}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The beginning of a text, for a row. */
export const shorten = (text: string, most = 160): string =>
  text.length <= most
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most)} …`
