import { daysBetween } from '../../../store/today.ts'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import type { AdviserView, SaidByMe } from '../adviserView.ts'
import { words } from '../words.ts'

type Props = { said: readonly SaidByMe[]; today: string; changes?: AdviserView['changes'] }

/** You said, we did: each comment with what was answered, what changed, and what is still to come. */
export function Happened({ said, today, changes = [] }: Props) {
  return (
    <>
      {said.map((one) => (
        <Trail items={stepsOf(one, today, changes)} />
      ))}
    </>
  )
}

function stepsOf({ id, words: quoted, saidOn, action }: SaidByMe, today: string, changes: AdviserView['changes']) {
  const told = words.last
  const did = changes.filter(({ becauseRecordId }) => becauseRecordId === id || becauseRecordId === action?.id)
  const first = { title: told.said(saidOn), text: <LongText text={told.quote(quoted)} fold={600} /> }
  if (!action) return [first, { title: told.answered(saidOn), text: told.thanked }]
  return [
    first,
    ...(action.answer && action.answeredOn
      ? [
          {
            title: told.answered(action.answeredOn),
            text: (
              <LongText
                text={[words.answers[action.answer], action.answerText, action.reason].filter(Boolean).join('\n\n')}
                fold={1500}
              />
            ),
          },
        ]
      : []),
    ...did.map(({ what, onDay }) => ({ title: told.changed(onDay), text: <LongText text={what} /> })),
    ...(!action.answeredOn ? [{ title: told.toCome, text: toCome(action.dueOn, today) }] : []),
  ]
}

function toCome(dueOn: string, today: string): string {
  const late = daysBetween(dueOn, today)
  return late > 0 ? words.last.late(late) : words.last.owed(dueOn)
}

/** What changed in this work because somebody spoke, whoever they were. */
export function ChangedBecause({ changes }: { changes: AdviserView['changes'] }) {
  if (!changes.length) return null
  return (
    <Section id="changed" title={words.others.title}>
      <ul>
        {changes.map(({ what, onDay }) => (
          <li>
            <LongText text={words.others.line(what, onDay)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
