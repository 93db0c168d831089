import { type Caller, may } from '../organisation/caller.ts'
import { Owed } from '../web/parts/comment.tsx'
import { Details } from '../web/parts/details.tsx'
import { LongText } from '../web/parts/longText.tsx'
import { Tag } from '../web/parts/tag.tsx'
import { type Action, isLate } from './action.ts'
import { AnswerForm } from './pages/answerForm.tsx'
import { SendingForm } from './pages/sendingForm.tsx'
import { words } from './words.ts'

export { AnswerForm } from './pages/answerForm.tsx'
export { CheckForm } from './pages/checkForm.tsx'
export { SendingForm } from './pages/sendingForm.tsx'

type Props = {
  action: Action
  caller: Pick<Caller, 'grants' | 'posts' | 'member' | 'named' | 'today'>
  /** The page to come back to after answering. */
  next: string
}

/**
 * What stands under somebody's words: the answer they had, or who owes it and by when, with the forms for whoever
 * may answer. An answer that has not reached the person is shown and still owed.
 */
export function OwedBlock({ action, caller, next }: Props) {
  const mayAnswer = may(caller, 'action.answer', { ownerPostId: action.ownerPostId })
  if (!action.answeredOn)
    return <NotAnswered action={action} today={caller.today} form={mayAnswer ? next : undefined} />
  return (
    <>
      <GivenAnswer action={action} />
      {action.sentOn ? null : (
        <Owed>
          <p>{words.owed.notSent(action.owedToName)}</p>
          {mayAnswer ? (
            <Details summary={words.sending.open} about={action.title}>
              <SendingForm action={action} today={caller.today} next={next} />
            </Details>
          ) : null}
        </Owed>
      )}
    </>
  )
}

function NotAnswered({ action, today, form }: { action: Action; today: string; form: string | undefined }) {
  const late = isLate(action, today)
  return (
    <Owed>
      <p>
        {words.owed.by(action.ownerTitle, action.owedToName, words.due(action.dueOn, today))}{' '}
        {late ? <Tag kind="late">{words.state.late}</Tag> : null}
      </p>
      {form === undefined ? null : (
        <Details summary={words.form.open} about={action.title}>
          <AnswerForm action={action} next={form} />
        </Details>
      )}
    </Owed>
  )
}

/** The answer as it was given, with the reason for a no, and how it reached the person. */
export function GivenAnswer({ action }: { action: Action }) {
  const { answer, answerText, answeredOn, reason, sentOn, sentChannel, owedToName, verifiedOn, ownerTitle } = action
  const { disputedOn, disputedWords } = action
  if (!answer || !answeredOn) return null
  return (
    <div class="in-answer">
      <p>
        <b>{words.owed.answerBy(ownerTitle, answeredOn)}</b> {words.given[answer]}
      </p>
      <LongText text={[answerText, reason && words.owed.reason(reason)].filter(Boolean).join('\n\n')} />
      {sentOn && sentChannel && owedToName ? (
        <p class="in-quiet">{words.owed.reached(owedToName, sentChannel, sentOn)}</p>
      ) : null}
      {disputedOn && disputedWords ? (
        <>
          <p>
            <b>{words.owed.disputed(owedToName, disputedOn)}</b>
          </p>
          <LongText text={disputedWords} />
        </>
      ) : null}
      {verifiedOn ? <p class="in-quiet">{words.owed.verified(verifiedOn)}</p> : null}
    </div>
  )
}
