import type { Child } from 'hono/jsx'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Archived } from '../../../web/parts/archived.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Day } from '../../../web/parts/day.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { History } from '../../parts.tsx'
import type { Post } from '../../post/post.ts'
import type { Here } from '../here.ts'
import type { Structure, Unit } from '../structure.ts'
import { words } from '../words.ts'
import { AppliesHere } from './appliesHere.tsx'

export type UnitShown = {
  unit: Unit
  structure: Structure
  /** The open parts that belong to it. */
  below: Unit[]
  posts: Post[]
  applies: { own: Here[]; inherited: Here[] }
  addressOf: (record: Here) => string | undefined
  partner?: { people: number; joined: number; projects: { id: string; name: string }[] }
  happenings: Happening[]
  closed?: { on: string; by: string | null; why: string | null }
  may: { edit: boolean; posts: boolean; decisions: boolean }
  /** What a room has to say of it, above everything else. */
  first?: Child
}

/** One part: what belongs to it, its posts, and what applies in it. */
export function UnitPage({ frame, ...shown }: UnitShown & { frame: Frame }) {
  const { unit, structure, below, posts, applies, partner, happenings, closed, may } = shown
  const told = words.unit
  const levelCalled = (levelId: string) => structure.levels.find(({ id }) => id === levelId)?.name
  const parent = structure.units.find(({ id }) => id === unit.parentId)
  const isOpen = !closed
  return (
    <StaffPage
      {...frame}
      title={unit.name}
      breadcrumbs={[
        { href: '/organisation', text: words.organisation.eyebrow },
        { href: '/units', text: words.units.title },
      ]}
    >
      {closed ? <ClosedBand unit={unit} closed={closed} mayReopen={may.edit} /> : null}
      <Title eyebrow={words.unitKind(unit.kind)}>{unit.name}</Title>
      <Cols kind="side">
        <div>
          {shown.first}
          <Section id="children" title={told.children} tight>
            {below.length === 0 ? <p>{told.noChildren}</p> : null}
            {below.length > 0 ? (
              <ul>
                {below.map(({ id, name, kind, levelId }) => (
                  <li>
                    <a href={kind === 'project' ? `/projects/${id}` : `/units/${id}`}>{name}</a>{' '}
                    <span class="in-small in-quiet">
                      {kind === 'part' ? levelCalled(levelId) : words.unitKind(kind)}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
            {may.edit && isOpen && unit.kind !== 'body' ? (
              <Button kind="secondary" href={`/units/new?parent=${unit.id}`}>
                {told.addChild}
              </Button>
            ) : null}
          </Section>
          <AppliesHere {...applies} addressOf={shown.addressOf} structure={structure} />
          {partner ? <PartnerPart {...partner} /> : null}
          <Section id="posts" title={told.posts}>
            {posts.length === 0 ? <p>{told.noPosts}</p> : null}
            {posts.length > 0 ? (
              <ul>
                {posts.map(({ id, title, holder }) => (
                  <li>
                    <a href={`/posts/${id}`}>{title}</a>,{' '}
                    <span class={holder ? 'in-quiet' : 'in-late'}>
                      {holder ? told.heldBy(holder.name) : told.vacant}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
            {may.posts && isOpen ? <a href={`/posts/new?unit=${unit.id}`}>{told.addPost}</a> : null}
          </Section>
        </div>
        <Aside label={told.about}>
          <SummaryList
            rows={[
              { name: told.level, value: levelCalled(unit.levelId) ?? told.notKnown },
              { name: told.belongsTo, value: parent ? <a href={`/units/${parent.id}`}>{parent.name}</a> : told.top },
              { name: told.since, value: unit.fromOn ? <Day day={unit.fromOn} /> : told.notKnown },
              ...listed(told.places, unit.places),
              ...listed(told.groups, unit.groups),
              ...(unit.kind === 'body' && may.decisions
                ? [{ name: told.bodyPage, value: <a href={`/bodies/${unit.id}`}>{told.bodyLink}</a> }]
                : []),
            ]}
          />
          {may.edit && isOpen ? (
            <ButtonGroup>
              <Button kind="secondary" href={`/units/${unit.id}/details`}>
                {told.change}
              </Button>
              <a href={`/units/${unit.id}/closure`}>{told.close}</a>
            </ButtonGroup>
          ) : null}
          <History happenings={happenings} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

const listed = (name: string, values: string[]): { name: string; value: Child }[] =>
  values.length ? [{ name, value: values.join(', ') }] : []

function ClosedBand({
  unit,
  closed,
  mayReopen,
}: {
  unit: Unit
  closed: NonNullable<UnitShown['closed']>
  mayReopen: boolean
}) {
  const restore = mayReopen ? (
    <Form action={`/units/${unit.id}/reopening`}>
      <Button kind="secondary">{words.unit.reopen}</Button>
    </Form>
  ) : undefined
  return (
    <Archived
      on={closed.on}
      by={closed.by ?? words.unit.closedBy}
      because={closed.why || words.unit.closedNoWhy}
      restore={restore}
    />
  )
}

function PartnerPart({ people, joined, projects }: NonNullable<UnitShown['partner']>) {
  return (
    <Section id="partner" title={words.unit.partner}>
      <p>{words.unit.partnerPeople(people, joined)}</p>
      {projects.length > 0 ? (
        <>
          <h3>{words.unit.projectsWith}</h3>
          <ul>
            {projects.map(({ id, name }) => (
              <li>
                <a href={`/projects/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
