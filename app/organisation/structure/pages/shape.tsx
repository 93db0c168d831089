import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Hidden } from '../../../web/parts/hidden.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as organisationWords } from '../../words.ts'
import { isUsed, type Shape, type ShapeRow } from '../shape.ts'
import { words } from '../words.ts'

type Typed = Record<string, string>
type Props = { frame: Frame; shape: Shape; rows: ShapeRow[]; typed?: Typed; errors?: FieldError[]; isStale?: boolean }

/** The levels or the activities: all names and places in one form, one to add, and those that can be put away. */
export function ShapePage({ frame, shape, rows, typed = {}, errors = [], isStale }: Props) {
  const told = words.shape[shape]
  const at = shape === 'level' ? '/levels' : '/activities'
  return (
    <StaffPage
      {...frame}
      title={told.title}
      errors={errors}
      breadcrumbs={[{ href: '/organisation', text: organisationWords.organisation }]}
    >
      <Title>{told.title}</Title>
      <p class="in-lead">{told.lead}</p>
      <Form action={at} warn>
        <Table
          caption={told.title}
          columns={[{ text: told.one }, { text: words.shape.place }, { text: words.shape.used }]}
          rows={rows.map((row, place) => [
            <>
              <Hidden name={`base-${row.id}`} value={String(row.edit)} />
              <TextInput
                name={`name-${row.id}`}
                label={words.shape.nameOf(row.name)}
                value={typed[`name-${row.id}`] ?? row.name}
                errors={errors}
              />
              {isStale ? <p class="in-small in-quiet">{words.shape.errors.savedAs(row.name, place + 1)}</p> : null}
            </>,
            <TextInput
              name={`order-${row.id}`}
              label={words.shape.placeOf(row.name)}
              value={typed[`order-${row.id}`] ?? String(place + 1)}
              width={5}
              inputmode="numeric"
              errors={errors}
            />,
            words.shape.uses(row),
          ])}
        />
        <Button>{told.save}</Button>
      </Form>
      <Section id="add" title={told.add}>
        <Form action={`${at}/new`}>
          <TextInput name="name" label={told.name} value={typed.name} errors={errors} />
          <Button kind="secondary">{told.add}</Button>
        </Form>
      </Section>
      <PutAway at={at} rows={rows} />
    </StaffPage>
  )
}

function PutAway({ at, rows }: { at: string; rows: ShapeRow[] }) {
  const unused = rows.length > 1 ? rows.filter((row) => !isUsed(row)) : []
  return (
    <Section id="away" title={words.shape.archiveTitle}>
      <p>{unused.length === 0 ? words.shape.archiveNone : words.shape.archiveLead}</p>
      {unused.map(({ id, name }) => (
        <Form action={`${at}/${id}/archive`}>
          <Button kind="secondary" about={name}>
            {words.shape.archive}
          </Button>{' '}
          {name}
        </Form>
      ))}
    </Section>
  )
}
