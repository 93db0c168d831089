import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import type { SwitchedOff } from '../lexicons.ts'
import { words } from '../words.ts'

/** A list of phrases that comes with Ingrain: what of it is or was switched off here, and what is looked for. */
export type ListHere = {
  pack: string
  title: string
  off: readonly (SwitchedOff & { phrase: string })[]
  on: readonly { id: string; phrase: string }[]
}

type Props = {
  lists: readonly ListHere[]
  mayEdit: boolean
  typed: Record<string, string>
  errors?: readonly FieldError[]
}

/** What the organisation does not look for, though a list that comes with Ingrain has it, and why. */
export function SwitchedOffPhrases({ lists, mayEdit, typed, errors }: Props) {
  const told = words.phrases
  const off = lists.flatMap((list) => list.off)
  return (
    <Section id="switched-off" title={told.offTitle}>
      <p>{told.offLead}</p>
      {off.length ? (
        <Table
          caption={told.offTitle}
          columns={[{ text: told.off }, { text: told.offReason }, { text: told.offSince }, { text: '' }]}
          rows={off.map(({ id, phrase, reason, byName, onDay, backOn }) => [
            phrase,
            <span dir="auto">{reason}</span>,
            backOn ? told.offUntil(onDay, backOn) : told.offBy(byName ?? told.somebody, onDay),
            mayEdit && !backOn ? (
              <Form action={`/switched-off-phrases/${id}/end`}>
                <Button kind="secondary" about={phrase}>
                  {told.on}
                </Button>
              </Form>
            ) : null,
          ])}
        />
      ) : (
        <p>{told.offNone}</p>
      )}
      {mayEdit
        ? lists.map((list) => (
            <Details
              summary={told.switchTitle(list.title)}
              open={typed.pack === list.pack && Boolean(errors?.some(({ field }) => FIELDS.includes(field)))}
            >
              <SwitchOff list={list} typed={typed.pack === list.pack ? typed : {}} errors={errors} />
            </Details>
          ))
        : null}
    </Section>
  )
}

const FIELDS = ['entry', 'offReason']

function SwitchOff({ list, typed, errors }: Pick<Props, 'typed' | 'errors'> & { list: ListHere }) {
  const told = words.phrases
  return (
    <Form action="/switched-off-phrases" hidden={{ pack: list.pack }}>
      <Select
        name="entry"
        label={told.entry}
        options={list.on.map(({ id, phrase }) => ({ value: id, text: phrase }))}
        first={told.chooseEntry}
        chosen={typed.entry}
        errors={errors}
      />
      <TextInput name="offReason" label={told.switchReason} value={typed.offReason} errors={errors} />
      <Button kind="secondary">{told.switchOff}</Button>
    </Form>
  )
}
