import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

type Props = { frame: Frame; next: string; email?: string; errors?: FieldError[] }

export function SignInPage({ frame, next, email, errors }: Props) {
  const said = words.signIn
  return (
    <StaffPage {...frame} title={said.title} errors={errors}>
      <Cols kind="half">
        <div>
          <Title>{said.title}</Title>
          <Form action="/sign-in" hidden={{ next }}>
            <TextInput
              name="email"
              label={said.email}
              type="email"
              autocomplete="username"
              spellcheck={false}
              value={email}
              errors={errors}
            />
            <TextInput
              name="password"
              label={said.password}
              type="password"
              autocomplete="current-password"
              errors={errors}
            />
            <Button>{said.button}</Button>
          </Form>
        </div>
        <div>
          <h2 class="in-rulehead">{said.newTitle}</h2>
          <p class="govuk-body">{said.newBody}</p>
          <h2 class="in-rulehead">{said.lostTitle}</h2>
          <p class="govuk-body">{said.lost}</p>
        </div>
      </Cols>
    </StaffPage>
  )
}
