import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Decision, Meeting } from '../decision.ts'
import { words } from '../words.ts'
import { DecisionTable } from './decisionTable.tsx'

type Props = { frame: Frame; meeting: Meeting; decisions: Decision[]; today: string; mayRecord: boolean }

/** One meeting and what was decided at it. */
export function MeetingPage({ frame, meeting, decisions, today, mayRecord }: Props) {
  const told = words.meeting
  return (
    <StaffPage
      {...frame}
      title={meeting.title}
      breadcrumbs={[
        { href: '/decisions', text: words.list.title },
        { href: `/bodies/${meeting.bodyUnitId}`, text: meeting.bodyName },
      ]}
    >
      <Title eyebrow={told.eyebrow}>{meeting.title}</Title>
      <Section id="decided" title={told.decided}>
        {decisions.length ? (
          <DecisionTable caption={told.decided} decisions={decisions} today={today} />
        ) : (
          <p>{told.nothing}</p>
        )}
        {mayRecord && meeting.onDay <= today ? (
          <Button href={`/decisions/new?${new URLSearchParams({ meeting: meeting.id })}`}>{words.list.record}</Button>
        ) : null}
      </Section>
    </StaffPage>
  )
}

type FormProps = {
  frame: Frame
  bodies: { id: string; name: string }[]
  typed: Record<string, string>
  errors?: readonly FieldError[]
}

/** Puts down that a body meets, or met. */
export function MeetingForm({ frame, bodies, typed, errors = [] }: FormProps) {
  const told = words.meeting
  return (
    <StaffPage
      {...frame}
      title={told.title}
      errors={errors}
      breadcrumbs={[{ href: '/decisions', text: words.list.title }]}
    >
      <Title>{told.title}</Title>
      {bodies.length === 0 ? (
        <p class="in-lead">{words.form.noBodies}</p>
      ) : (
        <Form action="/meetings" warn>
          <Select
            name="body"
            label={told.body}
            options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
            first={told.bodyFirst}
            chosen={typed.body}
            errors={errors}
          />
          <DateInput name="onDay" label={told.day} hint={told.dayHint} value={typed.onDay} errors={errors} />
          <TextInput name="number" label={told.number} value={typed.number} errors={errors} width={10} />
          <Button>{told.save}</Button>
        </Form>
      )}
    </StaffPage>
  )
}
