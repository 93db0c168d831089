import type { Child } from 'hono/jsx'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Note } from '../../web/parts/note.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { type Decision, isMinuteOverdue } from '../decision.ts'
import { words } from '../words.ts'

type Linked = { title: string; href: string | undefined }

type Props = {
  frame: Frame
  decision: Decision
  annulledOn: string | undefined
  about: Linked
  covers: Linked[]
  because: Linked[]
  meeting: { id: string; title: string } | undefined
  followedBy: Decision[]
  follows: Decision[]
  today: string
  mayRecord: boolean
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** One decision. It is never edited: what follows it is beside it, and one that was a mistake is struck through. */
export function DecisionPage(props: Props) {
  const { frame, decision, annulledOn, today, mayRecord, errors = [] } = props
  const told = words.page
  const title = words.titleOf(decision.outcome, decision.aboutTitle)
  return (
    <StaffPage
      {...frame}
      title={title}
      errors={errors}
      breadcrumbs={[
        { href: '/decisions', text: words.list.title },
        { href: `/bodies/${decision.bodyUnitId}`, text: decision.bodyName },
      ]}
    >
      <Title eyebrow={annulledOn ? told.annulledEyebrow : told.eyebrow(decision.bodyName, decision.onDay)}>
        {annulledOn ? <del>{title}</del> : title}
      </Title>
      {annulledOn ? <p class="in-lead">{told.annulled(annulledOn, decision.annulledWhy ?? '')}</p> : null}
      {decision.isSecondMissing ? <Note>{told.second}</Note> : null}
      <Cols kind="side">
        <div>
          <About {...props} />
          {decision.words ? (
            <Section id="words" title={told.words}>
              <LongText text={decision.words} />
            </Section>
          ) : null}
          {!decision.minuteRef && !annulledOn ? (
            <Section id="minute" title={told.minute}>
              <p>{isMinuteOverdue(decision, today) ? told.overdue : told.noMinute}</p>
              {mayRecord ? <MinuteForm {...props} /> : null}
            </Section>
          ) : null}
        </div>
        <Aside label={told.followedBy}>
          <Others id="followed" title={told.followedBy} decisions={props.followedBy} />
          <Others id="follows" title={told.follows} decisions={props.follows} />
          {mayRecord && !annulledOn ? <AnnulForm {...props} /> : null}
        </Aside>
      </Cols>
    </StaffPage>
  )
}

const link = ({ title, href }: Linked): Child => (href ? <a href={href}>{title}</a> : title)

const listed = (records: Linked[]) => (
  <ul class="govuk-list">
    {records.map((record) => (
      <li>{link(record)}</li>
    ))}
  </ul>
)

function About({ decision, about, covers, because, meeting }: Props) {
  const told = words.page
  return (
    <SummaryList
      rows={[
        { name: told.outcome, value: words.outcomes[decision.outcome] },
        {
          name: told.about,
          value: (
            <>
              {link(about)}
              {decision.versionNo ? `, ${told.version(decision.versionNo)}` : null}
            </>
          ),
        },
        ...(covers.length ? [{ name: told.covers, value: listed(covers) }] : []),
        ...(because.length ? [{ name: told.because, value: listed(because) }] : []),
        {
          name: told.body,
          value: (
            <>
              <a href={`/bodies/${decision.bodyUnitId}`}>{decision.bodyName}</a>
              {decision.isBodyClosed ? ` ${told.bodyClosed}` : null}
            </>
          ),
        },
        { name: told.day, value: sayDay(decision.onDay) },
        ...(meeting ? [{ name: told.meeting, value: <a href={`/meetings/${meeting.id}`}>{meeting.title}</a> }] : []),
        ...(decision.minuteRef ? [{ name: told.minute, value: decision.minuteRef }] : []),
        ...(decision.secondName
          ? [{ name: told.recordedBy, value: told.twoNames(decision.recordedByName ?? '', decision.secondName) }]
          : []),
      ]}
    />
  )
}

function Others({ id, title, decisions }: { id: string; title: string; decisions: Decision[] }) {
  if (decisions.length === 0) return null
  return (
    <Section id={id} title={title} tight>
      <ul class="in-work">
        {decisions.map((decision) => (
          <li>
            <a href={`/decisions/${decision.id}`}>
              {decision.annulledAt ? <del>{words.outcomes[decision.outcome]}</del> : words.outcomes[decision.outcome]}
            </a>
            <span class="in-due">{sayDay(decision.onDay)}</span>
            <span class="in-who">{decision.bodyName}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MinuteForm({ decision, typed = {}, errors = [] }: Props) {
  const told = words.page
  return (
    <Form action={`/decisions/${decision.id}/minute`}>
      <TextInput
        name="minuteRef"
        label={told.giveMinute}
        hint={told.giveMinuteHint}
        value={typed.minuteRef}
        errors={errors}
      />
      <Button>{told.giveMinuteSave}</Button>
    </Form>
  )
}

function AnnulForm({ decision, typed = {}, errors = [] }: Props) {
  const told = words.page
  return (
    <Details summary={told.annul} open={errors.some(({ field }) => field === 'why')}>
      <p>{told.annulLead}</p>
      <Form action={`/decisions/${decision.id}/annulment`}>
        <TextInput name="why" label={told.why} value={typed.why} errors={errors} />
        <Button kind="warning">{told.annulSave}</Button>
      </Form>
    </Details>
  )
}
