import { DUE_IN_DAYS } from '../../../action/action.ts'
import { lastDayOf } from '../../../involvement/link/link.ts'
import { addDays } from '../../../store/today.ts'
import { AtAGlance } from '../../../web/parts/atAGlance.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { AdviserView } from '../adviserView.ts'
import { words } from '../words.ts'
import { type AdviserFrame, AdviserFramed, addressAt } from './frame.tsx'
import { ChangedBecause, Happened } from './happened.tsx'
import { Whole } from './whole.tsx'

type Props = { frame: AdviserFrame; view: AdviserView }
type WelcomeProps = Props & { typed?: Record<string, string>; errors?: readonly FieldError[] }

/** What is asked, how long it takes, what it pays, by when they will hear; and what came of what they said before. */
export function WelcomePage({ frame, view, typed, errors }: WelcomeProps) {
  const told = words.welcome
  const { by, state, mine, last, changes } = view
  const { ask, link } = by
  const today = by.work.today
  return (
    <AdviserFramed frame={frame} title={told.title(link.adviserName)} errors={errors}>
      <Title>{told.title(link.adviserName)}</Title>
      <LongText text={ask.plain || ask.what} />
      {state === 'open' ? <Offer view={view} /> : <p class="in-lead">{stateInWords(view)}</p>}
      {mine.length ? (
        <p>
          {told.said} <a href={addressAt(frame, '/said')}>{told.seeSaid}</a>
        </p>
      ) : null}
      <Section id="last" title={words.last.title}>
        {mine.length + last.length ? (
          <Happened said={[...last, ...mine].slice(0, 3)} today={today} changes={changes} />
        ) : (
          <p>{words.last.first}</p>
        )}
      </Section>
      {state === 'open' && view.assessment ? <Start frame={frame} count={view.questions.length} /> : null}
      {state === 'open' && !view.assessment ? <Whole frame={frame} view={view} typed={typed} errors={errors} /> : null}
      <ChangedBecause changes={changes} />
      <RingInstead frame={frame} view={view} />
      <p class="in-small">{told.until(lastDayOf(ask))}</p>
    </AdviserFramed>
  )
}

function Offer({ view: { by, assessment, questions } }: { view: AdviserView }) {
  const told = words.welcome
  const { ask } = by
  return (
    <>
      <AtAGlance
        items={[
          { name: told.takes, value: told.minutes(ask.minutes) },
          { name: told.pays, value: ask.payPence ? told.pay(ask.payPence) : told.noPay },
          { name: told.by, value: sayDay(ask.closesOn) },
        ]}
      />
      {assessment ? <p>{told.questions(questions.length)}</p> : null}
      {ask.payPence || !ask.payBecause ? null : <LongText text={told.noPayBecause(ask.payBecause)} />}
      <p>{told.hear(addDays(by.work.today, DUE_IN_DAYS.contribution))}</p>
      <p class="in-small">{told.free}</p>
    </>
  )
}

function Start({ frame, count }: { frame: AdviserFrame; count: number }) {
  const told = words.welcome
  return (
    <Form action={addressAt(frame, '/start')}>
      <ButtonGroup>
        <Button name="way" value="one">
          {count > 1 ? told.startOne : told.startOnly}
        </Button>
        {count > 1 ? (
          <Button kind="secondary" name="way" value="all">
            {told.startAll}
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  )
}

function stateInWords({ state, by }: AdviserView): string {
  const told = words.welcome
  if (state === 'early') return told.early(by.ask.opensOn)
  return state === 'stopped' ? told.stopped : told.closed(by.ask.closesOn)
}

/** Whom to ring, and a button for whoever would rather be rung. */
export function RingInstead({ frame, view: { by, state } }: Props) {
  const told = words.ring
  return (
    <Section id="ring" title={told.title}>
      {by.ask.ring ? (
        <>
          <p>{told.ring}</p>
          <LongText text={by.ask.ring} />
          <p>{told.back}</p>
        </>
      ) : (
        <p>{told.none}</p>
      )}
      {state === 'open' || state === 'reading' ? (
        <Form action={addressAt(frame, '/call')}>
          <Button kind="secondary">{told.call}</Button>
        </Form>
      ) : null}
    </Section>
  )
}
