import type { Gate as StarterGate } from '../../../content/kinds/assessment.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'
import { gateCrumbs } from './list.tsx'

type Props = { frame: Frame; starters: StarterGate[]; packs: { pack: string; title: string }[] }

/** The gates that are suggested for an organisation of this kind, and one's own. */
export function ChooseGate({ frame, starters, packs }: Props) {
  const told = words.form
  return (
    <StaffPage {...frame} title={told.chooseTitle} here="assessments" breadcrumbs={gateCrumbs()}>
      <Title>{told.chooseTitle}</Title>
      <p class="in-lead">{told.chooseLead}</p>
      {starters.length > 0 ? (
        <Table
          caption={told.chooseTitle}
          columns={[{ text: words.list.gate }, { text: told.when }, { text: words.list.asks }, { text: told.because }]}
          rows={starters.map(({ gate, name, when, mode, length, why }) => [
            <a href={`/gates/new?from=${gate}`}>{name}</a>,
            when,
            isMode(mode) ? words.list.asksFor(mode, length) : words.lengths[length],
            why,
          ])}
        />
      ) : null}
      <Section id="own" title={told.own}>
        <ul>
          {packs.map(({ pack, title }) => (
            <li>
              <a href={`/gates/new?pack=${encodeURIComponent(pack)}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Section>
    </StaffPage>
  )
}

const isMode = (mode: string): mode is keyof typeof words.modes => mode in words.modes
