import { isAdvising } from '../../../involvement/involvement.ts'
import type { AdviserWay } from '../../../involvement/link/ways.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { MoneyInput } from '../../../web/parts/moneyInput.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import { words } from '../teamWords.ts'
import { crumbsFor } from './askingPage.tsx'

export type AskTyped = {
  fields: Record<string, string>
  advisers: string[]
  questions: string[]
}

type Props = {
  frame: Frame
  assessment: Assessment
  mayReadIt: boolean
  advisers: AdviserWay[]
  questions: { question: string; number: string; adviserPrompt: string }[]
  today: string
  typed: AskTyped
  errors?: readonly FieldError[]
}

/** Whom to ask, what in plain words, how long it takes, what it pays, until when, and about which questions. */
export function AskForm({ frame, assessment, mayReadIt, advisers, questions, today, typed, errors = [] }: Props) {
  const told = words.ask
  const at = `/assessments/${assessment.id}`
  const here = advisers.filter(({ adviser }) => isAdvising(adviser, today))
  const { fields } = typed
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={told.title}
      errors={errors}
      breadcrumbs={crumbsFor(assessment, mayReadIt)}
    >
      <Title eyebrow={assessment.title}>{told.title}</Title>
      {here.length === 0 ? (
        <Empty what={told.noAdvisers} first={{ href: '/advisers/new', text: told.addOne }} />
      ) : (
        <Form action={`${at}/asks`} warn>
          <p class="in-lead">{told.lead}</p>
          <Checkboxes
            name="advisers"
            label={told.who}
            hint={told.whoHint}
            options={here.map(({ adviser: { id, knownAs, contactBy }, way, isMissing }) => ({
              value: id,
              text: told.person(knownAs, way, isMissing ? contactBy : undefined),
            }))}
            chosen={typed.advisers}
            errors={errors}
            small
          />
          <TextInput name="what" label={told.what} hint={told.whatHint} value={fields.what} errors={errors} />
          <TextArea name="plain" label={told.plain} hint={told.plainHint} value={fields.plain} errors={errors} />
          <Checkboxes
            name="questions"
            label={told.questions}
            hint={told.questionsHint}
            options={questions.map(({ question, number, adviserPrompt }) => ({
              value: question,
              text: `${number} ${adviserPrompt}`,
            }))}
            chosen={typed.questions}
            errors={errors}
            small
          />
          <TextInput
            name="minutes"
            label={told.minutes}
            value={fields.minutes}
            errors={errors}
            width={5}
            inputmode="numeric"
            autocomplete="off"
          />
          <MoneyInput name="pay" label={told.pay} hint={told.payHint} value={fields.pay} errors={errors} />
          <TextInput name="payBecause" label={told.payBecause} value={fields.payBecause} errors={errors} />
          <DateInput name="closesOn" label={told.closesOn} value={fields.closesOn} errors={errors} />
          <TextArea name="ring" label={told.ring} hint={told.ringHint} rows={3} value={fields.ring} errors={errors} />
          <Button>{told.save}</Button>
        </Form>
      )}
    </StaffPage>
  )
}
