import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { sayCount } from '../../../web/parts/count.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { StrategyRead } from '../../actions.ts'
import { words as room } from '../../words.ts'
import type { Batch } from '../kept.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; strategy: StrategyRead; batches: readonly { batch: Batch; open: number; of: number }[] }

export function ImportsPage({ frame, strategy, batches }: Props) {
  const said = words.list
  const at = `/strategies/${strategy.id}`
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title>{said.title}</Title>
      {batches.length ? (
        <>
          <Table
            caption={said.table}
            columns={[{ text: said.source }, { text: said.by }, { text: said.open }]}
            rows={batches.map(({ batch, open, of }) => [
              <a href={`/imports/${batch.id}`}>{batch.fileName ?? words.bring.pasted}</a>,
              batch.madeByName ?? '',
              sayCount(open, of),
            ])}
          />
          <Button href={`${at}/imports/new`}>{said.more}</Button>
        </>
      ) : (
        <Empty what={said.none} first={{ href: `${at}/imports/new`, text: words.bring.title }} />
      )}
    </StaffPage>
  )
}
