import type { PossibleCause } from '../../evidence/evidence.ts'
import { ConfirmAgain, ConfirmFirst } from '../../organisation/parts.tsx'
import type { RecordHead } from '../../store/record.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Hidden } from '../../web/parts/hidden.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Meeting, Outcome } from '../decision.ts'
import { words } from '../words.ts'

const crumbs = () => [{ href: '/decisions', text: words.list.title }]

type FindProps = { frame: Frame; q: string; found: RecordHead[]; given: Record<string, string> }

/** The first step where no page led here: what was decided about? */
export function FindSubject({ frame, q, found, given }: FindProps) {
  const told = words.form
  return (
    <StaffPage {...frame} title={told.title} breadcrumbs={crumbs()}>
      <Title>{told.title}</Title>
      <p>{told.findLead}</p>
      <search>
        <form action="/decisions/new" method="get">
          {Object.entries(given).map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <TextInput name="q" label={told.findLabel} type="search" value={q} />
          <Button kind={found.length ? 'secondary' : undefined}>{told.find}</Button>
        </form>
      </search>
      {q && found.length === 0 ? <p role="status">{told.findNone}</p> : null}
      {found.length ? (
        <form action="/decisions/new" method="get">
          {Object.entries(given).map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <Radios
            name="about"
            label={told.choose}
            options={found.map(({ id, title }) => ({ value: id, text: title }))}
            small
          />
          <Button>{told.next}</Button>
        </form>
      ) : null}
    </StaffPage>
  )
}

type Props = {
  frame: Frame
  about: { id: string; title: string }[]
  outcomes: Outcome[]
  bodies: { id: string; name: string }[]
  meetings: Meeting[]
  causes: PossibleCause[]
  /** Where the password is asked for again, when the money on this form wants it fresh. */
  confirmAt: string | undefined
  isTyped?: boolean
  typed: Record<string, string>
  becauseIds: readonly string[]
  errors?: readonly FieldError[]
}

/** Records what a body decided: who, when, what, and where it is minuted. */
export function DecisionForm({
  frame,
  about,
  outcomes,
  bodies,
  meetings,
  causes,
  confirmAt,
  isTyped,
  typed,
  becauseIds,
  errors = [],
}: Props) {
  const told = words.form
  return (
    <StaffPage {...frame} title={told.title} errors={errors} breadcrumbs={crumbs()}>
      <Title eyebrow={about.length === 1 ? about[0]?.title : undefined}>{told.title}</Title>
      {confirmAt && isTyped ? <ConfirmAgain next={confirmAt} /> : null}
      {bodies.length === 0 ? (
        <p class="in-lead">{told.noBodies}</p>
      ) : confirmAt && !isTyped ? (
        <ConfirmFirst next={confirmAt} />
      ) : (
        <Form action="/decisions" warn>
          {about.map(({ id }) => (
            <Hidden name="about" value={id} />
          ))}
          {about.length > 1 ? <AboutAll about={about} /> : null}
          {outcomes.includes('approved') ? null : <InsetText>{told.elsewhere}</InsetText>}
          <Select
            name="body"
            label={told.body}
            options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
            first={told.bodyFirst}
            chosen={typed.body}
            errors={errors}
          />
          <Select
            name="meeting"
            label={told.meeting}
            options={meetings.map(({ id, bodyName, onDay }) => ({ value: id, text: sayDay(onDay), group: bodyName }))}
            first={told.meetingNone}
            chosen={typed.meeting}
            errors={errors}
          />
          <DateInput name="onDay" label={told.day} value={typed.onDay} errors={errors} />
          <Radios
            name="outcome"
            label={told.outcome}
            options={outcomes.map((value) => ({ value, text: words.outcomes[value] }))}
            chosen={typed.outcome}
            errors={errors}
            small
          />
          <TextArea name="words" label={told.words} value={typed.words} errors={errors} rows={4} />
          <TextInput
            name="minuteRef"
            label={told.minuteRef}
            hint={told.minuteHint}
            value={typed.minuteRef}
            errors={errors}
          />
          {causes.length ? (
            <Checkboxes
              name="because"
              label={told.because}
              options={causes.map(({ id, title, byName }) => ({ value: id, text: told.said(title, byName) }))}
              chosen={becauseIds}
              small
            />
          ) : null}
          <p>{told.never}</p>
          <Button>{told.save}</Button>
        </Form>
      )}
    </StaffPage>
  )
}

function AboutAll({ about }: Pick<Props, 'about'>) {
  return (
    <>
      <p>{words.form.about}</p>
      <ul class="govuk-list govuk-list--bullet">
        {about.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
    </>
  )
}
