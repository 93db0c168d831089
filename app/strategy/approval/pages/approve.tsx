import { ConfirmAgain, ConfirmFirst } from '../../../organisation/parts.tsx'
import type { SecondPerson } from '../../../organisation/secondPerson/actions.ts'
import { addressOfRequest, type SecondRequest } from '../../../organisation/secondPerson/secondRequest.ts'
import { words as secondWords } from '../../../organisation/secondPerson/words.ts'
import type { Unit } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import type { Link } from '../../../web/parts/link.ts'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as room } from '../../words.ts'
import type { Hole } from '../hole.ts'
import { holeSentence } from '../minute.ts'
import { words } from '../words.ts'

export type ApprovalTyped = {
  body: string
  onDay: string
  minuteRef: string
  outcome: string
  conditions: string
  carry: string
}

export type ApprovalProps = {
  frame: Frame
  title: string
  trail: Link[]
  /** Where the form is posted, and where its page is. */
  action: string
  at: string
  lead: string
  /** The words that one yes would be to, where it is to one promise. */
  promised?: string
  holes: readonly Hole[]
  vague?: { n: number; of: number }
  before: readonly { title: string; promises: number }[]
  bodies: readonly Unit[]
  /** Who could say the second yes; nobody: it is recorded by one person alone. */
  seconds: readonly SecondPerson[]
  /** The request that waits already, where one does. */
  pending?: SecondRequest
  isFresh: boolean
  typed: ApprovalTyped
  errors?: FieldError[]
}

/** What a body says yes to and what is still missing, in the words of the minute; then the decision itself. */
export function ApprovalPage(props: ApprovalProps) {
  const { frame, title, trail, lead, promised, holes, vague, errors } = props
  const said = words.page
  return (
    <StaffPage {...frame} title={said.title(title)} here="strategy" breadcrumbs={trail} errors={errors}>
      <Title>{said.title(title)}</Title>
      <p class="in-lead">{lead}</p>
      {promised ? (
        <p class="in-def" dir="auto">
          {promised}
        </p>
      ) : null}
      <Section id="missing" title={said.missingTitle}>
        {holes.length ? (
          <>
            <p>{said.missingLead}</p>
            <ul class="govuk-list govuk-list--bullet">
              {holes.map((hole) => (
                <li dir="auto">
                  <a href={`/promises/${hole.promiseId}`}>{hole.reference}</a>{' '}
                  {holeSentence({ ...hole, reference: null })}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{said.missingNone}</p>
        )}
        {vague?.n ? <p>{said.vagueLead(vague.n, vague.of)}</p> : null}
      </Section>
      <Section id="decision" title={said.decisionTitle}>
        {props.pending ? (
          <InsetText>
            {words.request.pending(props.pending.askedByName, props.pending.endsOn)}{' '}
            <a href={addressOfRequest(props.pending)}>{secondWords.open}</a>
          </InsetText>
        ) : props.bodies.length === 0 ? (
          <p>{said.noBodies}</p>
        ) : props.isFresh || errors ? (
          <DecisionForm {...props} />
        ) : (
          <ConfirmFirst next={props.at} />
        )}
      </Section>
    </StaffPage>
  )
}

function DecisionForm({ action, at, trail, before, bodies, seconds, isFresh, typed, errors }: ApprovalProps) {
  const said = words.page
  return (
    <Form action={action} warn>
      {isFresh ? null : <ConfirmAgain next={at} />}
      {before.map(({ title, promises }) => (
        <p>{said.before(title, promises)}</p>
      ))}
      {before.some(({ promises }) => promises > 0) ? (
        <Radios
          name="carry"
          label={said.carry}
          chosen={typed.carry}
          errors={errors}
          options={[
            { value: 'along', text: said.carryAlong, hint: said.carryAlongHint },
            { value: 'end', text: said.carryEnd, hint: said.carryEndHint },
          ]}
        />
      ) : null}
      <Select
        name="body"
        label={said.body}
        first={said.bodyFirst}
        chosen={typed.body}
        errors={errors}
        options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <DateInput name="onDay" label={said.onDay} value={typed.onDay} errors={errors} />
      <TextInput
        name="minuteRef"
        label={said.minuteRef}
        hint={said.minuteHint}
        value={typed.minuteRef}
        width={10}
        errors={errors}
      />
      <Radios
        name="outcome"
        label={said.outcome}
        chosen={typed.outcome}
        errors={errors}
        options={[
          { value: 'approved', text: said.approved },
          {
            value: 'approved_with_conditions',
            text: said.conditions,
            under: (
              <TextArea
                name="conditions"
                label={said.conditionsWhat}
                value={typed.conditions}
                rows={2}
                errors={errors}
              />
            ),
          },
        ]}
      />
      <p>{seconds.length ? secondWords.rule(seconds.map(({ name }) => name)) : secondWords.alone}</p>
      <ButtonGroup>
        <Button>{said.approve}</Button>
        <Button kind="secondary" href={trail.at(-1)?.href}>
          {room.cancel}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
