import type { Post } from '../../organisation/post/post.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Note } from '../../web/parts/note.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { adviserComments } from '../actions.ts'
import type { Concept } from '../concept.ts'
import type { ConceptView } from '../conceptView.ts'
import { words } from '../words.ts'
import { trailTo } from './consult.tsx'
import { shorten } from './list.tsx'
import { WordingView } from './wordingView.tsx'

type Refused = {
  frame: Frame
  posts: Post[]
  errors?: readonly FieldError[]
  typed?: Record<string, string>
  because?: string[]
}

/** Recording what a body adopted: which words, when, who looks after them, and what people said that changed them. */
export function AdoptPage({
  frame,
  view,
  bodies,
  posts,
  errors,
  typed = {},
  because,
}: Refused & { view: ConceptView; bodies: Unit[] }) {
  const { concept, draftIs, inForce, versions, said, today } = view
  const title = words.adopt.title(concept.term)
  const comments = adviserComments(said)
  const choices = [
    ...(draftIs === undefined ? [{ value: 'draft', text: words.adopt.draft }] : []),
    ...versions
      .filter(({ no }) => no !== inForce?.versionNo)
      .map(({ no, wording }) => ({
        value: String(no),
        text: words.adopt.version(no),
        hint: shorten(wording.formal || wording.plain, 160),
      })),
  ]
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      <p class="in-lead">{words.adopt.lead}</p>
      <Section
        id="words"
        title={words.show.draftTitle}
        eyebrow={draftIs === undefined ? undefined : words.show.versionOf(draftIs)}
      >
        <WordingView wording={concept.draft} kind={concept.kind} />
        {concept.draft.plain.trim() ? null : <Note>{words.adopt.noPlain}</Note>}
      </Section>
      <Form action={`/concepts/${concept.id}/adoption`} warn>
        <Radios
          name="version"
          size="m"
          label={words.adopt.what}
          chosen={typed.version ?? String(draftIs ?? 'draft')}
          options={choices}
          errors={errors}
        />
        {bodies.length ? null : <Note>{words.adopt.noBodies}</Note>}
        <Select
          name="body"
          label={words.adopt.body}
          first={words.adopt.bodyFirst}
          chosen={typed.body ?? (bodies.length === 1 ? bodies[0]?.id : undefined)}
          errors={errors}
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DateInput name="onDay" label={words.adopt.on} value={typed.onDay ?? today} errors={errors} />
        <TextInput
          name="minute"
          label={words.adopt.minute}
          hint={words.adopt.minuteHint}
          width={10}
          value={typed.minute}
        />
        <StewardFields
          posts={posts}
          steward={typed.steward ?? concept.stewardPostId ?? undefined}
          reviewOn={typed.reviewOn ?? ''}
          errors={errors}
        />
        {said.some(({ kind }) => kind !== 'preference') ? (
          <Checkboxes
            name="because"
            label={words.adopt.because}
            hint={words.adopt.becauseHint}
            small
            chosen={because ?? (concept.becauseRecordId ? [concept.becauseRecordId] : [])}
            options={said
              .filter(({ kind }) => kind !== 'preference')
              .map((one) => ({
                value: one.id,
                text: words.draft.becauseOne(
                  words.conversation.who(one.fromName, one.fromKind),
                  shorten(one.words, 100),
                ),
              }))}
          />
        ) : null}
        <p>
          <b>{words.adopt.comments(comments.answered.length, comments.all.length)}</b>
        </p>
        {comments.answered.length ? null : (
          <TextArea
            name="whyUnheard"
            label={words.adopt.unheard}
            hint={words.adopt.unheardHint}
            rows={2}
            value={typed.whyUnheard}
            errors={errors}
          />
        )}
        <Button>{words.adopt.save}</Button>
      </Form>
    </StaffPage>
  )
}

function StewardFields({
  posts,
  steward,
  reviewOn,
  errors,
}: {
  posts: Post[]
  steward: string | undefined
  reviewOn: string
  errors?: readonly FieldError[]
}) {
  return (
    <>
      <Select
        name="steward"
        label={words.adopt.steward}
        first={words.adopt.stewardFirst}
        chosen={steward}
        errors={errors}
        options={posts.map(({ id, title, holder }) => ({
          value: id,
          text: words.adopt.stewardOption(title, holder?.name),
        }))}
      />
      <DateInput name="reviewOn" label={words.adopt.review} value={reviewOn} errors={errors} />
    </>
  )
}

/** Who looks after adopted words, and when they are looked at again, between two decisions of a body. */
export function KeepPage({ frame, concept, posts, errors, typed = {} }: Refused & { concept: Concept }) {
  const title = words.adopt.keepTitle(concept.term)
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      <Form action={`/concepts/${concept.id}/keeping`} hidden={{ base: String(concept.edit) }}>
        <StewardFields
          posts={posts}
          steward={typed.steward ?? concept.stewardPostId ?? undefined}
          reviewOn={typed.reviewOn ?? concept.reviewOn ?? ''}
          errors={errors}
        />
        <Button>{words.adopt.keepSave}</Button>
      </Form>
    </StaffPage>
  )
}
