import { isUnchecked } from '../../../content/shapes.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { localDay } from '../../../store/today.ts'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { QuestionView } from '../readQuestion.ts'
import { words } from '../words.ts'
import { addressOf } from './question.tsx'

type Props = { view: QuestionView; caller: Caller; plain: boolean; errors: FieldError[] }

/** Beside the question: what was said last time, what a good answer looks like, and whom to ask. */
export function QuestionHelp({ view, caller, plain, errors }: Props) {
  const { opened, question, previous, coached, isWritable, answer } = view
  const here = addressOf(opened.assessment.id, question.question)
  return (
    <Aside label={words.more} id="beside">
      {previous?.elsewhere ? (
        <Section id="previous" title={words.previous.title} tight>
          <p class="in-small in-quiet">
            {words.previous.lead(
              previous.elsewhere.title,
              sayDay(localDay(previous.elsewhere.savedAt, caller.organisation.timeZone)),
            )}
          </p>
          <AnswerShown layout={previous.elsewhere.layout} value={previous.value} plain={plain} isNarrow />
        </Section>
      ) : null}
      {coached.length ? (
        <Section id="coach" title={words.coach.title} tight>
          <p class="in-small in-quiet">{words.coach.lead}</p>
          <ul>
            {coached.map(({ text, question: ask, prefer }) => (
              <li>
                <b>{words.coach.asked(text)}</b> {ask} {prefer ? words.coach.prefer(prefer) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {view.places.length ? (
        <Section id="same-place" title={words.samePlace} tight>
          <ul>
            {view.places.map((place) => (
              <li>
                <a href={`/places/${encodeURIComponent(place)}`}>{place}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {question.answer.show === 'open-answers-owed' ? (
        <p>
          <a href={`/assessments/${opened.assessment.id}/feedback`}>{words.answersOwed}</a>
        </p>
      ) : null}
      <Examples view={view} />
      <Rubric view={view} />
      <Terms view={view} />
      <Resources view={view} plain={plain} />
      <p>
        <a href={`${here}/exercise`}>{words.exercise.link}</a>
      </p>
      {answer && answer.edit > 1 ? (
        <p>
          <a href={`${here}/texts`}>{words.texts.count(answer.edit - 1)}</a>
        </p>
      ) : null}
      {isWritable ? (
        <Details summary={words.help.title} open={errors.some(({ field }) => field === 'help')}>
          <Form action={`${here}/help`}>
            <TextArea name="help" label={words.help.label} hint={words.help.hint} rows={4} errors={errors} />
            <Button kind="secondary">{words.help.button}</Button>
          </Form>
        </Details>
      ) : null}
    </Aside>
  )
}

function Examples({ view: { opened, question, answer } }: Pick<Props, 'view'>) {
  const told = words.examples
  const projects = opened.pack.exampleProjects
  // The one about the same kind of work first.
  const own = (project: string) => projects.find((one) => one.project === project)
  const [example] = [...question.examples].sort(
    (a, b) =>
      Number(own(b.project)?.variant === opened.assessment.variant) -
      Number(own(a.project)?.variant === opened.assessment.variant),
  )
  if (!example) return null
  return (
    <Details summary={told.title} open={!answer}>
      <p class="in-small in-quiet">{told.about(own(example.project)?.title ?? '')}</p>
      <SummaryList
        rows={[
          { name: told.weak, value: example.weak },
          { name: told.fair, value: example.fair },
          { name: told.strong, value: example.strong },
        ]}
      />
    </Details>
  )
}

function Rubric({ view: { question } }: Pick<Props, 'view'>) {
  const told = words.rubric
  const { between, ...scores } = question.rubric
  return (
    <Details summary={told.title}>
      <p>{told.lead}</p>
      <SummaryList rows={Object.entries(scores).map(([score, means]) => ({ name: score, value: means }))} />
      <p class="in-small">
        {told.between}
        {between}
      </p>
    </Details>
  )
}

function Terms({ view: { opened, question } }: Pick<Props, 'view'>) {
  const terms = opened.pack.terms.filter(({ term }) => question.glossary.includes(term))
  if (!terms.length) return null
  return (
    <Details summary={words.terms}>
      <SummaryList rows={terms.map(({ name, plain }) => ({ name, value: plain }))} />
    </Details>
  )
}

// Outside, so that whoever runs it is not told which assessment somebody came from.
function Resources({ view: { opened, question }, plain }: Pick<Props, 'view' | 'plain'>) {
  const told = words.resources
  const here = opened.pack.resources.filter(({ questions }) => questions.includes(question.question))
  if (!here.length) return null
  return (
    <Details summary={told.title(here.length)}>
      <ul>
        {here.map((one) => (
          <li>
            <a href={`https://${one.site}`} rel="noreferrer">
              {plain ? one.plain : one.title}
            </a>{' '}
            <span class="in-small in-quiet">{told.about(one.by, one.minutes)}</span>
            <br />
            {told.kinds[one.kind]} {one.helps} {isUnchecked(one) ? told.unchecked : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}
