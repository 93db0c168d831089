import type { Source } from '../../organisation/placement.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import type { Cell } from '../../web/parts/grid.tsx'
import type { Snapshot } from '../snapshot.ts'
import { type Asked, gridAddress } from './address.ts'
import { type Drawn, drawLevels, drawUnits } from './drawGrid.ts'
import { weaveOf } from './weaveOf.ts'
import { words } from './words.ts'

export const ROWS_A_PAGE = 15

/** A grid ready for the page: rows with their cells, and what was counted. */
export type GridShown = {
  activities: string[]
  levels: { name: string; cells: Cell[] }[]
  drawn: Drawn
  /** The parts of the unit, of which the rows show one page. */
  parts: Pick<Unit, 'id' | 'name'>[]
  page: number
  pages: number
}

/** The grid that was asked for. Drawn once from each snapshot, however many people open it. */
export function gridOf(snapshot: Snapshot, asked: Asked): GridShown {
  const { things, structure, blanks, today } = snapshot
  const parts = asked.unitId ? childrenOf(snapshot, asked.unitId) : []
  const pages = Math.max(1, Math.ceil(parts.length / ROWS_A_PAGE))
  const page = Math.min(pages, Math.max(1, asked.page ?? 1))
  const key = `${asked.of} ${asked.unitId ?? ''} ${page}`
  const drawn = remember(snapshot, key, () =>
    asked.unitId
      ? drawUnits(things[asked.of], rowsOf(snapshot, asked.unitId, parts, page), { structure, blanks, today })
      : drawLevels(things[asked.of], { structure, blanks, today }),
  )
  const rungs = new Map(things[asked.of].map(({ id, rung }) => [id, rung]))
  const known = {
    rungOf: (id: string) => rungs.get(id) ?? 0,
    nameOf: (from: Source) => nameOfSource(snapshot, from),
    nothing: words.grid.nothing[asked.of],
  }
  return {
    activities: structure.activities.map(({ name }) => name),
    levels: drawn.rows.map(({ id, name, cells }) => ({
      name: id === asked.unitId ? words.grid.itself(name) : name,
      cells: cells.map((cell) => ({
        href: gridAddress({ ...asked, page, open: { row: id, activityId: cell.activityId } }),
        weave: weaveOf(cell, known),
        open: asked.open?.row === id && asked.open.activityId === cell.activityId,
      })),
    })),
    drawn,
    parts,
    page,
    pages,
  }
}

function remember(snapshot: Snapshot, key: string, draw: () => Drawn): Drawn {
  const before = snapshot.drawn.get(key)
  if (before) return before
  const drawn = draw()
  snapshot.drawn.set(key, drawn)
  return drawn
}

/** The parts right below a unit that stand in the tree, in the order of their levels. */
export function childrenOf({ structure }: Pick<Snapshot, 'structure'>, unitId: string): Unit[] {
  return structure.units.filter(({ parentId, kind }) => parentId === unitId && kind !== 'body')
}

// The unit itself stands above its parts on the first page only.
function rowsOf({ structure }: Snapshot, unitId: string, parts: readonly Pick<Unit, 'id' | 'name'>[], page: number) {
  const here = page === 1 ? [unitId] : []
  const shown = parts.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map(({ id }) => id)
  return [...here, ...shown].flatMap((id) => structure.units.find((unit) => unit.id === id) ?? [])
}

/** Where something inherited comes from, as it stands in a sentence. */
export function nameOfSource({ structure }: Pick<Snapshot, 'structure'>, from: Source): string {
  if (from === 'everything') return words.cell.everything
  if ('unitId' in from) return structure.units.find(({ id }) => id === from.unitId)?.name ?? ''
  return structure.levels.find(({ id }) => id === from.levelId)?.name.toLocaleLowerCase() ?? ''
}
