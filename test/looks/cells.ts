import type { Weave } from '../../app/web/parts/cloth.tsx'
import type { Cell } from '../../app/web/parts/grid.tsx'
import type { RungNumber } from '../../app/web/parts/rung.tsx'

export const activities = [
  'Research',
  'Evaluation',
  'Implementation',
  'Evidence synthesis',
  'Capacity building',
  'Knowledge exchange',
  'Public involvement',
  'Corporate processes',
]

// Each cell: figures are promises by rung, i3 is inherited from above, - is absent, x cannot apply.
const drawn = {
  Organisation: '43 3 4 2 43 1 544 321',
  'Programme or theme': '443 4 32 i2 31 2 54 x',
  Project: '5443 42 43 1 2 3 54 x',
  'Team or person': '3 - i3 i1 42 - 3 2',
  'Supported partner': 'i3 1 2 x 3 - 1 21',
}

/** The sample grid; `open` marks the cell that is opened, row and column from 0. */
export function sampleLevels(open?: [number, number]): { name: string; cells: Cell[] }[] {
  return Object.entries(drawn).map(([name, cells], row) => ({
    name,
    cells: cells.split(' ').map((cell, column) => ({
      href: `/cells/${row}/${column}#cell`,
      weave: weaveOf(cell),
      open: open?.[0] === row && open[1] === column,
    })),
  }))
}

function weaveOf(cell: string): Weave {
  if (cell === '-') return { is: 'absent' }
  if (cell === 'x') return { is: 'not applicable', because: 'projects run no corporate processes' }
  if (cell.startsWith('i')) return { is: 'inherited', rung: Number(cell[1]) as RungNumber, from: 'organisation' }
  const counts = [0, 0, 0, 0, 0, 0]
  for (const rung of cell) counts[Number(rung)]! += 1
  return { is: 'own', counts }
}
