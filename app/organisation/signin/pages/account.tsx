import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Caller } from '../../caller.ts'
import { words } from '../words.ts'

export function AccountPage({ caller, frame, errors }: { caller: Caller; frame: Frame; errors?: FieldError[] }) {
  const said = words.account
  const roles = [...new Set(caller.grants.map(({ role }) => words.roles[role]))].join(', ')
  return (
    <StaffPage {...frame} title={said.title} here="/account" errors={errors}>
      <Title>{said.title}</Title>
      <SummaryList
        rows={[
          { name: said.name, value: caller.member.name },
          { name: said.organisation, value: caller.organisation.name },
          { name: said.roles, value: roles || said.noRoles },
        ]}
      />
      <Cols kind="half" step>
        <div>
          <h2>{said.changeTitle}</h2>
          {caller.session?.accountId ? (
            <Form action="/account/password">
              <TextInput name="now" type="password" label={said.now} autocomplete="current-password" errors={errors} />
              <TextInput
                name="next"
                type="password"
                label={said.next}
                hint={words.invitation.passwordHint}
                autocomplete="new-password"
                errors={errors}
              />
              <Button kind="secondary">{said.change}</Button>
            </Form>
          ) : (
            <p class="govuk-body">{said.exampleNoPassword}</p>
          )}
        </div>
        <div>
          <h2>{said.outTitle}</h2>
          <Form action="/sign-out">
            <Button>{said.out}</Button>
          </Form>
          {caller.session?.accountId ? (
            <Form action="/account/sessions">
              <Button kind="secondary">{said.outEverywhere}</Button>
            </Form>
          ) : null}
        </div>
      </Cols>
    </StaffPage>
  )
}
