import { mayDispute } from '../../../action/actions.ts'
import { CheckForm } from '../../../action/parts.tsx'
import type { Answered } from '../../../involvement/actions.ts'
import { Said } from '../../../involvement/parts.tsx'
import { type Caller, may } from '../../../organisation/caller.ts'
import type { Frame } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Tag } from '../../../web/parts/tag.tsx'
import { isPoint } from '../review/point.ts'
import { isOpenPoint } from '../review/review.ts'
import { words } from '../words.ts'
import { OnTheWay, type OnWay, seenOf } from './frame.tsx'

export type Names = {
  question: (key: string | null) => string
  theme: (key: string | null) => string | undefined
  severity: (key: string | null) => string | undefined
}

type Props = {
  frame: Frame
  caller: Caller
  about: OnWay & { unitId: string; ownerPostId: string | null }
  said: Answered[]
  /** Something is kept from this reviewer until their own scores are saved. */
  isHeldBack: boolean
  names: Names
  mayRevise: boolean
}

/** Everything that was said about it: dissent first and whole, then each point with its answer or who owes it. */
export function FeedbackPage({ frame, caller, about, said, isHeldBack, names, mayRevise }: Props) {
  const told = words.feedback
  const dissent = said.filter(({ kind }) => kind === 'dissent')
  const points = said.filter((one) => one.kind !== 'dissent' && isPoint(one))
  const rest = said.filter((one) => one.kind !== 'dissent' && !isPoint(one))
  const open = [...dissent, ...points, ...rest].filter(({ action }) => isOpenPoint(action)).length
  const block = (some: Answered[]) =>
    some.map((one) => <PointShown one={one} caller={caller} about={about} names={names} />)
  return (
    <OnTheWay frame={frame} about={about} title={told.title}>
      {isHeldBack ? <p class="in-lead">{told.heldBack}</p> : null}
      {said.length ? (
        <p class="in-lead">{told.statement(open, said.length)}</p>
      ) : isHeldBack ? null : (
        <Empty what={told.empty} />
      )}
      {about.state === 'returned' ? <p>{told.returned(open)}</p> : null}
      {mayRevise ? (
        <Form action={`/assessments/${about.id}/revision`} hidden={seenOf(about)}>
          <Button>{words.next.revise}</Button>
        </Form>
      ) : null}
      {dissent.length ? (
        <Section id="dissent" title={told.dissentTitle}>
          <p>{told.dissentLead}</p>
          {block(dissent)}
        </Section>
      ) : null}
      {points.length ? (
        <Section id="points" title={told.pointsTitle}>
          {block(points)}
        </Section>
      ) : null}
      {rest.length ? (
        <Section id="said" title={told.saidTitle}>
          {block(rest)}
        </Section>
      ) : null}
    </OnTheWay>
  )
}

type PointProps = Pick<Props, 'caller' | 'about' | 'names'> & { one: Answered }

/** One point: what it is about, how serious, who is affected, what would settle it, and its answer. */
export function PointShown({ one, caller, about, names }: PointProps) {
  const told = words.feedback
  const next = `/assessments/${about.id}/feedback`
  const { action } = one
  const marks = [names.severity(one.severity), names.theme(one.theme)].filter(Boolean).join(' · ')
  const isSettledNow = action?.sentOn && !isOpenPoint(action)
  const isOwner = action && caller.posts.includes(action.ownerPostId)
  const isTheirs = action?.sentOn && action.owedToId === caller.member.id
  return (
    <>
      <p class="in-small">
        {names.question(one.part)}
        {marks ? <> · {marks}</> : null}{' '}
        {isOpenPoint(action) ? (
          <Tag kind="open">{told.open}</Tag>
        ) : action ? (
          <Tag kind="done">{told.settled}</Tag>
        ) : null}
      </p>
      <Said one={one} caller={caller} next={next} />
      {one.affected || one.settledBy ? (
        <SummaryList
          rows={[
            ...(one.affected ? [{ name: told.affected, value: one.affected }] : []),
            ...(one.settledBy ? [{ name: told.settledBy, value: one.settledBy }] : []),
          ]}
        />
      ) : null}
      {isTheirs && action ? (
        <CheckForm
          action={action}
          next={next}
          mayVerify={action.verifiedOn === null && !isOwner}
          mayDispute={mayDispute(caller, action)}
        />
      ) : null}
      {isSettledNow && may(caller, 'change.record', about) ? (
        <p>
          <a href={`/changes/new?${new URLSearchParams({ of: about.id, because: one.id, next })}`}>{told.change}</a>
        </p>
      ) : null}
    </>
  )
}
