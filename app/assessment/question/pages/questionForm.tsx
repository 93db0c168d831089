import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Note } from '../../../web/parts/note.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { AnswerFields, UnknownFields } from '../../answer/fields.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import { words } from '../words.ts'
import { editOf, type QuestionProps } from './question.tsx'

type Props = Omit<QuestionProps, 'frame'> & { here: string }

/** The answer, to be written: what was typed last, else the draft, else what is saved. Works without script. */
export function QuestionForm({ caller, view, plain, typed, errors = [], here }: Props) {
  const { layout, answer, draft, question, opened, place } = view
  const saved = editOf(opened.answers, question.question)
  const shown = typed ?? draft ?? { value: answer?.value, base: saved }
  return (
    <>
      <h2 class="in-rulehead" id="answer">
        {words.form}
      </h2>
      {draft && !typed ? <DraftNote caller={caller} view={view} plain={plain} here={here} saved={saved} /> : null}
      {question.answer.starter ? <p>{words.starter(question.answer.starter)}</p> : null}
      <Form
        action={here}
        hidden={{ base: String(shown.base), ...(plain && { plain: '1' }) }}
        warn
        keep={{ at: `${here}/draft`, memberId: caller.member.id, ...words.keeping }}
      >
        {/* The first button is the one that Enter presses, and it saves. */}
        <button type="submit" hidden>
          {words.save}
        </button>
        <AnswerFields layout={layout} value={shown.value} plain={plain} errors={errors} />
        <FromLibrary view={view} plain={plain} />
        <UnknownFields value={shown.value} errors={errors} />
        <ButtonGroup>
          <Button>{words.save}</Button>
          {place.next ? (
            <Button kind="secondary" name="then" value="here">
              {words.saveHere}
            </Button>
          ) : null}
        </ButtonGroup>
      </Form>
    </>
  )
}

function FromLibrary({ view: { library }, plain }: Pick<Props, 'view' | 'plain'>) {
  if (!library.length) return null
  const told = words.library
  return (
    <Details summary={told.title}>
      <p>{told.lead}</p>
      <Select
        name="library"
        label={told.label}
        first=""
        options={library.map((one) => ({
          value: one.key,
          text: plain ? one.plain : one.label,
          group: one.group || undefined,
        }))}
      />
      <Button kind="secondary" name="rows" value="take">
        {told.take}
      </Button>
    </Details>
  )
}

type DraftProps = Pick<Props, 'caller' | 'view' | 'plain' | 'here'> & { saved: number }

function DraftNote({ caller, view: { draft, answer, layout, same }, plain, here, saved }: DraftProps) {
  if (!draft) return null
  const told = words.draft
  return (
    <Note>
      <p>
        <b>{told.title(words.moment(draft.at, caller.now, caller.organisation.timeZone))}</b>
      </p>
      <p>
        {told.lead} {draft.base === saved ? '' : told.newer}
      </p>
      {answer ? (
        <Details summary={told.saved}>
          <AnswerShown layout={layout} value={answer.value} same={same} plain={plain} />
        </Details>
      ) : null}
      <Form action={`${here}/draft`} hidden={{ drop: 'yes' }}>
        <Button kind="secondary">{told.drop}</Button>
      </Form>
    </Note>
  )
}
