import { LongText } from '../../../web/parts/longText.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import type { Told } from '../../answer/tell.ts'
import type { FrozenAnswer } from '../frozen.ts'
import { words } from '../words.ts'

/** An answer as it was submitted, with the words that its fields had then. */
export function FrozenAnswerShown({ answer, plain }: { answer: FrozenAnswer; plain?: boolean }) {
  const told = words.version
  const { once, rows } = plain ? answer.toldPlain : answer.told
  const why = answer.value?.unknown?.why
  return (
    <>
      {answer.sameAs === null ? null : <p class="in-small in-quiet">{told.sameAs(answer.sameAs)}</p>}
      {once.length + rows.length === 0 && !why ? <p class="in-quiet">{told.noAnswer}</p> : null}
      {rows.length ? (
        <ol>
          {rows.map((row) => (
            <li>
              {row.about ? <b>{row.about}</b> : null}
              <Cells told={row.told} />
            </li>
          ))}
        </ol>
      ) : null}
      <Cells told={once} />
      {why ? <LongText text={why} /> : null}
    </>
  )
}

const Cells = ({ told }: { told: Told[] }) =>
  told.length ? (
    <SummaryList rows={told.map(({ label, text }) => ({ name: label, value: <LongText text={text} /> }))} />
  ) : null
