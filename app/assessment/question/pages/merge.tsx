import type { Caller } from '../../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { AnswerFields, UnknownFields } from '../../answer/fields.tsx'
import type { Merged } from '../../answer/mergeValues.ts'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { Answer } from '../../answer/value.ts'
import type { QuestionView } from '../readQuestion.ts'
import { words } from '../words.ts'
import { addressOf } from './question.tsx'

type Props = { frame: Frame; caller: Caller; view: QuestionView; plain: boolean; merged: Merged; theirs: Answer }

/** Two people wrote one answer at once: mine in the form, theirs beside it wherever both of us changed the same. */
export function MergePage({ frame, caller, view, plain, merged, theirs }: Props) {
  const { opened, question, layout } = view
  const here = addressOf(opened.assessment.id, question.question)
  const told = words.merge
  const at = words.moment(theirs.savedAt, caller.now, caller.organisation.timeZone)
  return (
    <StaffPage
      {...frame}
      title={told.title}
      here="assessments"
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: `/assessments/${opened.assessment.id}`, text: opened.assessment.title },
      ]}
    >
      <Title eyebrow={`${question.number} ${question.ask}`}>{told.title}</Title>
      <p class="in-lead">{told.lead(theirs.savedByName ?? told.somebody, at)}</p>
      <div class="in-cols in-cols--half">
        <section aria-labelledby="theirs">
          <h2 class="in-rulehead" id="theirs">
            {told.clashes}
          </h2>
          {merged.clashes.map(({ label, theirs: text }) => (
            <>
              <h3>{told.theirs(label || words.unknownLabel)}</h3>
              <div class="in-merge__theirs">
                <LongText text={text} />
              </div>
            </>
          ))}
          {merged.back.map((label) => (
            <p>{told.back(label)}</p>
          ))}
          <Details summary={told.whole} open={merged.clashes.length === 0}>
            <AnswerShown layout={layout} value={theirs.value} plain={plain} />
          </Details>
        </section>
        <section aria-labelledby="answer">
          <h2 class="in-rulehead" id="answer">
            {words.form}
          </h2>
          <Form
            action={here}
            hidden={{ base: String(theirs.edit), ...(plain && { plain: '1' }) }}
            warn
            keep={{ at: `${here}/draft`, memberId: caller.member.id, ...words.keeping }}
          >
            <AnswerFields layout={layout} value={merged.value} plain={plain} />
            <UnknownFields value={merged.value} />
            <ButtonGroup>
              <Button>{told.save}</Button>
              <Button kind="secondary" href={here}>
                {told.keep}
              </Button>
            </ButtonGroup>
          </Form>
        </section>
      </div>
    </StaffPage>
  )
}
