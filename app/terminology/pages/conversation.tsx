import type { Action } from '../../action/action.ts'
import type { Answered } from '../../involvement/actions.ts'
import { daysBetween } from '../../store/today.ts'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { Answer, Comment, Owed } from '../../web/parts/comment.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Tag } from '../../web/parts/tag.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { choicesFor, letterOf } from '../preferences.ts'
import { words } from '../words.ts'
import type { ShowProps } from './show.tsx'

/** What people said, public advisers first, each with its answer or with who owes it. */
export function Conversation(props: ShowProps) {
  const { view } = props
  const said = view.said.filter(({ kind }) => kind !== 'preference')
  const firstOwed = said.find(({ action }) => action && !action.answeredOn && view.mayAnswer(action))?.id
  const inOrder = [
    ...said.filter(({ fromKind }) => fromKind === 'adviser'),
    ...said.filter(({ fromKind }) => fromKind !== 'adviser'),
  ]
  return (
    <Section id="said" title={words.show.saidTitle} tight>
      {inOrder.length === 0 ? <p class="in-quiet">{words.show.saidNone}</p> : null}
      {inOrder.map((one) => (
        <Comment
          id={`c-${one.id}`}
          by={words.conversation.who(one.fromName, one.fromKind)}
          about={aboutOf(one)}
          tag={<State one={one} today={view.today} />}
          quote={one.words}
        >
          <Reply {...props} one={one} isFirst={one.id === firstOwed} />
        </Comment>
      ))}
      <Say {...props} />
      {view.may.enter ? (
        <p>
          <a href={`/concepts/${view.concept.id}/spoken`}>{words.conversation.enter}</a>
        </p>
      ) : null}
    </Section>
  )
}

function aboutOf({ severity, versionNo, channel, enteredByName, saidOn }: Answered): string {
  const spoken = words.conversation.entered(channel, enteredByName)
  return [
    severity ? words.conversation.severities[severity] : '',
    versionNo ? words.conversation.on(versionNo) : '',
    spoken,
    sayDay(saidOn, { short: true }),
  ]
    .filter(Boolean)
    .join(', ')
}

function State({ one: { action, saidOn }, today }: { one: Answered; today: string }) {
  if (!action) return null
  if (action.answeredOn && action.sentOn)
    return <Tag kind="done">{words.conversation.answeredIn(daysBetween(saidOn, action.answeredOn))}</Tag>
  const late = daysBetween(action.dueOn, today)
  if (late > 0) return <Tag kind="late">{words.conversation.late(late)}</Tag>
  return (
    <Tag kind="open">{action.answeredOn ? words.conversation.notTold : words.conversation.owedBy(action.dueOn)}</Tag>
  )
}

function Reply({ one, isFirst, ...props }: ShowProps & { one: Answered; isFirst: boolean }) {
  const { action } = one
  if (!action) return null
  const isMine = props.view.mayAnswer(action)
  if (!action.answeredOn)
    return isMine ? (
      <ToAnswer {...props} one={one} action={action} isFirst={isFirst} />
    ) : (
      <OwedLine one={one} action={action} />
    )
  return (
    <>
      <Answer by={words.conversation.answerBy(action.ownerTitle, action.answeredOn)}>
        <span dir="auto">{action.answerText}</span>{' '}
        {action.reason ? <span dir="auto">{words.conversation.reason(action.reason)}</span> : null}
      </Answer>
      {action.sentOn && action.sentChannel && action.sentChannel !== 'screen' ? (
        <p class="in-small in-quiet">
          {words.conversation.toldOn(action.sentOn, words.conversation.how[action.sentChannel] ?? '')}
        </p>
      ) : null}
      {!action.sentOn && isMine ? <TellForm {...props} action={action} /> : null}
    </>
  )
}

const nameOf = ({ fromName }: Answered): string => fromName ?? words.show.nobody

function OwedLine({ one, action }: { one: Answered; action: Action }) {
  return (
    <Owed>
      <p>{words.conversation.owes(action.ownerTitle, nameOf(one), action.dueOn)}</p>
    </Owed>
  )
}

const ways = () =>
  (['phone', 'post', 'email'] as const).map((channel) => ({
    value: channel,
    text: words.conversation.how[channel] ?? channel,
  }))

