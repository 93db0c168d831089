import { sheetWords } from '../../../files/sheetWords.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { StrategyRead } from '../../actions.ts'
import { words as importWords } from '../../import/words.ts'
import { words as room } from '../../words.ts'
import { type Batch, type BatchNote, isOpen, type KeptCandidate } from '../kept.ts'
import { words } from '../words.ts'
import { CandidateRead, type Names } from './candidateRead.tsx'

export type CandidatesData = {
  strategy: StrategyRead
  batch: Batch
  candidates: readonly KeptCandidate[]
  shown: readonly KeptCandidate[]
  found: number
  page: number
  pages: number
  q: string
  show: string
  structure: Structure
  names: Names
  /** The coach's questions, by the candidate they are about. */
  questions: ReadonlyMap<string, string[]>
}

type Props = CandidatesData & { frame: Frame; ticked?: readonly string[]; why?: string; errors?: FieldError[] }

/** Each candidate beside where it stood, with what was read and what is missing; ticked ones are decided together. */
export function CandidatesPage(props: Props) {
  const { frame, strategy, batch, candidates, shown, found, q, show, errors } = props
  const said = words.page
  const at = `/imports/${batch.id}`
  const real = candidates.filter(({ guess }) => !guess.aside)
  const open = real.filter(isOpen)
  const concrete = open.filter(({ guess }) => guess.isConcrete).length
  const title = said.title(batch.fileName ?? words.bring.pasted)
  return (
    <StaffPage
      {...frame}
      title={title}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: `/strategies/${strategy.id}`, text: strategy.title },
      ]}
    >
      <Title>{title}</Title>
      <p class="in-lead">{said.lead(open.length, real.length)}</p>
      {concrete ? <p>{said.concrete(concrete)}</p> : null}
      <AsideSaid n={candidates.length - real.length} at={at} />
      <NotesSaid notes={batch.notes} />
      <FilterBar
        action={at}
        q={q}
        label={said.search}
        total={show === 'aside' ? candidates.length - real.length : real.length}
        found={found}
        always
      >
        <Select
          name="show"
          label={said.show}
          first={said.showAll}
          chosen={show}
          options={Object.entries(said.shows).map(([value, text]) => ({ value, text }))}
        />
      </FilterBar>
      {shown.length ? <Ticked {...props} /> : null}
      {props.pages > 1 ? (
        <Pagination
          page={props.page}
          pages={props.pages}
          href={(n) => `${at}?${new URLSearchParams({ q, show, page: String(n) })}`}
        />
      ) : null}
    </StaffPage>
  )
}

function AsideSaid({ n, at }: { n: number; at: string }) {
  if (!n) return null
  return (
    <p>
      {words.page.asideLead(n)} <a href={`${at}?show=aside`}>{words.page.asideSee}</a>
    </p>
  )
}

function NotesSaid({ notes }: { notes: readonly BatchNote[] }) {
  if (!notes.length) return null
  return (
    <Details summary={words.page.notes}>
      <ul class="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li>{sayNote(note)}</li>
        ))}
      </ul>
    </Details>
  )
}

function sayNote(note: BatchNote): string {
  if (note.note === 'other-sheet') return words.page.otherSheet(note.sheet)
  if (note.note === 'row') return words.page.noteRow(note.row, note.text)
  if (note.note === 'link') return words.page.noteLink(note.text, note.address)
  return sheetWords.note(note)
}

function Ticked({ batch, shown, ticked = [], why, errors, ...data }: Props) {
  const said = words.page
  const canDecide = shown.some(isOpen)
  const table = (
    <Table
      caption={said.table}
      columns={[{ text: said.source }, { text: said.candidate }, { text: said.read }, { text: said.decide, label: '' }]}
      rows={shown.map((candidate) => [
        <Source candidate={candidate} />,
        <span dir="auto">
          {candidate.words === candidate.source ? <span class="in-quiet">{said.same}</span> : candidate.words}
        </span>,
        <CandidateRead
          candidate={candidate}
          structure={data.structure}
          names={data.names}
          questions={data.questions.get(candidate.id) ?? []}
        />,
        <Decision candidate={candidate} isTicked={ticked.includes(candidate.id)} />,
      ])}
    />
  )
  if (!canDecide) return table
  return (
    <Form action={`/imports/${batch.id}/decisions`}>
      {table}
      <TextInput name="why" label={said.why} value={why} errors={errors} />
      <ButtonGroup>
        <Button name="do" value="accept">
          {said.acceptTicked}
        </Button>
        <Button name="do" value="dismiss" kind="secondary">
          {said.dismissTicked}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

function Source({ candidate }: { candidate: KeptCandidate }) {
  return (
    <>
      <span dir="auto">{candidate.source}</span>
      <span class="in-who">{importSource(candidate)}</span>
    </>
  )
}

function Decision({ candidate, isTicked }: { candidate: KeptCandidate; isTicked: boolean }) {
  const said = words.page
  if (candidate.chosenId)
    return (
      <>
        {said.accepted} <a href={`/promises/${candidate.chosenId}`}>{candidate.chosenTitle}</a>
      </>
    )
  if (candidate.dismissedWhy !== null)
    return (
      <>
        {said.dismissed(candidate.dismissedWhy)} <a href={`/candidates/${candidate.id}`}>{said.decide}</a>
      </>
    )
  return (
    <>
      <Checkbox
        name="candidate"
        id={`tick-${candidate.id}`}
        value={candidate.id}
        checked={isTicked}
        small
        label={
          <>
            {said.tickHead}
            <span class="govuk-visually-hidden">: {candidate.words.slice(0, 60)}</span>
          </>
        }
      />
      <a href={`/candidates/${candidate.id}`}>
        {said.decide}
        <span class="govuk-visually-hidden">: {candidate.words.slice(0, 60)}</span>
      </a>
    </>
  )
}

const importSource = ({ guess }: KeptCandidate): string => importWords.source(guess.at)
