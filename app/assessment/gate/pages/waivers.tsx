import { type Frame, StaffPage } from '../../../web/page.tsx'
import { sayCount } from '../../../web/parts/count.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { type GateAnswer, isTooMany } from '../gate.ts'
import { words } from '../words.ts'
import { gateCrumbs } from './list.tsx'

export const PER_PAGE = 50

export type Waiver = GateAnswer & { gateTitle: string; unitName: string }
type Share = { fromOn: string; waived: number; of: number }

type Props = {
  frame: Frame
  waivers: Waiver[]
  search: { q: string; total: number; found: number }
  at: { page: number; pages: number }
  /** The quarter of today first. */
  quarters: Share[]
  today: string
}

/** Everything that went on without, with why, what instead, and until when; and how much of it there was. */
export function WaiverLog({ frame, waivers, search, at, quarters, today }: Props) {
  const told = words.waivers
  const [now = { fromOn: today, waived: 0, of: 0 }] = quarters
  return (
    <StaffPage {...frame} title={told.title} here="assessments" breadcrumbs={gateCrumbs()}>
      <Statement eyebrow={told.title}>{told.statement(now.waived, now.of)}</Statement>
      <p class="in-lead">{told.lead}</p>
      {isTooMany(now) ? <InsetText>{told.tooMany}</InsetText> : null}
      <FilterBar action="/gates/waivers" label={told.search} {...search} />
      {search.total === 0 ? <p>{told.empty}</p> : null}
      {waivers.length === 0 ? null : (
        <Table
          caption={told.caption}
          columns={[
            { text: told.work },
            { text: told.gate },
            { text: told.why },
            { text: told.instead },
            { text: told.until },
            { text: told.by },
          ]}
          rows={waivers.map((waiver) => [
            <a href={`/gates/${waiver.gateId}/work/${waiver.unitId}`} dir="auto">
              {waiver.unitName}
            </a>,
            waiver.gateTitle,
            <LongText text={waiver.why} />,
            <LongText text={waiver.instead ?? ''} />,
            waiver.untilOn && waiver.untilOn < today ? told.ended(waiver.untilOn) : sayDay(waiver.untilOn ?? today),
            words.at.byWhom(waiver.byName, waiver.postTitle),
          ])}
        />
      )}
      <Pagination {...at} href={(n) => `/gates/waivers?${new URLSearchParams({ q: search.q, page: String(n) })}`} />
      <Section id="quarters" title={told.quarters}>
        <Table
          caption={told.quarters}
          columns={[{ text: told.quarter }, { text: told.share }]}
          rows={quarters.map(({ fromOn, waived, of }) => [sayDay(fromOn), sayCount(waived, of)])}
        />
      </Section>
    </StaffPage>
  )
}
