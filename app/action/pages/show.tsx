import type { Child } from 'hono/jsx'
import type { Caller } from '../../organisation/caller.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Comment, Owed } from '../../web/parts/comment.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Tag } from '../../web/parts/tag.tsx'
import { Title } from '../../web/parts/title.tsx'
import { Trail } from '../../web/parts/trail.tsx'
import { type Action, isLate, isSettled } from '../action.ts'
import type { Cause } from '../actions.ts'
import { GivenAnswer } from '../parts.tsx'
import { words } from '../words.ts'
import { AnswerForm } from './answerForm.tsx'
import { CheckForm } from './checkForm.tsx'
import { SendingForm } from './sendingForm.tsx'

export type Shown = {
  action: Action
  cause: Cause | undefined
  aboutHref: string | undefined
  causeHref: string | undefined
  mayAnswer: boolean
  mayVerify: boolean
  mayDispute: boolean
}

type Refused = {
  form: 'answer' | 'sending' | 'completion' | 'verification' | 'dispute'
  typed: Record<string, string>
  errors: readonly FieldError[]
}
type Props = Shown & { frame: Frame; caller: Pick<Caller, 'today'>; next: string; refused?: Refused }

/** One thing owed: what was said, the answer it had, and whatever is to be done next. */
export function ActionPage(props: Props) {
  const { frame, action, cause, refused } = props
  const errors = refused?.errors ?? []
  return (
    <StaffPage
      {...frame}
      title={action.title}
      errors={errors}
      breadcrumbs={[{ href: '/actions', text: words.list.title }]}
    >
      <Title eyebrow={words.kind[action.kind]}>{cause?.words ? action.aboutTitle : action.title}</Title>
      <Cols kind="side">
        <div>
          {cause?.words ? (
            <Comment
              by={cause.byName ?? words.page.nobodyNamed}
              about={cause.saidOn ? sayDay(cause.saidOn) : undefined}
              quote={cause.words}
            >
              <GivenAnswer action={action} />
            </Comment>
          ) : (
            <GivenAnswer action={action} />
          )}
          <NextStep {...props} />
        </div>
        <Aside label={words.page.about}>
          <About {...props} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function NextStep({ action, caller, mayAnswer, mayVerify, mayDispute, next, refused }: Props) {
  const told = words.page
  const aloneFor = (form: Refused['form']) => (refused?.form === form ? refused : { typed: {}, errors: [] })
  if (action.kind === 'task' && !action.doneOn)
    return mayAnswer ? (
      <DoneForm action={action} today={caller.today} next={next} {...aloneFor('completion')} />
    ) : (
      <NotYours action={action} />
    )
  if (action.kind === 'answer' && !action.answeredOn)
    return mayAnswer ? (
      <AnswerForm action={action} next={next} alone={aloneFor('answer')} />
    ) : (
      <NotYours action={action} />
    )
  if (!isSettled(action))
    return (
      <Owed>
        <p>{words.owed.notSent(action.owedToName)}</p>
        {mayAnswer ? (
          <SendingForm action={action} today={caller.today} next={next} alone={aloneFor('sending')} />
        ) : null}
      </Owed>
    )
  if (!mayVerify && !mayDispute) return null
  return (
    <Section id="check" title={told.checkTitle}>
      <p>{told.check}</p>
      <CheckForm
        action={action}
        next={next}
        mayVerify={mayVerify}
        mayDispute={mayDispute}
        alone={aloneFor('dispute')}
      />
    </Section>
  )
}

const NotYours = ({ action }: { action: Action }) => (
  <Owed>
    <p>{words.page.notYours(action.ownerTitle)}</p>
  </Owed>
)

type DoneProps = {
  action: Action
  today: string
  next: string
  typed: Record<string, string>
  errors: readonly FieldError[]
}

function DoneForm({ action, today, next, typed, errors }: DoneProps) {
  return (
    <Section id="done" title={words.page.doneTitle}>
      <Form action={`/actions/${action.id}/completion`} hidden={{ next }}>
        <DateInput name="onDay" label={words.page.doneOn} value={typed.onDay ?? today} errors={errors} />
        <Button>{words.page.doneButton}</Button>
      </Form>
    </Section>
  )
}

function About({ action, aboutHref, cause, causeHref, caller }: Props) {
  const told = words.page
  const link = (text: string, href: string | undefined): Child => (href ? <a href={href}>{text}</a> : text)
  const late = isLate(action, caller.today)
  return (
    <>
      <SummaryList
        rows={[
          { name: told.about, value: link(action.aboutTitle, aboutHref) },
          ...(cause && cause.id !== action.aboutRecordId
            ? [{ name: told.because, value: link(cause.title, causeHref) }]
            : []),
          { name: told.owner, value: action.ownerTitle },
          ...(action.owedToName ? [{ name: told.owedTo, value: action.owedToName }] : []),
          {
            name: told.due,
            value: (
              <>
                {sayDay(action.dueOn)} {late ? <Tag kind="late">{words.due(action.dueOn, caller.today)}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      <Section id="history" title={told.history} tight>
        <Trail items={historyOf(action)} />
      </Section>
    </>
  )
}

function historyOf({ madeOn, answeredOn, sentOn, sentChannel, doneOn, disputedOn, verifiedOn }: Action) {
  const told = words.page
  const steps: [string | null, string][] = [
    [madeOn, told.asked],
    [answeredOn, told.answered],
    [sentOn, sentChannel ? told.sent(sentChannel) : ''],
    [doneOn, told.done],
    [disputedOn, told.disputed],
    [verifiedOn, told.verified],
  ]
  return steps.flatMap(([day, text]) => (day ? [{ title: sayDay(day), text }] : []))
}
