import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { QuestionView } from '../readQuestion.ts'
import { words } from '../words.ts'
import { addressOf } from './question.tsx'

type Props = { frame: Frame; view: QuestionView; typed?: { who: string[]; said: string }; errors?: FieldError[] }

const SECONDS = 600

/** Ten minutes of a meeting for one question: the steps, a clock where script runs, minutes in, answer out. */
export function ExercisePage({ frame, view, typed, errors = [] }: Props) {
  const { opened, question, isWritable } = view
  const here = addressOf(opened.assessment.id, question.question)
  const told = words.exercise
  return (
    <StaffPage
      {...frame}
      title={told.title(question.teamExercise.title)}
      here="assessments"
      breadcrumbs={[
        { href: `/assessments/${opened.assessment.id}`, text: opened.assessment.title },
        { href: here, text: words.placeElse(question.number) },
      ]}
      errors={errors}
    >
      <Title eyebrow={words.placeElse(question.number)}>{told.title(question.teamExercise.title)}</Title>
      <p class="in-q">{question.ask}</p>
      <p class="in-lead">{question.plain}</p>
      <p>{told.lead}</p>
      <Section id="steps" title={told.steps}>
        <ol>
          {question.teamExercise.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p hidden data-timer={String(SECONDS)} data-left={told.timer.left} data-over={told.timer.over}>
          <button class="govuk-button govuk-button--secondary" type="button">
            {told.timer.start}
          </button>
          <b role="timer" class="in-num" />
        </p>
      </Section>
      {isWritable ? (
        <Section id="minutes" title={told.minutesIn}>
          <Form action={`${here}/minutes`} warn>
            <Checkboxes
              name="who"
              label={told.who}
              hint={told.whoHint}
              options={Object.entries(told.kinds).map(([value, text]) => ({ value, text }))}
              chosen={typed?.who}
              errors={errors}
              small
            />
            <TextArea
              name="said"
              label={told.said}
              hint={told.saidHint}
              value={typed?.said}
              rows={10}
              errors={errors}
            />
            <Button>{told.button}</Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  )
}
