import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { type Action, SENT_BY_HAND } from '../action.ts'
import { words } from '../words.ts'

type Props = {
  action: Pick<Action, 'id'>
  today: string
  next: string
  alone?: { typed: Record<string, string>; errors: readonly FieldError[] }
}

/** Says how and when an answer reached the person. */
export function SendingForm({ action, today, next, alone }: Props) {
  const { typed, errors } = alone ?? { typed: {}, errors: [] }
  const id = (name: string) => (alone ? name : `${name}-${action.id}`)
  return (
    <Form action={`/actions/${action.id}/sending`} hidden={{ next }}>
      <Radios
        name="channel"
        id={id('channel')}
        label={words.sending.how}
        options={SENT_BY_HAND.map((value) => ({ value, text: words.sending.by[value] }))}
        chosen={typed.channel}
        errors={errors}
        small
        inline
      />
      <DateInput
        name="onDay"
        id={id('onDay')}
        label={words.sending.onDay}
        value={typed.onDay ?? today}
        errors={errors}
      />
      <Button>{words.sending.save}</Button>
    </Form>
  )
}
