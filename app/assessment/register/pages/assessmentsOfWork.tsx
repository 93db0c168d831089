import { Button } from '../../../web/parts/button.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import type { Assessment } from '../../assessment.ts'
import type { WorkHere } from '../../gate/gateStore.ts'
import { sayStanding } from '../../gate/pages/show.tsx'
import type { Required } from '../../gate/required.ts'
import { words as gateWords } from '../../gate/words.ts'
import { words as listWords } from '../../list/words.ts'
import { words as loopWords } from '../../loop/words.ts'
import type { Timeliness } from '../timeliness.ts'
import { words } from '../words.ts'

type Props = {
  work: WorkHere
  /** Newest first: those that the reader may open, and how many more there are. */
  shown: Assessment[]
  /** The short titles of their packs. */
  packTitles: ReadonlyMap<string, string>
  hidden: number
  required: Required[]
  timeliness: Timeliness
  may: { open: boolean; readGates: boolean }
}

/** The assessments of one piece of work, and the gates that it comes to. */
export function AssessmentsOfWork({ work, shown, packTitles, hidden, required, timeliness, may }: Props) {
  const told = gateWords.required
  const current = shown[0]
  return (
    <>
      <Section id="assessments" title={told.assessments} tight>
        <p>{work.kind === 'project' ? words.timeliness(timeliness) : words.opened(timeliness)}.</p>
        {shown.length > 0 ? (
          <ul>
            {shown.map(({ id, title, pack, state, openedOn }) => (
              <li>
                <a href={`/assessments/${id}`} dir="auto">
                  {title}
                </a>
                : {loopWords.states[state]}, {listWords.list.openedOn(openedOn, packTitles.get(pack) ?? '')}
              </li>
            ))}
          </ul>
        ) : null}
        {hidden > 0 ? <p class="in-quiet">{told.notShown}</p> : null}
        {shown.length + hidden === 0 ? <p>{told.noAssessment}</p> : null}
        {current ? (
          <Button href={`/assessments/${current.id}`}>{told.open}</Button>
        ) : may.open && hidden === 0 ? (
          <Button href={`/assessments/new?about=${work.id}`}>{told.begin}</Button>
        ) : null}
      </Section>
      <Section id="gates" title={told.title} tight>
        {required.length === 0 ? (
          <p>{told.none}</p>
        ) : (
          <Table
            caption={told.caption}
            columns={[{ text: told.gate }, { text: told.asks }, { text: told.standing }]}
            rows={required.map(({ gate, standing }) => [
              may.readGates ? <a href={`/gates/${gate.id}/work/${work.id}`}>{gate.title}</a> : gate.title,
              gateWords.list.asksFor(gate.mode, gate.length),
              sayStanding(standing),
            ])}
          />
        )}
      </Section>
    </>
  )
}
