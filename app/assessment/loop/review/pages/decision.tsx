import { Button } from '../../../../web/parts/button.tsx'
import { Form } from '../../../../web/parts/form.tsx'
import { LongText } from '../../../../web/parts/longText.tsx'
import { Radios } from '../../../../web/parts/radios.tsx'
import { Section } from '../../../../web/parts/section.tsx'
import { TextArea } from '../../../../web/parts/textArea.tsx'
import { seenOf } from '../../pages/frame.tsx'
import { BodySelect } from '../../pages/laterSteps.tsx'
import { DECISIONS } from '../decide.ts'
import { words } from '../words.ts'
import { type DeskProps, refusedIn } from './desk.tsx'

/** The decision of a round, with what stands against accepting it named beside the button. */
export function DecisionForm(props: DeskProps) {
  const { desk } = props
  const told = words.desk
  const { review, assessment, majors, bodies } = desk
  const { typed, errors } = refusedIn(props, 'decision')
  return (
    <Section id="decide" title={told.decideTitle}>
      {majors.length ? (
        <>
          <p>{told.openMajors(majors.length)}</p>
          <ul>
            {majors.map(({ words: said }) => (
              <li>
                <LongText text={told.majorSaid(said)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Form action={`/reviews/${review.id}/decision`} hidden={seenOf(assessment)} warn>
        <Radios
          name="decision"
          label={told.choice}
          options={DECISIONS.map((value) => ({ value, text: told.choices[value], hint: told.hints[value] }))}
          chosen={typed.decision}
          errors={errors}
        />
        <TextArea name="note" label={told.reasons} value={typed.note} errors={errors} />
        <TextArea name="actions" label={told.actions} value={typed.actions} errors={errors} rows={3} />
        {bodies.length ? <BodySelect bodies={bodies} chosen={typed.body} errors={errors} /> : null}
        <Button>{told.decide}</Button>
      </Form>
    </Section>
  )
}
