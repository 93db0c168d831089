import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import type { Member } from '../people.ts'
import { words } from '../words.ts'

export const SHOWS = ['here', 'waiting', 'suspended', 'gone'] as const
export type Show = (typeof SHOWS)[number]
export const PER_PAGE = 50

export type Row = Pick<Member, 'id' | 'name'> & {
  roles: string[]
  posts: string[]
  standing: string
  isHere: boolean
  isJoined: boolean
}

type Props = {
  frame: Frame
  rows: Row[]
  found: Row[]
  show: Show
  q: string
  at: { page: number; pages: number }
  mayInvite: boolean
}

export function MemberList({ frame, rows, found, show, q, at, mayInvite }: Props) {
  const told = words.list
  const here = rows.filter(({ isHere }) => isHere)
  return (
    <StaffPage {...frame} title={told.title} here="/members">
      <Statement eyebrow={told.title}>
        {told.statement(here.filter(({ isJoined }) => isJoined).length, here.length)}
      </Statement>
      {rows.length === 0 ? <Empty what={told.empty} who={told.emptyWho} /> : null}
      {mayInvite ? <Button href="/members/new">{told.invite}</Button> : null}
      <FilterBar action="/members" q={q} label={told.search} total={rows.length} found={found.length} always>
        <Select
          name="show"
          label={told.show}
          options={SHOWS.map((value) => ({ value, text: told.shows[value] }))}
          chosen={show}
        />
      </FilterBar>
      {found.length === 0 ? (
        <p>{told.none}</p>
      ) : (
        <Table
          caption={told.caption}
          columns={[{ text: told.name }, { text: told.roles }, { text: told.posts }, { text: told.standing }]}
          rows={found
            .slice((at.page - 1) * PER_PAGE, at.page * PER_PAGE)
            .map(({ id, name, roles, posts, standing }) => [
              <a href={`/members/${id}`} dir="auto">
                {name}
              </a>,
              roles.join(', ') || <span class="in-quiet">{told.noRoles}</span>,
              posts.join(', ') || <span class="in-quiet">{told.noPosts}</span>,
              standing,
            ])}
        />
      )}
      <Pagination {...at} href={(n) => `/members?${new URLSearchParams({ q, show, page: String(n) })}`} />
    </StaffPage>
  )
}
