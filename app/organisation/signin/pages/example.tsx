import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { ExamplePerson } from '../exampleStore.ts'
import { words } from '../words.ts'

/** Everybody in the worked example, each with one button: no sign-up, no password, on this machine only. */
export function ExamplePage({ frame, people }: { frame: Frame; people: ExamplePerson[] }) {
  const said = words.example
  return (
    <StaffPage {...frame} title={said.title}>
      <Title>{said.title}</Title>
      <p class="in-lead">{people.length ? said.lead : said.none}</p>
      {people.length ? (
        <Table
          caption={said.title}
          columns={[{ text: said.person }, { text: said.holds }, { text: said.roles }]}
          rows={people.map(({ id, name, roles, posts }) => [
            <Form action="/example/session" hidden={{ member: id }}>
              <Button kind="secondary">{said.be(name)}</Button>
            </Form>,
            posts.join(', ') || words.account.noPosts,
            roles.map((role) => words.roles[role]).join(', ') || words.account.noRoles,
          ])}
        />
      ) : null}
    </StaffPage>
  )
}
