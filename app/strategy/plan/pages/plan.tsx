import { type Caller, may } from '../../../organisation/caller.ts'
import type { Post } from '../../../organisation/post/post.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { sayPost } from '../../pages/ownerField.tsx'
import { RoomLinks } from '../../pages/roomLinks.tsx'
import { words as room } from '../../words.ts'
import { hasBaseline, type Indicator, type Margin } from '../indicator.ts'
import { words } from '../words.ts'

export type PlanData = {
  indicators: readonly Indicator[]
  found: readonly Indicator[]
  q: string
  posts: readonly Post[]
  structure: Structure
  bodyName: (id: string) => string | undefined
  levels: readonly Margin[]
  activities: readonly Margin[]
  /** Activities that cannot apply anywhere: no gap. */
  notApplying: readonly string[]
}

export function PlanPage({ caller, frame, ...data }: PlanData & { caller: Caller; frame: Frame }) {
  const said = words.list
  const { indicators, found, posts, structure, bodyName, levels, activities, notApplying, q } = data
  const mayWrite = may(caller, 'strategy.edit')
  const nameOf = (all: readonly { id: string; name: string }[]) => (margin: Margin) =>
    all.find(({ id }) => id === margin.id)?.name ?? ''
  const isGap = ({ id, indicatorIds }: Margin) => !indicatorIds.length && !notApplying.includes(id)
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      breadcrumbs={[{ href: '/strategies', text: room.room.strategies }]}
    >
      <Title>{said.title}</Title>
      <RoomLinks here="/plan" hasDuties={may(caller, 'duty.read')} />
      {indicators.length === 0 ? (
        <Empty
          what={said.empty}
          who={mayWrite ? undefined : said.emptyWho}
          first={mayWrite ? { href: '/indicators/new', text: said.new } : undefined}
        />
      ) : (
        <>
          <p class="in-lead">{said.lead}</p>
          <p>
            {said.gaps(
              levels.filter(isGap).map(nameOf(structure.levels)),
              activities.filter(isGap).map(nameOf(structure.activities)),
            )}
          </p>
          <Cols kind="half">
            <Section id="levels" title={said.levels} tight>
              <MarginTable
                margin={levels}
                head={said.level}
                named={nameOf(structure.levels)}
                query="level"
                data={data}
                mayWrite={mayWrite}
              />
            </Section>
            <Section id="activities" title={said.activities} tight>
              <MarginTable
                margin={activities}
                head={said.activity}
                named={nameOf(structure.activities)}
                query="activity"
                data={data}
                mayWrite={mayWrite}
              />
            </Section>
          </Cols>
          <Section id="all" title={said.all}>
            <FilterBar action="/plan" q={q} label={said.search} total={indicators.length} found={found.length} />
            <Table
              caption={said.all}
              columns={[
                { text: said.question },
                { text: said.responsible },
                { text: said.every },
                { text: said.feeds },
                { text: said.baseline },
              ]}
              rows={found.map((one) => [
                <a href={`/indicators/${one.id}`}>{one.question}</a>,
                sayPost(posts.find(({ id }) => id === one.responsiblePostId)),
                words.every[one.every],
                said.feedsSaid(bodyName(one.feedsBodyId) ?? '', one.feedsWhat),
                hasBaseline(one) && one.baselineValue !== null && one.baselineOn
                  ? words.page.valueOn(one.baselineValue, one.unitOfMeasure, one.baselineOn)
                  : said.noBaseline,
              ])}
            />
            {mayWrite ? <Button href="/indicators/new">{said.new}</Button> : null}
          </Section>
        </>
      )}
    </StaffPage>
  )
}

type MarginProps = {
  margin: readonly Margin[]
  head: string
  named: (margin: Margin) => string
  query: string
  data: PlanData
  mayWrite: boolean
}

function MarginTable({ margin, head, named, query, data, mayWrite }: MarginProps) {
  const said = words.list
  return (
    <Table
      caption={head}
      columns={[{ text: head }, { text: said.holds }]}
      rows={margin.map((one) => [
        named(one),
        one.indicatorIds.length ? (
          <Questions ids={one.indicatorIds} data={data} />
        ) : (
          <Gap id={one.id} query={query} data={data} mayWrite={mayWrite} />
        ),
      ])}
    />
  )
}

function Questions({ ids, data }: { ids: readonly string[]; data: PlanData }) {
  return (
    <>
      {data.indicators
        .filter(({ id }) => ids.includes(id))
        .map(({ id, question }) => (
          <p>
            <a href={`/indicators/${id}`}>{question}</a>
          </p>
        ))}
    </>
  )
}

function Gap({ id, query, data, mayWrite }: { id: string; query: string; data: PlanData; mayWrite: boolean }) {
  const said = words.list
  if (data.notApplying.includes(id)) return <>{said.cannotApply}</>
  return (
    <>
      {said.gap} {mayWrite ? <a href={`/indicators/new?${query}=${id}`}>{said.add}</a> : null}
    </>
  )
}
