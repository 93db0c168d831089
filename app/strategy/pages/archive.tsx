import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import { words } from '../words.ts'

/** Asks why a draft is put away; it stays readable with the reason. */
export function ArchivePage({
  frame,
  strategy,
  why,
  errors,
}: {
  frame: Frame
  strategy: StrategyRead
  why?: string
  errors?: FieldError[]
}) {
  const said = words.form
  const at = `/strategies/${strategy.id}`
  return (
    <StaffPage
      {...frame}
      title={said.archive}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: words.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title eyebrow={strategy.title}>{said.archive}</Title>
      <Form action={`${at}/archive`}>
        <TextArea name="why" label={said.archiveWhy} hint={said.archiveHint} value={why} rows={3} errors={errors} />
        <ButtonGroup>
          <Button kind="warning">{said.archive}</Button>
          <Button kind="secondary" href={at}>
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
