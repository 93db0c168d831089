import { Grid } from '../../web/parts/grid.tsx'
import { Section } from '../../web/parts/section.tsx'
import type { CoveredCell } from '../coverageGrid.ts'
import type { Filter, StrategyPageData } from '../readStrategyPage.ts'
import { words } from '../words.ts'

type Props = Pick<StrategyPageData, 'strategy' | 'structure' | 'cells' | 'coverage'> & {
  filter: Filter
  mayEdit: boolean
}

/** The strategy's own grid: where it promises something, what comes from above, and which cells are empty. */
export function CoverageSection({ strategy, structure, cells, coverage, filter, mayEdit }: Props) {
  const said = words.show
  const { own, inherited, reasoned, empty } = coverage
  const of = own.length + inherited.length + reasoned.length + empty.length
  return (
    <Section id="grid" title={said.coverageTitle}>
      <p>{said.coverage(of, own.length, inherited.length, reasoned.length, empty.length)}</p>
      <Grid
        caption={said.gridCaption}
        activities={structure.activities.map(({ name }) => name)}
        levels={cells.map((row) => ({
          name: structure.levels.find(({ id }) => id === row[0]?.levelId)?.name ?? '',
          cells: row.map((cell) => ({
            href: hrefOf(cell, strategy.id, mayEdit),
            weave: cell.weave,
            open: isOpen(cell, filter),
          })),
        }))}
        things={words.list.promises}
      />
      {mayEdit && empty.length ? (
        <p class="in-small in-quiet">
          {said.blankNote} <a href={`/blanks/new?next=/strategies/${strategy.id}`}>{said.blankNew}</a>
        </p>
      ) : null}
    </Section>
  )
}

const isOpen = ({ levelId, activityId }: CoveredCell, filter: Filter): boolean =>
  filter.levelId === levelId && filter.activityId === activityId

function hrefOf({ levelId, activityId, weave }: CoveredCell, strategyId: string, mayEdit: boolean): string {
  const cell = new URLSearchParams({ level: levelId, activity: activityId })
  if (weave.is === 'absent' && !weave.because && mayEdit) return `/promises/new?strategy=${strategyId}&${cell}`
  return `/strategies/${strategyId}?${cell}#promises`
}
