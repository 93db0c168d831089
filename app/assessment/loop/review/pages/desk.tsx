import type { Caller } from '../../../../organisation/caller.ts'
import { localDay } from '../../../../store/today.ts'
import type { Frame } from '../../../../web/page.tsx'
import { StaffPage } from '../../../../web/page.tsx'
import { Button } from '../../../../web/parts/button.tsx'
import { sayDay } from '../../../../web/parts/day.tsx'
import { Details } from '../../../../web/parts/details.tsx'
import type { FieldError } from '../../../../web/parts/fieldError.ts'
import { Form } from '../../../../web/parts/form.tsx'
import { LongText } from '../../../../web/parts/longText.tsx'
import { Radios } from '../../../../web/parts/radios.tsx'
import { Section } from '../../../../web/parts/section.tsx'
import { Table } from '../../../../web/parts/table.tsx'
import { TextArea } from '../../../../web/parts/textArea.tsx'
import { Title } from '../../../../web/parts/title.tsx'
import { type Names, PointShown } from '../../pages/feedback.tsx'
import { words as loopWords } from '../../words.ts'
import type { Desk } from '../readDesk.ts'
import { words } from '../words.ts'
import { DecisionForm } from './decision.tsx'
import { PointForm } from './pointForm.tsx'
import { RatersTable, SecondRater } from './raters.tsx'
import { ScoreForm } from './scoreForm.tsx'

export type Refused = {
  form: 'declaration' | 'second-raters' | 'scores' | 'points' | 'agreements' | 'decision' | 'standing-down'
  typed: Record<string, string>
  errors: readonly FieldError[]
  /** A major point without both its parts: it may go as a question. */
  asQuery?: boolean
}

export type DeskProps = { frame: Frame; caller: Caller; desk: Desk; names: Names; refused?: Refused }

const NOTHING: Pick<Refused, 'typed' | 'errors'> = { typed: {}, errors: [] }

/** What was typed into one of the forms, and what to mend there. */
export const refusedIn = ({ refused }: Pick<DeskProps, 'refused'>, form: Refused['form']) =>
  refused?.form === form ? refused : NOTHING

/** The reviewer's desk: independence first, then answers and scores, then the advisers' words, points, the decision. */
export function DeskPage(props: DeskProps) {
  const { frame, desk, refused } = props
  const { review, assessment, isOwn, isOpen } = desk
  const told = words.desk
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={`${told.title}: ${review.title}`}
      errors={refused?.errors ?? []}
      breadcrumbs={[
        { href: '/assessments', text: loopWords.assessments },
        { href: '/reviews', text: words.queue.title },
      ]}
    >
      <Title eyebrow={`${told.title} · ${told.round(review.round)}`}>{review.title}</Title>
      <p>
        <a href={`/assessments/${assessment.id}/versions/${desk.versionNo}`}>{told.submittedAs}</a>
        {' · '}
        <a href={`/assessments/${assessment.id}/feedback`}>{told.feedback}</a>
      </p>
      {review.outcome && review.doneOn ? (
        <>
          <p class="in-lead">{told.over(review.outcome, review.doneOn)}</p>
          {review.note ? <LongText text={review.note} /> : null}
        </>
      ) : isOwn ? null : (
        <p class="in-lead">{told.watching(review.reviewerName)}</p>
      )}
      {isOpen && !review.declaredAt ? <Declaration {...props} /> : null}
      {review.declaredAt ? <Inside {...props} declaredAt={review.declaredAt} /> : null}
      {review.outcome === null ? <StandDown {...props} /> : null}
    </StaffPage>
  )
}

function Declaration(props: DeskProps) {
  const told = words.desk
  const { typed, errors } = refusedIn(props, 'declaration')
  return (
    <Section id="independence" title={told.independentTitle}>
      <p>{told.independentLead}</p>
      <Form action={`/reviews/${props.desk.review.id}/declaration`}>
        <Radios
          name="independent"
          label={told.independentTitle}
          options={[
            { value: 'yes', text: told.independent },
            { value: 'no', text: told.not },
          ]}
          chosen={typed.independent}
          errors={errors}
        />
        <TextArea name="conflicts" label={told.conflicts} value={typed.conflicts} errors={errors} rows={3} />
        <Button>{told.declare}</Button>
      </Form>
    </Section>
  )
}

function Inside(props: DeskProps & { declaredAt: Date }) {
  const { desk, caller, declaredAt } = props
  const told = words.desk
  const { review, isOwn, isOpen } = desk
  const conflicts = review.conflicts ?? ''
  return (
    <>
      <p class="in-quiet">
        {isOwn
          ? told.declared(sayDay(localDay(declaredAt, caller.organisation.timeZone)), conflicts)
          : told.byOther(review.reviewerName, conflicts)}
      </p>
      <SecondRater {...props} />
      {isOwn || review.outcome ? <ScoreForm {...props} /> : null}
      {isOwn ? <AdvisersSaid {...props} /> : null}
      {desk.scored.some(({ scores }) => scores.length > 1) ? <RatersTable {...props} /> : null}
      {isOpen || desk.points.length ? (
        <Section id="points" title={told.pointsTitle}>
          {desk.points.map((one) => (
            <PointShown one={one} caller={props.caller} about={desk.assessment} names={props.names} />
          ))}
          {isOpen ? <PointForm {...props} /> : null}
        </Section>
      ) : null}
      {isOpen ? <DecisionForm {...props} /> : null}
    </>
  )
}

function AdvisersSaid({ desk, caller, names }: DeskProps) {
  const told = words.desk
  return (
    <Section id="said" title={told.saidTitle}>
      {desk.isHeldBack ? <p>{told.heldBack}</p> : null}
      {desk.byAdvisers.length ? (
        <Table
          caption={told.advisersGave}
          shown
          columns={[{ text: told.question }, { text: told.gave, number: true }]}
          rows={desk.byAdvisers.map(({ question, score }) => [names.question(question), String(score)])}
        />
      ) : null}
      {!desk.isHeldBack && desk.said.length === 0 ? <p>{told.nobodySaid}</p> : null}
      {desk.said.map((one) => (
        <PointShown one={one} caller={caller} about={desk.assessment} names={names} />
      ))}
    </Section>
  )
}

function StandDown(props: DeskProps) {
  const { review, isOwn } = props.desk
  const told = words.desk
  const { typed, errors } = refusedIn(props, 'standing-down')
  return (
    <Details summary={isOwn ? told.standTitle : told.standOther(review.reviewerName)} open={errors.length > 0}>
      <Form action={`/reviews/${review.id}/standing-down`}>
        <TextArea name="leave" label={told.standWhy} value={typed.leave} errors={errors} rows={3} />
        <Button kind="warning">{told.stand}</Button>
      </Form>
    </Details>
  )
}
