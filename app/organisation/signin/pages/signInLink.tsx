import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

type Props = { frame: Frame; token: string; email: string; errors?: FieldError[] }

/** Choose a new password, and you are in. */
export function SignInLinkPage({ frame, token, email, errors }: Props) {
  const said = words.link
  return (
    <StaffPage {...frame} title={said.title} errors={errors}>
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <SummaryList rows={[{ name: said.email, value: email }]} />
      <Form action={`/sign-in-links/${token}`}>
        <TextInput
          name="password"
          type="password"
          label={said.password}
          hint={words.invitation.passwordHint}
          autocomplete="new-password"
          errors={errors}
        />
        <Button>{said.button}</Button>
      </Form>
    </StaffPage>
  )
}

export function SignInLinkGonePage({ frame }: { frame: Frame }) {
  return (
    <StaffPage {...frame} title={words.link.goneTitle}>
      <Title>{words.link.goneTitle}</Title>
      <p class="in-lead">{words.link.gone}</p>
      <Button href="/sign-in">{words.signIn.title}</Button>
    </StaffPage>
  )
}
