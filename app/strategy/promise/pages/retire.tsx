import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as room } from '../../words.ts'
import type { Promised } from '../promise.ts'
import { words } from '../words.ts'

export function RetirePage({
  frame,
  promise,
  why,
  errors,
}: {
  frame: Frame
  promise: Promised
  why?: string
  errors?: FieldError[]
}) {
  const said = words.retire
  const at = `/promises/${promise.id}`
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
      <Form action={`${at}/retirement`}>
        <TextArea name="why" label={said.why} value={why} rows={3} errors={errors} />
        <ButtonGroup>
          <Button kind="warning">{said.retire}</Button>
          <Button kind="secondary" href={at}>
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
