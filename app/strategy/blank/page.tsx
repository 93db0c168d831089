import type { Structure } from '../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import { words as room } from '../words.ts'
import { words } from './words.ts'

export type BlankTyped = {
  level: string
  unit: string
  activity: string
  kind: string
  reason: string
  until: string
  next: string
}

/** Says why one cell of the grid holds nothing: it cannot apply, or it stays blank until a day. */
export function BlankPage({
  frame,
  structure,
  typed,
  errors,
}: {
  frame: Frame
  structure: Structure
  typed: BlankTyped
  errors?: FieldError[]
}) {
  const unit = structure.units.find(({ id }) => id === typed.unit)
  return (
    <StaffPage
      {...frame}
      title={words.title}
      here="strategy"
      errors={errors}
      breadcrumbs={[{ href: '/strategies', text: room.room.strategies }]}
    >
      <Title>{words.title}</Title>
      <p class="in-lead">{words.lead}</p>
      {unit ? <p>{words.unitOf(unit.name)}</p> : null}
      <Form action="/blanks" hidden={{ next: typed.next, ...(unit && { unit: unit.id }) }}>
        {unit ? null : (
          <Select
            name="level"
            label={words.level}
            first={words.first}
            chosen={typed.level}
            errors={errors}
            options={structure.levels.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <Select
          name="activity"
          label={words.activity}
          first={words.first}
          chosen={typed.activity}
          errors={errors}
          options={structure.activities.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Radios
          name="kind"
          label={words.kind}
          chosen={typed.kind}
          errors={errors}
          options={[
            { value: 'cannot_apply', text: words.cannot },
            { value: 'left_blank', text: words.left },
          ]}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed.reason}
          rows={3}
          errors={errors}
        />
        <DateInput name="until" label={words.until} hint={words.untilHint} value={typed.until} errors={errors} />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <Button kind="secondary" href={typed.next}>
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
