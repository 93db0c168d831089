import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from './words.ts'

type Props = { frame: Frame; next: string; hasPassword: boolean; errors?: FieldError[] }

export function FreshPage({ frame, next, hasPassword, errors }: Props) {
  return (
    <StaffPage {...frame} title={words.title} errors={errors} back={next}>
      <Title>{words.title}</Title>
      <p class="in-lead">{hasPassword ? words.lead : words.noPassword}</p>
      {hasPassword ? (
        <Form action="/account/fresh" hidden={{ next }}>
          <TextInput
            name="password"
            type="password"
            label={words.password}
            autocomplete="current-password"
            errors={errors}
          />
          <Button>{words.button}</Button>
        </Form>
      ) : null}
    </StaffPage>
  )
}
