import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { type Action, ANSWER_WORDS, SENT_BY_HAND } from '../action.ts'
import { words } from '../words.ts'

type Props = {
  action: Pick<Action, 'id' | 'owedToKind'>
  next: string
  /** On a page of its own, with what was typed and what to mend. Elsewhere each form's fields have ids of their own. */
  alone?: { typed: Record<string, string>; errors: readonly FieldError[] }
}

/** Answers one person: what, in which words, why if it is no, and for an adviser whether it has reached them. */
export function AnswerForm({ action, next, alone }: Props) {
  const { typed, errors } = alone ?? { typed: {}, errors: [] }
  const id = (name: string) => (alone ? name : `${name}-${action.id}`)
  const told = words.form
  return (
    <Form action={`/actions/${action.id}/answer`} hidden={{ next }} warn>
      <Radios
        name="answer"
        id={id('answer')}
        label={told.answer}
        options={ANSWER_WORDS.map((value) => ({ value, text: words.answers[value] }))}
        chosen={typed.answer}
        errors={errors}
        small
      />
      <TextArea name="text" id={id('text')} label={told.text} value={typed.text} errors={errors} />
      <TextArea
        name="reason"
        id={id('reason')}
        label={told.reason}
        hint={told.reasonHint}
        value={typed.reason}
        errors={errors}
        rows={3}
      />
      {action.owedToKind === 'adviser' ? (
        <>
          <Radios
            name="sent"
            id={id('sent')}
            label={told.reached}
            options={[
              { value: '', text: told.notYet, hint: told.notYetHint },
              ...SENT_BY_HAND.map((value) => ({ value, text: told.told[value] })),
            ]}
            chosen={typed.sent ?? ''}
            errors={errors}
            small
          />
          <DateInput
            name="sentOn"
            id={id('sentOn')}
            label={told.onDay}
            hint={told.onDayHint}
            value={typed.sentOn}
            errors={errors}
          />
        </>
      ) : null}
      <Button>{told.save}</Button>
    </Form>
  )
}
