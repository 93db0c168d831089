import type { Frame } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { words } from '../words.ts'
import type { OnWay } from './frame.tsx'
import { StepForm } from './stepForm.tsx'

type Props = {
  frame: Frame
  about: OnWay
  missing: { question: string; number: string; ask: string }[]
  /** Asked for where no change is recorded and no reason given. */
  asksNoChange: boolean
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** Before it is frozen: what is due and not answered, each with its link and room for a reason. */
export function SubmissionPage({ frame, about, missing, asksNoChange, typed = {}, errors = [] }: Props) {
  const told = words.submission
  return (
    <StepForm
      frame={frame}
      about={about}
      title={told.title}
      lead={told.lead}
      step="submit"
      to="submission"
      save={told.save}
      errors={errors}
      before={
        <Button kind="secondary" href={`/assessments/${about.id}/check`}>
          {told.first}
        </Button>
      }
    >
      {missing.length ? (
        <Section id="missing" title={told.missingTitle}>
          <p>{told.missing}</p>
          {missing.map(({ question, number, ask }) => (
            <div>
              <p>
                <a href={`/assessments/${about.id}/questions/${question}`}>
                  {number} {ask}
                </a>
              </p>
              <TextInput
                name={`why.${question}`}
                label={told.why(number)}
                value={typed[`why.${question}`]}
                errors={errors}
                autocomplete="off"
              />
            </div>
          ))}
          <TextArea name="whyAll" label={told.whyAll} value={typed.whyAll} errors={errors} rows={3} />
        </Section>
      ) : null}
      {asksNoChange ? (
        <TextArea
          name="noChange"
          label={told.noChange}
          hint={told.noChangeHint}
          value={typed.noChange}
          errors={errors}
          rows={3}
        />
      ) : null}
      <TextArea name="note" label={told.note} value={typed.note} errors={errors} rows={3} />
    </StepForm>
  )
}
