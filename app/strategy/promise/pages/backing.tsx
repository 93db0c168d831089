import type { BudgetLine } from '../../../budget/budget.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Fieldset } from '../../../web/parts/fieldset.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { MoneyInput } from '../../../web/parts/moneyInput.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as room } from '../../words.ts'
import type { BackingTyped } from '../backingForm.ts'
import type { Promised } from '../promise.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  promise: Promised
  lines: readonly BudgetLine[]
  typed: BackingTyped
  errors?: FieldError[]
}

/** Money from lines with room left, hours, or a reason: what is saved takes the place of what stood before. */
export function BackingPage({ frame, promise, lines, typed, errors }: Props) {
  const said = words.backing
  const at = `/promises/${promise.id}`
  const options = lines.map(({ id, title, pence, backedPence }) => ({
    value: id,
    text: said.room(title, pence - backedPence),
  }))
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: at, text: promise.reference ?? words.page.crumb },
      ]}
    >
      <Title>{said.title}</Title>
      <p dir="auto">{promise.words}</p>
      <p class="in-lead">{said.lead}</p>
      <Form action={`${at}/backing`} warn>
        <Fieldset legend={said.money}>
          {lines.length ? null : (
            <p>
              {said.noLines} <a href="/budget-lines/new">{said.newLine}</a>
            </p>
          )}
          {lines.length
            ? [...typed.money, { line: '', amount: '' }].map(({ line, amount }, n) => (
                <>
                  <Select
                    name="line"
                    id={`line-${n + 1}`}
                    label={said.line}
                    first={said.noLine}
                    chosen={line}
                    options={options}
                    errors={errors}
                  />
                  <MoneyInput name="amount" id={`amount-${n + 1}`} label={said.amount} value={amount} errors={errors} />
                </>
              ))
            : null}
        </Fieldset>
        <TextInput
          name="hours"
          label={said.hours}
          hint={said.hoursHint}
          value={typed.hours}
          width={5}
          inputmode="decimal"
          errors={errors}
        />
        <TextArea
          name="reason"
          label={said.reason}
          hint={said.reasonHint}
          value={typed.reason}
          rows={3}
          errors={errors}
        />
        <ButtonGroup>
          <Button>{said.save}</Button>
          <Button kind="secondary" href={at}>
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
