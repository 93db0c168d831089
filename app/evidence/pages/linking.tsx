import type { RecordHead } from '../../store/record.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Evidence, Says } from '../evidence.ts'
import { words } from '../words.ts'

/** How evidence may stand to a record when it is said by hand. Where words are shown is said on the page of the words. */
export const SAID_BY_HAND = ['supports', 'contradicts', 'source_document', 'minutes'] as const satisfies readonly Says[]

type Props = {
  frame: Frame
  evidence: Evidence
  q: string
  found: RecordHead[]
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** Finds a record by words of its title, and says that this evidence shows it. */
export function LinkingPage({ frame, evidence, q, found, typed = {}, errors = [] }: Props) {
  const told = words.linking
  const action = `/evidence/${evidence.id}/links`
  return (
    <StaffPage
      {...frame}
      here="results"
      title={told.title}
      errors={errors}
      breadcrumbs={[
        { href: '/evidence', text: words.list.title },
        { href: `/evidence/${evidence.id}`, text: evidence.title },
      ]}
    >
      <Title eyebrow={evidence.title}>{told.title}</Title>
      <search>
        <form action={`${action}/new`} method="get">
          <TextInput name="q" label={told.search} type="search" value={q} />
          <Button kind={found.length ? 'secondary' : undefined}>{told.find}</Button>
        </form>
      </search>
      {found.length === 0 ? (
        <p role="status">{q ? told.none : told.start}</p>
      ) : (
        <Form action={action} hidden={{ q }}>
          <Radios
            name="record"
            label={told.choose}
            options={found.map(({ id, title, kind }) => ({ value: id, text: title, hint: told.kinds[kind] }))}
            chosen={typed.record}
            errors={errors}
            small
          />
          <Radios
            name="says"
            label={told.how}
            options={SAID_BY_HAND.map((value) => ({ value, text: words.says[value] }))}
            chosen={typed.says ?? 'supports'}
            errors={errors}
            small
          />
          <TextInput name="note" label={told.note} value={typed.note} errors={errors} />
          <Button>{told.save}</Button>
        </Form>
      )}
    </StaffPage>
  )
}
