import type { Unit } from '../../organisation/structure/structure.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Table } from '../../web/parts/table.tsx'
import { type Naming, NOBODY } from './actions.ts'
import { words } from './words.ts'

type Props = {
  naming: readonly Naming[]
  successors: readonly Unit[]
  /** An administrator closes bodies and reads no content: they see how many, not which. */
  maySee: boolean
  chosen?: string
  errors?: readonly FieldError[]
}

/** What names a body that is about to be closed, and which body takes its place. */
export function NamesIt({ naming, successors, maySee, chosen, errors }: Props) {
  const told = words.closure
  const promises = naming.filter(({ kind }) => kind === 'promise').length
  if (naming.length === 0) return <p>{told.decided}</p>
  return (
    <Section id="names" title={told.title}>
      <p>{told.lead(promises, naming.length - promises)}</p>
      {maySee ? (
        <Table
          caption={told.caption}
          columns={[{ text: told.thing }, { text: told.how }]}
          rows={naming.map(({ id, kind, title }) => [
            <a href={kind === 'promise' ? `/promises/${id}` : `/indicators/${id}`}>
              <span dir="auto">{title}</span>
            </a>,
            told[kind],
          ])}
        />
      ) : (
        <p>{told.hidden}</p>
      )}
      <Select
        name="successor"
        label={told.successor}
        hint={told.successorHint}
        options={[...successors.map(({ id, name }) => ({ value: id, text: name })), { value: NOBODY, text: told.none }]}
        first={told.first}
        chosen={chosen}
        errors={errors}
      />
      <p>{told.decided}</p>
    </Section>
  )
}
