import { Cols } from '../../../web/parts/cols.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { sayFact, sayNeeded } from '../../sayings.ts'
import type { FactShown, RequirementRead } from '../readRequirement.ts'
import type { RecordLinks } from '../recordLinks.ts'
import { words } from '../words.ts'

/** Where a fact stands on the page. */
export const anchorOf = (fact: string): string => `fact-${fact.replaceAll('.', '-')}`

/** Every fact with the records that count, and those that would have to join them. */
export function FactRecords({ read: { facts, lifts } }: { read: RequirementRead }) {
  const told = words.requirement
  if (facts.length === 0) return null
  const inTheWay = lifts[0]?.fact.fact
  return (
    <Section id="records" title={told.facts}>
      <p>{told.factsLead}</p>
      {facts.map((shown) => (
        <FactOf shown={shown} isOpen={inTheWay === shown.fact.fact} />
      ))}
    </Section>
  )
}

function FactOf({ shown: { fact, check, counted, missing }, isOpen }: { shown: FactShown; isOpen: boolean }) {
  const told = words.requirement
  return (
    <Details id={anchorOf(fact.fact)} summary={sayFact(fact, check.found)} open={isOpen}>
      <p class="in-small">
        {told.needs(sayNeeded(check.test, fact, check.found))} {fact.computed}
      </p>
      {counted.total + missing.total === 0 ? <p class="in-small">{told.none}</p> : null}
      <Cols kind="half">
        <div>
          <Links heading={told.counts(counted.total)} links={counted} />
        </div>
        <div>
          <Links heading={told.missing(missing.total)} links={missing} />
        </div>
      </Cols>
    </Details>
  )
}

function Links({ heading, links: { shown, more, hidden, total } }: { heading: string; links: RecordLinks }) {
  const told = words.requirement
  if (total === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {shown.map(({ title, href }) => (
          <li>{href ? <a href={href}>{title}</a> : title}</li>
        ))}
      </ul>
      {more > 0 ? <p class="in-small">{told.waitsMore(more)}</p> : null}
      {hidden > 0 ? <p class="in-small in-quiet">{told.hidden(hidden)}</p> : null}
    </>
  )
}
