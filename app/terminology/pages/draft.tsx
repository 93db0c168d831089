import type { Child } from 'hono/jsx'
import type { Answered } from '../../involvement/actions.ts'
import { differences } from '../../store/differences.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Saved } from '../actions.ts'
import type { Concept } from '../concept.ts'
import { APPROACHES, ELEMENTS, type Part, type Wording } from '../wording.ts'
import { words } from '../words.ts'
import { shorten } from './list.tsx'

export type DraftProps = {
  frame: Frame
  concept: Concept
  /** What stands in the boxes: saved, typed, or both put together. */
  wording: Wording
  because: string
  said: readonly Answered[]
  base: number
  errors?: readonly FieldError[]
  /** What the language check found in these words. */
  check?: Child
  mayCheck: boolean
}

const trailTo = ({ id, term }: Concept) => [
  { href: '/concepts', text: words.trail.all },
  { href: `/concepts/${id}`, text: term },
]

/** Writing: everything in one form, saved whenever the writer likes. */
export function DraftPage(props: DraftProps) {
  const { frame, concept, errors, check } = props
  const title = words.draft.title(concept.term)
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      <p class="in-lead">{words.draft.lead}</p>
      {check ? (
        <Section id="check" title={words.draft.checkTitle}>
          {check}
        </Section>
      ) : null}
      <DraftForm {...props} save={words.draft.save} />
    </StaffPage>
  )
}

type MergeProps = DraftProps & { theirs: Wording; lastSaved: Saved | undefined }

/** Two people wrote at once: what is saved, how mine differs from it, and mine in the boxes. */
export function MergeDraft({ theirs, lastSaved, ...props }: MergeProps) {
  const { frame, concept, wording } = props
  return (
    <StaffPage {...frame} title={words.draft.merge} here="terminology" breadcrumbs={trailTo(concept)}>
      <Title>{words.draft.merge}</Title>
      <p class="in-lead">{words.draft.mergeLead}</p>
      <Cols kind="half">
        <Section
          id="theirs"
          tight
          title={words.draft.theirs(
            lastSaved?.byName ?? words.show.nobody,
            lastSaved ? sayDay(lastSaved.at.toISOString().slice(0, 10)) : '',
          )}
        >
          <p class="in-small in-quiet">{words.draft.differs}</p>
          {partsToMerge(concept).map((part) => (
            <>
              <h3>{nameOf(concept, part)}</h3>
              <Differences parts={differences(theirs[part], wording[part])} explained={part === 'plain'} />
            </>
          ))}
          <p>
            <Button kind="secondary" href={`/concepts/${concept.id}`}>
              {words.draft.keep}
            </Button>
          </p>
          <p class="in-small in-quiet">{words.draft.both}</p>
        </Section>
        <Section id="mine" tight title={words.draft.mine}>
          <DraftForm {...props} save={words.draft.saveMine} />
        </Section>
      </Cols>
    </StaffPage>
  )
}

const partsToMerge = ({ kind }: Concept): Part[] =>
  kind === 'recognition' ? ['formal', 'upstream', 'plain'] : ['formal', 'plain']
const nameOf = ({ kind }: Concept, part: Part): string =>
  kind === 'recognition' ? words.parts[part] : part === 'plain' ? words.draft.plain : words.draft.formal

function DraftForm({ concept, wording, because, said, base, errors, mayCheck, save }: DraftProps & { save: string }) {
  const isStatement = concept.kind === 'recognition'
  return (
    <Form action={`/concepts/${concept.id}/draft`} warn hidden={{ base: String(base) }}>
      <TextInput name="term" label={words.draft.term} value={wording.term} errors={errors} />
      <TextArea
        name="formal"
        size="m"
        label={isStatement ? words.draft.intersectional : words.draft.formal}
        hint={isStatement ? words.draft.intersectionalHint : words.draft.formalHint}
        value={wording.formal}
        rows={6}
        errors={errors}
      />
      {isStatement ? (
        <TextArea
          name="upstream"
          size="m"
          label={words.draft.upstream}
          hint={words.draft.upstreamHint}
          value={wording.upstream}
          rows={6}
          errors={errors}
        />
      ) : null}
      <TextArea
        name="plain"
        size="m"
        label={words.draft.plain}
        hint={words.draft.plainHint}
        value={wording.plain}
        rows={5}
        errors={errors}
      />
      {concept.kind === 'inequity' ? <InequityFields wording={wording} /> : null}
      {said.length ? (
        <Select
          name="because"
          label={words.draft.because}
          hint={words.draft.becauseHint}
          first={words.draft.becauseNone}
          chosen={because}
          options={said.map((one) => ({
            value: one.id,
            text: words.draft.becauseOne(words.conversation.who(one.fromName, one.fromKind), shorten(one.words, 60)),
          }))}
        />
      ) : null}
      <TextInput name="source" label={words.draft.source} value={wording.source ?? ''} />
      <ButtonGroup>
        <Button>{save}</Button>
        {mayCheck ? (
          <Button kind="secondary" action={`/concepts/${concept.id}/draft/check`}>
            {words.draft.check}
          </Button>
        ) : null}
      </ButtonGroup>
      {mayCheck ? <p class="in-small in-quiet">{words.draft.checkHint}</p> : null}
    </Form>
  )
}

function InequityFields({ wording }: { wording: Wording }) {
  return (
    <>
      <Checkboxes
        name="elements"
        label={words.elementsTitle}
        hint={words.draft.elementsLead}
        size="m"
        small
        chosen={ELEMENTS.filter((element) => wording.elements[element] !== undefined)}
        options={ELEMENTS.map((element) => ({
          value: element,
          text: `${words.elements[element].name}: ${words.elements[element].means}`,
          under: (
            <TextInput
              name={`quote-${element}`}
              label={words.elements[element].quote}
              value={wording.elements[element] ?? ''}
            />
          ),
        }))}
      />
      <Radios
        name="approach"
        label={words.draft.approach}
        size="m"
        small
        chosen={wording.approach ?? undefined}
        options={APPROACHES.map((approach) => ({
          value: approach,
          text: words.approaches[approach].name,
          hint: words.approaches[approach].means,
        }))}
      />
    </>
  )
}
