import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { Checked } from '../form/keptActions.ts'
import type { Proposal } from '../form/proposal.ts'
import { usualChoice } from '../form/takeIn.ts'
import { words } from '../words.ts'

type Props = Pick<Checked, 'opened' | 'check'> & { typed: Record<string, string>; errors?: FieldError[] }

/** The name of the choice between what stands in the form and what is saved. */
export const takeName = (question: string): string => `take.${question}`

/** Each answer that a form would change: both texts, and a choice. */
export function Proposals({ opened, check, typed, errors }: Props) {
  const said = words.check
  return (
    <>
      {check.proposals.map((one) => {
        const asked = check.form.questions.find(({ question }) => question.question === one.question)!
        const { number, ask } = asked.question
        const name = takeName(one.question)
        return (
          <Section id={`q-${asked.at}`} title={said.question(number, ask)} eyebrow={said.kinds[one.is]}>
            {marksOf(one).map((mark) => (
              <p class="in-small">{mark}</p>
            ))}
            <div class="in-cols in-cols--half">
              <div>
                <h3 class="in-rulehead">{said.inForm}</h3>
                <AnswerShown layout={asked.layout} value={one.value} />
              </div>
              <div>
                <h3 class="in-rulehead">{said.inSaved}</h3>
                <AnswerShown layout={asked.layout} value={opened.given(one.question)} />
              </div>
            </div>
            <Radios
              name={name}
              label={said.choose}
              small
              inline
              chosen={typed[name] ?? usualChoice(one)}
              errors={errors}
              options={[
                { value: 'form', text: said.takeForm },
                { value: 'saved', text: one.saved ? said.keepSaved : said.keepNone },
              ]}
            />
          </Section>
        )
      })}
    </>
  )
}

function marksOf({ by, isTracked, isReworded }: Proposal): string[] {
  const said = words.check
  return [
    ...(isReworded ? [said.isReworded] : []),
    ...(by === 'number' ? [said.byNumber] : by === 'both' ? [said.byBoth] : []),
    ...(isTracked ? [said.isTracked] : []),
  ]
}
