import { type Blank, blankAt } from '../../organisation/gridRows.ts'
import { type Cell, holdsAt, type Source } from '../../organisation/placement.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Thing } from './things.ts'
import { thingOfPromise } from './things.ts'

export type CellThing = { thing: Thing; from?: Source }

/** Everything placed in one cell: its own first, then what reaches it from above, the strongest first in each. */
export type CellPanel = { cell: Cell; own: CellThing[]; above: CellThing[]; drafts: CellThing[]; blank?: Blank }

export function openCell({ things, promises, structure, blanks, today }: Snapshot, cell: Cell): CellPanel {
  const { tree } = structure
  const blank = blankAt(cell, blanks, tree, today)
  const all = [...things.commitments, ...things.provisions, ...things.duties, ...things.indicators]
  const found = placedIn(all, cell, tree)
  const drafts = placedIn(promises.filter(({ approvedOn }) => !approvedOn).map(thingOfPromise), cell, tree)
  return {
    cell,
    own: found.filter(({ from }) => !from),
    above: found.filter(({ from }) => from),
    drafts: drafts.filter(({ from }) => !from),
    ...(blank && { blank }),
  }
}

const order: Thing['kind'][] = ['commitment', 'provision', 'duty', 'indicator']

function placedIn(things: readonly Thing[], cell: Cell, tree: Snapshot['structure']['tree']): CellThing[] {
  const found = things.flatMap((thing): CellThing[] => {
    const holding = holdsAt(thing.arms, cell, tree)
    if (holding === 'no') return []
    return [{ thing, ...(holding !== 'own' && { from: holding.from }) }]
  })
  return found.sort(
    (a, b) =>
      order.indexOf(a.thing.kind) - order.indexOf(b.thing.kind) ||
      b.thing.rung - a.thing.rung ||
      (a.thing.title < b.thing.title ? -1 : 1),
  )
}
