import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import type { Post } from '../post.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  all: Post[]
  found: Post[]
  unitNames: Map<string, string>
  owned: Map<string, number>
  today: string
  q: string
  show: (typeof SHOWS)[number] | ''
  mayAdd: boolean
}

export const SHOWS = ['vacant', 'held'] as const

/** Who owns things: the empty posts first, with since when, then those that are held. */
export function PostList({ frame, all, found, unitNames, owned, today, q, show, mayAdd }: Props) {
  const told = words.list
  const byEmptiness = (a: Post, b: Post) => ((a.vacantSince ?? '') < (b.vacantSince ?? '') ? -1 : 1)
  const vacant = found.filter(({ holder }) => !holder).sort(byEmptiness)
  const held = found.filter(({ holder }) => holder)
  const link = ({ id, title }: Post) => <a href={`/posts/${id}`}>{title}</a>
  const unit = ({ unitId }: Post) => unitNames.get(unitId) ?? ''
  const owns = ({ id }: Post) => told.owned(owned.get(id) ?? 0)
  return (
    <StaffPage {...frame} title={told.title} here="/posts">
      <Statement eyebrow={told.title}>
        {told.statement(all.filter(({ holder }) => !holder).length, all.length)}
      </Statement>
      {all.length === 0 ? <Empty what={told.empty} who={told.emptyWho} /> : <p class="in-lead">{told.lead}</p>}
      {mayAdd ? <Button href="/posts/new">{told.add}</Button> : null}
      <FilterBar action="/posts" q={q} label={told.search} total={all.length} found={found.length}>
        <Select
          name="show"
          label={told.show}
          first={told.showAll}
          chosen={show}
          options={SHOWS.map((value) => ({ value, text: told.shows[value] }))}
        />
      </FilterBar>
      {vacant.length > 0 ? (
        <Section id="vacant" title={told.vacancies}>
          <Table
            caption={told.vacancies}
            columns={[{ text: told.post }, { text: told.part }, { text: told.emptyFor }, { text: told.owns }]}
            rows={vacant.map((post) => [
              link(post),
              unit(post),
              <span class="in-late">{post.vacantSince ? told.since(post.vacantSince, today) : told.never}</span>,
              owns(post),
            ])}
          />
        </Section>
      ) : null}
      {held.length > 0 ? (
        <Section id="held" title={told.held}>
          <Table
            caption={told.held}
            columns={[{ text: told.post }, { text: told.part }, { text: told.holder }, { text: told.owns }]}
            rows={held.map((post) => [link(post), unit(post), post.holder?.name ?? '', owns(post)])}
          />
        </Section>
      ) : null}
    </StaffPage>
  )
}
