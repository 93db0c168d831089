import { type Caller, may } from '../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import type { PromiseStanding } from '../promise/standing.ts'
import { words } from '../words.ts'
import { RoomLinks } from './roomLinks.tsx'
import { rungCounts } from './rungCounts.ts'

type Props = { caller: Caller; frame: Frame; strategies: readonly StrategyRead[]; promises: readonly PromiseStanding[] }

export function StrategiesPage({ caller, frame, strategies, promises }: Props) {
  const said = words.list
  const mayWrite = may(caller, 'strategy.edit')
  return (
    <StaffPage {...frame} title={words.room.strategies} here="strategy">
      <Title>{said.title}</Title>
      <RoomLinks here="/strategies" hasDuties={may(caller, 'duty.read')} />
      {strategies.length === 0 ? (
        <Empty
          what={mayWrite ? said.emptyWhat : said.emptyReader}
          who={mayWrite ? undefined : said.emptyWho}
          first={mayWrite ? { href: '/strategies/new', text: said.draftNew } : undefined}
        />
      ) : (
        <>
          <p class="in-lead">{said.lead}</p>
          <Table
            caption={said.table}
            columns={[
              { text: said.name },
              { text: said.time },
              { text: said.standing },
              { text: said.holds },
              { text: said.lowest },
            ]}
            rows={strategies.map((strategy) => {
              const own = promises.filter(({ strategyId }) => strategyId === strategy.id)
              return [
                <a href={`/strategies/${strategy.id}`}>{strategy.title}</a>,
                said.from(strategy.fromOn, strategy.toOn),
                words.standings[strategy.standing],
                said.promises(own.length),
                rungCounts(own),
              ]
            })}
          />
          {mayWrite ? (
            <Button
              href="/strategies/new"
              kind={strategies.some(({ standing }) => standing === 'in force') ? 'secondary' : undefined}
            >
              {said.draftNew}
            </Button>
          ) : null}
        </>
      )}
    </StaffPage>
  )
}
