import { Button } from '../../web/parts/button.tsx'
import { Checkbox } from '../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { words } from '../words.ts'

type Props = {
  about: { id: string }
  ask?: { id: string }
  next: string
  /** On a page of its own, with what was typed and what to mend. */
  alone?: { typed: Record<string, string>; errors: readonly FieldError[] }
}

/** A member says something about a record. */
export function CommentForm({ about, ask, next, alone }: Props) {
  const { typed, errors } = alone ?? { typed: {}, errors: [] }
  const id = (name: string) => (alone ? name : `comment-${name}`)
  const told = words.form
  return (
    <Form action="/contributions" hidden={{ about: about.id, next, ...(ask && { ask: ask.id }) }} warn>
      <TextArea
        name="words"
        id={id('words')}
        label={told.words}
        hint={told.wordsHint}
        value={typed.words}
        errors={errors}
      />
      <Checkbox name="praise" id={id('praise')} label={told.praise} checked={Boolean(typed.praise)} small />
      <Button>{told.save}</Button>
    </Form>
  )
}
