import type { Frame } from '../../../../web/page.tsx'
import { DateInput } from '../../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../../web/parts/fieldError.ts'
import { TaskList } from '../../../../web/parts/taskList.tsx'
import { TextArea } from '../../../../web/parts/textArea.tsx'
import { OnTheWay, type OnWay } from '../../pages/frame.tsx'
import { StepForm } from '../../pages/stepForm.tsx'
import type { Due } from '../followUp.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; about: OnWay; typed?: Record<string, string>; errors?: readonly FieldError[] }

/** The first day on which somebody outside the team was affected: the follow-ups count from it. */
export function LivePage({ liveFrom, today, typed = {}, ...rest }: Props & { liveFrom: string | null; today: string }) {
  const told = words.live
  return (
    <StepForm {...rest} title={told.title} lead={told.lead} step="go live" to="live" save={told.save}>
      {liveFrom ? (
        <p>{told.since(liveFrom)}</p>
      ) : (
        <DateInput name="fromOn" label={told.fromOn} value={typed.fromOn ?? today} errors={rest.errors} />
      )}
    </StepForm>
  )
}

type Closing = Props & { questions: { question: string; number: string; ask: string }[]; isTold: boolean }

/** The end: what happened is answered, or there is a reason why not. */
export function ClosurePage({ questions, isTold, typed = {}, ...rest }: Closing) {
  const told = words.closure
  return (
    <StepForm {...rest} title={told.title} lead={told.lead} step="close" to="closure" save={told.save}>
      {isTold ? <p>{told.told}</p> : null}
      {questions.length ? (
        <>
          <p>{told.questions}</p>
          <ul>
            {questions.map(({ question, number, ask }) => (
              <li>
                <a href={`/assessments/${rest.about.id}/questions/${question}`}>
                  {number} {ask}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {isTold ? null : <TextArea name="why" label={told.why} value={typed.why} errors={rest.errors} rows={3} />}
    </StepForm>
  )
}

/** The three times at which it is looked at again, with what was found. */
export function FollowUpList({ frame, about, due }: { frame: Frame; about: OnWay; due: Due[] }) {
  const told = words.list
  return (
    <OnTheWay frame={frame} about={about} title={told.title}>
      <p class="in-lead">{due.length ? told.lead : told.notLive}</p>
      {due.length ? (
        <TaskList
          items={due.map(({ point, dueOn, isLate, done }) => ({
            text: words.point.title(point),
            href: `/assessments/${about.id}/follow-ups/${point}`,
            state: done
              ? told.done(done.recordedOn, words.point.outcomes[done.outcome])
              : isLate
                ? told.late(dueOn)
                : told.due(dueOn),
          }))}
        />
      ) : null}
    </OnTheWay>
  )
}
