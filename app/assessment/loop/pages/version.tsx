import type { Difference } from '../../../store/differences.ts'
import type { Frame } from '../../../web/page.tsx'
import { Differences } from '../../../web/parts/differences.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import type { Frozen } from '../frozen.ts'
import { words } from '../words.ts'
import { OnTheWay, type OnWay } from './frame.tsx'
import { FrozenAnswerShown } from './frozenAnswer.tsx'

type Props = {
  frame: Frame
  about: OnWay
  frozen: Frozen
  /** The other round it is compared with, and what differs, by question. */
  compared?: { round: number; differences: Map<string, Difference[]> }
  others: { no: number; round: number }[]
  no: number
}

/** What was submitted in one round, word for word; and what is different from another round. */
export function VersionPage({ frame, about, frozen, compared, others, no }: Props) {
  const told = words.version
  const pastWhy = (key: string) => frozen.gonePast.find(({ question }) => question === key)?.why
  return (
    <OnTheWay frame={frame} about={about} title={told.title(frozen.round)}>
      <p class="in-lead">{told.lead}</p>
      {others.length ? (
        <ul>
          {others.map((other) => (
            <li>
              <a href={`/assessments/${about.id}/versions/${no}?with=${other.no}`}>{told.compare(other.round)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {compared ? <p>{told.changed(compared.differences.size, frozen.answers.length)}</p> : null}
      {frozen.note ? (
        <Section id="note" title={told.note}>
          <LongText text={frozen.note} />
        </Section>
      ) : null}
      {frozen.noChange ? <LongText text={told.noChange(frozen.noChange)} /> : null}
      {frozen.answers.map((answer) => {
        const parts = compared?.differences.get(answer.question)
        const past = pastWhy(answer.question)
        return (
          <Section id={`q-${answer.question}`} title={`${answer.number} ${answer.ask}`}>
            {parts ? <Differences parts={parts} explained={false} /> : <FrozenAnswerShown answer={answer} />}
            {past ? <LongText text={told.gonePast(past)} /> : null}
          </Section>
        )
      })}
    </OnTheWay>
  )
}
