import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FileInput } from '../../../web/parts/fileInput.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { ProjectProblem } from '../../import/projectProblem.ts'
import type { ProjectToTake } from '../../import/projects.ts'
import type { ProjectChange } from '../../import/sentProject.ts'
import { words as importWords } from '../../import/words.ts'
import type { Batch, GoodReading } from '../import.ts'
import { words } from '../words.ts'

const crumbs = () => [{ href: '/projects', text: words.list.title }]

export function ImportPage({ frame, errors }: { frame: Frame; errors?: FieldError[] }) {
  const told = words.import
  return (
    <StaffPage {...frame} title={told.title} here="/projects" errors={errors} breadcrumbs={crumbs()}>
      <Title>{told.title}</Title>
      <p class="in-lead">{told.lead}</p>
      <UploadForm errors={errors} label={told.file} />
    </StaffPage>
  )
}

function UploadForm({ errors, label }: { errors?: FieldError[]; label: string }) {
  return (
    <Form action="/projects/imports/reading" upload>
      <FileInput name="file" label={label} hint={words.import.fileHint} accept=".csv,.xlsx" errors={errors} />
      <Button>{words.import.read}</Button>
    </Form>
  )
}

type ReadingProps = {
  frame: Frame
  reading: GoodReading
  good: ProjectToTake[]
  changes: ProjectChange[]
  /** Right rows that somebody else has to take. */
  notMine: number
  sheet: string
  fileName: string
  otherSheets: string[]
  names: Map<string, string>
  errors?: FieldError[]
}

/** Everything that was read: what is wrong first, all of it, then what can be taken. Nothing is saved yet. */
export function ReadingPage({
  frame,
  reading,
  good,
  changes,
  notMine,
  sheet,
  fileName,
  otherSheets,
  names,
  errors,
}: ReadingProps) {
  const told = words.import
  const { problems, already, extraColumns, wrongRows } = reading
  const carried = { sheet, fileName }
  const n = good.length + changes.length
  const take = (
    <Form action="/projects/imports" hidden={{ ...carried, expected: String(n) }}>
      <Button>{changes.length ? told.takeAll(n) : told.take(n)}</Button>
    </Form>
  )
  return (
    <StaffPage
      {...frame}
      title={told.shownTitle}
      here="/projects"
      errors={errors}
      breadcrumbs={[...crumbs(), { href: '/projects/imports/new', text: told.title }]}
    >
      <Statement eyebrow={fileName}>
        {told.statement(good.length, changes.length, wrongRows.length, already.length)}
      </Statement>
      <InsetText>{told.nothingSaved}</InsetText>
      {already.length > 0 ? <p>{told.already(already.map(({ row }) => row))}</p> : null}
      {extraColumns.length > 0 ? <p>{told.extra(told.list(extraColumns))}</p> : null}
      {otherSheets.length > 0 ? <p>{told.hidden(told.list(otherSheets))}</p> : null}
      {notMine > 0 ? <p>{told.notMine(notMine)}</p> : null}
      {good.length > 0 ? (
        <Section id="take" title={told.good}>
          <Table
            caption={told.goodCaption}
            columns={[
              { text: told.row, label: told.row },
              { text: told.projectTitle },
              { text: told.theme },
              { text: told.leadBy },
            ]}
            rows={good.map(({ row, title, themeId, leadPostId }) => [
              String(row),
              <span dir="auto">{title}</span>,
              names.get(themeId) ?? '',
              names.get(leadPostId) ?? '',
            ])}
          />
          {changes.length === 0 ? take : null}
        </Section>
      ) : null}
      {changes.length > 0 ? (
        <Section id="changes" title={told.changes}>
          <Table
            caption={told.changesCaption}
            columns={[{ text: told.row, label: told.row }, { text: told.projectTitle }, { text: told.whatChanges }]}
            rows={changes.map(({ row, title, changed }) => [
              String(row),
              <span dir="auto">{title}</span>,
              told.list(changed.map((column) => importWords.column(column))),
            ])}
          />
          {take}
        </Section>
      ) : null}
      {problems.length > 0 ? (
        <Section id="mend" title={told.problems}>
          <Problems problems={problems} />
          <Form action="/projects/imports/mending" hidden={carried}>
            <p class="in-small">{told.downloadHint}</p>
            <Button kind="secondary">{told.download}</Button>
          </Form>
        </Section>
      ) : null}
      <Section id="again" title={told.again}>
        <UploadForm label={told.file} />
      </Section>
    </StaffPage>
  )
}

function Problems({ problems }: { problems: readonly ProjectProblem[] }) {
  const told = words.import
  return (
    <Table
      caption={told.problemsCaption}
      columns={[
        { text: told.row, label: told.row },
        { text: told.column },
        { text: told.readAs },
        { text: told.wrong },
        { text: told.accepted },
      ]}
      rows={problems.map((problem) => [
        String(problem.row),
        importWords.column(problem.column),
        problem.read ? <span dir="auto">{problem.read}</span> : <span class="in-quiet">{told.empty}</span>,
        importWords.problem(problem),
        importWords.accepted(problem),
      ])}
    />
  )
}

/** An import that was taken: what it made, and what of it still waits. */
export function BatchPage({ frame, batch, onDay }: { frame: Frame; batch: Batch; onDay: string }) {
  const told = words.import
  const { taken, changed = [], waiting, problems } = batch.notes
  return (
    <StaffPage {...frame} title={told.doneTitle} here="/projects" breadcrumbs={crumbs()}>
      <Statement eyebrow={batch.fileName}>
        {told.doneStatement(taken.length, changed.length, waiting.rows.length)}
      </Statement>
      <p>{told.broughtBy(batch.byName ?? told.somebody, onDay)}</p>
      {problems.length > 0 ? (
        <Section id="mend" title={told.problems}>
          <Problems problems={problems} />
          <p class="in-small">{told.downloadHint}</p>
          <Button kind="secondary" href={`/projects/imports/${batch.id}/mending`}>
            {told.download}
          </Button>
        </Section>
      ) : null}
      <Named id="taken" title={told.takenTitle} projects={taken} />
      <Named id="changed" title={told.changedTitle} projects={changed} />
      <Section id="again" title={told.again}>
        <UploadForm label={told.file} />
      </Section>
    </StaffPage>
  )
}

function Named({ id, title, projects }: { id: string; title: string; projects: { id: string; title: string }[] }) {
  if (projects.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul>
        {projects.map((project) => (
          <li>
            <a href={`/projects/${project.id}`}>{project.title}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
