import { Button } from '../../../../web/parts/button.tsx'
import { Cols } from '../../../../web/parts/cols.tsx'
import { Details } from '../../../../web/parts/details.tsx'
import { Form } from '../../../../web/parts/form.tsx'
import { LongText } from '../../../../web/parts/longText.tsx'
import { Section } from '../../../../web/parts/section.tsx'
import { Select } from '../../../../web/parts/select.tsx'
import { SummaryList } from '../../../../web/parts/summaryList.tsx'
import { TextInput } from '../../../../web/parts/textInput.tsx'
import type { FrozenAnswer } from '../../frozen.ts'
import { FrozenAnswerShown } from '../../pages/frozenAnswer.tsx'
import { words as versionWords } from '../../words.ts'
import type { Desk } from '../readDesk.ts'
import { words } from '../words.ts'
import { type DeskProps, refusedIn } from './desk.tsx'

/** The answers by section, each beside its score, with what makes a 1, 2, 3 or 4. */
export function ScoreForm(props: DeskProps) {
  const { desk } = props
  const told = words.desk
  const sections = desk.pack.sections.filter(({ section }) =>
    desk.frozen.answers.some((one) => one.section === section),
  )
  const body = sections.map(({ section, title }) => (
    <Section id={`s-${section}`} title={title}>
      {desk.frozen.answers
        .filter((answer) => answer.section === section)
        .map((answer) => (
          <Scoring {...props} answer={answer} />
        ))}
    </Section>
  ))
  return (
    <Section id="scores" title={told.scoresTitle}>
      <p>{told.scoresLead}</p>
      <Details summary={told.scale}>
        <SummaryList
          rows={desk.pack.rating.scale.map(({ score, name, means }) => ({ name: `${score} ${name}`, value: means }))}
        />
      </Details>
      {desk.mayScore ? (
        <Form action={`/reviews/${desk.review.id}/scores`} warn>
          {body}
          <p>{desk.left ? told.left(desk.left) : told.whole}</p>
          <Button>{told.save}</Button>
        </Form>
      ) : (
        body
      )}
    </Section>
  )
}

function Scoring(props: DeskProps & { answer: FrozenAnswer }) {
  const { desk, answer } = props
  const told = words.desk
  const { typed, errors } = refusedIn(props, 'scores')
  const given = desk.own.find(({ question }) => question === answer.question)
  const name = `score.${answer.question}`
  const pastWhy = desk.frozen.gonePast.find(({ question }) => question === answer.question)?.why
  return (
    <Cols kind="side" step>
      <div>
        <h3>
          {answer.number} {answer.ask}
        </h3>
        <FrozenAnswerShown answer={answer} />
        {pastWhy ? <LongText text={versionWords.version.gonePast(pastWhy)} /> : null}
      </div>
      <div>
        {answer.isDue ? <p class="in-small in-quiet">{told.due}</p> : null}
        {desk.mayScore ? (
          <>
            <Select
              name={name}
              label={told.score(answer.number)}
              first={told.noScore}
              options={scaleOf(desk).map(({ score, name }) => ({ value: String(score), text: `${score} ${name}` }))}
              chosen={typed[name] ?? (given ? String(given.score) : undefined)}
              errors={errors}
            />
            <TextInput
              name={`note.${answer.question}`}
              label={told.note}
              value={typed[`note.${answer.question}`] ?? given?.note}
              errors={errors}
              autocomplete="off"
            />
          </>
        ) : (
          <p>
            <b>{given ? `${given.score} ${scaleOf(desk)[given.score]?.name ?? ''}` : told.noScore}</b>
            {given?.note ? <span class="in-who"> {given.note}</span> : null}
          </p>
        )}
        <Rubric desk={desk} question={answer.question} number={answer.number} />
      </div>
    </Cols>
  )
}

// A pack without a scale of its own is scored with bare numbers.
const scaleOf = ({ pack }: Pick<Desk, 'pack'>): { score: number; name: string }[] =>
  pack.rating.scale.length ? pack.rating.scale : [0, 1, 2, 3, 4].map((score) => ({ score, name: '' }))

function Rubric({ desk, question, number }: { desk: Desk; question: string; number: string }) {
  const rubric = desk.pack.questions.find((one) => one.question === question)?.rubric
  if (!rubric) return null
  return (
    <Details summary={words.desk.rubric} about={number}>
      <SummaryList rows={([1, 2, 3, 4] as const).map((score) => ({ name: String(score), value: rubric[score] }))} />
      <p class="in-small">{rubric.between}</p>
    </Details>
  )
}
