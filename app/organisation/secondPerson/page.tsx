import type { Child } from 'hono/jsx'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import type { Link } from '../../web/parts/link.ts'
import { Section } from '../../web/parts/section.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import { ConfirmAgain, ConfirmFirst } from '../parts.tsx'
import type { SecondPerson } from './actions.ts'
import { addressOfRequest, type SecondRequest, type Standing } from './secondRequest.ts'
import { words } from './words.ts'

export type SecondPageProps = {
  frame: Frame
  here: string
  trail: Link[]
  title: string
  request: SecondRequest
  standing: Standing
  /** What the reader is to it: whoever asked, somebody who may say yes, or neither. */
  reader: 'asker' | 'second' | 'neither'
  isFresh: boolean
  others: readonly SecondPerson[]
  /** Why a yes is not possible any more, where it is not. */
  stale?: string
  result?: string
  typed?: { reason: string }
  errors?: FieldError[]
  /** What exactly would be done. */
  children?: Child
}

/** One request for a second person's yes: what would be done, who asks, and the answer. */
export function SecondPage(props: SecondPageProps) {
  const { frame, here, trail, title, request, standing, reader, others, stale, result, errors, children } = props
  const told = words.page
  return (
    <StaffPage {...frame} title={title} here={here} breadcrumbs={trail} errors={errors}>
      <Title eyebrow={told.eyebrow}>{title}</Title>
      <p class="in-lead">{words.tell[standing](request)}</p>
      {request.reason ? (
        <InsetText>
          <span dir="auto">{request.reason}</span>
        </InsetText>
      ) : null}
      {children}
      {result ? (
        <p>
          <a href={result}>{told.result}</a>
        </p>
      ) : null}
      {standing === 'waiting' && stale ? <InsetText>{stale}</InsetText> : null}
      {standing === 'waiting' && reader === 'second' ? <Answer {...props} /> : null}
      {standing === 'waiting' && reader === 'asker' ? (
        <Section id="withdraw" title={told.withdrawTitle}>
          <p>{told.waitsFor(others.map(({ name }) => name))}</p>
          <p>{told.withdrawLead}</p>
          <Form action={`${addressOfRequest(request)}/withdrawal`}>
            <Button kind="secondary">{told.withdraw}</Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  )
}

function Answer({ request, isFresh, stale, typed, errors }: SecondPageProps) {
  const told = words.page
  const at = addressOfRequest(request)
  return (
    <Section id="answer" title={told.yesTitle}>
      {stale ? null : isFresh || errors ? (
        <>
          {isFresh ? null : <ConfirmAgain next={at} />}
          <p>{told.yesLead}</p>
          <Form action={`${at}/confirmation`}>
            <Button>{told.yes}</Button>
          </Form>
        </>
      ) : (
        <ConfirmFirst next={at} />
      )}
      <Details summary={told.noTitle} open={Boolean(errors?.some(({ field }) => field === 'reason'))}>
        <Form action={`${at}/refusal`} warn>
          <TextArea
            name="reason"
            label={told.why}
            hint={told.whyHint}
            value={typed?.reason ?? ''}
            rows={2}
            errors={errors}
          />
          <Button kind="secondary">{told.no}</Button>
        </Form>
      </Details>
    </Section>
  )
}
