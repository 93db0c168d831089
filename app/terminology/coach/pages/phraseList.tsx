import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { PhraseEntry } from '../phraseEntry.ts'
import { words } from '../words.ts'
import { PhraseFields } from './phraseFields.tsx'
import { type ListHere, SwitchedOffPhrases } from './switchedOff.tsx'

export type { ListHere }

type Props = { frame: Frame; errors?: readonly FieldError[]; typed?: Record<string, string> }

/** The organisation's own words to avoid, and a form to add one. */
export function PhraseList({
  frame,
  phrases,
  putAway,
  lists,
  mayEdit,
  q,
  errors,
  typed = {},
}: Props & {
  phrases: PhraseEntry[]
  putAway: PhraseEntry[]
  lists: readonly ListHere[]
  mayEdit: boolean
  q: string
}) {
  const found = phrases.filter((one) =>
    `${one.words} ${one.prefer} ${one.reason}`.toLowerCase().includes(q.toLowerCase()),
  )
  return (
    <StaffPage
      {...frame}
      title={words.phrases.title}
      here="terminology"
      breadcrumbs={[{ href: '/concepts', text: words.trail.words }]}
      errors={errors}
    >
      <Title>{words.phrases.title}</Title>
      <p class="in-lead">{words.phrases.lead}</p>
      <p>
        <a href="/language-check">{words.phrases.check}</a>
      </p>
      {phrases.length === 0 ? (
        <Empty
          what={words.phrases.empty}
          who={words.phrases.emptyWho}
          first={mayEdit ? { href: '#words', text: words.phrases.first } : undefined}
        />
      ) : null}
      <FilterBar action="/phrases" q={q} label={words.phrases.search} total={phrases.length} found={found.length} />
      {found.length ? (
        <Table
          caption={words.phrases.title}
          columns={[{ text: words.phrases.phrase }, { text: words.phrases.prefer }, { text: words.phrases.reason }]}
          rows={found.map((one) => [
            mayEdit ? (
              <a href={`/phrases/${one.id}`} dir="auto">
                {one.words}
              </a>
            ) : (
              <span dir="auto">{one.words}</span>
            ),
            <span dir="auto">{one.prefer || words.phrases.nothing}</span>,
            <span dir="auto">{one.reason}</span>,
          ])}
        />
      ) : null}
      {mayEdit ? (
        <Section id="add" title={words.phrases.addTitle}>
          <Form action="/phrases" warn>
            <PhraseFields typed={typed} errors={errors} />
            <Button>{words.phrases.save}</Button>
          </Form>
        </Section>
      ) : null}
      {putAway.length ? (
        <Details summary={words.phrases.putAwayList(putAway.length)} id="put-away">
          <ul>
            {putAway.map((one) => (
              <li dir="auto">{mayEdit ? <a href={`/phrases/${one.id}`}>{one.words}</a> : one.words}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      <SwitchedOffPhrases lists={lists} mayEdit={mayEdit} typed={typed} errors={errors} />
    </StaffPage>
  )
}
