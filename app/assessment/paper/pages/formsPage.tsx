import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FileInput } from '../../../web/parts/fileInput.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Opened } from '../../actions.ts'
import type { KeptForm } from '../form/keptStore.ts'
import { filesOf } from '../report/formats.ts'
import { FINDINGS } from '../report/recordTables.ts'
import { words } from '../words.ts'
import { formatOf } from './reportPage.tsx'

type Props = {
  frame: Frame
  opened: Pick<Opened, 'assessment' | 'pack'>
  /** The forms that came back: those that were looked for, of how many. */
  kept: { q: string; total: number; found: readonly KeptForm[] }
  isWriter: boolean
  isOpen: boolean
  errors?: FieldError[]
}

/** The assessment in Word, on paper and as a report: what goes out, and what came back. */
export function FormsPage({ frame, opened: { assessment, pack }, kept, isWriter, isOpen, errors }: Props) {
  const said = words.hub
  const at = `/assessments/${assessment.id}`
  const withFindings = pack.reports.find(({ parts }) =>
    parts.some(({ tables = [] }) => tables.some((table) => FINDINGS.includes(table))),
  )
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="assessments"
      errors={errors}
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: at, text: assessment.title },
      ]}
    >
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <Section id="offline" title={said.wordTitle}>
        {isWriter ? <p>{said.wordHint}</p> : null}
        <ButtonGroup>
          {isWriter ? <Button href={`${at}/form.docx`}>{said.word}</Button> : null}
          <Button kind="secondary" href={`${at}/paper`}>
            {said.paper}
          </Button>
          <Button kind="secondary" href={`${at}/paper?words=plain`}>
            {said.paperPlain}
          </Button>
        </ButtonGroup>
      </Section>
      {isWriter ? <Back at={at} kept={kept} isOpen={isOpen} errors={errors} /> : null}
      <Section id="reports" title={said.reportsTitle}>
        <p>{said.reportsLead}</p>
        {pack.reports.length ? <Reports at={at} reports={pack.reports} /> : null}
        {isWriter && withFindings ? (
          <p>
            <a href={`${at}/report.docx?form=${withFindings.report}&findings=yes`}>
              {said.withFindings(withFindings.title)}
            </a>
          </p>
        ) : null}
        {pack.bidParagraphs.length ? (
          <p>
            <a href={`${at}/bid-text`}>{said.bid}</a>. {said.bidHint}
          </p>
        ) : null}
      </Section>
    </StaffPage>
  )
}

function Back({ at, kept, isOpen, errors }: Pick<Props, 'kept' | 'isOpen' | 'errors'> & { at: string }) {
  const said = words.hub
  return (
    <>
      <Section id="back" title={said.bringTitle}>
        {isOpen ? (
          <Form action={`${at}/forms`} upload>
            <FileInput name="file" label={said.bringField} hint={said.bringHint} accept=".docx" errors={errors} />
            <Button kind="secondary">{said.bring}</Button>
          </Form>
        ) : (
          <p>{said.notOpen}</p>
        )}
      </Section>
      <Section id="kept" title={said.keptTitle}>
        <FilterBar
          action={`${at}/forms`}
          q={kept.q}
          label={said.keptSearch}
          total={kept.total}
          found={kept.found.length}
        />
        {kept.found.length ? (
          <Table
            caption={said.keptTitle}
            columns={said.keptColumns.map((text) => ({ text }))}
            rows={kept.found.map(({ id, name, onDay, byName, takenOn }) => [
              <a href={`${at}/forms/${id}`} dir="auto">
                {name}
              </a>,
              sayDay(onDay),
              byName ?? '',
              takenOn ? sayDay(takenOn) : said.notTaken,
            ])}
          />
        ) : kept.total ? null : (
          <Empty what={said.keptNone} />
        )}
      </Section>
    </>
  )
}

function Reports({ at, reports }: { at: string; reports: Opened['pack']['reports'] }) {
  const said = words.hub
  return (
    <Table
      caption={said.reportsTitle}
      columns={said.reportColumns.map((text) => ({ text }))}
      rows={reports.map((report) => [
        report.title,
        filesOf(report).map((file, n) => (
          <>
            {n ? ' · ' : null}
            <a href={`${at}/${file}`}>
              {said.formats[formatOf(file)]}
              <span class="govuk-visually-hidden"> {report.title}</span>
            </a>
          </>
        )),
      ])}
    />
  )
}
