import type { Child } from 'hono/jsx'
import type { AttachedFile } from '../../files/fileStore.ts'
import { History } from '../../organisation/parts.tsx'
import type { Happening } from '../../store/happening.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Archived } from '../../web/parts/archived.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { Where } from '../../web/parts/where.tsx'
import type { Evidence, Says } from '../evidence.ts'
import { sayAge } from '../parts.tsx'
import { words } from '../words.ts'
import { Files } from './files.tsx'

export type Shows = {
  recordId: string
  says: Says
  title: string
  kind: string
  note: string | null
  href: string | undefined
}

type Props = {
  frame: Frame
  evidence: Evidence
  places: { places: string[]; activities: string[] }
  shows: Shows[]
  history: Happening[]
  files: AttachedFile[]
  today: string
  /** For a policy: whether a body has made it ours. */
  policy: { approvedOn: string | null } | undefined
  mayDecide: boolean
  mayChange: boolean
  archived?: { on: string; by: string; because: string }
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** One piece of evidence: its day, until when it counts, where it was seen, and what it shows. */
export function EvidencePage(props: Props) {
  const { frame, evidence, today, mayChange, policy, archived, history, errors = [] } = props
  const isOn = mayChange && !archived
  return (
    <StaffPage
      {...frame}
      here="results"
      title={evidence.title}
      errors={errors}
      breadcrumbs={[{ href: '/evidence', text: words.list.title }]}
    >
      {archived ? <Archived {...archived} restore={mayChange ? <Restore id={evidence.id} /> : null} /> : null}
      <Title eyebrow={words.kinds[evidence.kind]}>{evidence.title}</Title>
      {archived ? null : <p class="in-lead">{sayAge(evidence, today)}.</p>}
      <Cols kind="side">
        <div>
          {evidence.words ? <LongText text={evidence.words} /> : null}
          <AboutIt {...props} />
          {isOn ? (
            <Button kind="secondary" href={`/evidence/${evidence.id}/amendment`}>
              {words.page.change}
            </Button>
          ) : null}
          {policy && !policy.approvedOn && props.mayDecide && !archived ? (
            <Button kind="secondary" href={`/decisions/new?${new URLSearchParams({ about: evidence.id })}`}>
              {words.page.approve}
            </Button>
          ) : null}
          <Files evidence={evidence} files={props.files} isOn={isOn} typed={props.typed} errors={errors} />
          <WhatItShows {...props} isOn={isOn} />
        </div>
        <Aside label={words.page.history}>
          <History happenings={history} />
          {isOn ? <PutAway {...props} /> : null}
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function AboutIt({ evidence, places, policy }: Props) {
  const told = words.page
  return (
    <SummaryList
      rows={[
        { name: told.day, value: sayDay(evidence.onDay) },
        ...(evidence.topic ? [{ name: told.topic, value: words.topics[evidence.topic] }] : []),
        ...(policy
          ? [{ name: told.approved, value: policy.approvedOn ? sayDay(policy.approvedOn) : told.notApproved }]
          : []),
        ...(evidence.url ? [{ name: told.url, value: <OutsideLink url={evidence.url} /> }] : []),
        { name: told.where, value: places.places.length ? <Where {...places} /> : told.noWhere },
      ]}
    />
  )
}

// What is not a web address was imported; it is shown, and leads nowhere.
const OutsideLink = ({ url }: { url: string }): Child =>
  /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener">
      {url}
    </a>
  ) : (
    url
  )

function WhatItShows({ evidence, shows, isOn }: Props & { isOn: boolean }) {
  const told = words.page
  return (
    <Section id="shows" title={told.shows}>
      {shows.length === 0 ? <p>{told.showsNothing}</p> : null}
      {shows.length > 0 ? (
        <ul class="in-work">
          {shows.map((one) => (
            <li>
              {one.href ? <a href={one.href}>{one.title}</a> : one.title}
              <span class="in-who">
                {words.says[one.says]}
                {one.note ? `. ${one.note}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isOn ? (
        <Button kind="secondary" href={`/evidence/${evidence.id}/links/new`}>
          {told.link}
        </Button>
      ) : null}
      {isOn && shows.length ? (
        <Details summary={told.unlink}>
          {shows.map((one) => (
            <Form action={`/evidence/${evidence.id}/links/${one.recordId}/removal`} hidden={{ says: one.says }}>
              <Button kind="secondary">{told.unlinkOne(one.title)}</Button>
            </Form>
          ))}
        </Details>
      ) : null}
    </Section>
  )
}

function PutAway({ evidence, typed = {}, errors = [] }: Props) {
  const told = words.page
  return (
    <Details summary={told.putAway} open={errors.some(({ field }) => field === 'why')}>
      <p>{told.putAwayHint}</p>
      <Form action={`/evidence/${evidence.id}/archival`}>
        <TextInput name="why" label={told.why} value={typed.why} errors={errors} />
        <Button kind="warning">{told.archive}</Button>
      </Form>
    </Details>
  )
}

const Restore = ({ id }: { id: string }) => (
  <Form action={`/evidence/${id}/restoration`}>
    <Button kind="secondary">{words.page.restore}</Button>
  </Form>
)
