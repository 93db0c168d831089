import type { Terminology } from '../../content/kinds/terminology.ts'
import { differences } from '../../store/differences.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { Form } from '../../web/parts/form.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { FrozenWording, ProjectPin } from '../actions.ts'
import type { Concept } from '../concept.ts'
import { partsOf, type Wording } from '../wording.ts'
import { words } from '../words.ts'
import { trailTo } from './consult.tsx'
import { WordingView } from './wordingView.tsx'

type AttestProps = {
  frame: Frame
  concept: Concept
  adopted: FrozenWording | undefined
  /** The newest version that this person attested to before. */
  before: FrozenWording | undefined
  doneOn: string | undefined
  asks: Terminology['attestation']
  errors?: readonly FieldError[]
}

/** "I have read it and will use it": the words, what changed since last time, one button. */
export function AttestPage({ frame, concept, adopted, before, doneOn, asks, errors }: AttestProps) {
  const title = words.attest.title(concept.term)
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      {adopted ? (
        <>
          <p class="in-lead">{doneOn ? words.attest.done(doneOn) : words.attest.lead}</p>
          <Section id="words" title={words.show.inForceTitle} eyebrow={words.show.versionOf(adopted.no)}>
            <WordingView wording={adopted.wording} kind={concept.kind} />
          </Section>
          {before && before.no !== adopted.no ? (
            <Section id="changed" title={words.versions.differences(before.no)}>
              <p>{words.attest.changed(before.no)}</p>
              <Differences parts={differences(textOf(before.wording), textOf(adopted.wording))} />
            </Section>
          ) : null}
          {concept.kind === 'inequity' ? <ForYourself asks={asks} /> : null}
          {doneOn ? null : (
            <Form action={`/concepts/${concept.id}/attestation`} hidden={{ version: String(adopted.no) }} id="attest">
              <Button>{words.attest.button}</Button>
            </Form>
          )}
        </>
      ) : (
        <p class="in-lead">{words.attest.notAdopted}</p>
      )}
    </StaffPage>
  )
}

const textOf = (wording: Wording): string =>
  partsOf(wording)
    .map((part) => wording[part])
    .join('\n\n')

// Opened one by one in the reader's own browser: there is nothing to send, so nothing can be kept.
function ForYourself({ asks }: Pick<AttestProps, 'asks'>) {
  return (
    <Section id="yourself" title={words.attest.ownTitle}>
      <p class="in-small in-quiet">{words.attest.ownLead}</p>
      {asks
        .filter(({ kept }) => !kept)
        .map(({ ask, options = [] }) => (
          <>
            <p>{ask}</p>
            {options.map(({ text, right, because }) => (
              <Details summary={text}>
                <p>
                  <b>{right ? words.attest.right : words.attest.wrong}.</b> {because}
                </p>
              </Details>
            ))}
          </>
        ))}
    </Section>
  )
}

type ProjectsProps = {
  frame: Frame
  concept: Concept
  pins: ProjectPin[]
  inForceNo: number | undefined
  mayPin: (pin: ProjectPin) => boolean
  mayOpen: boolean
  q: string
  errors?: readonly FieldError[]
}

/** Every active project, and which version of the words it works to. */
export function ProjectsPage({ frame, concept, pins, inForceNo, mayPin, mayOpen, q, errors }: ProjectsProps) {
  const title = words.projects.title(concept.term)
  const found = pins.filter((pin) => pin.title.toLowerCase().includes(q.toLowerCase()))
  const there = pins.filter(({ versionNo }) => versionNo !== null && versionNo === inForceNo).length
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      <p class="in-lead">{words.projects.lead(there, pins.length)}</p>
      <p>{words.projects.note}</p>
      <FilterBar
        action={`/concepts/${concept.id}/projects`}
        q={q}
        label={words.projects.search}
        total={pins.length}
        found={found.length}
      />
      {found.length ? (
        <Table
          caption={title}
          columns={[
            { text: words.projects.project },
            { text: words.projects.stands },
            { text: words.projects.act, label: '' },
          ]}
          rows={found.map((pin) => [
            mayOpen ? (
              <a href={`/projects/${pin.unitId}`} dir="auto">
                {pin.title}
              </a>
            ) : (
              <span dir="auto">{pin.title}</span>
            ),
            standsOn(pin, inForceNo),
            <Pin concept={concept} pin={pin} inForceNo={inForceNo} may={mayPin(pin)} />,
          ])}
        />
      ) : null}
    </StaffPage>
  )
}

function standsOn({ versionNo, onDay }: ProjectPin, inForceNo: number | undefined): string {
  if (versionNo === null) return words.projects.none
  return versionNo === inForceNo ? words.projects.inForce(versionNo, onDay ?? '') : words.projects.old(versionNo)
}

function Pin({
  concept,
  pin,
  inForceNo,
  may,
}: {
  concept: Concept
  pin: ProjectPin
  inForceNo: number | undefined
  may: boolean
}) {
  if (inForceNo === undefined || pin.versionNo === inForceNo) return null
  if (!may) return <span class="in-quiet">{words.projects.notYours}</span>
  return (
    <Form action={`/concepts/${concept.id}/pins`} hidden={{ unit: pin.unitId, version: String(inForceNo) }}>
      <Button kind="secondary" about={pin.title}>
        {words.projects.pin}
      </Button>
    </Form>
  )
}
