import { halfYearInDays } from '../../../ladder/lipService.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { may } from '../../../organisation/caller.ts'
import { mayRead } from '../../../strategy/permissions.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Rung } from '../../../web/parts/rung.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Tag } from '../../../web/parts/tag.tsx'
import type { Snapshot } from '../../snapshot.ts'
import { words as boardWords } from '../../words.ts'
import type { OnlyWords } from '../onlyWords.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  caller: Caller
  snapshot: Snapshot
  found: readonly OnlyWords[]
  /** Words sought in a commitment or in whose it is, and the page of the list. */
  asked?: { q: string; page: number }
  errors?: readonly FieldError[]
}

const ROWS_A_PAGE = 20

/** What is only words: which commitments, for how long, whose they are, and what would lift each. */
export function LipServicePage({ frame, caller, snapshot, found, asked = { q: '', page: 1 }, errors = [] }: Props) {
  const told = words.lipService
  const open = found.filter(({ promise }) =>
    mayRead(caller, 'promise', { id: promise.id, ownerPostId: promise.owner?.postId }),
  )
  const { gap } = snapshot.board
  const sought = open.filter(({ promise }) =>
    `${promise.words} ${promise.owner?.title ?? ''} ${promise.owner?.holder ?? ''}`
      .toLowerCase()
      .includes(asked.q.toLowerCase()),
  )
  const pages = Math.max(1, Math.ceil(sought.length / ROWS_A_PAGE))
  const page = Math.min(pages, Math.max(1, asked.page))
  return (
    <StaffPage
      {...frame}
      title={told.crumb}
      here="board"
      errors={errors}
      breadcrumbs={[{ href: '/board', text: boardWords.board.tab }]}
    >
      <Opening gap={gap} />
      <FilterBar action="/lip-service" q={asked.q} label={told.find} total={open.length} found={sought.length} />
      {sought.length > 0 ? (
        <Table
          caption={told.caption}
          columns={[
            { text: told.commitment },
            { text: boardWords.board.stands, label: '' },
            { text: told.since },
            { text: told.owner },
            { text: told.lift },
            { text: told.ask, label: '' },
          ]}
          rows={sought.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((one) => [
            <a id={`c-${one.promise.id}`} href={`/promises/${one.promise.id}`}>
              {one.promise.words}
            </a>,
            <Rung rung={one.promise.rung} />,
            told.months(one.days),
            <Owner promise={one.promise} />,
            one.lift,
            <Ask one={one} caller={caller} />,
          ])}
        />
      ) : null}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => `/lip-service?${new URLSearchParams({ ...(asked.q && { q: asked.q }), page: String(to) })}`}
      />
      {found.length > open.length ? <p class="in-small in-quiet">{told.hidden(found.length - open.length)}</p> : null}
      <Section id="counted" title={told.counted}>
        <p>{told.countedText(String(Math.ceil(halfYearInDays)))}</p>
      </Section>
    </StaffPage>
  )
}

function Opening({ gap }: { gap: Snapshot['board']['gap'] }) {
  const told = words.lipService
  if (!gap)
    return (
      <>
        <Statement>{told.noneApproved}</Statement>
        <p class="in-lead">{told.noneApprovedLead}</p>
      </>
    )
  if (gap.n === 0)
    return (
      <>
        <Statement>{told.noneTitle}</Statement>
        <p class="in-lead">{told.noneLead(gap.of)}</p>
      </>
    )
  return (
    <Statement>
      {told.title(gap.n, gap.of)} {told.titleRest}
    </Statement>
  )
}

function Owner({ promise: { owner } }: Pick<OnlyWords, 'promise'>) {
  const told = words.lipService
  if (!owner) return <span class="in-late">{told.nobody}</span>
  if (!owner.isInPost) return <span class="in-late">{told.vacant(owner.title, owner.vacantSince)}</span>
  return <>{told.holder(owner.holder ?? owner.title, owner.title)}</>
}

function Ask({ one: { promise, asked }, caller }: { one: OnlyWords; caller: Caller }) {
  const told = words.lipService
  if (asked) return <Tag kind="open">{told.asked(asked.by, asked.on)}</Tag>
  const { owner } = promise
  if (!owner) return <a href={`/promises/${promise.id}`}>{told.nobodyAsk}</a>
  if (!owner.isInPost) return <a href={`/posts/${owner.postId}`}>{told.vacantAsk}</a>
  if (!may(caller, 'action.answer')) return null
  return (
    <Form action={`/lip-service/${promise.id}/asks`}>
      <Button kind="secondary" about={promise.words}>
        {told.askButton(owner.holder ?? owner.title)}
      </Button>
    </Form>
  )
}
