import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { ExamplePerson } from '../exampleStore.ts'
import { words } from '../words.ts'

/** Everybody in the worked example, each with one button: no sign-up, no password, on this machine only. */
export function ExamplePage({ frame, people }: { frame: Frame; people: ExamplePerson[] }) {
  const said = words.example
  const { first, others } = inTwo(people)
  return (
    <StaffPage {...frame} title={said.title}>
      <Title>{said.title}</Title>
      <p class="in-lead">{people.length ? said.lead : said.none}</p>
      {first.length ? <People people={first} caption={said.first} /> : null}
      {others.length ? (
        <Details summary={said.others(others.length)}>
          <People people={others} caption={said.others(others.length)} />
        </Details>
      ) : null}
      {people.length ? (
        <p>
          <a href="/example/renewal">{said.again}</a>
        </p>
      ) : null}
    </StaffPage>
  )
}

/** The busiest one of each part that people play, and everybody else. */
function inTwo(people: readonly ExamplePerson[]): { first: ExamplePerson[]; others: ExamplePerson[] } {
  const played = new Set<string>()
  const first = people.filter(({ roles }) => {
    const part = [...roles].sort().join()
    return part && !played.has(part) && played.add(part)
  })
  return { first, others: people.filter((person) => !first.includes(person)) }
}

function People({ people, caption }: { people: readonly ExamplePerson[]; caption: string }) {
  const said = words.example
  return (
    <Table
      caption={caption}
      columns={[{ text: said.person }, { text: said.holds }, { text: said.roles }]}
      rows={people.map(({ id, name, roles, posts }) => [
        <Form action="/example/session" hidden={{ member: id }}>
          <Button kind="secondary">{said.be(name)}</Button>
        </Form>,
        posts.join(', ') || words.account.noPosts,
        roles.map((role) => words.roles[role]).join(', ') || words.account.noRoles,
      ])}
    />
  )
}

/** Before the example is put back: what goes, and that nothing else does. */
export function RenewExamplePage({ frame, errors }: { frame: Frame; errors?: FieldError[] }) {
  const said = words.example
  return (
    <StaffPage {...frame} title={said.again} back="/example" errors={errors}>
      <Title>{said.again}</Title>
      <p class="in-lead">{said.againLead}</p>
      <Form action="/example/renewal" id="renewal">
        <ButtonGroup>
          <Button kind="warning">{said.againButton}</Button>
          <Button kind="secondary" href="/example">
            {said.againBack}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
