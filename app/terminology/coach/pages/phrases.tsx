import { type BothEdits, SavedMeanwhile } from '../../../organisation/parts.tsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { PhraseEntry } from '../phraseEntry.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; errors?: readonly FieldError[]; typed?: Record<string, string> }

/** The organisation's own words to avoid, and a form to add one. */
export function PhraseList({
  frame,
  phrases,
  mayEdit,
  q,
  errors,
  typed = {},
}: Props & { phrases: PhraseEntry[]; mayEdit: boolean; q: string }) {
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
    </StaffPage>
  )
}

/** One phrase, to change or to put away. */
export function PhrasePage({ frame, phrase, errors, typed, both }: Props & { phrase: PhraseEntry; both?: BothEdits }) {
  const title = words.phrases.editTitle(phrase.words)
  const trail = [
    { href: '/concepts', text: words.trail.words },
    { href: '/phrases', text: words.trail.phrases },
  ]
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trail} errors={errors}>
      <Title>{title}</Title>
      {both ? <SavedMeanwhile {...both} /> : null}
      <Form action={`/phrases/${phrase.id}`} hidden={{ base: String(phrase.edit) }} warn>
        <PhraseFields typed={typed ?? { ...phrase, edit: '', isArchived: '' }} errors={errors} />
        <Button>{words.phrases.save}</Button>
      </Form>
      <Form action={`/phrases/${phrase.id}/put-away`}>
        <Button kind="secondary">{words.phrases.putAway}</Button>
      </Form>
    </StaffPage>
  )
}

function PhraseFields({ typed, errors }: { typed: Record<string, string>; errors?: readonly FieldError[] }) {
  return (
    <>
      <TextInput
        name="words"
        label={words.phrases.words}
        hint={words.phrases.wordsHint}
        value={typed.words}
        errors={errors}
      />
      <TextInput name="prefer" label={words.phrases.preferLabel} value={typed.prefer} errors={errors} />
      <TextArea name="reason" label={words.phrases.reasonLabel} rows={2} value={typed.reason} errors={errors} />
      <TextInput
        name="question"
        label={words.phrases.question}
        hint={words.phrases.questionHint}
        value={typed.question}
        errors={errors}
      />
      <Radios
        name="severity"
        label={words.phrases.severity}
        small
        inline
        chosen={typed.severity ?? 'note'}
        options={(['note', 'strong'] as const).map((severity) => ({
          value: severity,
          text: words.phrases.severities[severity],
        }))}
      />
    </>
  )
}
