import { Button } from '../../../../web/parts/button.tsx'
import { Details } from '../../../../web/parts/details.tsx'
import { Form } from '../../../../web/parts/form.tsx'
import { Radios } from '../../../../web/parts/radios.tsx'
import { Section } from '../../../../web/parts/section.tsx'
import { Select } from '../../../../web/parts/select.tsx'
import { Table } from '../../../../web/parts/table.tsx'
import { Tag } from '../../../../web/parts/tag.tsx'
import { TextInput } from '../../../../web/parts/textInput.tsx'
import { words } from '../words.ts'
import { type DeskProps, refusedIn } from './desk.tsx'

/** Two raters beside each other: where they are far apart they talk before the team hears, and settle on one score. */
export function RatersTable(props: DeskProps) {
  const { desk, names } = props
  const told = words.desk
  const both = desk.scored.filter(({ scores }) => scores.length > 1)
  const raters = [...new Set(both.flatMap(({ scores }) => scores.map(({ byId, byName }) => `${byId} ${byName ?? ''}`)))]
  const idOf = (rater: string) => rater.slice(0, rater.indexOf(' '))
  return (
    <Section id="raters" title={told.othersTitle}>
      <p>{told.othersLead}</p>
      <Table
        caption={told.othersTitle}
        columns={[
          { text: told.question },
          ...raters.map((rater) => ({ text: rater.slice(rater.indexOf(' ') + 1), number: true })),
          { text: told.spread, number: true },
          { text: told.agreed },
        ]}
        rows={both.map(({ question, scores, spread, agreed }) => [
          names.question(question),
          ...raters.map((rater) => String(scores.find(({ byId }) => byId === idOf(rater))?.score ?? '')),
          String(spread),
          agreed ? (
            `${agreed.score}${agreed.note ? `: ${agreed.note}` : ''}`
          ) : desk.talk.includes(question) ? (
            <Tag kind="late">{told.talk}</Tag>
          ) : (
            ''
          ),
        ])}
      />
      {desk.isOpen && both.length ? <Agreement {...props} questions={both.map(({ question }) => question)} /> : null}
    </Section>
  )
}

/** Who scores it too, or whom to ask by name. Neither sees the other's scores until both are in. */
export function SecondRater(props: DeskProps) {
  const { desk } = props
  const told = words.desk
  const { typed, errors } = refusedIn(props, 'second-raters')
  if (desk.beside.length)
    return (
      <>
        {desk.beside.map(({ name, areIn }) => (
          <p>{told.second(name, areIn)}</p>
        ))}
      </>
    )
  if (!desk.isOpen) return null
  return (
    <Details summary={told.secondTitle} open={errors.length > 0} id="second">
      <p>{told.secondLead}</p>
      {desk.couldAsk.length ? (
        <Form action={`/reviews/${desk.review.id}/second-raters`}>
          <Select
            name="second"
            label={told.secondWho}
            first={told.secondFirst}
            options={desk.couldAsk.map(({ memberId, name }) => ({ value: memberId, text: name }))}
            chosen={typed.second}
            errors={errors}
          />
          <Button kind="secondary">{told.secondAsk}</Button>
        </Form>
      ) : (
        <p>{told.secondNobody}</p>
      )}
    </Details>
  )
}

function Agreement(props: DeskProps & { questions: string[] }) {
  const { desk, names, questions } = props
  const told = words.desk
  const { typed, errors } = refusedIn(props, 'agreements')
  return (
    <Form action={`/reviews/${desk.review.id}/agreements`}>
      <Select
        name="agreedOn"
        label={told.agreeWhich}
        options={questions.map((question) => ({ value: question, text: names.question(question) }))}
        chosen={typed.agreedOn ?? desk.talk[0]}
        errors={errors}
      />
      <Radios
        name="agreed"
        label={told.agreeScore}
        options={['0', '1', '2', '3', '4'].map((value) => ({ value, text: value }))}
        chosen={typed.agreed}
        errors={errors}
        inline
        small
      />
      <TextInput name="agreedNote" label={told.agreeNote} value={typed.agreedNote} errors={errors} autocomplete="off" />
      <Button kind="secondary">{told.agree}</Button>
    </Form>
  )
}
