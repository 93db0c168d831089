import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import type { Post } from '../../post/post.ts'
import { isActive, type Project, stageOf } from '../project.ts'
import { words } from '../words.ts'

export const SHOWS = ['open', 'active', 'no-lock', 'no-lead', 'closed'] as const
export type Show = (typeof SHOWS)[number]
export const PER_PAGE = 50

type Props = {
  frame: Frame
  all: Project[]
  found: Project[]
  posts: Map<string, Post>
  unitNames: Map<string, string>
  today: string
  show: Show
  q: string
  at: { page: number; pages: number }
  mayRegister: boolean
}

export function ProjectList({ frame, all, found, posts, unitNames, today, show, q, at, mayRegister }: Props) {
  const told = words.list
  const active = all.filter((project) => isActive(project, today))
  const actions = (
    <ButtonGroup>
      <Button href="/projects/new">{told.register}</Button>
      <a href="/projects/imports/new">{told.import}</a>
    </ButtonGroup>
  )
  return (
    <StaffPage {...frame} title={told.title} here="/projects">
      <Statement eyebrow={told.title}>
        {told.statement(active.length, active.filter(({ designLockOn }) => designLockOn).length)}
      </Statement>
      {all.length === 0 ? <Empty what={told.empty} who={told.emptyWho} /> : null}
      {mayRegister ? actions : null}
      {all.length > 0 ? (
        <>
          <FilterBar action="/projects" q={q} label={told.search} total={all.length} found={found.length} always>
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
              columns={[{ text: told.project }, { text: told.theme }, { text: told.lead }, { text: told.stage }]}
              rows={found.slice((at.page - 1) * PER_PAGE, at.page * PER_PAGE).map((project) => [
                <a href={`/projects/${project.id}`} dir="auto">
                  {project.title}
                </a>,
                unitNames.get(project.unitId ?? '') ?? '',
                leadOf(project, posts),
                sayStage(project, today),
              ])}
            />
          )}
          <Pagination {...at} href={(n) => `/projects?${new URLSearchParams({ q, show, page: String(n) })}`} />
        </>
      ) : null}
    </StaffPage>
  )
}

function leadOf({ leadPostId }: Project, posts: Map<string, Post>) {
  const post = posts.get(leadPostId ?? '')
  if (!post) return <span class="in-late">{words.list.noLead}</span>
  return post.holder ? (
    words.list.held(post.holder.name, post.title)
  ) : (
    <span class="in-late">{words.list.vacant(post.title)}</span>
  )
}

export function sayStage(project: Project, today: string): string {
  const stage = stageOf(project, today)
  const days = {
    closed: null,
    over: project.endsOn,
    'to-come': project.startsOn,
    'no-lock': null,
    designing: project.designLockOn,
    locked: project.designLockOn,
  }
  return words.stage(stage, days[stage])
}
