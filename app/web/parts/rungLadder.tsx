import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Rung, type RungNumber } from './rung.tsx'
import { Table } from './table.tsx'

type Line = { rung: RungNumber; word?: string; holdsWhen: Child; records: Child; holds: boolean | 'not known' }

/** Why it stands there: each rung's condition, what the records say, and whether it holds. */
export function RungLadder({ caption = words.ladder.caption, rungs }: { caption?: string; rungs: readonly Line[] }) {
  const { rung, holdsWhen, records, holds, holdsLabel } = words.ladder
  return (
    <Table
      caption={caption}
      columns={[
        { text: rung },
        { text: holdsWhen, label: '' },
        { text: records, label: '' },
        { text: holds, label: holdsLabel },
      ]}
      rows={rungs.map((line) => [
        <Rung rung={line.rung} word={line.word} />,
        line.holdsWhen,
        line.records,
        <span class="in-nowrap">{sayHolds(line.holds)}</span>,
      ])}
    />
  )
}

function sayHolds(holds: Line['holds']): string {
  if (holds === 'not known') return words.ladder.notKnown
  return holds ? words.ladder.yes : words.ladder.notYet
}
