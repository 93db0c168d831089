import type { Assessment as Pack } from '../../../content/kinds/assessment.ts'
import { History } from '../../../organisation/parts.tsx'
import type { Post } from '../../../organisation/post/post.ts'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Day } from '../../../web/parts/day.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Timeliness } from '../../register/timeliness.ts'
import { words as registerWords } from '../../register/words.ts'
import { type Gate, isInForce, type Standing } from '../gate.ts'
import { words } from '../words.ts'
import { gateCrumbs } from './list.tsx'

export const PER_PAGE = 50

export type Row = { id: string; name: string; timeliness: Timeliness | undefined; standing: Standing }

type Props = {
  frame: Frame
  gate: Gate
  content: Pack
  approver: Post | undefined
  rows: Row[]
  total: number
  found: number
  q: string
  at: { page: number; pages: number }
  happenings: Happening[]
  today: string
  may: { edit: boolean; addProcess: boolean }
  typed?: { why: string }
  errors?: FieldError[]
}

export function GatePage(props: Props) {
  const { frame, gate, content, approver, happenings, today, may, typed, errors } = props
  const told = words.show
  const inForce = isInForce(gate, today)
  return (
    <StaffPage {...frame} title={gate.title} here="assessments" errors={errors} breadcrumbs={gateCrumbs()}>
      <Title eyebrow={told.eyebrow}>{gate.title}</Title>
      <p class="in-lead">
        {inForce || !gate.toOn ? told.lead(gate.mode, words.before[gate.before]) : told.ended(gate.toOn)}
      </p>
      {inForce && !approver?.holder ? <p class="in-late">{told.vacant(gate.approverTitle)}</p> : null}
      <Cols kind="side">
        <Section id="work" title={told.work} tight>
          <WorkAtGate {...props} />
        </Section>
        <Aside label={told.about}>
          <SummaryList rows={rowsOf(gate, content, approver)} />
          {gate.mustShow.length ? (
            <Details summary={told.mustShow} open={gate.mustShow.length < 6}>
              <Questions keys={gate.mustShow} content={content} />
            </Details>
          ) : null}
          {gate.adds.length ? (
            <Details summary={told.adds}>
              <Questions keys={gate.adds} content={content} />
            </Details>
          ) : null}
          {may.edit && inForce ? (
            <Details summary={told.end} open={Boolean(errors)}>
              <Form action={`/gates/${gate.id}/end`}>
                <TextArea name="why" label={told.endWhy} rows={2} value={typed?.why} errors={errors} />
                <Button kind="warning">{told.end}</Button>
              </Form>
            </Details>
          ) : null}
          <History happenings={happenings} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function WorkAtGate({ gate, rows, total, found, q, at, may }: Props) {
  const told = words.show
  if (total === 0 && !q) {
    if (gate.appliesTo !== 'process') return <p>{told.none}</p>
    const first = may.addProcess ? { href: '/units/new', text: told.addProcess } : undefined
    return <Empty what={told.noProcess} first={first} />
  }
  return (
    <>
      <FilterBar action={`/gates/${gate.id}`} q={q} label={told.search} total={total} found={found} />
      {rows.length === 0 ? (
        <p>{told.none}</p>
      ) : (
        <Table
          caption={told.caption}
          columns={[{ text: told.title }, { text: told.time }, { text: told.standing }]}
          rows={rows.map(({ id, name, timeliness, standing }) => [
            <a href={`/gates/${gate.id}/work/${id}`} dir="auto">
              {name}
            </a>,
            timeliness ? sayTime(gate, timeliness) : <span class="in-quiet">{registerWords.list.notListed}</span>,
            sayStanding(standing),
          ])}
        />
      )}
      <Pagination {...at} href={(n) => `/gates/${gate.id}?${new URLSearchParams({ q, page: String(n) })}`} />
    </>
  )
}

const sayTime = ({ appliesTo }: Gate, time: Timeliness): string =>
  appliesTo === 'project' ? registerWords.timeliness(time) : registerWords.opened(time)

function rowsOf(gate: Gate, content: Pack, approver: Post | undefined) {
  const told = words.show
  const labelOf = (variant: string) => content.variants.find((one) => one.variant === variant)?.label ?? variant
  const mode = content.gateModes.find((one) => one.mode === gate.mode)
  return [
    {
      name: told.of,
      value: gate.processName ?? `${words.appliesTo[gate.appliesTo]}: ${told.all(gate.variants.map(labelOf))}`,
    },
    { name: told.questions, value: content.title },
    { name: told.length, value: content.lengths.find(({ length }) => length === gate.length)?.label ?? gate.length },
    { name: told.stage, value: content.stages.find(({ stage }) => stage === gate.stage)?.label ?? gate.stage },
    ...(mode ? [{ name: told.blocks, value: mode.blocks }] : []),
    {
      name: told.approver,
      value: (
        <>
          <a href={`/posts/${gate.approverPostId}`}>{gate.approverTitle}</a>
          {approver?.holder ? `: ${approver.holder.name}` : null}
        </>
      ),
    },
    {
      name: told.policy,
      value: gate.policyEvidenceId ? (
        <a href={`/evidence/${gate.policyEvidenceId}`} dir="auto">
          {gate.policyTitle}
        </a>
      ) : (
        told.noPolicy
      ),
    },
    { name: told.queue, value: told.days(gate.queueDays) },
    { name: told.from, value: <Day day={gate.fromOn} /> },
  ]
}

function Questions({ keys, content }: { keys: readonly string[]; content: Pack }) {
  return (
    <ul>
      {content.questions
        .filter(({ question }) => keys.includes(question))
        .map(({ number, ask }) => (
          <li>
            {number} {ask}
          </li>
        ))}
    </ul>
  )
}

/** Where one piece of work stands at one gate, in a sentence. */
export function sayStanding(standing: Standing): string {
  const { is } = standing
  if (is === 'open') return words.standing.open
  const { onDay, untilOn } = standing.answer
  return words.standing[is](is === 'waived' || is === 'waiver-ended' ? (untilOn ?? onDay) : onDay)
}
