import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Digest } from '../actions.ts'
import { FEWEST_TO_SHOW, MOST_OF_WEAK } from '../digest.ts'
import { words } from '../words.ts'

type Shared = { name: string; n: number }[]
type Props = {
  frame: Frame
  digest: Digest
  shared: { places: Shared; groups: Shared }
  /** Days in the quarters before and after; none after today's. */
  before: string
  after: string | undefined
}

const MOST_WEAK = 20

/** A quarter across pieces of work: weak questions, themes, involvement, and where several meet. */
export function DigestPage({ frame, digest, shared, before, after }: Props) {
  const told = words.digest
  const title = after ? told.titleThen : told.title
  return (
    <StaffPage
      {...frame}
      title={title}
      here="assessments"
      breadcrumbs={[{ href: '/assessments', text: words.toAssessments }]}
    >
      <Title eyebrow={told.quarter(digest.fromOn, digest.toOn)}>{title}</Title>
      <p class="in-lead">{told.lead}</p>
      <p>
        <a href={`/patterns?on=${before}`}>{told.earlier}</a>
        {after ? (
          <>
            {' · '}
            <a href={`/patterns?on=${after}`}>{told.later}</a>
          </>
        ) : null}
      </p>
      <Weak rated={digest.rated} />
      <Themes themes={digest.themes} />
      <Stages stages={digest.stages} />
      <Section id="shared" title={told.sharedTitle}>
        {shared.places.length + shared.groups.length ? (
          <ul class="govuk-list">
            {(['places', 'groups'] as const).flatMap((by) =>
              shared[by].map(({ name, n }) => (
                <li>
                  <a href={`/${by}/${encodeURIComponent(name)}`} dir="auto">
                    {told.shared(name, n)}
                  </a>
                </li>
              )),
            )}
          </ul>
        ) : (
          <p>{told.sharedEmpty}</p>
        )}
      </Section>
    </StaffPage>
  )
}

function Weak({ rated: { all, tooFew, weak } }: Pick<Digest, 'rated'>) {
  const told = words.digest
  const none = !all
    ? told.weakEmpty
    : tooFew === all
      ? told.weakTooFew(FEWEST_TO_SHOW)
      : told.weakNone(MOST_OF_WEAK, FEWEST_TO_SHOW)
  return (
    <Section id="weak" title={told.weakTitle}>
      {weak.length ? (
        <Table
          caption={told.weakCaption}
          columns={[
            { text: told.question },
            { text: told.lowest, number: true },
            { text: told.median, number: true },
            { text: told.spread },
            { text: told.n, number: true },
          ]}
          rows={weak
            .slice(0, MOST_WEAK)
            .map(({ number, ask, lowest, median, spread, scores, n }) => [
              `${number} ${ask}`,
              lowest,
              told.median0(median),
              spread ? told.steps(spread) : told.few(scores),
              n,
            ])}
        />
      ) : (
        <p>{none}</p>
      )}
      {weak.length > MOST_WEAK ? <p class="in-quiet">{told.more(weak.length - MOST_WEAK, MOST_OF_WEAK)}</p> : null}
      {weak.length && tooFew ? <p class="in-quiet">{told.tooFew(tooFew, FEWEST_TO_SHOW)}</p> : null}
    </Section>
  )
}

function Themes({ themes }: Pick<Digest, 'themes'>) {
  const told = words.digest
  return (
    <Section id="themes" title={told.themesTitle}>
      {themes.length ? (
        <>
          <Table
            caption={told.themesCaption}
            columns={[
              { text: told.theme },
              { text: told.points, number: true },
              { text: told.works, number: true },
              { text: told.major, number: true },
              { text: told.example },
            ]}
            rows={themes.map(({ name, points, works, major, example }) => [
              name,
              points,
              works,
              major,
              example ? <span dir="auto">{example}</span> : told.noExample,
            ])}
          />
          <p class="in-small in-quiet">{told.exampleNote}</p>
        </>
      ) : (
        <p>{told.themesEmpty}</p>
      )}
    </Section>
  )
}

function Stages({ stages }: Pick<Digest, 'stages'>) {
  const told = words.digest
  return (
    <Section id="stages" title={told.stagesTitle}>
      {stages.some(({ events }) => events) ? (
        <Table
          caption={told.stagesCaption}
          columns={[
            { text: told.stage },
            { text: told.events, number: true },
            { text: told.people, number: true },
            { text: told.changed },
          ]}
          rows={stages.map(({ stage, events, people, changed }) => [
            words.stages[stage],
            events,
            people,
            told.ofEvents(changed, events),
          ])}
        />
      ) : (
        <p>{told.stagesEmpty}</p>
      )}
    </Section>
  )
}
