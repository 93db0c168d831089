import { isDisputed } from '../../../action/action.ts'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { AdviserView, SaidByMe } from '../adviserView.ts'
import { words } from '../words.ts'
import { type AdviserFrame, AdviserFramed, addressAt } from './frame.tsx'
import { ChangedBecause, Happened } from './happened.tsx'

type Props = {
  frame: AdviserFrame
  view: AdviserView
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** All that I told them here, each with its answer; my words to change until then, and yes or no to what is done. */
export function MinePage({ frame, view, typed, errors }: Props) {
  const told = words.mine
  const { mine, last, changes, by } = view
  return (
    <AdviserFramed frame={frame} title={told.title} path="/said" errors={errors}>
      <Title>{told.title}</Title>
      {mine.length ? null : <p class="in-lead">{told.none}</p>}
      {mine.map((one, at) => (
        <Section id={`said${at + 1}`} title={told.thing(at + 1, mine.length)}>
          {one.kind === 'dissent' ? <p class="in-small">{told.kept}</p> : null}
          <Happened said={[one]} today={by.work.today} changes={changes} />
          {one.action?.answeredOn ? (
            <IsItDone frame={frame} one={one} typed={typed} errors={errors} />
          ) : (
            <Change frame={frame} one={one} typed={typed} errors={errors} />
          )}
        </Section>
      ))}
      {last.length ? (
        <Section id="last" title={words.last.title}>
          <Happened said={last} today={by.work.today} changes={[]} />
        </Section>
      ) : null}
      <ChangedBecause changes={changes} />
    </AdviserFramed>
  )
}

type OneProps = Omit<Props, 'view'> & { one: SaidByMe }

function Change({ frame, one, typed, errors }: OneProps) {
  const isMine = typed?.id === one.id
  return (
    <Form action={addressAt(frame, '/amendments')} hidden={{ id: one.id }} warn>
      <TextArea
        name="words"
        id={`words-${one.id}`}
        label={words.mine.change}
        value={isMine ? typed?.words : one.words}
        errors={errors}
      />
      <Button kind="secondary">{words.mine.save}</Button>
    </Form>
  )
}

function IsItDone({ frame, one: { action }, typed, errors }: OneProps) {
  const told = words.mine
  if (!action?.answer || action.answer === 'declined') return null
  if (action.verifiedOn) return <p>{told.told(action.verifiedOn)}</p>
  if (isDisputed(action) && action.disputedOn)
    return (
      <>
        <p>{told.not(action.disputedOn)}</p>
        <LongText text={words.last.quote(action.disputedWords ?? '')} />
        <p>{told.again}</p>
      </>
    )
  return (
    <Form action={addressAt(frame, '/checks')} hidden={{ id: action.id }}>
      <h3>{told.done}</h3>
      <TextArea
        name="words"
        id={`why-${action.id}`}
        label={told.why}
        hint={told.whyHint}
        rows={3}
        value={typed?.id === action.id ? typed.words : ''}
        errors={errors}
      />
      <ButtonGroup>
        <Button name="is" value="done">
          {told.yes}
        </Button>
        <Button kind="secondary" name="is" value="not">
          {told.no}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
