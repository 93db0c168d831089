import { type Frame, StaffPage } from '../../web/page.tsx'
import { Archived } from '../../web/parts/archived.tsx'
import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Section } from '../../web/parts/section.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { ConceptView } from '../conceptView.ts'
import { missingFrom } from '../wording.ts'
import { words } from '../words.ts'
import { Conversation } from './conversation.tsx'
import { InUse } from './inUse.tsx'
import { OnTable } from './onTable.tsx'
import { AdoptAside, ChangedAside, ConsultationAside, Standing } from './standing.tsx'
import { Elements, Missing, WordingView } from './wordingView.tsx'

export type ShowProps = {
  frame: Frame
  view: ConceptView
  errors?: readonly FieldError[]
  typed?: Record<string, string>
}

/** One word: what is in force, what is on the table, what people said, and where it is used. */
export function ConceptPage(props: ShowProps) {
  const { frame, view, errors } = props
  const { concept } = view
  return (
    <StaffPage
      {...frame}
      title={concept.term}
      here="terminology"
      breadcrumbs={[{ href: '/concepts', text: words.trail.all }]}
      errors={errors}
    >
      <PutAwayBand view={view} />
      <Cols kind="side">
        <div>
          <Title eyebrow={words.show.eyebrow[concept.kind]}>
            <span dir="auto">{concept.term}</span>
          </Title>
          <p class="in-lead">{leadOf(view)}</p>
          <InForce view={view} />
        </div>
        <Standing view={view} />
      </Cols>
      <OnTable view={view} />
      <Draft view={view} />
      <Cols kind="side" step>
        <Conversation {...props} />
        <div>
          <ConsultationAside {...props} />
          <ChangedAside view={view} />
          <AdoptAside view={view} />
        </div>
      </Cols>
      <InUse {...props} />
      <p>
        <a href={`/concepts/${concept.id}/versions`}>{words.show.versions}</a> ·{' '}
        <a href={`/concepts/${concept.id}/history`}>{words.show.history}</a>
      </p>
      <PutAwayForm {...props} />
    </StaffPage>
  )
}

function leadOf({ concept, inForce, ask, isAskOpen, onTable, preferences, said, attested }: ConceptView): string {
  const isNew = !onTable.includes(inForce?.versionNo ?? -1)
  const state = [
    inForce ? words.show.leadAdopted(inForce.bodyName, inForce.onDay) : ask ? '' : words.show.leadDraft,
    ask && isAskOpen && isNew ? words.show.leadOpen(onTable.length, ask.closesOn) : '',
    ask && !isAskOpen && !inForce ? words.show.leadClosed : '',
  ]
    .filter(Boolean)
    .join(' ')
  const { members, advisers } = preferences
  const preferred =
    ask && attested && members + advisers > 0
      ? words.show.leadPreferred(members, attested.of, advisers, onTable.length === 1)
      : ''
  const owed = said.filter(({ action }) => action && !action.answeredOn).length
  const answered = said.filter(({ action }) => action?.answeredOn).length
  const answers = answered ? words.show.leadAnswers(answered, owed) : owed ? words.show.leadOwedOnly(owed) : ''
  return [concept.archivedAt ? '' : state, preferred, answers].filter(Boolean).join(' ')
}

function InForce({ view: { concept, versions, inForce } }: { view: ConceptView }) {
  const adopted = versions.find(({ no }) => no === inForce?.versionNo)
  if (!adopted) return null
  return (
    <Section id="in-force" title={words.show.inForceTitle} eyebrow={words.show.versionOf(adopted.no)}>
      <WordingView wording={adopted.wording} kind={concept.kind} />
    </Section>
  )
}

/** The draft is shown while nobody has been asked about it yet, or when it has moved on since. */
function Draft({ view }: { view: ConceptView }) {
  const { concept, draftIs, inForce, onTable, may } = view
  const isElsewhere = draftIs !== undefined && (draftIs === inForce?.versionNo || onTable.includes(draftIs))
  if (!may.seeDraft) return null
  return (
    <>
      {isElsewhere ? null : (
        <Section id="draft" title={words.show.draftTitle}>
          {view.versions.length ? <p class="in-small in-quiet">{words.show.draftSince}</p> : null}
          <WordingView wording={concept.draft} kind={concept.kind} />
          {concept.draft.source ? <p class="in-small in-quiet">{words.after(concept.draft.source)}</p> : null}
          {concept.kind === 'inequity' ? (
            <>
              <h3>{words.elementsTitle}</h3>
              <Elements wording={concept.draft} />
              <Missing wording={concept.draft} />
              {missingFrom(concept.draft).length && may.consult ? <p>{words.consult.goOn}</p> : null}
            </>
          ) : null}
        </Section>
      )}
      <ButtonGroup>
        {may.consult && !view.isAskOpen && draftIs !== (inForce?.versionNo ?? -1) ? (
          <Button href={`/concepts/${concept.id}/consultation`}>{words.show.consult}</Button>
        ) : null}
        {may.edit ? (
          <Button kind="secondary" href={`/concepts/${concept.id}/draft`}>
            {isElsewhere ? words.show.propose : words.show.goOn}
          </Button>
        ) : null}
      </ButtonGroup>
    </>
  )
}

function PutAwayBand({ view: { concept, putAwayBy } }: { view: ConceptView }) {
  if (!concept.archivedAt) return null
  return (
    <Archived
      on={concept.archivedAt.toISOString().slice(0, 10)}
      by={putAwayBy ?? words.show.nobody}
      because={concept.archivedWhy ?? ''}
      restore={
        <Form action={`/concepts/${concept.id}/return`}>
          <Button kind="secondary">{words.show.bringBack}</Button>
        </Form>
      }
    />
  )
}

function PutAwayForm({ view: { concept, inForce, may }, errors, typed = {} }: ShowProps) {
  if (!may.edit || inForce) return null
  return (
    <Details summary={words.show.putAway} id="put-away" open={errors?.some(({ field }) => field === 'why')}>
      <Form action={`/concepts/${concept.id}/put-away`}>
        <TextInput name="why" label={words.show.putAwayWhy} value={typed.why} errors={errors} />
        <Button kind="secondary">{words.show.putAwaySave}</Button>
      </Form>
    </Details>
  )
}
