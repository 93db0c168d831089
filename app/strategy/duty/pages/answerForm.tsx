import type { Caller } from '../../../organisation/caller.ts'
import { Button } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { type DutyShown, mayEnter } from '../actions.ts'
import { words } from '../words.ts'

export type AnswerTyped = { answer: string; reason: string; channel: string; readBack: string; onDay: string }

type Props = { caller: Caller; duty: DutyShown; typed?: AnswerTyped; errors?: FieldError[] }

/** The holder's own answer; for others who may, a form to write down what the holder said. */
export function AnswerForm({ caller, duty, typed, errors }: Props) {
  const said = words.page
  const holder = duty.post?.holder
  if (!holder) return null
  const at = `/duties/${duty.id}/answers`
  if (holder.memberId === caller.member.id)
    return (
      <Section id="answer-part" title={said.answerTitle} tight>
        <Form action={at}>
          <Choice duty={duty} label={said.answer} typed={typed} errors={errors} />
          <Button>{said.save}</Button>
        </Form>
      </Section>
    )
  if (!mayEnter(caller)) return null
  return (
    <Details summary={said.spokenTitle} open={Boolean(errors?.length)}>
      <p>{said.spokenLead(holder.name)}</p>
      <Form action={at}>
        <Choice duty={duty} label={said.answerSpoken} typed={typed} errors={errors} />
        <Radios
          name="channel"
          label={said.channel}
          inline
          chosen={typed?.channel || 'phone'}
          options={[
            { value: 'phone', text: said.phone },
            { value: 'paper', text: said.paper },
          ]}
          errors={errors}
        />
        <DateInput name="onDay" label={said.onDay} value={typed?.onDay ?? caller.today} errors={errors} />
        <Checkbox name="readBack" label={said.readBack} checked={typed?.readBack === 'yes'} errors={errors} />
        <Button>{said.save}</Button>
      </Form>
    </Details>
  )
}

function Choice({
  duty,
  label,
  typed,
  errors,
}: {
  duty: DutyShown
  label: string
  typed?: AnswerTyped
  errors?: FieldError[]
}) {
  const said = words.page
  const yes =
    duty.state.is === 'accepted' ? { value: 'reconfirmed', text: said.again } : { value: 'accepted', text: said.yes }
  const why = (
    <TextArea name="reason" label={said.reason} hint={said.reasonHint} value={typed?.reason} rows={2} errors={errors} />
  )
  return (
    <Radios
      name="answer"
      label={label}
      chosen={typed?.answer}
      errors={errors}
      options={[yes, { value: 'declined', text: said.no, under: why }]}
    />
  )
}
