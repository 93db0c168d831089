import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { StrategyRead } from '../../actions.ts'
import { words as importWords } from '../../import/words.ts'
import { words as room } from '../../words.ts'
import type { GoodRows, Plan } from '../gridReturn.ts'
import { words } from '../words.ts'

type Props = GoodRows & { frame: Frame; strategy: StrategyRead; plan: Plan; sheet: string }

/** What a sheet in our own columns would do, and every cell that cannot be read; nothing is saved until the rows are taken. */
export function GridReturnPage({ frame, strategy, good, problems, extraColumns, plan, sheet }: Props) {
  const said = words.grid
  const at = `/strategies/${strategy.id}`
  const money = good.some(({ pence }) => pence !== undefined)
  const waiting = plan.added.length + plan.changed.length
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
      <p class="in-lead">{said.lead(good.length, problems.length)}</p>
      {good.length ? <p>{said.counts(plan.added.length, plan.changed.length, plan.same)}</p> : <p>{said.nothing}</p>}
      {plan.reworded ? <p>{said.reworded(plan.reworded)}</p> : null}
      {money ? <p class="in-quiet">{said.money}</p> : null}
      {extraColumns.length ? <p class="in-quiet">{said.extra(extraColumns.join(', '))}</p> : null}
      {problems.length ? (
        <Table
          caption={said.table}
          shown
          columns={[{ text: said.row, number: true }, { text: said.column }, { text: said.read }, { text: said.why }]}
          rows={[...problems]
            .sort((a, b) => a.row - b.row)
            .map((problem) => [
              problem.row,
              importWords.gridColumns[problem.column],
              <span dir="auto">{problem.read}</span>,
              importWords.gridProblem(problem),
            ])}
        />
      ) : null}
      {problems.length ? <Mending at={at} sheet={sheet} /> : null}
      <Form action={`${at}/grid-rows`} hidden={{ sheet }}>
        <ButtonGroup>
          {waiting ? <Button>{problems.length ? said.take : said.takeAll}</Button> : null}
          <Button kind="secondary" href={`${at}/imports/new`}>
            {problems.length ? said.again : room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}

/** The rows to mend, as a sheet to take away. */
function Mending({ at, sheet }: { at: string; sheet: string }) {
  const said = words.grid
  return (
    <Form action={`${at}/grid-rows/mending`} hidden={{ sheet }}>
      <p class="in-small">{said.downloadHint}</p>
      <Button kind="secondary">{said.download}</Button>
    </Form>
  )
}

type TakenProps = { frame: Frame; strategy: StrategyRead; plan: Plan; wrong: number; sheet: string }

/** The good rows are taken, and what was left can be taken away to be mended. */
export function GridTakenPage({ frame, strategy, plan, wrong, sheet }: TakenProps) {
  const said = words.grid
  const at = `/strategies/${strategy.id}`
  return (
    <StaffPage
      {...frame}
      title={said.takenTitle}
      here="strategy"
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title>{said.takenTitle}</Title>
      <p class="in-lead">{said.taken(plan.added.length, plan.changed.length)}</p>
      <p>{said.left(wrong)}</p>
      <Mending at={at} sheet={sheet} />
      <ButtonGroup>
        <Button href={at}>{said.back}</Button>
        <Button kind="secondary" href={`${at}/imports/new`}>
          {said.again}
        </Button>
      </ButtonGroup>
    </StaffPage>
  )
}
