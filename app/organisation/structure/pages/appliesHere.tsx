import { Details } from '../../../web/parts/details.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { groupedBy } from '../../groupedBy.ts'
import { words as organisationWords } from '../../words.ts'
import type { Here } from '../here.ts'
import type { Structure } from '../structure.ts'
import { words } from '../words.ts'

type Props = { own: Here[]; inherited: Here[]; addressOf: (record: Here) => string | undefined; structure: Structure }

/** What applies in a place: what was placed there first, then what comes from above and from where. */
export function AppliesHere({ own, inherited, addressOf, structure }: Props) {
  const told = words.unit
  return (
    <Section id="applies" title={told.applies}>
      <p>{own.length + inherited.length === 0 ? told.appliesNone : told.appliesCount(own.length, inherited.length)}</p>
      {own.length > 0 ? <Records of={own} addressOf={addressOf} structure={structure} /> : null}
      {inherited.length > 0 ? (
        <Details summary={told.inherited(inherited.length)} open={own.length === 0 && inherited.length <= 10}>
          <Records of={inherited} addressOf={addressOf} structure={structure} />
        </Details>
      ) : null}
    </Section>
  )
}

type RecordsProps = { of: Here[]; addressOf: Props['addressOf']; structure: Structure }

function Records({ of, addressOf, structure }: RecordsProps) {
  return [...groupedBy(of, ({ kind }) => kind)].map(([kind, records]) => (
    <>
      <h3>{organisationWords.kinds(kind)}</h3>
      <ul>
        {records.map((record) => {
          const href = addressOf(record)
          const from = sourceOf(record, structure)
          return (
            <li dir="auto">
              {href ? <a href={href}>{record.title}</a> : record.title}{' '}
              {from ? <span class="in-small in-quiet">{from}</span> : null}
            </li>
          )
        })}
      </ul>
    </>
  ))
}

function sourceOf({ holding }: Here, { levels, units }: Structure): string | undefined {
  if (holding === 'own') return undefined
  const { from } = holding
  if (from === 'everything') return words.unit.everything
  const name =
    'unitId' in from
      ? units.find(({ id }) => id === from.unitId)?.name
      : levels.find(({ id }) => id === from.levelId)?.name
  return name ? words.unit.from(name) : undefined
}
