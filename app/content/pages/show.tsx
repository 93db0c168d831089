import type { Child } from 'hono/jsx'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Form } from '../../web/parts/form.tsx'
import { Hidden } from '../../web/parts/hidden.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Pagination } from '../../web/parts/pagination.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Tag } from '../../web/parts/tag.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { PackHere } from '../adoption.ts'
import type { PackHead } from '../packHead.ts'
import { addressOfComparison, addressOfPack, slugOf } from './addressOfPack.ts'
import type { Readable } from './readable.ts'
import { words } from './words.ts'

/** The parts on one page: fewer where each says much. */
export const perPage = (kind: string): number => (kind === 'assessment' ? 20 : 40)

type Props = {
  frame: Frame
  here: PackHere
  head: PackHead
  entries: Readable[]
  found: Readable[]
  noun: string
  q: string
  at: { page: number; pages: number }
  mayAdopt: boolean
  /** What would change here with this version, where a room can tell. */
  effect?: Child
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Everything that one version of a pack says, where it comes from, and whether the organisation has chosen it. */
export function PackPage({
  frame,
  here,
  head,
  entries,
  found,
  noun,
  q,
  at,
  mayAdopt,
  effect,
  typed = {},
  errors,
}: Props) {
  const told = words.show
  const path = addressOfPack(head.pack)
  const isRead = head.version === here.reads
  const nouns = [...new Set(entries.map((entry) => entry.noun))]
  const hrefOf = (page: number) =>
    `${path}?${new URLSearchParams({ version: head.version, noun, q, page: String(page) })}`
  return (
    <StaffPage
      {...frame}
      title={head.title}
      here="/packs"
      errors={errors}
      breadcrumbs={[{ href: '/packs', text: words.title }]}
    >
      <Title eyebrow={told.eyebrow(head.version)}>{head.title}</Title>
      <p>{isRead ? told.isRead : told.isNotRead(here.reads)}</p>
      {head.status === 'retired' ? <InsetText>{isRead ? told.retiredRead : told.retiredElse}</InsetText> : null}
      <p class="in-lead">{told.unchecked(entries.filter(({ isUnchecked }) => isUnchecked).length, entries.length)}</p>
      {effect}
      <Cols kind="side">
        <div>
          <FilterBar action={path} q={q} label={told.search} total={entries.length} found={found.length} always>
            <Hidden name="version" value={head.version} />
            <Select
              name="noun"
              label={told.filter}
              options={nouns.map((one) => ({ value: one, text: words.noun(one) }))}
              first={told.all}
              chosen={noun}
            />
          </FilterBar>
          {found.slice((at.page - 1) * perPage(head.kind), at.page * perPage(head.kind)).map((entry, place) => (
            <Part entry={entry} id={`part-${place}`} />
          ))}
          <Pagination {...at} href={hrefOf} />
        </div>
        <Aside label={told.about}>
          <About here={here} head={head} />
          {mayAdopt ? <Choose here={here} head={head} typed={typed} errors={errors} /> : null}
        </Aside>
      </Cols>
    </StaffPage>
  )
}

// Several parts may have one title, and landmarks of one name help nobody: these are headings alone.
function Part({ entry, id }: { entry: Readable; id: string }) {
  return (
    <div class="in-step">
      <h2 class="in-rulehead" id={id}>
        <span class="in-eyebrow">{words.noun(entry.noun)}</span>
        {entry.title}
      </h2>
      {entry.isUnchecked ? <Tag kind="open">{words.show.uncheckedMark}</Tag> : null}
      <SummaryList
        rows={entry.said.map(({ name, value }) => ({
          name: words.field(name),
          value:
            typeof value === 'string' ? (
              value
            ) : (
              <ul>
                {value.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            ),
        }))}
      />
    </div>
  )
}

function About({ here, head }: { here: PackHere; head: PackHead }) {
  const told = words.show
  const { adopted, heads, past } = here
  const others = heads.filter(({ version }) => version !== head.version)
  return (
    <>
      <SummaryList
        rows={[
          { name: told.source, value: head.source },
          { name: told.licence, value: head.licence },
          { name: told.language, value: head.language },
          { name: told.status, value: words.status[head.status] ?? head.status },
          {
            name: told.adoptedOn,
            value: adopted
              ? told.by(adopted.version, adopted.byName ?? told.somebody, adopted.onDay)
              : told.no(here.begunWith),
          },
          ...(adopted?.why ? [{ name: told.adoptedWhy, value: <span dir="auto">{adopted.why}</span> }] : []),
        ]}
      />
      {others.length > 0 ? (
        <Section id="versions" title={told.otherVersions} tight>
          <ul>
            {others.map(({ version }) => (
              <li>
                <a href={addressOfPack(head.pack, version)}>{version}</a>,{' '}
                <a href={addressOfComparison(head.pack, older(version, head), newer(version, head))}>
                  {told.compare(older(version, head), newer(version, head))}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section id="past" title={told.past} tight>
          <ul>
            {past.map(({ version, onDay, retiredOn, why }) => (
              <li>
                {told.pastLine(version, onDay, retiredOn ?? onDay)}
                {why ? <span dir="auto"> {told.because(why)}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

const isOlder = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) < 0
const older = (version: string, { version: other }: PackHead) => (isOlder(version, other) ? version : other)
const newer = (version: string, { version: other }: PackHead) => (isOlder(version, other) ? other : version)

type ChooseProps = { here: PackHere; head: PackHead; typed: Record<string, string>; errors?: FieldError[] }

function Choose({ here: { adopted, reads, begunWith }, head, typed, errors }: ChooseProps) {
  const told = words.show
  const path = `/packs/${slugOf(head.pack)}`
  if (adopted?.version === head.version)
    return (
      <Section id="retire" title={told.retireTitle} tight>
        <p>{told.isAdopted(begunWith)}</p>
        <Form action={`${path}/retirement`}>
          <TextArea name="why" label={told.retireWhy} value={typed.why} rows={2} errors={errors} />
          <Button kind="secondary">{told.retire}</Button>
        </Form>
      </Section>
    )
  if (head.status !== 'published') return <InsetText>{told.faults['not-published']}</InsetText>
  return (
    <Section
      id="adopt"
      title={isOlder(head.version, reads) ? told.backTitle(head.version) : told.adoptTitle(head.version)}
      tight
    >
      {head.version === reads ? null : <p>{told.adoptLead(reads)}</p>}
      <Form action={`${path}/adoption`} hidden={{ version: head.version }}>
        <TextArea name="why" label={told.why} value={typed.why} rows={2} errors={errors} />
        <Button>{told.adopt}</Button>
      </Form>
    </Section>
  )
}
