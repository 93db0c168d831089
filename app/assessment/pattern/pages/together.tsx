import { shortly } from '../../../organisation/shortly.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Together, WorkTogether } from '../actions.ts'
import type { Effect } from '../together.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; by: 'places' | 'groups'; together: Together; q?: string }

const MOST_LETTERS = 300

/** All work under way in one place or on one group: who gains, who does not, where they collide. */
export function TogetherPage({ frame, by, q = '', together: { name, works, conflicts, overlap } }: Props) {
  const shown = works.filter((work) => work.title.toLowerCase().includes(q.toLowerCase()))
  const told = words.together
  const title = told.titles[by](name)
  return (
    <StaffPage
      {...frame}
      title={title}
      here="assessments"
      breadcrumbs={[{ href: '/projects', text: words.toProjects }]}
    >
      <Title>
        <span dir="auto">{title}</span>
      </Title>
      <p class="in-lead">{told.lead}</p>
      {works.length === 0 ? <p>{told.none}</p> : null}
      {works.length === 1 ? <p>{told.one}</p> : null}
      {works.length > 1 ? (
        <p>
          {told.count(works.length)} {overlap ? told.overlap(overlap) : null}
        </p>
      ) : null}
      <FilterBar
        action={`/${by}/${encodeURIComponent(name)}`}
        q={q}
        label={told.search}
        total={works.length}
        found={shown.length}
      />
      {shown.length ? (
        <Table
          caption={told.caption}
          columns={[
            { text: told.work },
            { text: told.days },
            { text: told.gains },
            { text: told.burdens },
            { text: told.load },
          ]}
          rows={shown.map((work) => [
            <a href={`/projects/${work.id}`} dir="auto">
              {work.title}
            </a>,
            told.range(work.startsOn, work.endsOn),
            <Effects work={work} of="gains" />,
            <Effects work={work} of="burdens" />,
            <span dir="auto">{work.effects?.load ? shortly(work.effects.load, MOST_LETTERS) : told.nothingSaid}</span>,
          ])}
        />
      ) : null}
      {works.length > 1 ? (
        <Section id="conflicts" title={told.conflictsTitle}>
          {conflicts.length ? (
            <ul class="govuk-list govuk-list--bullet">
              {conflicts.map(({ group, gainsIn, losesIn }) => (
                <li dir="auto">{told.conflict(group, gainsIn.title, losesIn.title)}</li>
              ))}
            </ul>
          ) : (
            <p>{told.conflictsNone}</p>
          )}
        </Section>
      ) : null}
    </StaffPage>
  )
}

function Effects({ work: { assessment, effects }, of }: { work: WorkTogether; of: 'gains' | 'burdens' }) {
  const told = words.together
  if (!assessment) return <>{told.notAssessed}</>
  if (!effects) return <>{told.notYours}</>
  if (!effects[of].length) return <>{told.nothingSaid}</>
  return (
    <ul class="govuk-list">
      {effects[of].map(({ group, why }: Effect) => (
        <li dir="auto">{told.effect(group, shortly(why, MOST_LETTERS))}</li>
      ))}
    </ul>
  )
}
