import { Button } from '../../../web/parts/button.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import type { Member, Standing } from '../people.ts'
import { words } from '../words.ts'

type StandingProps = { member: Member; standing: Standing; linkUntil?: string; isSelf: boolean }

/** A new link for somebody who waits, and shutting out or letting back in. */
export function StandingForms({ member, standing, linkUntil, isSelf }: StandingProps) {
  const told = words.show
  return (
    <>
      {standing === 'waiting' ? (
        <Section id="waiting" title={told.waitingTitle}>
          <p>{linkUntil ? told.waiting(linkUntil) : told.waitingOver}</p>
          <Form action={`/members/${member.id}/invitation`}>
            <Button kind="secondary">{told.newLink}</Button>
          </Form>
        </Section>
      ) : null}
      {standing === 'suspended' ? (
        <Form action={`/members/${member.id}/restoration`}>
          <Button kind="secondary">{told.restore}</Button>
        </Form>
      ) : null}
      {(standing === 'here' || standing === 'waiting') && !isSelf ? (
        <Section id="suspend" title={told.suspendTitle}>
          <p>{told.suspendHint}</p>
          <Form action={`/members/${member.id}/suspension`}>
            <Button kind="secondary">{told.suspend}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  )
}

type LeaveProps = {
  member: Member
  standing: Standing
  others: Member[]
  typed: Record<string, string>
  errors: FieldError[]
}

export function LeaveAndMerge({ member, standing, others, typed, errors }: LeaveProps) {
  const told = words.show
  return (
    <>
      {standing === 'ended' ? null : (
        <Section id="leave" title={told.leaveTitle}>
          <p>{told.leaveHint}</p>
          <Form action={`/members/${member.id}/ending`}>
            <DateInput name="lastDay" label={told.lastDay} value={typed.lastDay} errors={errors} />
            <Button kind="secondary">{told.leave}</Button>
          </Form>
        </Section>
      )}
      {others.length > 0 ? (
        <Section id="merge" title={told.mergeTitle}>
          <p>{told.mergeHint}</p>
          <Form action={`/members/${member.id}/merging`}>
            <Select
              name="into"
              label={told.into}
              options={others.map(({ id, name, email }) => ({ value: id, text: email ? `${name}, ${email}` : name }))}
              first={told.intoFirst}
              chosen={typed.into}
              errors={errors}
            />
            <Button kind="warning">{told.merge}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  )
}
