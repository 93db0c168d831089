import { Button } from '../../web/parts/button.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { KINDS } from '../promise/promise.ts'
import { words as promiseWords } from '../promise/words.ts'
import { type Filter, filterRows, type StrategyPageData } from '../readStrategyPage.ts'
import { words } from '../words.ts'
import { PromiseTable } from './promiseTable.tsx'

type Props = Pick<StrategyPageData, 'strategy' | 'rows' | 'structure'> & { filter: Filter; mayEdit: boolean }

/** The promises of a strategy, with a search over long lists, and how many of them are still vague. */
export function PromisesSection({ strategy, rows, structure, filter, mayEdit }: Props) {
  const said = words.show
  const at = `/strategies/${strategy.id}`
  const live = rows.filter(({ retiredOn }) => !retiredOn)
  const vague = live.filter(({ missing }) => missing.length)
  const found = filterRows(rows, filter, structure)
  return (
    <Section id="promises" title={said.promisesTitle}>
      {vague.length ? (
        <p>
          {said.vagueLead(vague.length, live.length)}{' '}
          {filter.show === 'vague' ? null : <a href={`${at}?show=vague#promises`}>{said.vagueMore(vague.length)}</a>}
        </p>
      ) : null}
      {rows.length ? (
        <FilterBar
          action={at}
          q={filter.q}
          label={said.search}
          total={live.length}
          found={found.length}
          always={rows.length > live.length}
        >
          <Select
            name="kind"
            label={said.kind}
            first={said.kindAll}
            chosen={filter.kind}
            options={KINDS.map((kind) => ({ value: kind, text: promiseWords.kinds[kind] }))}
          />
          <Select name="show" label={said.only} first={said.onlyAll} chosen={filter.show} options={shows()} />
        </FilterBar>
      ) : (
        <p>{said.promisesNone}</p>
      )}
      <CellSaid filter={filter} structure={structure} at={at} />
      {found.length ? <PromiseTable rows={found} structure={structure} /> : null}
      {mayEdit ? (
        <Button href={`/promises/new?strategy=${strategy.id}${cellOf(filter)}`}>{said.addPromise}</Button>
      ) : null}
    </Section>
  )
}

const shows = () => {
  const said = words.show
  return [
    { value: 'vague', text: said.onlyVague },
    { value: 'new', text: said.onlyNew },
    { value: 'placeless', text: said.onlyPlaceless },
    { value: 'retired', text: said.onlyRetired },
  ]
}

const cellOf = ({ levelId, activityId }: Filter): string =>
  levelId && activityId ? `&${new URLSearchParams({ level: levelId, activity: activityId })}` : ''

function CellSaid({
  filter: { levelId, activityId },
  structure,
  at,
}: Pick<Props, 'filter' | 'structure'> & { at: string }) {
  const level = structure.levels.find(({ id }) => id === levelId)
  const activity = structure.activities.find(({ id }) => id === activityId)
  if (!level && !activity) return null
  const cell = [level?.name, activity?.name].filter(Boolean).join(', ')
  return (
    <p class="in-small">
      {words.show.cellFilter(cell)} <a href={`${at}#promises`}>{words.show.showAll}</a>
    </p>
  )
}
