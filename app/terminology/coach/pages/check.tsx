import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FileInput } from '../../../web/parts/fileInput.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Hidden } from '../../../web/parts/hidden.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Checked } from '../actions.ts'
import { USUAL_LEXICON } from '../lexicons.ts'
import { MOST_NOTES, markUp, type NoteAt } from '../marks.ts'
import { words } from '../words.ts'
import { LeftAlone } from './findings.tsx'
import { MarginNotes, MarkedText } from './marked.tsx'

type Props = { frame: Frame; errors?: readonly FieldError[]; typed?: Record<string, string> }

const trail = () => [{ href: '/concepts', text: words.trail.words }]

type AskProps = Props & { own: number; adopted: number; lexicons: readonly { pack: string; title: string }[] }

/** Where a text or a file is brought. The list to read it against is asked for where there is more than one. */
export function AskForText({ frame, errors, typed = {}, own, adopted, lexicons }: AskProps) {
  return (
    <StaffPage {...frame} title={words.check.title} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Cols kind="side">
        <div>
          <Title>{words.check.title}</Title>
          <p class="in-lead">{words.check.lead}</p>
          <Form action="/language-check" upload>
            <TextArea name="text" size="m" label={words.check.text} rows={10} value={typed.text} errors={errors} />
            <FileInput
              name="file"
              size="m"
              label={words.check.file}
              hint={words.check.fileHint}
              accept=".docx,.pdf,.md,.txt"
              errors={errors}
            />
            {lexicons.length > 1 ? (
              <Select
                name="lexicon"
                label={words.check.lexicon}
                options={lexicons.map(({ pack, title }) => ({ value: pack, text: title }))}
                chosen={typed.lexicon ?? USUAL_LEXICON}
              />
            ) : null}
            <Button>{words.check.button}</Button>
          </Form>
        </div>
        <Aside label={words.check.againstTitle}>
          <Section id="against" title={words.check.againstTitle} tight>
            <p class="in-small">{words.check.against(own, adopted)}</p>
            <p class="in-small">
              <a href="/phrases">{words.trail.phrases}</a>
            </p>
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  )
}

type Found = Props & {
  checked: Checked
  /** The list that was asked for; '' for the usual one. */
  lexicon: string
  /** The file that the passages stand in; without one the text was pasted, and can be edited here. */
  fileName?: string
  paragraphs: number
  places?: string[]
  /** In how many passages something was found, when not all of them are shown. */
  passages?: number
}

/** What was found: the text with its marks, the notes beside it, and one form to keep a phrase or to check again. */
export function FoundInText({
  frame,
  errors,
  typed = {},
  checked,
  lexicon,
  fileName,
  paragraphs,
  places = [],
  passages = 0,
}: Found) {
  const { marks, notes } = markUp(checked.text, checked)
  const asked = notes.filter(({ isTerm }) => !isTerm)
  const lead = asked.length ? words.check.found(asked.length, paragraphs) : words.check.nothing(paragraphs)
  return (
    <StaffPage {...frame} title={words.check.title} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title>{words.check.title}</Title>
      <p class="in-lead">
        {lead} {words.check.private}
      </p>
      {fileName ? <p class="in-small in-quiet">{words.check.fileLeft(fileName)}</p> : null}
      {passages > places.length ? <p class="in-small">{words.check.most(places.length, passages)}</p> : null}
      {places.length === 0 && asked.length >= MOST_NOTES ? (
        <p class="in-small">{words.check.full(MOST_NOTES)}</p>
      ) : null}
      <Form action="/language-check" upload hidden={{ lexicon }}>
        <div class="in-margin">
          <section aria-label={words.check.yours}>
            {checked.text && (notes.length || !fileName) ? (
              <div class="in-sheet in-text">
                <MarkedText text={checked.text} marks={marks} prefix="" />
              </div>
            ) : null}
            {places.length ? (
              <ul class="govuk-list in-small in-quiet">
                {places.map((place) => (
                  <li>{place}</li>
                ))}
              </ul>
            ) : null}
            {fileName ? (
              <>
                <Hidden name="name" value={fileName} />
                <Hidden name="text" value={checked.text} />
              </>
            ) : (
              <Details summary={words.check.edit} id="edit">
                <TextArea name="text" label={words.check.yours} rows={12} value={checked.text} />
                <Button>{words.check.again}</Button>
              </Details>
            )}
            <ButtonGroup>
              <Button kind="secondary" href="/language-check">
                {words.check.another}
              </Button>
            </ButtonGroup>
            <LeftAlone check={checked} />
          </section>
          {notes.length ? (
            <Aside label={words.check.notes}>
              <MarginNotes
                notes={notes}
                told={checked.notes}
                prefix=""
                keep={(note) => <Keep note={note} typed={typed} errors={errors} />}
              />
            </Aside>
          ) : null}
        </div>
      </Form>
    </StaffPage>
  )
}

function Keep({
  note,
  typed,
  errors,
}: {
  note: NoteAt
  typed: Record<string, string>
  errors?: readonly FieldError[]
}) {
  const name = `reason-${note.n}`
  return (
    <Details summary={words.check.keep} about={note.text} open={errors?.some(({ field }) => field === name)}>
      <Hidden name={`entry-${note.n}`} value={note.entry} />
      <Hidden name={`passage-${note.n}`} value={note.fingerprint} />
      <TextInput name={name} label={words.check.reason} value={typed[name]} errors={errors} />
      <Button kind="secondary" name="keep" value={String(note.n)} action="/language-check/keep">
        {words.check.keepButton}
      </Button>
    </Details>
  )
}
