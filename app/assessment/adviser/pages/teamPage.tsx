import type { Action } from '../../../action/action.ts'
import type { Answered } from '../../../involvement/actions.ts'
import { type Ask, isPast } from '../../../involvement/involvement.ts'
import { LinkTable } from '../../../involvement/link/linkTable.tsx'
import { Said } from '../../../involvement/parts.tsx'
import { type Caller, may } from '../../../organisation/caller.ts'
import { localDay } from '../../../store/today.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import type { Assessment } from '../../assessment.ts'
import type { AskWithLinks } from '../askAdvisers.ts'
import { words } from '../teamWords.ts'
import { words as plainWords } from '../words.ts'

/** What was said of one question, dissent first, and how it was rated where that can be shown. */
export type SaidOf = { title: string; said: Answered[]; scores: number[]; isShown: boolean }

export type TeamView = {
  assessment: Assessment
  asks: AskWithLinks[]
  byQuestion: SaidOf[]
  spoke: ReadonlySet<string>
  isHeldBack: boolean
  mayClose: boolean
  mayRequest: boolean
  request: Action | undefined
}

type Props = {
  frame: Frame
  caller: Caller
  view: TeamView
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** Who was asked about an assessment, how far each way in has come, and all they said, dissent whole. */
export function TeamPage({ frame, caller, view, typed, errors = [] }: Props) {
  const told = words.team
  const { assessment, asks, spoke } = view
  const at = `/assessments/${assessment.id}`
  const asked = new Set(asks.flatMap(({ links }) => links.map(({ adviserId }) => adviserId)))
  const answered = [...spoke].filter((id) => asked.has(id)).length
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={`${told.title}: ${assessment.title}`}
      errors={errors}
      breadcrumbs={[
        { href: '/assessments', text: words.assessments },
        { href: at, text: assessment.title },
      ]}
    >
      <Statement eyebrow={told.title}>{told.statement(asked.size, answered, spoke.size - answered)}</Statement>
      <ButtonGroup>
        {may(caller, 'adviser.link') ? <Button href={`${at}/advisers/new`}>{told.ask}</Button> : null}
        {may(caller, 'contribution.enter') ? (
          <Button kind="secondary" href={`${at}/adviser-words/new`}>
            {told.enter}
          </Button>
        ) : null}
        {view.mayClose ? (
          <Button kind="secondary" href={`${at}/advisers-heard`}>
            {told.heard}
          </Button>
        ) : null}
        <a href={`${at}/said-and-done`}>{told.saidDone}</a>
      </ButtonGroup>
      {asks.length ? null : <Empty what={told.empty} who={told.emptyWho} />}
      <Request view={view} typed={typed} errors={errors} />
      {asks.map(({ ask, links }) => (
        <Section id={`ask-${ask.id}`} title={<a href={`/asks/${ask.id}`}>{ask.what}</a>}>
          <p>{sayAsking(caller, ask)}</p>
          <LinkTable
            ask={ask}
            links={links}
            spoke={spoke}
            today={caller.today}
            mayManage={may(caller, 'adviser.link')}
            next={`${at}/advisers`}
          />
        </Section>
      ))}
      {view.isHeldBack ? <InsetText>{told.heldBack}</InsetText> : <Heard caller={caller} view={view} />}
    </StaffPage>
  )
}

/** Until when it is open, or when it closed, what it takes and what it pays. */
export function sayAsking({ organisation, today }: Caller, ask: Ask): string {
  const told = words.team
  if (!isPast(ask, today)) return told.closes(ask.closesOn, ask.minutes, ask.payPence)
  const closedEarlyOn = ask.closedAt && localDay(ask.closedAt, organisation.timeZone)
  const closedOn = closedEarlyOn && closedEarlyOn < ask.closesOn ? closedEarlyOn : ask.closesOn
  return told.closed(closedOn, ask.minutes, ask.payPence)
}

function Request({ view, typed, errors }: Pick<Props, 'view' | 'typed' | 'errors'>) {
  const told = words.team
  if (view.request) return <p>{told.requestOpen(view.request.dueOn)}</p>
  if (!view.mayRequest) return null
  return (
    <Details summary={told.request} open={Boolean(errors?.length)}>
      <Form action={`/assessments/${view.assessment.id}/adviser-requests`} warn>
        <TextArea name="what" label={told.requestWords} rows={3} value={typed?.what} errors={errors} />
        <Button kind="secondary">{told.requestSave}</Button>
      </Form>
    </Details>
  )
}

function Heard({ caller, view: { assessment, byQuestion } }: Pick<Props, 'caller' | 'view'>) {
  const told = words.team
  const next = `/assessments/${assessment.id}/advisers`
  return (
    <Section id="said" title={told.byQuestion}>
      {byQuestion.length ? null : <p class="in-lead">{told.none}</p>}
      {byQuestion.map(({ title, said, scores, isShown }, at) => (
        <Section id={`said-${at + 1}`} title={title} level={3}>
          {scores.length ? (
            <p class="in-small">{isShown ? told.ratings(scoresInWords(scores)) : told.rated(scores.length)}</p>
          ) : null}
          {said.map((one) => (
            <>
              {one.kind === 'dissent' ? <p class="in-small">{told.dissent}</p> : null}
              <Said one={one} caller={caller} next={next} />
            </>
          ))}
        </Section>
      ))}
    </Section>
  )
}

const scoresInWords = (scores: number[]): string[] =>
  [...new Set(scores)].map((score) => {
    const n = scores.filter((one) => one === score).length
    const words = (plainWords.questions.scores[score] ?? '').toLowerCase()
    return n === 1 ? words : `${words} (${n})`
  })
