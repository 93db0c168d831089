import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

/** For somebody who is a member of more than one organisation. */
export function ChoosePage({ frame, memberships }: { frame: Frame; memberships: { org: string; name: string }[] }) {
  return (
    <StaffPage {...frame} title={words.choose.title}>
      <Title>{words.choose.title}</Title>
      <p class="in-lead">{words.choose.lead}</p>
      {memberships.map(({ org, name }) => (
        <Form action="/organisations/choice" hidden={{ organisation: org }}>
          <Button kind="secondary">{words.choose.open(name)}</Button>
        </Form>
      ))}
    </StaffPage>
  )
}
