import type { Structure } from '../../organisation/structure/structure.ts'
import { Rung } from '../../web/parts/rung.tsx'
import { Table } from '../../web/parts/table.tsx'
import { words as promiseWords } from '../promise/words.ts'
import type { Row } from '../readStrategyPage.ts'
import { words } from '../words.ts'
import { whereWords } from './whereWords.ts'

type Props = { rows: readonly Row[]; structure: Structure; caption?: string }

/** Promises in a list: what each says, where, who owns it and who that is today, and its rung. */
export function PromiseTable({ rows, structure, caption = words.show.table }: Props) {
  const said = words.show
  return (
    <Table
      caption={caption}
      columns={[{ text: said.promise }, { text: said.whereHead }, { text: said.ownerHead }, { text: said.rungHead }]}
      rows={rows.map((row) => [
        <>
          <a href={`/promises/${row.id}`} dir="auto">
            {row.words}
          </a>
          <span class="in-who">{aboutRow(row)}</span>
        </>,
        whereWords(row.standing.arms, structure),
        ownerOf(row),
        <Rung rung={row.standing.rung} />,
      ])}
    />
  )
}

function aboutRow({ reference, kind, missing, isReworded, standing, retiredOn }: Row): string {
  const state = retiredOn
    ? words.show.retired(retiredOn)
    : isReworded
      ? words.show.reworded
      : standing.approvedOn
        ? ''
        : words.show.waits
  const vague = missing.length && !retiredOn ? promiseWords.vague.short(missing) : ''
  return [reference, promiseWords.kinds[kind], state, vague].filter(Boolean).join(' · ')
}

function ownerOf({ standing: { owner } }: Row): string {
  if (!owner) return words.owner.none
  return owner.holder ? words.owner.held(owner.title, owner.holder) : words.owner.empty(owner.title)
}
