import type { Answered } from '../../../involvement/actions.ts'
import type { Frame } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { words } from '../words.ts'
import { OnTheWay, type OnWay, seenOf } from './frame.tsx'

type Props = {
  frame: Frame
  about: OnWay
  mayGoOn: boolean
  mayAccept: boolean
  request: Answered | undefined
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** After a screen: on to an assessment, or a reason to stop that somebody outside the team accepts. */
export function ScreenPage(props: Props) {
  const { frame, about, mayGoOn, mayAccept, typed = {}, errors = [] } = props
  const told = words.screen
  const isOut = about.state === 'screened_out'
  return (
    <OnTheWay frame={frame} about={about} title={told.title} errors={errors}>
      <p class="in-lead">{isOut ? told.after : told.lead}</p>
      {mayGoOn ? (
        <Section id="go-on" title={told.goOnTitle}>
          <Form action={`/assessments/${about.id}/going-on`} hidden={seenOf(about)}>
            <Radios
              name="length"
              label={told.length}
              options={(['short', 'full'] as const).map((value) => ({ value, text: told.lengths[value] }))}
              chosen={typed.length}
              errors={errors}
            />
            <Button>{told.goOn}</Button>
          </Form>
        </Section>
      ) : null}
      {isOut ? null : (
        <Section id="stop" title={told.stopTitle}>
          {props.request ? <Asked {...props} request={props.request} /> : <Ask {...props} isAccepted={mayAccept} />}
        </Section>
      )}
    </OnTheWay>
  )
}

function Ask({ about, typed = {}, errors, isAccepted }: Props & { isAccepted: boolean }) {
  const told = words.screen
  return (
    <Form action={`/assessments/${about.id}/screening-out`} hidden={seenOf(about)} warn>
      <TextArea name="why" label={told.why} hint={told.whyHint} value={typed.why} errors={errors} />
      <Button kind="secondary">{isAccepted ? told.accept : told.ask}</Button>
    </Form>
  )
}

function Asked({ about, request, mayAccept, typed = {}, errors }: Props & { request: Answered }) {
  const told = words.screen
  return (
    <>
      <p>{told.asked(request.fromName, request.saidOn)}</p>
      <LongText text={request.words} />
      {mayAccept ? (
        <>
          <Form action={`/assessments/${about.id}/screening-out`} hidden={seenOf(about)} warn>
            <TextArea name="why" label={told.acceptWhy} value={typed.why} errors={errors} rows={3} />
            <Button kind="secondary">{told.accept}</Button>
          </Form>
          <Form action={`/assessments/${about.id}/screening-out/refusals`} hidden={seenOf(about)} warn>
            <TextArea name="declined" label={told.declineWhy} value={typed.declined} errors={errors} rows={3} />
            <Button kind="secondary">{told.declineButton}</Button>
          </Form>
        </>
      ) : (
        <p class="in-quiet">{told.waits}</p>
      )}
    </>
  )
}
