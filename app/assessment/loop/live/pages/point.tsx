import { Said } from '../../../../involvement/parts.tsx'
import { type Caller, may } from '../../../../organisation/caller.ts'
import type { Frame } from '../../../../web/page.tsx'
import { Button } from '../../../../web/parts/button.tsx'
import { Checkbox } from '../../../../web/parts/checkboxes.tsx'
import { Cols } from '../../../../web/parts/cols.tsx'
import { Details } from '../../../../web/parts/details.tsx'
import type { FieldError } from '../../../../web/parts/fieldError.ts'
import { Form } from '../../../../web/parts/form.tsx'
import { InsetText } from '../../../../web/parts/insetText.tsx'
import { LongText } from '../../../../web/parts/longText.tsx'
import { Radios } from '../../../../web/parts/radios.tsx'
import { Section } from '../../../../web/parts/section.tsx'
import { Select } from '../../../../web/parts/select.tsx'
import { TextArea } from '../../../../web/parts/textArea.tsx'
import { AnswerFields, UnknownFields } from '../../../answer/fields.tsx'
import { AnswerShown } from '../../../answer/showAnswer.tsx'
import type { Value } from '../../../answer/value.ts'
import { OnTheWay, seenOf } from '../../pages/frame.tsx'
import { FOLLOW_UP_OUTCOMES } from '../followUp.ts'
import type { ReadPoint, ReadPrompt } from '../readPoint.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  caller: Caller
  read: ReadPoint
  bodies: { id: string; name: string }[]
  /** What was typed into the prompt that is being answered. */
  value?: { value: Value; base: number }
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** What really happened at 3, 6 or 12 months: each question beside what was expected, then the outcome. */
export function FollowUpPage(props: Props) {
  const { frame, read, errors = [] } = props
  const { opened, point, due, about, prompts } = read
  const told = words.point
  const { unintended, unintendedNote } = opened.pack
  return (
    <OnTheWay frame={frame} about={opened.assessment} title={told.title(point)} errors={errors}>
      {about ? <p class="in-lead">{about}</p> : null}
      {due ? <p>{told.due(due.dueOn, due.isLate)}</p> : <p>{words.list.notLive}</p>}
      {prompts.length ? <p>{told.promptsLead}</p> : null}
      {prompts.map((prompt) => (
        <PromptShown {...props} prompt={prompt} />
      ))}
      {unintended.length ? (
        <Details summary={told.unintended}>
          {unintendedNote ? <p>{unintendedNote}</p> : null}
          <ul>
            {unintended.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      <Section id="result" title={told.resultTitle}>
        {due?.done ? (
          <>
            <p>
              <b>{told.outcomes[due.done.outcome]}</b>
            </p>
            {due.done.harm ? <p>{told.wasHarm}</p> : null}
            <LongText text={due.done.note} />
            <p class="in-quiet">{told.recorded(due.done.byName, due.done.recordedOn)}</p>
          </>
        ) : read.mayWrite ? (
          <ResultForm {...props} />
        ) : (
          <p>{told.notRecorded}</p>
        )}
      </Section>
    </OnTheWay>
  )
}

function PromptShown(props: Props & { prompt: ReadPrompt }) {
  const { prompt } = props
  const told = words.point
  return (
    <Section id={`p-${prompt.prompt}`} title={prompt.ask}>
      <p class="in-quiet">{prompt.plain}</p>
      {prompt.caution ? <InsetText>{prompt.caution}</InsetText> : null}
      {prompt.byAdviser ? <p class="in-small">{told.adviser}</p> : null}
      {prompt.mayBeKept ? <KeptFromTeam {...props} /> : null}
      {prompt.beside ? (
        <Cols kind="half">
          <div>
            <h3>{told.expected}</h3>
            <p class="in-small in-quiet">
              {prompt.beside.number} {prompt.beside.ask}
            </p>
            <AnswerShown layout={prompt.beside.layout} value={prompt.beside.value} isNarrow />
          </div>
          <div>
            <NowShown {...props} />
          </div>
        </Cols>
      ) : (
        <NowShown {...props} />
      )}
    </Section>
  )
}

function NowShown(props: Props & { prompt: ReadPrompt }) {
  const { read, prompt } = props
  const told = words.point
  const isWriting = read.writing?.prompt === prompt.prompt && read.mayWrite
  const here = `/assessments/${read.opened.assessment.id}/follow-ups/${read.point}`
  return (
    <>
      <h3>{told.now}</h3>
      {isWriting ? (
        <PromptForm {...props} here={here} />
      ) : (
        <AnswerShown layout={prompt.layout} value={prompt.answer?.value} isNarrow={Boolean(prompt.beside)} />
      )}
      {!isWriting && read.mayWrite ? (
        <p>
          <a href={`${here}?prompt=${prompt.prompt}#p-${prompt.prompt}`}>
            {prompt.answer ? told.change : told.answer}
            <span class="govuk-visually-hidden"> {prompt.ask}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

/** An adviser may say it to the lead alone. Then whoever looks after advisers writes it down, and the team never reads it. */
function KeptFromTeam({ caller, read, prompt }: Props & { prompt: ReadPrompt }) {
  const told = words.point
  const here = `/assessments/${read.opened.assessment.id}`
  const query = new URLSearchParams({ question: prompt.prompt })
  return (
    <>
      <p class="in-small">{told.kept}</p>
      {read.due && may(caller, 'contribution.enter') ? (
        <p class="in-small">
          <a href={`${here}/adviser-words/new?${query}`}>{told.keptEnter}</a>
        </p>
      ) : null}
      {prompt.keptFromTeam.map((one) => (
        <>
          <p class="in-small">{told.keptRead}</p>
          <Said one={one} caller={caller} next={`${here}/follow-ups/${read.point}`} />
        </>
      ))}
    </>
  )
}

function PromptForm({ read, prompt, value, errors = [], here }: Props & { prompt: ReadPrompt; here: string }) {
  const draft = read.writing?.draft
  const shown = value ?? draft ?? { value: prompt.answer?.value ?? {}, base: prompt.answer?.edit ?? 0 }
  return (
    <Form action={`${here}/answers`} hidden={{ prompt: prompt.prompt, base: String(shown.base) }} warn>
      <AnswerFields layout={prompt.layout} value={shown.value} errors={errors} />
      {prompt.ifNothing ? <p class="in-small">{prompt.ifNothing}</p> : null}
      <UnknownFields value={shown.value} errors={errors} />
      <Button kind="secondary">{words.point.save}</Button>
    </Form>
  )
}

function ResultForm({ read, bodies, typed = {}, errors = [] }: Props) {
  const told = words.point
  const { assessment } = read.opened
  return (
    <Form action={`/assessments/${assessment.id}/follow-ups/${read.point}`} hidden={seenOf(assessment)} warn>
      <Radios
        name="outcome"
        label={told.outcome}
        options={FOLLOW_UP_OUTCOMES.map((value) => ({ value, text: told.outcomes[value], hint: told.hints[value] }))}
        chosen={typed.outcome}
        errors={errors}
      />
      <TextArea name="note" label={told.note} value={typed.note} errors={errors} />
      <Checkbox name="harm" label={told.harm} hint={told.harmHint} checked={typed.harm === 'yes'} errors={errors} />
      {bodies.length ? (
        <Select
          name="body"
          label={told.body}
          first={told.firstBody}
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={typed.body}
          errors={errors}
        />
      ) : null}
      <Button>{told.record}</Button>
    </Form>
  )
}
