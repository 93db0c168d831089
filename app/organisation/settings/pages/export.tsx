import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { ConfirmAgain, ConfirmFirst } from '../../parts.tsx'
import { words } from '../words.ts'

type Props = { frame: Frame; isFresh: boolean; typed?: { contacts: boolean; email: string }; errors?: FieldError[] }

/** What leaves in the file and what never does, before anybody takes it. */
export function ExportPage({ frame, isFresh, typed, errors }: Props) {
  const said = words.export
  const here = '/settings/export'
  return (
    <StaffPage
      {...frame}
      title={said.title}
      errors={errors}
      here="/settings"
      breadcrumbs={[{ href: '/organisation', text: said.back }]}
    >
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <Cols kind="half">
        <List title={said.holdsTitle} lines={said.holds} />
        <List title={said.neverTitle} lines={said.never} />
      </Cols>
      <InsetText>{said.care}</InsetText>
      {!isFresh && typed ? <ConfirmAgain next={here} /> : null}
      {isFresh || typed ? (
        <Form action={here}>
          <Details summary={said.contactsTitle} open={Boolean(typed?.contacts)}>
            <p class="govuk-body">{said.contactsLead}</p>
            <Checkbox name="contacts" label={said.contacts} checked={typed?.contacts} errors={errors} />
            <TextInput
              name="email"
              type="email"
              label={said.secondEmail}
              value={typed?.email}
              autocomplete="off"
              spellcheck={false}
              errors={errors}
            />
            <TextInput name="password" type="password" label={said.secondPassword} autocomplete="off" errors={errors} />
          </Details>
          <Button>{said.button}</Button>
        </Form>
      ) : (
        <ConfirmFirst next={here} />
      )}
    </StaffPage>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  )
}
