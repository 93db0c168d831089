import { type BothEdits, SavedMeanwhile } from '../../organisation/parts.tsx'
import type { Structure } from '../../organisation/structure/structure.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import type { Link } from '../../web/parts/link.ts'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { EVIDENCE_KINDS, TOPICS } from '../evidence.ts'
import { words } from '../words.ts'
import { FileField } from './fileField.tsx'
import { WhereSeenFields } from './whereSeenFields.tsx'

type Props = {
  frame: Frame
  title: string
  action: string
  hidden: Record<string, string>
  breadcrumbs: readonly Link[]
  /** Said above the form: what the evidence will be for. */
  note?: string
  typed: Record<string, string>
  activityIds: readonly string[]
  errors?: readonly FieldError[]
  structure: Structure
  /** With a place for a file: when it is new. Later files have a form of their own. */
  takesFile?: boolean
  /** What somebody else saved while this was open. */
  saved?: BothEdits
}

/** Adds or changes a piece of evidence: what it is, its day, its words or address, and where it was seen. */
export function EvidenceForm({
  frame,
  title,
  action,
  hidden,
  breadcrumbs,
  note,
  typed,
  activityIds,
  errors = [],
  structure,
  takesFile,
  saved,
}: Props) {
  const told = words.form
  const kinds = (['note', ...EVIDENCE_KINDS.filter((kind) => kind !== 'note')] as const).map((value) => ({
    value,
    text: words.kinds[value],
    hint: words.kindHints[value],
  }))
  return (
    <StaffPage {...frame} here="results" title={title} errors={errors} breadcrumbs={breadcrumbs}>
      <Title>{title}</Title>
      {saved ? <SavedMeanwhile {...saved} /> : null}
      {note ? <InsetText>{note}</InsetText> : null}
      <Form action={action} hidden={hidden} upload={takesFile} warn>
        <TextInput name="title" label={told.name} hint={told.nameHint} value={typed.title} errors={errors} />
        <DateInput name="onDay" label={told.day} hint={told.dayHint} value={typed.onDay} errors={errors} />
        <Radios name="kind" label={told.kind} options={kinds} chosen={typed.kind} errors={errors} small />
        <TextArea name="words" label={told.words} hint={told.wordsHint} value={typed.words} errors={errors} />
        <TextInput
          name="url"
          label={told.url}
          hint={told.urlHint}
          value={typed.url}
          errors={errors}
          spellcheck={false}
        />
        {takesFile ? <FileField label={words.file.label} errors={errors} /> : null}
        <Select
          name="topic"
          label={told.topic}
          options={TOPICS.map((value) => ({ value, text: words.topics[value] }))}
          first={told.topicNone}
          chosen={typed.topic}
          errors={errors}
        />
        <WhereSeenFields structure={structure} place={typed.place ?? ''} activityIds={activityIds} errors={errors} />
        <ButtonGroup>
          <Button>{told.save}</Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}
