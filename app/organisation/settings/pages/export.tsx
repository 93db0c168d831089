import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { ConfirmAgain, ConfirmFirst } from '../../parts.tsx'
import { addressOfRequest } from '../../secondPerson/secondRequest.ts'
import { words as secondWords } from '../../secondPerson/words.ts'
import type { ContactsMay } from '../contacts.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  isFresh: boolean
  contacts: ContactsMay
  typed?: { contacts: boolean }
  errors?: FieldError[]
}

/** What leaves in the file and what never does, before anybody takes it. */
export function ExportPage({ frame, isFresh, contacts, typed, errors }: Props) {
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
        <>
          <Form action={here}>
            {contacts.is === 'confirmed' ? (
              <>
                <p>{said.contactsConfirmed(contacts.byName, contacts.on, contacts.until)}</p>
                <Checkbox name="contacts" label={said.contacts} checked={typed?.contacts} errors={errors} />
              </>
            ) : null}
            <Button>{said.button}</Button>
          </Form>
          {contacts.is === 'confirmed' ? null : <AskSecond contacts={contacts} />}
        </>
      ) : (
        <ConfirmFirst next={here} />
      )}
    </StaffPage>
  )
}

/** Ways to reach advisers leave only with a second person's yes, which is asked for here. */
function AskSecond({ contacts }: { contacts: Exclude<ContactsMay, { is: 'confirmed' }> }) {
  const said = words.export
  return (
    <Section id="contacts" title={said.contactsTitle}>
      <p>{said.contactsLead}</p>
      {contacts.is === 'asked' ? (
        <InsetText>
          {said.contactsWaiting(contacts.request.endsOn)}{' '}
          <a href={addressOfRequest(contacts.request)}>{secondWords.open}</a>
        </InsetText>
      ) : contacts.seconds.length ? (
        <>
          <p>{secondWords.rule(contacts.seconds.map(({ name }) => name))}</p>
          <Form action="/settings/export/contacts">
            <Button kind="secondary">{said.contactsAsk}</Button>
          </Form>
        </>
      ) : (
        <p>{said.contactsNobody}</p>
      )}
    </Section>
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
