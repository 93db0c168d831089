import { type Caller, may, reachOf } from '../../../organisation/caller.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Tag } from '../../../web/parts/tag.tsx'
import { TaskList } from '../../../web/parts/taskList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { sayPost } from '../../pages/ownerField.tsx'
import { RoomLinks } from '../../pages/roomLinks.tsx'
import { whereWords } from '../../pages/whereWords.ts'
import { words as room } from '../../words.ts'
import type { DutyShown } from '../actions.ts'
import { PARTS } from '../duty.ts'
import type { PartnerCarries } from '../partners.ts'
import { PartnersTable } from '../partnersTable.tsx'
import { words } from '../words.ts'
import { type Overview, partnerSentences, stateWord } from './overview.ts'

export type DutyFilter = { q: string; part: string; state: string }
type Props = {
  caller: Caller
  frame: Frame
  duties: readonly DutyShown[]
  found: readonly DutyShown[]
  overview: Overview
  structure: Structure
  partners: readonly PartnerCarries[]
  filter: DutyFilter
}

export function DutiesPage({ caller, frame, duties, found, overview, structure, partners, filter }: Props) {
  const said = words.list
  const mayWrite = may(caller, 'strategy.edit')
  const seesAll = reachOf(caller, 'duty.read').includes('A')
  const waiting = duties.filter(({ state }) => state.is === 'offered' || state.is === 'vacant')
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      breadcrumbs={[{ href: '/strategies', text: room.room.strategies }]}
    >
      <Title>{said.title}</Title>
      <RoomLinks here="/duties" />
      {duties.length === 0 ? (
        <Empty
          what={seesAll ? said.empty : said.emptyOwn}
          who={mayWrite || !seesAll ? undefined : said.emptyWho}
          first={mayWrite ? { href: '/duties/new', text: said.new } : undefined}
        />
      ) : (
        <>
          <p class="in-lead">{seesAll ? said.leadAll(overview.counting, overview.accepted) : said.leadOwn}</p>
          {seesAll ? <Said overview={overview} structure={structure} /> : null}
          {waiting.length ? (
            <Section id="waiting" title={said.waiting}>
              <TaskList
                items={waiting.map((duty) => ({
                  href: `/duties/${duty.id}`,
                  text: duty.words,
                  hint: sayPost(duty.post),
                  state: <Tag kind={duty.state.is === 'vacant' ? 'late' : 'open'}>{stateWord(duty.state)}</Tag>,
                }))}
              />
            </Section>
          ) : null}
          {seesAll && partners.length ? (
            <Section id="partners" title={words.partners.title}>
              <p>
                {words.partners.lead(partners.filter(({ stands }) => stands.is === 'accepted').length, partners.length)}
              </p>
              <PartnersTable partners={partners} />
            </Section>
          ) : null}
          <Section id="all" title={said.all}>
            <FilterBar action="/duties" q={filter.q} label={said.search} total={duties.length} found={found.length}>
              <Select
                name="part"
                label={said.part}
                first={said.partAll}
                chosen={filter.part}
                options={PARTS.map((part) => ({ value: part, text: words.parts[part] }))}
              />
              <Select
                name="state"
                label={said.state}
                first={said.stateAll}
                chosen={filter.state}
                options={(['offered', 'accepted', 'declined', 'vacant'] as const).map((state) => ({
                  value: state,
                  text: words.states[state],
                }))}
              />
            </FilterBar>
            <Table
              caption={said.all}
              columns={[{ text: said.duty }, { text: said.who }, { text: said.where }, { text: said.state }]}
              rows={found.map((duty) => [
                <>
                  <a href={`/duties/${duty.id}`} dir="auto">
                    {duty.words}
                  </a>
                  <span class="in-who">{words.parts[duty.part]}</span>
                </>,
                sayPost(duty.post),
                whereWords(duty.arms, structure),
                stateWord(duty.state),
              ])}
            />
            {mayWrite ? <Button href="/duties/new">{said.new}</Button> : null}
          </Section>
        </>
      )}
    </StaffPage>
  )
}

/** What the list adds up to: who carries most, which levels and partners have nobody. */
function Said({ overview, structure }: { overview: Overview; structure: Structure }) {
  const said = words.list
  const { top, counting, emptyLevels, partners } = overview
  const levels = structure.levels.filter(({ id }) => emptyLevels.includes(id)).map(({ name }) => name)
  const told = partnerSentences(partners)
  return (
    <>
      {top ? (
        <p>
          {said.top(top.title, top.n, top.of)} {top.isTooMuch ? said.tooMuch : ''}{' '}
          {counting < 5 ? said.tooFew(counting) : ''}
        </p>
      ) : null}
      {levels.length ? <p>{said.unaccountable(levels)}</p> : null}
      {told.length ? <p>{said.partners(told)}</p> : null}
    </>
  )
}
