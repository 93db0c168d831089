import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Thread } from '../../../web/parts/thread.tsx'
import type { OrganisationHead } from '../../caller.ts'
import type { sizesOf } from '../hereStore.ts'
import type { Structure } from '../structure.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  organisation: OrganisationHead
  structure: Structure
  sizes: Awaited<ReturnType<typeof sizesOf>>
  may: { edit: boolean; shape: boolean; members: boolean; posts: boolean; addUnits: boolean }
}

/** Who we are: the shape that everything else hangs on. */
export function OrganisationPage({ frame, organisation, structure, sizes, may }: Props) {
  const told = words.organisation
  const { levels, activities, units } = structure
  const change = (href: string, what: string) => (may.edit ? { href, what } : undefined)
  const bodies = units.filter(({ kind }) => kind === 'body')
  return (
    <StaffPage {...frame} title={told.eyebrow} here="/organisation">
      <Statement eyebrow={organisation.name}>
        {told.statement(levels.length, activities.length, units.length - bodies.length)}
      </Statement>
      <Cols kind="side">
        <div>
          <SummaryList
            rows={[
              { name: told.name, value: organisation.name, change: change('/settings', told.change) },
              { name: told.kind, value: told.kinds[organisation.kind] ?? organisation.kind },
              { name: told.timeZone, value: organisation.timeZone },
              { name: told.yearStarts, value: told.monthDay(organisation.yearStarts) },
            ]}
          />
          <NamedList
            id="levels"
            title={told.levels}
            lead={told.levelsLead}
            names={levels}
            href="/levels"
            mayEdit={may.shape}
          />
          <NamedList
            id="activities"
            title={told.activities}
            lead={told.activitiesLead}
            names={activities}
            href="/activities"
            mayEdit={may.shape}
          />
          <Section id="bodies" title={told.bodies}>
            {bodies.length === 0 ? <p>{told.noBodies}</p> : null}
            <ul>
              {bodies.map(({ id, name }) => (
                <li>
                  <a href={`/units/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
            {may.addUnits ? (
              <Button kind="secondary" href="/units/new?kind=body">
                {told.addBody}
              </Button>
            ) : null}
          </Section>
        </div>
        <Aside label={told.sizes}>
          <Section id="sizes" title={told.sizes} tight>
            <Thread
              rows={[
                {
                  name: told.people,
                  value: may.members ? <a href="/members">{told.n(sizes.people)}</a> : told.n(sizes.people),
                },
                {
                  name: told.posts,
                  value: may.posts ? (
                    <a href="/posts">{told.postsHeld(sizes.heldPosts, sizes.posts)}</a>
                  ) : (
                    told.postsHeld(sizes.heldPosts, sizes.posts)
                  ),
                },
                { name: told.projects, value: <a href="/projects">{told.n(sizes.projects)}</a> },
                { name: told.partners, value: told.n(sizes.partners) },
                { name: told.parts, value: <a href="/units">{told.partsLink(units.length)}</a> },
              ]}
            />
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  )
}

type ListProps = {
  id: string
  title: string
  lead: string
  names: readonly { name: string }[]
  href: string
  mayEdit: boolean
}

function NamedList({ id, title, lead, names, href, mayEdit }: ListProps) {
  return (
    <Section id={id} title={title}>
      <p class="in-small in-quiet">{lead}</p>
      <ol>
        {names.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ol>
      {mayEdit ? <a href={href}>{words.organisation.edit(title.toLowerCase())}</a> : null}
    </Section>
  )
}
