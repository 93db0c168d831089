import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Summary } from '../../concepts.ts'
import { WordingView } from '../../pages/wordingView.tsx'
import type { Wording } from '../../wording.ts'
import type { Shown } from '../actions.ts'
import { type Intersection, isDecorative, isSupported, isUpstream, LEVELS } from '../cause.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  statement: Summary | undefined
  /** The words in force, or the draft where there are none. */
  wording: Wording | undefined
  causes: Shown[]
  intersections: Intersection[]
  mayEdit: boolean
}

/** The statement, and what grounds it: causes by level, and combinations that change a design or do not yet. */
export function RecognitionPage({ frame, statement, wording, causes, intersections, mayEdit }: Props) {
  return (
    <StaffPage
      {...frame}
      title={words.page.title}
      here="terminology"
      breadcrumbs={[{ href: '/concepts', text: words.trail.words }]}
    >
      <Title>{words.page.title}</Title>
      <p class="in-lead">{words.page.lead}</p>
      <Section id="statement" title={words.page.statement}>
        {statement && wording ? (
          <>
            <p class="in-small in-quiet">
              {statement.inForce ? words.page.inForce(statement.inForce.bodyName) : words.page.draft}
            </p>
            <WordingView wording={wording} kind="recognition" />
            <p>
              <a href={`/concepts/${statement.concept.id}`}>{words.page.open}</a>
            </p>
          </>
        ) : (
          <Empty
            what={words.page.none}
            who={words.page.noneWho}
            first={mayEdit ? { href: '/concepts/new?kind=recognition', text: words.page.write } : undefined}
          />
        )}
      </Section>
      <Causes causes={causes} mayEdit={mayEdit} />
      <Intersections intersections={intersections} mayEdit={mayEdit} />
    </StaffPage>
  )
}

function Causes({ causes, mayEdit }: Pick<Props, 'causes' | 'mayEdit'>) {
  const upstream = causes.filter(isUpstream)
  const supported = upstream.filter((cause) => isSupported(cause, cause.evidence.length))
  return (
    <Section id="causes" title={words.page.causes}>
      {causes.length === 0 ? <p>{words.page.causesNone}</p> : null}
      {upstream.length ? <p>{words.page.supported(supported.length, upstream.length)}</p> : null}
      {[...LEVELS].reverse().map((level) => {
        const here = causes.filter((cause) => cause.level === level)
        if (here.length === 0) return null
        return (
          <>
            <h3>{words.levels[level].name}</h3>
            <p class="in-small in-quiet">{words.levels[level].means}</p>
            <Table
              caption={words.levels[level].name}
              columns={[
                { text: words.page.cause },
                { text: words.page.mechanism },
                { text: words.page.shows },
                { text: words.page.acts },
              ]}
              rows={here.map((cause) => [
                <a href={`/causes/${cause.id}`} dir="auto">
                  {cause.title}
                </a>,
                <span dir="auto">{cause.mechanism || words.page.noMechanism}</span>,
                cause.evidence.length ? words.page.evidence(cause.evidence.length) : words.page.noEvidence,
                cause.actionable ? words.actionable[cause.actionable].name : words.page.notSaid,
              ])}
            />
          </>
        )
      })}
      {mayEdit ? (
        <Button kind="secondary" href="/causes/new">
          {words.page.addCause}
        </Button>
      ) : null}
    </Section>
  )
}

function Intersections({ intersections, mayEdit }: Pick<Props, 'intersections' | 'mayEdit'>) {
  return (
    <Section id="intersections" title={words.page.intersections}>
      {intersections.length === 0 ? <p>{words.page.intersectionsNone}</p> : null}
      {intersections.length ? (
        <>
          <p>{words.page.working(intersections.filter((one) => !isDecorative(one)).length, intersections.length)}</p>
          <Table
            caption={words.page.intersections}
            columns={[{ text: words.page.where }, { text: words.page.differs }, { text: words.page.implication }]}
            rows={intersections.map((one) => [
              <a href={`/intersections/${one.id}`} dir="auto">
                {one.title}
              </a>,
              <span dir="auto">{one.differs}</span>,
              isDecorative(one) ? <b>{words.page.decorative}</b> : <span dir="auto">{one.implication}</span>,
            ])}
          />
        </>
      ) : null}
      {mayEdit ? (
        <Button kind="secondary" href="/intersections/new">
          {words.page.addIntersection}
        </Button>
      ) : null}
    </Section>
  )
}
