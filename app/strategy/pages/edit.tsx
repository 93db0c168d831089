import type { Asked } from '../../terminology/coach/actions.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import { words } from '../words.ts'
import { LanguageNotes } from './languageNotes.tsx'
import { type Meanwhile, MeanwhileBlock } from './meanwhile.tsx'

export type StrategyTyped = { title: string; fromOn: string; toOn: string; text: string }

type Props = {
  frame: Frame
  typed: StrategyTyped
  strategy?: StrategyRead
  base?: number
  errors?: FieldError[]
  meanwhile?: Meanwhile
  /** What the language check asks about the text, when it was asked. */
  asked?: readonly Asked[]
}

/** A new strategy, or the text of one: a name, a time, and one text with headings in it. */
export function StrategyFormPage({ frame, typed, strategy, base = strategy?.edit, errors, meanwhile, asked }: Props) {
  const said = words.form
  const title = strategy ? said.editTitle(strategy.title) : said.newTitle
  const room = { href: '/strategies', text: words.room.strategies }
  return (
    <StaffPage
      {...frame}
      title={title}
      here="strategy"
      errors={errors}
      breadcrumbs={strategy ? [room, { href: `/strategies/${strategy.id}`, text: strategy.title }] : [room]}
    >
      <Title>{title}</Title>
      {strategy ? null : <p class="in-lead">{said.newLead}</p>}
      {strategy?.approvals.length ? <InsetText>{said.approvedNote}</InsetText> : null}
      {meanwhile ? <MeanwhileBlock {...meanwhile} /> : null}
      {asked ? <LanguageNotes asked={asked} /> : null}
      <Form
        action={strategy ? `/strategies/${strategy.id}` : '/strategies'}
        hidden={base === undefined ? {} : { base: String(base) }}
        warn
      >
        <TextInput name="title" label={said.title} value={typed.title} errors={errors} />
        <DateInput name="fromOn" label={said.fromOn} value={typed.fromOn} errors={errors} />
        <DateInput name="toOn" label={said.toOn} value={typed.toOn} errors={errors} />
        <TextArea
          name="text"
          label={said.text}
          hint={said.textHint}
          value={typed.text}
          rows={strategy ? 20 : 8}
          errors={errors}
        />
        <ButtonGroup>
          <Button>{strategy ? said.save : said.create}</Button>
          <Button kind="secondary" name="check" value="language">
            {words.language.button}
          </Button>
          <Button kind="secondary" href={strategy ? `/strategies/${strategy.id}` : '/strategies'}>
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
