import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import type { Option } from '../../../web/parts/option.ts'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { ConfirmAgain, ConfirmFirst } from '../../parts.tsx'
import type { Role } from '../../policy.ts'
import type { SecondPerson } from '../../secondPerson/actions.ts'
import { words as signInWords } from '../../signin/words.ts'
import { words } from '../words.ts'
import { ALL_ROLES, RoleFields, SecondRule } from './roleFields.tsx'

type Props = {
  frame: Frame
  parts: readonly Option[]
  typed?: Record<string, string>
  isFresh: boolean
  seconds: readonly SecondPerson[]
  errors?: FieldError[]
}

export function InvitePage({ frame, parts, typed = {}, isFresh, seconds, errors = [] }: Props) {
  const told = words.invite
  const isTyped = Object.keys(typed).length > 0
  return (
    <StaffPage
      {...frame}
      title={told.title}
      here="/members"
      errors={errors}
      breadcrumbs={[{ href: '/members', text: words.list.title }]}
    >
      <Title>{told.title}</Title>
      <p class="in-lead">{told.lead}</p>
      {!isFresh && isTyped ? <ConfirmAgain next="/members/new" /> : null}
      {isFresh || isTyped ? (
        <Forms parts={parts} typed={typed} seconds={seconds} errors={errors} />
      ) : (
        <ConfirmFirst next="/members/new" />
      )}
      <Details summary={told.rolesTitle}>
        <SummaryList rows={ALL_ROLES.map((role) => ({ name: signInWords.roles[role], value: words.roleHelp[role] }))} />
      </Details>
    </StaffPage>
  )
}

function Forms({
  parts,
  typed,
  seconds,
  errors,
}: {
  parts: readonly Option[]
  typed: Record<string, string>
  seconds: readonly SecondPerson[]
  errors: readonly FieldError[]
}) {
  const told = words.invite
  return (
    <>
      <Section id="one" title={told.oneTitle}>
        <Form action="/members" warn>
          <TextInput name="name" label={told.name} value={typed.name} autocomplete="off" errors={errors} />
          <TextInput
            name="email"
            type="email"
            label={told.email}
            value={typed.email}
            autocomplete="off"
            spellcheck={false}
            errors={errors}
          />
          <RoleFields typed={typed} parts={parts} errors={errors} />
          <SecondRule seconds={seconds} />
          <Button>{told.button}</Button>
        </Form>
      </Section>
      <Section id="many" title={told.manyTitle}>
        <Form action="/members/list" warn>
          <TextArea name="list" label={told.list} hint={told.listHint} value={typed.list} rows={8} errors={errors} />
          <Button kind="secondary">{told.listButton}</Button>
        </Form>
      </Section>
    </>
  )
}

export type InvitedPerson = {
  id: string
  name: string
  email: string | null
  link: string
  /** The role that waits for a second person's yes, and whose it could be. */
  waiting?: { role: Role; for: readonly SecondPerson[] }
}

/** The links, this once: nothing of them is kept but a hash. */
export function InvitedPage({ frame, people }: { frame: Frame; people: InvitedPerson[] }) {
  const told = words.invited
  return (
    <StaffPage
      {...frame}
      title={told.title(people.length)}
      here="/members"
      breadcrumbs={[{ href: '/members', text: words.list.title }]}
    >
      <Title>{told.title(people.length)}</Title>
      <p class="in-lead">{told.lead}</p>
      <InsetText>{told.until}</InsetText>
      {people.map(({ name, waiting }) =>
        waiting ? (
          <p>
            {words.second.invited(
              name,
              signInWords.roles[waiting.role],
              words.second.anyOf(waiting.for.map((one) => one.name)),
            )}
          </p>
        ) : null,
      )}
      <Table
        caption={told.caption}
        columns={[{ text: told.person }, { text: told.link }]}
        rows={people.map(({ id, name, email, link }) => [
          <>
            <a href={`/members/${id}`}>{name}</a>
            <div class="in-small in-quiet">{email ?? told.noLetter}</div>
          </>,
          <span class="in-long">{link}</span>,
        ])}
      />
      <Button href="/members">{told.back}</Button>
    </StaffPage>
  )
}
