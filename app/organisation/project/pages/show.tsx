import type { Child } from 'hono/jsx'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Archived } from '../../../web/parts/archived.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Day } from '../../../web/parts/day.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { History } from '../../parts.tsx'
import type { Post } from '../../post/post.ts'
import type { Here } from '../../structure/here.ts'
import { AppliesHere } from '../../structure/pages/appliesHere.tsx'
import type { Structure } from '../../structure/structure.ts'
import { words as structureWords } from '../../structure/words.ts'
import type { Project } from '../project.ts'
import { sayStage } from '../sayStage.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  project: Project
  structure: Structure
  lead: Post | undefined
  applies: { own: Here[]; inherited: Here[] }
  addressOf: (record: Here) => string | undefined
  happenings: Happening[]
  closed?: { on: string; by: string | null; why: string | null }
  today: string
  may: { edit: boolean; close: boolean; posts: boolean }
  /** What a room has to say of it, above everything else. */
  first?: Child
}

export function ProjectPage({
  frame,
  project,
  structure,
  lead,
  applies,
  addressOf,
  happenings,
  closed,
  today,
  may,
  first,
}: Props) {
  const told = words.page
  return (
    <StaffPage
      {...frame}
      title={project.title}
      here="/projects"
      breadcrumbs={[{ href: '/projects', text: words.list.title }]}
    >
      {closed ? <ClosedBand project={project} closed={closed} mayReopen={may.close} /> : null}
      <Title eyebrow={told.eyebrow}>{project.title}</Title>
      {closed ? null : (
        <p class="in-lead">{project.isRegistered ? `${sayStage(project, today)}.` : told.unregistered}</p>
      )}
      <Cols kind="side">
        <div>
          {first}
          <Section id="summary" title={told.summary} tight>
            {project.summary ? <LongText text={project.summary} /> : <p>{told.noSummary}</p>}
          </Section>
          <AppliesHere {...applies} addressOf={addressOf} structure={structure} />
        </div>
        <Aside label={told.about}>
          <SummaryList rows={rowsOf(project, structure, lead, may.posts)} />
          {closed ? null : (
            <ButtonGroup>
              {may.edit ? (
                <Button kind="secondary" href={`/projects/${project.id}/details`}>
                  {project.isRegistered ? told.change : told.enter}
                </Button>
              ) : null}
              {may.close ? <a href={`/units/${project.id}/closure`}>{told.close}</a> : null}
            </ButtonGroup>
          )}
          <History happenings={happenings} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function rowsOf(project: Project, { activities, units }: Structure, lead: Post | undefined, mayOpenPosts: boolean) {
  const told = words.page
  const unitOf = (id: string | null) => units.find((unit) => unit.id === id)
  const parent = unitOf(project.unitId)
  const partners = project.partnerIds.flatMap((id) => unitOf(id) ?? [])
  const day = (on: string | null) => (on ? <Day day={on} /> : told.notSaid)
  const title = lead && mayOpenPosts ? <a href={`/posts/${lead.id}`}>{lead.title}</a> : lead?.title
  return [
    {
      name: told.lead,
      value: lead ? (
        <>
          {title}: {lead.holder?.name ?? <span class="in-late">{told.nobodyNow}</span>}
        </>
      ) : (
        <span class="in-late">{told.noLead}</span>
      ),
    },
    { name: told.theme, value: parent ? <a href={`/units/${parent.id}`}>{parent.name}</a> : told.notSaid },
    { name: told.kind, value: activities.find(({ id }) => id === project.workActivityId)?.name ?? told.notSaid },
    ...(project.reference ? [{ name: told.reference, value: project.reference }] : []),
    { name: told.starts, value: day(project.startsOn) },
    {
      name: told.lock,
      value: (
        <>
          {day(project.designLockOn)}
          {project.firstLockOn && project.firstLockOn !== project.designLockOn ? (
            <p class="in-small in-quiet">{told.lockMoved(project.firstLockOn)}</p>
          ) : null}
        </>
      ),
    },
    { name: told.ends, value: day(project.endsOn) },
    { name: told.places, value: <Together at="/places/" names={project.places} none={told.none} /> },
    { name: told.groups, value: <Together at="/groups/" names={project.groups} none={told.none} /> },
    {
      name: told.partners,
      value: partners.length
        ? partners.map(({ id, name }) => (
            <div>
              <a href={`/units/${id}`}>{name}</a>
            </div>
          ))
        : told.none,
    },
  ]
}

function ClosedBand({
  project,
  closed,
  mayReopen,
}: {
  project: Project
  closed: NonNullable<Props['closed']>
  mayReopen: boolean
}) {
  const told = structureWords.unit
  const restore = mayReopen ? (
    <Form action={`/units/${project.id}/reopening`}>
      <Button kind="secondary">{told.reopen}</Button>
    </Form>
  ) : undefined
  return (
    <Archived
      on={closed.on}
      by={closed.by ?? told.closedBy}
      because={closed.why || told.closedNoWhy}
      restore={restore}
    />
  )
}

/** Each leads to all live work in that place or on that group. */
function Together({ at, names, none }: { at: string; names: readonly string[]; none: string }) {
  if (!names.length) return <>{none}</>
  return (
    <>
      {names.map((name) => (
        <div>
          <a href={`${at}${encodeURIComponent(name)}`} dir="auto">
            {name}
          </a>
        </div>
      ))}
    </>
  )
}
