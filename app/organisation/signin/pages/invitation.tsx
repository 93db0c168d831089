import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Invited } from '../signIn.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; token: string; invited: Invited; errors?: FieldError[] }

export function InvitationPage({ frame, token, invited, errors }: Props) {
  const said = words.invitation
  const { organisation, name, email, hasAccount, expiresAt } = invited
  return (
    <StaffPage {...frame} title={said.title(organisation)} errors={errors}>
      <Title>{said.title(organisation)}</Title>
      <p class="in-lead">{hasAccount ? said.leadKnown(name) : said.lead(name)}</p>
      <SummaryList rows={[{ name: said.email, value: email ?? said.noEmail }]} />
      <Form action={`/invitations/${token}`}>
        <TextInput
          name="password"
          type="password"
          label={hasAccount ? said.knownPassword : said.password}
          hint={hasAccount ? undefined : said.passwordHint}
          autocomplete={hasAccount ? 'current-password' : 'new-password'}
          errors={errors}
        />
        <Button>{said.join}</Button>
      </Form>
      <p class="in-small in-quiet">{said.until(sayDay(expiresAt.toISOString().slice(0, 10)))}</p>
    </StaffPage>
  )
}

export function GonePage({ frame }: { frame: Frame }) {
  return (
    <StaffPage {...frame} title={words.invitation.goneTitle}>
      <Title>{words.invitation.goneTitle}</Title>
      <p class="in-lead">{words.invitation.gone}</p>
      <Button href="/sign-in">{words.signIn.title}</Button>
    </StaffPage>
  )
}
