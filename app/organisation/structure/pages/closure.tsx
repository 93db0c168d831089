import type { Child } from 'hono/jsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as organisationWords } from '../../words.ts'
import { type Belonging, isHome } from '../closure.ts'
import type { Structure, Unit } from '../structure.ts'
import { words } from '../words.ts'
import { placesFor } from './unitForm.tsx'

type Props = {
  frame: Frame
  unit: Unit
  belongings: Belonging[]
  structure: Structure
  typed: Record<string, string>
  errors?: FieldError[]
  /** Where it is posted, where that is not the unit's own address. */
  action?: string
  /** What else has to be said before it can be closed. */
  children?: Child
}

// Each thing can have its own choice up to here; past it the page would be mostly choices.
const EACH = 40

export function ClosurePage({ frame, unit, belongings, structure, typed, errors, action, children }: Props) {
  const told = words.closure
  const homes = placesFor({
    ...structure,
    units: structure.units.filter(({ id }) => isHome(structure.units, id, unit.id)),
  })
  const href = unit.kind === 'project' ? `/projects/${unit.id}` : `/units/${unit.id}`
  return (
    <StaffPage
      {...frame}
      title={told.title(unit.name)}
      errors={errors}
      breadcrumbs={[
        { href: '/units', text: words.units.title },
        { href, text: unit.name },
      ]}
    >
      <Title>{told.title(unit.name)}</Title>
      <p class="in-lead">{told.lead}</p>
      <Form action={action ?? `/units/${unit.id}/closure`} warn>
        {belongings.length === 0 ? (
          children ? null : (
            <p>{told.nothing}</p>
          )
        ) : (
          <Section id="hangs" title={told.hangs}>
            <p>{told.count(belongings.length)}</p>
            <Table
              caption={told.caption}
              columns={[{ text: told.thing }, { text: told.kind }, { text: told.hangsHow }]}
              rows={belongings.map(({ title, kind, how }) => [
                <span dir="auto">{title}</span>,
                organisationWords.kind(kind),
                told.how[how],
              ])}
            />
            <Select
              name="home"
              label={told.home}
              options={homes}
              first={told.homeFirst}
              chosen={typed.home ?? unit.parentId ?? undefined}
              errors={errors}
            />
            {belongings.length > 1 && belongings.length <= EACH ? (
              <Details summary={told.elsewhere} open={belongings.some(({ id }) => typed[`home-${id}`])}>
                {belongings.map(({ id, title }) => (
                  <Select
                    name={`home-${id}`}
                    label={title}
                    options={homes}
                    first={told.withTheRest}
                    chosen={typed[`home-${id}`]}
                  />
                ))}
              </Details>
            ) : null}
          </Section>
        )}
        {children}
        <TextArea name="why" label={told.why} value={typed.why} rows={3} errors={errors} />
        <Button kind="warning">{belongings.length ? told.button : told.buttonBare}</Button>
      </Form>
    </StaffPage>
  )
}
