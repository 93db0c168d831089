import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import type { Changes } from '../changes.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  strategy: StrategyRead
  changes: Changes
  typed: Record<string, string>
  errors?: FieldError[]
}

export function ReviewPage({ frame, strategy, changes, typed, errors }: Props) {
  const said = words.review
  const at = `/strategies/${strategy.id}`
  const { kept, reworded, dropped, added } = changes
  return (
    <StaffPage
      {...frame}
      title={said.title(strategy.title)}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: words.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title>{said.title(strategy.title)}</Title>
      <p class="in-lead">{said.lead}</p>
      <p>
        {said.facts(kept.length, reworded.length, dropped.length, added.length)}{' '}
        <a href={`${at}/changes`}>{words.show.changes}</a>
      </p>
      <Form action={`${at}/reviews`} warn>
        <DateInput name="onDay" label={said.onDay} value={typed.onDay} errors={errors} />
        <TextArea name="learned" label={said.learned} hint={said.learnedHint} value={typed.learned} errors={errors} />
        <TextArea name="kept" label={said.kept} value={typed.kept} rows={3} errors={errors} />
        <TextArea name="changed" label={said.changed} value={typed.changed} rows={3} errors={errors} />
        <TextArea name="dropped" label={said.dropped} value={typed.dropped} rows={3} errors={errors} />
        <ButtonGroup>
          <Button>{said.save}</Button>
          <Button kind="secondary" href={at}>
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
