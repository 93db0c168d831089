// biome-ignore-all lint/a11y/noRedundantRoles: a table that CSS folds is no table to a screen reader unless it says so
import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { CellWords } from './cellWords.tsx'
import { Cloth, type Weave } from './cloth.tsx'
import { breakable, softly } from './longWord.tsx'

export type Cell = { href: string; weave: Weave; open?: boolean }

type Props = {
  caption: Child
  activities: readonly string[]
  levels: readonly { name: string; cells: readonly Cell[] }[]
  /** Every rung with its count, as the grid has it; otherwise short, as the board has it. */
  full?: boolean
  /** How many of what: '2 promises' unless said otherwise. */
  things?: (n: number) => string
}

/** Levels by activities. On a phone each level folds into a block whose cells carry their activity's name. */
export function Grid({ caption, activities, levels, full, things = words.grid.promises }: Props) {
  return (
    <table class={full ? 'in-grid in-grid--full' : 'in-grid'} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span class="govuk-visually-hidden">{words.grid.level}</span>
          </th>
          {activities.map((activity) => (
            <th scope="col" role="columnheader">
              {breakable(activity)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {levels.map(({ name, cells }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {name}
            </th>
            {cells.map((cell, place) => (
              <GridCell level={name} activity={activities[place] ?? ''} cell={cell} full={full} things={things} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = Required<Pick<Props, 'things'>> & Pick<Props, 'full'> & { level: string; activity: string; cell: Cell }

function GridCell({ level, activity, cell, full, things }: CellProps) {
  const weave = isBare(cell.weave) ? ({ is: 'absent' } as const) : cell.weave
  const kind = weave.is === 'absent' ? ' in-cell--none' : weave.is === 'not applicable' ? ' in-cell--na' : ''
  return (
    <td role="cell">
      <a class={`in-cell${kind}`} href={cell.href} aria-current={cell.open ? 'true' : undefined}>
        <span class="in-cell__act" aria-hidden="true">
          {softly(activity)}
        </span>
        <Cloth weave={weave} />
        <span class="in-cell__text">
          <span class="govuk-visually-hidden">{words.grid.cell(level, activity)}</span>
          <CellWords weave={weave} full={full} things={things} />
        </span>
      </a>
    </td>
  )
}

function isBare(weave: Weave): boolean {
  return weave.is === 'own' && weave.counts.every((count) => count === 0)
}
