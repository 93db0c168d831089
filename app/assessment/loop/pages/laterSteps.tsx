import type { Frame } from '../../../web/page.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { BODY_DECISIONS } from '../escalate.ts'
import { words } from '../words.ts'
import type { OnWay } from './frame.tsx'
import { StepForm } from './stepForm.tsx'

type Props = { frame: Frame; about: OnWay; typed?: Record<string, string>; errors?: readonly FieldError[] }
type Body = { id: string; name: string }

/** Nobody's scores before the public advisers' words: this closes their part, and says so where none of them spoke. */
export function HeardPage({ heard, typed = {}, ...rest }: Props & { heard: number }) {
  const told = words.heard
  return (
    <StepForm {...rest} title={told.title} lead={told.lead} step="hear advisers" to="advisers-heard" save={told.save}>
      <p>{told.count(heard)}</p>
      {heard === 0 ? (
        <TextArea name="why" label={told.why} hint={told.whyHint} value={typed.why} errors={rest.errors} />
      ) : null}
    </StepForm>
  )
}

export function WithdrawalPage({ typed = {}, ...rest }: Props) {
  const told = words.withdrawal
  return (
    <StepForm
      {...rest}
      title={told.title}
      lead={told.lead}
      step="withdraw"
      to="withdrawal"
      save={told.save}
      kind="warning"
    >
      <TextArea name="why" label={told.why} value={typed.why} errors={rest.errors} />
    </StepForm>
  )
}

export function EscalationPage({ bodies, typed = {}, ...rest }: Props & { bodies: Body[] }) {
  const told = words.escalation
  return (
    <StepForm {...rest} title={told.title} lead={told.lead} step="escalate" to="escalation" save={told.save}>
      {bodies.length ? <BodySelect bodies={bodies} chosen={typed.body} errors={rest.errors} /> : <p>{told.none}</p>}
      <TextArea name="why" label={told.why} value={typed.why} errors={rest.errors} />
    </StepForm>
  )
}

export const BodySelect = ({
  bodies,
  chosen,
  errors,
  id,
}: {
  bodies: Body[]
  chosen?: string
  errors?: readonly FieldError[]
  id?: string
}) => (
  <Select
    name="body"
    id={id}
    label={words.escalation.body}
    first={words.escalation.first}
    options={bodies.map((body) => ({ value: body.id, text: body.name }))}
    chosen={chosen}
    errors={errors}
  />
)

type Decision = Props & { bodies: Body[]; escalatedTo: Body | undefined; today: string }

/** What a body decided about an assessment that was escalated to it. */
export function BodyDecisionPage({ bodies, escalatedTo, today, typed = {}, ...rest }: Decision) {
  const told = words.bodyDecision
  const { errors } = rest
  return (
    <StepForm
      {...rest}
      title={told.title}
      lead={told.lead(escalatedTo?.name ?? '')}
      step={'return'}
      to="body-decision"
      save={told.save}
    >
      <Radios
        name="decision"
        label={told.choice}
        options={BODY_DECISIONS.map((value) => ({ value, text: told.choices[value] }))}
        chosen={typed.decision}
        errors={errors}
      />
      <BodySelect bodies={bodies} chosen={typed.body ?? escalatedTo?.id} errors={errors} />
      <DateInput name="onDay" label={told.onDay} value={typed.onDay ?? today} errors={errors} />
      <TextInput
        name="minute"
        label={told.minute}
        hint={told.minuteHint}
        value={typed.minute}
        errors={errors}
        autocomplete="off"
      />
      <TextArea name="why" label={told.why} value={typed.why} errors={errors} />
      <TextArea name="actions" label={told.actions} value={typed.actions} errors={errors} rows={3} />
    </StepForm>
  )
}
