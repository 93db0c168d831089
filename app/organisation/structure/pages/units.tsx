import type { Child } from 'hono/jsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { groupedBy } from '../../groupedBy.ts'
import { words as organisationWords } from '../../words.ts'
import type { Structure, Unit } from '../structure.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  structure: Pick<Structure, 'levels'>
  units: Unit[]
  q: string
  level: string
  mayAdd: boolean
}

// A larger tree is shown down to its second step, with how many stand below: each part's own page lists them.
const READ_AS_TREE = 250

/** The tree as lists within lists; when something is sought, the parts found, each with what it belongs to. */
export function UnitsPage({ frame, structure, units, q, level, mayAdd }: Props) {
  const told = words.units
  const found = units
    .filter(({ levelId }) => !level || levelId === level)
    .filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
  const levelOf = new Map(structure.levels.map(({ id, name }) => [id, name]))
  const parts = units.filter(({ kind }) => kind !== 'body')
  const bodies = units.filter(({ kind }) => kind === 'body')
  const there = new Set(parts.map(({ id }) => id))
  const childrenOf = groupedBy(parts, ({ parentId }) => (parentId && there.has(parentId) ? parentId : ''))
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const isFolded = units.length > READ_AS_TREE
  const branch = (parentId: string, depth = 1): Child => {
    const children = childrenOf.get(parentId)
    if (!children) return null
    if (isFolded && depth > 2) return <span class="in-small in-quiet">{told.below(children.length)}</span>
    return (
      <ul>
        {children.map((unit) => (
          <li>
            <UnitLink unit={unit} about={levelOf.get(unit.levelId)} />
            {branch(unit.id, depth + 1)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <StaffPage
      {...frame}
      title={told.title}
      breadcrumbs={[{ href: '/organisation', text: organisationWords.organisation }]}
    >
      <Title>{told.title}</Title>
      <p class="in-lead">{told.lead}</p>
      {mayAdd ? <Button href="/units/new">{told.add}</Button> : null}
      {units.length === 0 ? <Empty what={told.empty} who={told.emptyWho} /> : null}
      <FilterBar action="/units" q={q} label={told.search} total={units.length} found={found.length}>
        <Select
          name="level"
          label={told.onLevel}
          first={told.everyLevel}
          chosen={level}
          options={structure.levels.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </FilterBar>
      {q || level ? (
        <ul>
          {found.map((unit) => (
            <li>
              <UnitLink
                unit={unit}
                about={unit.parentId ? told.under(nameOf.get(unit.parentId) ?? '') : levelOf.get(unit.levelId)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <>
          <nav aria-label={told.tree}>{branch('')}</nav>
          {bodies.length > 0 ? (
            <Section id="bodies" title={told.bodies}>
              <ul>
                {bodies.map((unit) => (
                  <li>
                    <UnitLink unit={unit} />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      )}
    </StaffPage>
  )
}

function UnitLink({ unit, about }: { unit: Unit; about?: string }) {
  return (
    <>
      <a href={unit.kind === 'project' ? `/projects/${unit.id}` : `/units/${unit.id}`} dir="auto">
        {unit.name}
      </a>{' '}
      {about ? <span class="in-small in-quiet">{about}</span> : null}
    </>
  )
}
