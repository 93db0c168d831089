import { Button } from '../../web/parts/button.tsx'
import { Checkbox } from '../../web/parts/checkboxes.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { type Adviser, isAdvising } from '../involvement.ts'
import { words } from '../words.ts'

type Props = {
  about: { id: string }
  ask?: { id: string }
  advisers: readonly Adviser[]
  today: string
  next: string
  alone?: { typed: Record<string, string>; errors: readonly FieldError[] }
}

/** Writes down what a public adviser said by phone or on paper, once it was read back to them. */
export function EntryForm({ about, ask, advisers, today, next, alone }: Props) {
  const { typed, errors } = alone ?? { typed: {}, errors: [] }
  const id = (name: string) => (alone ? name : `entry-${name}`)
  const told = words.entry
  const here = advisers.filter((adviser) => isAdvising(adviser, today))
  if (here.length === 0)
    return (
      <p>
        {told.noAdvisers} <a href="/advisers/new">{told.addOne}</a>
      </p>
    )
  return (
    <Form action="/adviser-words" hidden={{ about: about.id, next, ...(ask && { ask: ask.id }) }} warn>
      <Select
        name="adviser"
        id={id('adviser')}
        label={told.adviser}
        options={here.map((adviser) => ({ value: adviser.id, text: adviser.knownAs }))}
        first={told.first}
        chosen={typed.adviser}
        errors={errors}
      />
      <Radios
        name="channel"
        id={id('channel')}
        label={told.channel}
        options={(['phone', 'paper'] as const).map((value) => ({ value, text: told.by[value] }))}
        chosen={typed.channel}
        errors={errors}
        small
      />
      <DateInput name="saidOn" id={id('saidOn')} label={told.saidOn} value={typed.saidOn ?? today} errors={errors} />
      <TextArea
        name="words"
        id={id('words')}
        label={told.words}
        hint={told.wordsHint}
        value={typed.words}
        errors={errors}
      />
      <Checkbox name="praise" id={id('praise')} label={told.praise} checked={Boolean(typed.praise)} small />
      <Checkbox
        name="readBack"
        id={id('readBack')}
        label={told.readBack}
        checked={Boolean(typed.readBack)}
        errors={errors}
        small
      />
      <Button>{told.save}</Button>
    </Form>
  )
}
