import { type Frame, StaffPage } from '../../web/page.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Title } from '../../web/parts/title.tsx'
import { words } from '../words.ts'

/** The papers that can be made today, each as a Word file and as a PDF. */
export function ReportsPage({ frame, may }: { frame: Frame; may: { strategy: boolean } }) {
  const said = words.list
  const files = (path: string, name: string) => (
    <>
      <a href={`${path}.docx`}>
        {said.word}
        <span class="govuk-visually-hidden">{said.about(name)}</span>
      </a>
      {' · '}
      <a href={`${path}.pdf`}>
        {said.pdf}
        <span class="govuk-visually-hidden">{said.about(name)}</span>
      </a>
    </>
  )
  return (
    <StaffPage {...frame} title={said.title} here="reports">
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <Table
        caption={said.caption}
        columns={[{ text: said.name }, { text: said.what }, { text: said.files }]}
        rows={[
          [said.board, said.boardWhat, files('/reports/board-paper', said.board)],
          [said.glossary, said.glossaryWhat, files('/reports/glossary', said.glossary)],
          ...(may.strategy ? [[said.strategy, said.strategyWhat, <a href="/strategies">{said.openStrategy}</a>]] : []),
        ]}
      />
    </StaffPage>
  )
}

export function TooSlowPage({ frame }: { frame: Frame }) {
  const said = words.late
  return (
    <StaffPage {...frame} title={said.title} here="reports" back="/reports">
      <Title>{said.title}</Title>
      <p class="in-lead">{said.body}</p>
    </StaffPage>
  )
}
