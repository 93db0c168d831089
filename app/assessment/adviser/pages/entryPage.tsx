import type { Adviser } from '../../../involvement/involvement.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import { SEVERITIES } from '../adviserForm.ts'
import { words } from '../teamWords.ts'
import { words as plainWords } from '../words.ts'
import { crumbsFor } from './askingPage.tsx'

type Props = {
  frame: Frame
  assessment: Assessment
  mayReadIt: boolean
  advisers: Adviser[]
  questions: { question: string; number: string; adviserPrompt: string; mayBeKept?: boolean }[]
  typed: Record<string, string>
  errors?: readonly FieldError[]
}

/** What somebody said by phone or on paper, written down in their name and read back to them. */
export function EntryPage({ frame, assessment, mayReadIt, advisers, questions, typed, errors = [] }: Props) {
  const told = words.entry
  const at = `/assessments/${assessment.id}`
  const kept = questions.filter(({ mayBeKept }) => mayBeKept)
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={told.title}
      errors={errors}
      breadcrumbs={crumbsFor(assessment, mayReadIt)}
    >
      <Title eyebrow={assessment.title}>{told.title}</Title>
      <Form action={`${at}/adviser-words`} warn>
        <Select
          name="adviser"
          label={told.adviser}
          options={advisers.map(({ id, knownAs }) => ({ value: id, text: knownAs }))}
          chosen={typed.adviser}
          first={told.first}
          errors={errors}
        />
        <Select
          name="question"
          label={told.question}
          options={questions.map(({ question, number, adviserPrompt }) => ({
            value: question,
            text: `${number} ${adviserPrompt}`,
          }))}
          chosen={typed.question}
          first={told.whole}
          errors={errors}
        />
        <Radios
          name="channel"
          label={told.channel}
          options={(['phone', 'paper'] as const).map((value) => ({ value, text: told.by[value] }))}
          chosen={typed.channel}
          errors={errors}
          small
        />
        <DateInput name="saidOn" label={told.saidOn} value={typed.saidOn} errors={errors} />
        <TextArea name="words" label={told.words} value={typed.words} errors={errors} />
        <Radios
          name="severity"
          label={told.severity}
          options={[
            ...SEVERITIES.map((value) => ({ value, text: plainWords.severities[value] })),
            { value: '', text: told.notSaid },
          ]}
          chosen={typed.severity ?? ''}
          errors={errors}
          small
        />
        <Checkbox name="keep" label={told.keep} checked={Boolean(typed.keep)} small />
        {kept.length ? (
          <Checkbox
            name="alone"
            label={told.alone}
            hint={told.aloneHint(kept.map(({ adviserPrompt }) => adviserPrompt))}
            checked={Boolean(typed.alone)}
            errors={errors}
            small
          />
        ) : null}
        <Checkbox name="readBack" label={told.readBack} checked={Boolean(typed.readBack)} errors={errors} small />
        <Button>{told.save}</Button>
      </Form>
    </StaffPage>
  )
}
