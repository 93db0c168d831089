import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { STAGES } from '../../assessment.ts'
import type { TaskView } from '../readTasks.ts'
import { words } from '../words.ts'

/** Which questions are asked: a longer or shorter form, another stage, or one more question of any other form. */
export function QuestionsForm({ view, errors }: { view: TaskView; errors: FieldError[] }) {
  const { assessment, pack, asked } = view.opened
  const at = `/assessments/${assessment.id}`
  const told = words.show
  const others = pack.questions.filter(({ question }) => !asked.some((one) => one.question.question === question))
  const isAsked = (field: string) => errors.some((error) => error.field === field)
  return (
    <Section id="questions" title={told.changeQuestions}>
      <p>{told.changeLead}</p>
      <Details summary={told.change}>
        <Form action={`${at}/scope`}>
          <Radios
            name="length"
            label={words.fresh.length}
            options={pack.lengths.map(({ length, label, minutes, then }) => ({
              value: length,
              text: words.fresh.lengths(label, minutes),
              hint: then,
            }))}
            chosen={assessment.length}
            errors={errors}
            small
          />
          <Radios
            name="stage"
            label={words.fresh.stage}
            options={STAGES.flatMap((stage) => {
              const one = pack.stages.find((of) => of.stage === stage)
              return one ? [{ value: stage, text: one.label, hint: one.when }] : []
            })}
            chosen={assessment.stage}
            errors={errors}
            small
          />
          <Button>{told.change}</Button>
        </Form>
      </Details>
      {others.length ? (
        <Details summary={told.addTitle} open={isAsked('question')}>
          <p>{told.addLead}</p>
          <Form action={`${at}/added`}>
            <Select
              name="question"
              label={told.addLabel}
              first=""
              options={others.map(({ question, number, ask, section }) => ({
                value: question,
                text: `${number} ${ask.length > MOST ? `${ask.slice(0, MOST)}…` : ask}`,
                group: pack.sections.find((one) => one.section === section)?.title,
              }))}
              errors={errors}
            />
            <Button kind="secondary">{told.addButton}</Button>
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const MOST = 90
