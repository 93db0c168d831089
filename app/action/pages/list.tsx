import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Pagination } from '../../web/parts/pagination.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { WorkList } from '../../web/parts/workList.tsx'
import { type Action, isLate, isSettled } from '../action.ts'
import { words } from '../words.ts'

export const SHOWS = ['open', 'mine', 'to-me', 'late', 'settled'] as const
export type Show = (typeof SHOWS)[number]

type Props = {
  frame: Frame
  all: Action[]
  /** How many there are of what `show` names; `found` of them have the words sought. */
  shown: number
  found: Action[]
  today: string
  show: Show
  q: string
  page: number
  pages: number
}

/** What is owed, by whom, to whom, and how late. */
export function ActionList({ frame, all, shown, found, today, show, q, page, pages }: Props) {
  const told = words.list
  const open = all.filter((action) => !isSettled(action))
  const late = open.filter((action) => isLate(action, today))
  return (
    <StaffPage {...frame} title={told.title}>
      <Statement eyebrow={told.title}>{told.statement(late.length, open.length)}</Statement>
      {all.length === 0 ? (
        <Empty what={told.empty} who={told.emptyWho} />
      ) : (
        <>
          <FilterBar action="/actions" q={q} label={told.search} total={shown} found={found.length} always>
            <Select
              name="show"
              label={told.show}
              options={SHOWS.map((value) => ({ value, text: told.shows[value] }))}
              chosen={show}
            />
          </FilterBar>
          {found.length === 0 && !q ? <p class="in-lead">{told.none[show]}</p> : null}
          <WorkList items={found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((action) => rowOf(action, today))} />
          <Pagination
            page={page}
            pages={pages}
            href={(n) => `/actions?${new URLSearchParams({ q, show, page: String(n) })}`}
          />
        </>
      )}
    </StaffPage>
  )
}

export const PER_PAGE = 50

function rowOf(action: Action, today: string) {
  const { id, title, aboutTitle, ownerTitle, owedToName, dueOn } = action
  return {
    href: `/actions/${id}`,
    text: title,
    about: owedToName
      ? words.list.aboutTo(aboutTitle, ownerTitle, owedToName)
      : words.list.about(aboutTitle, ownerTitle),
    due: stateOf(action, today) ?? words.due(dueOn, today),
    late: isLate(action, today),
  }
}

/** The state in a word or two, where the day it is due says less. */
function stateOf(action: Action, today: string): string | undefined {
  if (isSettled(action)) return action.kind === 'task' ? words.state.done : words.state.settled
  return action.answeredOn && !isLate(action, today) ? words.state.answered : undefined
}
