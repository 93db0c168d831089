import { Button } from '../../../web/parts/button.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { AdviserView } from '../adviserView.ts'
import { words } from '../words.ts'
import { type AdviserFrame, AdviserFramed, addressAt } from './frame.tsx'

type Props = { frame: AdviserFrame; view: AdviserView; contactBy: keyof typeof words.thanks.how }

/** Thank you, who will answer by when, and the way back to one's words. */
export function ThanksPage({ frame, view: { by, mine, state, table }, contactBy }: Props) {
  const told = words.thanks
  const owed = mine.flatMap(({ action }) => (action && !action.answeredOn ? [action.dueOn] : [])).sort()
  const by1 = owed.at(-1)
  const isHeard = mine.length > 0 || table?.prefers !== undefined
  return (
    <AdviserFramed frame={frame} title={told.title} path="/thanks">
      <Title>{told.title}</Title>
      <p class="in-lead">{isHeard ? told.sent : words.notes.nothing}</p>
      {by1 ? (
        <p>
          <b>{told.by(by1)}</b> {told.how[contactBy]}
        </p>
      ) : null}
      {isHeard && !by1 ? <p>{told.noAnswer}</p> : null}
      {isHeard && by.ask.payPence ? <p>{told.pay(by.ask.payPence)}</p> : null}
      {mine.length ? (
        <>
          <p>{told.may}</p>
          <Button href={addressAt(frame, '/said')}>{told.change}</Button>
        </>
      ) : null}
      {state === 'open' ? (
        <p>
          <a href={addressAt(frame, '/questions')}>{told.more}</a>
        </p>
      ) : null}
    </AdviserFramed>
  )
}
