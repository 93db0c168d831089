import { Button } from '../../web/parts/button.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import type { Action } from '../action.ts'
import { words } from '../words.ts'

type Props = {
  action: Pick<Action, 'id' | 'title'>
  next: string
  mayVerify: boolean
  mayDispute: boolean
  alone?: { typed: Record<string, string>; errors: readonly FieldError[] }
}

/** Is it so? Somebody else looks and says yes; whoever was owed it may say no, and why. */
export function CheckForm({ action, next, mayVerify, mayDispute, alone }: Props) {
  const told = words.page
  const { typed, errors } = alone ?? { typed: {}, errors: [] }
  return (
    <>
      {mayVerify ? (
        <Form action={`/actions/${action.id}/verification`} hidden={{ next }}>
          <Button kind="secondary" about={action.title}>
            {told.checkButton}
          </Button>
        </Form>
      ) : null}
      {mayDispute ? (
        <Details summary={told.dispute} about={action.title} open={errors.length > 0}>
          <Form action={`/actions/${action.id}/dispute`} hidden={{ next }} warn>
            <TextArea
              name="words"
              id={alone ? 'words' : `words-${action.id}`}
              label={told.disputeWords}
              hint={told.disputeHint}
              value={typed.words}
              errors={errors}
              rows={3}
            />
            <Button kind="secondary">{told.disputeButton}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}
