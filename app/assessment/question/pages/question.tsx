import { Said } from '../../../involvement/parts.tsx'
import type { Caller } from '../../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import { isAnswered, type Value } from '../../answer/value.ts'
import { isOpenForWriting } from '../../assessment.ts'
import { TalkSection } from '../../team/pages/talk.tsx'
import type { QuestionView } from '../readQuestion.ts'
import { words } from '../words.ts'
import { QuestionForm } from './questionForm.tsx'
import { QuestionHelp } from './questionHelp.tsx'

export type QuestionProps = {
  frame: Frame
  caller: Caller
  view: QuestionView
  plain: boolean
  /** What stands in the form where a post was refused, with the edit that it was opened with. */
  typed?: { value: Value; base: number }
  /** What somebody wanted to tell the team, where it was refused. */
  comment?: string
  errors?: FieldError[]
}

export const addressOf = (assessmentId: string, question: string, plain = false): string =>
  `/assessments/${assessmentId}/questions/${question}${plain ? '?plain=1' : ''}`

/** One thing per page: one question, with everything that helps to answer it. */
export function QuestionPage({ frame, caller, view, plain, typed, comment, errors = [] }: QuestionProps) {
  const { opened, question, section, asked, place, present } = view
  const { assessment } = opened
  const here = addressOf(assessment.id, question.question)
  const other = addressOf(assessment.id, question.question, !plain)
  const ask = plain ? question.plain : question.ask
  return (
    <StaffPage
      {...frame}
      title={`${question.number} ${ask}`}
      here="assessments"
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: `/assessments/${assessment.id}`, text: assessment.title },
      ]}
      errors={errors}
    >
      <h1 class="in-q">
        <span class="in-eyebrow">
          {section?.[plain ? 'plain' : 'title']} ·{' '}
          {place.n > 0 ? words.place(question.number, place.n, place.of) : words.placeElse(question.number)}
        </span>
        {ask}
      </h1>
      <p class="in-small">
        <a href={other}>{plain ? words.inFormal : words.inPlain}</a> · <a href="#beside">{words.toHelp}</a>
      </p>
      {present.length ? (
        <InsetText>
          <p>
            {words.hereNow(
              present.map(({ name }) => name),
              words.moment(present[0]!.since, caller.now, caller.organisation.timeZone),
            )}{' '}
            {words.hereNowAfter}
          </p>
        </InsetText>
      ) : null}
      {view.answer?.lookAgain ? <InsetText>{words.lookAgain}</InsetText> : null}
      <Cols kind="wide">
        <div>
          <p class="in-lead">{question.why}</p>
          {asked ? (
            <Answering caller={caller} view={view} plain={plain} typed={typed} errors={errors} here={here} />
          ) : (
            <NotAsked view={view} plain={plain} />
          )}
          {view.said.length ? (
            <Section id="said" title={words.saidAbout}>
              {view.said.map((one) => (
                <Said one={one} caller={caller} next={here} />
              ))}
            </Section>
          ) : null}
          {view.talk ? (
            <TalkSection
              caller={caller}
              assessmentId={assessment.id}
              here={here}
              talk={view.talk}
              moment={(at) => words.moment(at, caller.now, caller.organisation.timeZone)}
              typed={comment}
              errors={errors}
            />
          ) : null}
        </div>
        <QuestionHelp view={view} caller={caller} plain={plain} errors={errors} />
      </Cols>
    </StaffPage>
  )
}

type AnsweringProps = Omit<QuestionProps, 'frame'> & { here: string }

function Answering({ caller, view, plain, typed, errors, here }: AnsweringProps) {
  const { question, layout, answer, same, isWritable, asked, parent } = view
  return (
    <>
      <h2 class="in-rulehead">{words.how}</h2>
      <ul>
        {question.howToAnswer.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p class="in-small in-quiet">
        {words.minutes(question.minutes.quick, question.minutes.full)} {words.evidence[question.evidence] ?? ''}
      </p>
      {asked?.applies ? null : <InsetText>{words.notYet}</InsetText>}
      {answer?.value.same ? (
        <>
          <h2 class="in-rulehead">{words.form}</h2>
          <AnswerShown layout={layout} value={answer.value} same={same} plain={plain} />
          {isWritable ? <p class="in-small">{words.parent.now}</p> : null}
        </>
      ) : null}
      {parent && !isAnswered(answer?.value) ? <FromAbove view={view} here={here} plain={plain} /> : null}
      {isWritable ? (
        <QuestionForm caller={caller} view={view} plain={plain} typed={typed} errors={errors} here={here} />
      ) : (
        <>
          <h2 class="in-rulehead">{words.form}</h2>
          {answer?.value.same ? null : <AnswerShown layout={layout} value={answer?.value} plain={plain} />}
          <p class="in-small in-quiet">{isOpen(view) ? words.notTeam : words.closed}</p>
        </>
      )}
    </>
  )
}

const isOpen = ({ opened: { assessment } }: QuestionView): boolean => isOpenForWriting(assessment.state)

function FromAbove({
  view: { parent, layout, isWritable, opened, question },
  here,
  plain,
}: {
  view: QuestionView
  here: string
  plain: boolean
}) {
  if (!parent?.elsewhere) return null
  return (
    <section class="in-sheet" aria-labelledby="above">
      <h2 id="above">{words.parent.title}</h2>
      <p>{words.parent.lead(parent.elsewhere.title)}</p>
      <AnswerShown layout={parent.elsewhere.layout ?? layout} value={parent.value} plain={plain} />
      {isWritable ? (
        <Form action={`${here}/same`} hidden={{ base: String(editOf(opened.answers, question.question)) }}>
          <Button kind="secondary">{words.parent.use}</Button>
        </Form>
      ) : null}
    </section>
  )
}

export const editOf = (answers: readonly { question: string; edit: number }[], key: string): number =>
  answers.find(({ question }) => question === key)?.edit ?? 0

function NotAsked({
  view: { opened, question, layout, answer, isWritable },
  plain,
}: {
  view: QuestionView
  plain: boolean
}) {
  const told = words.notAsked
  return (
    <>
      <h2 class="in-rulehead">{told.title}</h2>
      {answer ? <AnswerShown layout={layout} value={answer.value} plain={plain} /> : <p>{told.lead}</p>}
      {isWritable ? (
        <Form action={`/assessments/${opened.assessment.id}/added`} hidden={{ question: question.question }}>
          <Button>{told.add}</Button>
        </Form>
      ) : null}
    </>
  )
}
