import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import type { Opened } from '../../actions.ts'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { Offer } from '../actions.ts'
import { words } from '../words.ts'
import { crumbsOf } from './version.tsx'

type Props = {
  frame: Frame
  opened: Opened
  offers: Offer[]
  packTitles: ReadonlyMap<string, string>
  mayWrite: boolean
  errors?: FieldError[]
}

/** Answers that another assessment of the same work has given to what this one asks. */
export function ElsewherePage({ frame, opened, offers, packTitles, mayWrite, errors }: Props) {
  const told = words.same
  return (
    <StaffPage
      {...frame}
      title={told.title}
      here="assessments"
      breadcrumbs={crumbsOf(opened.assessment)}
      errors={errors}
    >
      <Statement eyebrow={told.title}>{told.statement(offers.length)}</Statement>
      <p class="in-lead">{offers.length ? told.lead : told.none}</p>
      {offers.map((offer) => (
        <OfferShown offer={offer} opened={opened} packTitles={packTitles} mayWrite={mayWrite} />
      ))}
    </StaffPage>
  )
}

function OfferShown({
  offer,
  opened,
  packTitles,
  mayWrite,
}: Pick<Props, 'opened' | 'packTitles' | 'mayWrite'> & { offer: Offer }) {
  const told = words.same
  const { elsewhere, value } = offer.there
  const question = opened.pack.questions.find((one) => one.question === offer.question)
  const answer = opened.answers.find((one) => one.question === offer.question)
  const isTaken = answer?.value.same?.assessmentId === offer.assessmentId
  if (!elsewhere || !question) return null
  return (
    <Section id={offer.question.replaceAll('.', '-')} title={question.ask} eyebrow={question.number}>
      <p class="in-small in-quiet">{told.from(elsewhere.title, packTitles.get(elsewhere.pack) ?? elsewhere.pack)}</p>
      <AnswerShown layout={elsewhere.layout} value={value} />
      {isTaken ? <p>{told.taken}</p> : null}
      {!isTaken && mayWrite ? (
        <Form
          action={`/assessments/${opened.assessment.id}/elsewhere`}
          hidden={{ question: offer.question, from: offer.assessmentId, base: String(answer?.edit ?? 0) }}
        >
          {answer ? <p class="in-small">{told.own}</p> : null}
          <Button kind="secondary" id={`take-${offer.question}`} about={question.ask}>
            {told.take}
          </Button>
        </Form>
      ) : null}
    </Section>
  )
}