/** The first answer owed is ready to be written; the others open one by one. */
function ToAnswer({ isFirst, ...props }: ShowProps & { one: Answered; action: Action; isFirst: boolean }) {
  const { one, action, errors, typed } = props
  const isRefused = errors && typed?.action === action.id
  return (
    <Owed>
      <p>{words.conversation.owes(action.ownerTitle, nameOf(one), action.dueOn)}</p>
      {isFirst ? (
        <AnswerForm {...props} kind={undefined} />
      ) : (
        <Details summary={words.conversation.formTitle(nameOf(one))} open={isRefused}>
          <AnswerForm {...props} kind="secondary" />
        </Details>
      )}
    </Owed>
  )
}

function AnswerForm({
  view,
  one,
  action,
  errors,
  typed = {},
  kind,
}: ShowProps & { one: Answered; action: Action; kind: 'secondary' | undefined }) {
  const mine = typed.action === action.id ? typed : {}
  const id = (name: string) => `${name}-${action.id}`
  return (
    <Form action={`/concepts/${view.concept.id}/answers`} hidden={{ action: action.id }} warn>
      <TextArea
        name="text"
        id={id('text')}
        label={words.conversation.formTitle(nameOf(one))}
        hint={words.conversation.formHint}
        rows={3}
        value={mine.text}
        errors={errors}
      />
      <Radios
        name="answer"
        id={id('answer')}
        label={words.conversation.answer}
        small
        inline
        chosen={mine.answer}
        errors={errors}
        options={(['accepted', 'partly', 'already', 'declined'] as const).map((answer) => ({
          value: answer,
          text: words.conversation.answers[answer],
        }))}
      />
      <TextInput name="reason" id={id('reason')} label={words.conversation.why} value={mine.reason} errors={errors} />
      {action.owedToKind === 'adviser' ? (
        <Select
          name="channel"
          id={id('channel')}
          label={words.conversation.told}
          chosen={mine.channel}
          first={words.conversation.toldNot}
          options={ways()}
          errors={errors}
        />
      ) : null}
      <ButtonGroup>
        <Button kind={kind} about={words.conversation.formTitle(nameOf(one))}>
          {words.conversation.save}
        </Button>
        {view.may.edit ? (
          <Button kind="secondary" href={`/concepts/${view.concept.id}/draft?because=${one.id}`}>
            {words.conversation.changeToo}
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  )
}

function TellForm({ view, action, errors, typed = {} }: ShowProps & { action: Action }) {
  const mine = typed.action === action.id ? typed : {}
  return (
    <Owed>
      <Form action={`/concepts/${view.concept.id}/told`} hidden={{ action: action.id }}>
        <Select
          name="channel"
          id={`channel-${action.id}`}
          label={words.conversation.told}
          chosen={mine.channel}
          options={ways()}
          errors={errors}
        />
        <DateInput
          name="sentOn"
          id={`sentOn-${action.id}`}
          label={words.conversation.toldDay}
          value={mine.sentOn ?? view.today}
          errors={errors}
        />
        <Button kind="secondary">{words.conversation.tell}</Button>
      </Form>
    </Owed>
  )
}

/** A member's own comment and preference. */
function Say({ view, errors, typed = {} }: ShowProps) {
  if (!view.may.speak) return null
  const { concept, ask, isAskOpen, onTable, mine } = view
  const isRefused = Boolean(errors?.some(({ field }) => ['words', 'prefers', 'severity'].includes(field)))
  const choices = isAskOpen ? choicesFor(onTable) : []
  return (
    <Details summary={words.conversation.sayTitle} id="say" open={isRefused || isAskOpen}>
      <Form action={`/concepts/${concept.id}/comments`} hidden={isAskOpen && ask ? { askId: ask.id } : {}} warn>
        <p class="in-small">{words.conversation.sayLead}</p>
        {choices.length ? (
          <Radios
            name="prefers"
            label={onTable.length > 1 ? words.conversation.prefers : words.conversation.verdictAsk}
            small
            inline
            chosen={typed.prefers ?? mine}
            errors={errors}
            options={choices.map((choice, at) => ({
              value: choice,
              text: words.conversation.choice(choice, letterOf(at)),
            }))}
          />
        ) : null}
        <TextArea name="words" label={words.conversation.words} rows={4} value={typed.words} errors={errors} />
        <Radios
          name="severity"
          label={words.conversation.severity}
          small
          chosen={typed.severity ?? 'query'}
          options={(['query', 'minor', 'major', 'praise'] as const).map((severity) => ({
            value: severity,
            text: words.conversation.severityOptions[severity],
          }))}
        />
        <Button kind="secondary">{words.conversation.send}</Button>
      </Form>
    </Details>
  )
}
