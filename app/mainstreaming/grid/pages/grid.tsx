import type { Caller } from '../../../organisation/caller.ts'
import type { Unit } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Grid } from '../../../web/parts/grid.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { RungKey } from '../../../web/parts/rungKey.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Snapshot } from '../../snapshot.ts'
import { words as boardWords } from '../../words.ts'
import { type Asked, gridAddress } from '../address.ts'
import type { GridShown } from '../gridOf.ts'
import { addressOfThing, maySee } from '../maySee.ts'
import { SHOWN } from '../things.ts'
import { words } from '../words.ts'
import { CellSheet } from './cellPanel.tsx'

type Props = {
  frame: Frame
  caller: Caller
  snapshot: Snapshot
  asked: Asked
  grid: GridShown
  /** The unit whose parts the rows are. */
  unit?: Pick<Unit, 'id' | 'name'>
  /** Parts of the organisation that may be chosen: by their name where there are many. */
  choice: { units: readonly Unit[]; sought: string; total: number }
  opened?: Omit<Parameters<typeof CellSheet>[0], 'caller' | 'snapshot'>
}

/** Up to this many parts are chosen from a list; more are sought by name. */
export const CHOSEN_FROM = 60
const FOUND = 20

export function GridPage({ frame, caller, snapshot, asked, grid, unit, choice, opened }: Props) {
  const told = words.grid
  const title = unit ? told.unitTitle(unit.name) : told.title
  const crumbs = [
    { href: '/board', text: boardWords.board.tab },
    ...(unit ? [{ href: gridAddress({ of: asked.of }), text: told.title }] : []),
  ]
  return (
    <StaffPage {...frame} title={title} here="board" breadcrumbs={crumbs}>
      <Cols kind="wide">
        <div>
          <Title>{title}</Title>
          <p class="in-lead">{leadOf(asked, grid)}</p>
        </div>
        <Choose asked={asked} snapshot={snapshot} choice={choice} />
      </Cols>
      <div class="in-rulehead">
        <RungKey />
      </div>
      <Grid
        full
        caption={told.caption[asked.of]}
        activities={grid.activities}
        levels={grid.levels}
        things={told.things[asked.of]}
      />
      <Pagination
        page={grid.page}
        pages={grid.pages}
        href={(page) => gridAddress({ ...asked, open: undefined, page })}
      />
      <Unplaced caller={caller} snapshot={snapshot} asked={asked} grid={grid} />
      {opened ? <CellSheet caller={caller} snapshot={snapshot} {...opened} /> : null}
      <Parts asked={asked} grid={grid} unit={unit} snapshot={snapshot} />
    </StaffPage>
  )
}

function leadOf(asked: Asked, { drawn }: GridShown): string {
  const { own, inherited, reasoned, empty, cannotApply } = drawn.coverage
  const inCells = new Set(drawn.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.own)))
  return words.grid.lead({
    things: words.grid.things[asked.of](inCells.size),
    own: own.length,
    inherited: inherited.length,
    cannotApply: cannotApply.length,
    reasoned: reasoned.length,
    empty: empty.length,
  })
}

function Choose({ asked, snapshot, choice }: Pick<Props, 'asked' | 'snapshot' | 'choice'>) {
  const told = words.grid
  const isShort = choice.total <= CHOSEN_FROM
  return (
    <form class="in-line in-noprint" action="/grid" method="get">
      <Select
        name="of"
        label={told.show}
        options={SHOWN.map((value) => ({ value, text: told.of[value] }))}
        chosen={asked.of}
      />
      {isShort ? (
        <Select
          name="unit"
          label={told.forWhom}
          first={told.everyone}
          options={optionsOf(choice.units, snapshot)}
          chosen={asked.unitId}
        />
      ) : (
        <TextInput name="q" label={told.findUnit} type="search" value={choice.sought} />
      )}
      <Button kind="secondary">{told.showButton}</Button>
      {!isShort && choice.sought ? <Found asked={asked} choice={choice} /> : null}
    </form>
  )
}

function Found({ asked, choice }: Pick<Props, 'asked' | 'choice'>) {
  const told = words.grid
  return (
    <div>
      <p class="in-small" role="status">
        {told.found(choice.units.length, choice.total)}
      </p>
      <ul>
        {choice.units.slice(0, FOUND).map(({ id, name }) => (
          <li>
            <a href={gridAddress({ of: asked.of, unitId: id })}>{name}</a>
          </li>
        ))}
      </ul>
      {choice.units.length > FOUND ? <p class="in-small">{told.foundMore(choice.units.length - FOUND)}</p> : null}
    </div>
  )
}

function optionsOf(units: readonly Unit[], { structure }: Snapshot) {
  return structure.levels.flatMap((level) =>
    units
      .filter(({ levelId }) => levelId === level.id)
      .map(({ id, name }) => ({ value: id, text: name, group: level.name })),
  )
}

function Unplaced({ caller, snapshot, asked, grid }: Pick<Props, 'caller' | 'snapshot' | 'asked' | 'grid'>) {
  const { unplaced } = grid.drawn
  if (unplaced.length === 0) return null
  const open = snapshot.things[asked.of].filter((thing) => unplaced.includes(thing.id) && maySee(caller, thing))
  return (
    <div class="in-small">
      <p>{words.grid.unplaced(words.grid.things[asked.of](unplaced.length))}</p>
      <ul>
        {open.slice(0, FOUND).map((thing) => (
          <li>
            <a href={addressOfThing(thing)}>{thing.title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The way down the tree: the parts of this unit, or of the whole. */
function Parts({ asked, grid, unit, snapshot }: Pick<Props, 'asked' | 'grid' | 'unit' | 'snapshot'>) {
  const told = words.grid
  const tops = snapshot.structure.tree.units.filter(({ parentId }) => !parentId).map(({ id }) => id)
  const parts = unit ? grid.parts : snapshot.structure.units.filter(({ id }) => tops.includes(id))
  if (parts.length === 0) return unit ? <p class="in-small">{told.noParts}</p> : null
  return (
    <Section id="parts" title={unit ? told.parts : told.tops}>
      <ul class="in-noprint">
        {parts.slice(0, FOUND).map(({ id, name }) => (
          <li>
            <a href={gridAddress({ of: asked.of, unitId: id })}>{name}</a>
          </li>
        ))}
      </ul>
      {parts.length > FOUND ? <p class="in-small">{told.foundMore(parts.length - FOUND)}</p> : null}
    </Section>
  )
}
