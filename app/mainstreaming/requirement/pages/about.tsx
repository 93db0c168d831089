import { Cols } from '../../../web/parts/cols.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Section } from '../../../web/parts/section.tsx'
import type { Climbed } from '../../pack.ts'
import { words } from '../words.ts'

/** What the content pack says of a requirement: why it matters, how real and empty look, what trips people up. */
export function AboutRequirement({ climbed }: { climbed: Climbed }) {
  const told = words.requirement
  return (
    <Section id="about" title={told.help}>
      <p>{climbed.why}</p>
      <Cols kind="half">
        <div>
          <h3>{told.real}</h3>
          <p>{climbed.real}</p>
        </div>
        <div>
          <h3>{told.lipService}</h3>
          <p>{climbed.lipService}</p>
        </div>
      </Cols>
      <Details summary={told.evidence}>
        <ul>
          {climbed.evidence.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Details>
      <Details summary={told.traps}>
        {climbed.traps.map(({ trap, past }) => (
          <p>
            <b>{trap}</b> {past}
          </p>
        ))}
      </Details>
    </Section>
  )
}
