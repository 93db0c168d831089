import { Button } from '../../../web/parts/button.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import type { Member } from '../../people/people.ts'
import type { Post } from '../post.ts'
import { words } from '../words.ts'

type Props = { post: Post; typed: Record<string, string>; errors: FieldError[] }

export function AppointForm({ post, people, today, typed, errors }: Props & { people: Member[]; today: string }) {
  const told = words.page
  return (
    <Section id="appoint" title={told.appointTitle}>
      <Form action={`/posts/${post.id}/appointments`}>
        <Select
          name="memberId"
          label={told.person}
          options={people.map(({ id, name }) => ({ value: id, text: name }))}
          first={told.personFirst}
          chosen={typed.memberId}
          errors={errors}
        />
        <DateInput name="fromOn" label={told.fromOn} value={typed.fromOn ?? sayDay(today)} errors={errors} />
        <DateInput name="toOn" label={told.toOn} value={typed.toOn} errors={errors} />
        <Button>{told.appoint}</Button>
      </Form>
    </Section>
  )
}

export function LeaveForm({ post, typed, errors }: Props) {
  const told = words.page
  return (
    <Section id="leave" title={told.leaveTitle}>
      <p>{told.leaveHint}</p>
      <Form action={`/posts/${post.id}/leaving`}>
        <DateInput name="lastDay" label={told.lastDay} value={typed.lastDay} errors={errors} />
        <Button kind="secondary">{told.leave}</Button>
      </Form>
    </Section>
  )
}

export function ClosePostForm({ post, typed, errors }: Props) {
  const told = words.page
  return (
    <Section id="close" title={told.closeTitle}>
      <p>{told.closeHint}</p>
      <Form action={`/posts/${post.id}/closure`}>
        <TextInput name="why" label={told.why} value={typed.why} errors={errors} />
        <Button kind="secondary">{told.close}</Button>
      </Form>
    </Section>
  )
}
