import type { Child } from 'hono/jsx'
import { isSettled } from '../action/action.ts'
import { OwedBlock } from '../action/parts.tsx'
import { type Caller, may } from '../organisation/caller.ts'
import { Comment } from '../web/parts/comment.tsx'
import { Details } from '../web/parts/details.tsx'
import type { Answered } from './actions.ts'
import { type Adviser, type Ask, type Contribution, isOpen } from './involvement.ts'
import { CommentForm } from './pages/commentForm.tsx'
import { EntryForm } from './pages/entryForm.tsx'
import { words } from './words.ts'

export { CommentForm } from './pages/commentForm.tsx'
export { EntryForm } from './pages/entryForm.tsx'

type Props = {
  about: { id: string; title: string }
  said: readonly Answered[]
  caller: Caller
  /** The page that this stands on, to come back to. */
  next: string
  /** What is said belongs to this ask, and nothing more can be said when it is closed. */
  ask?: Ask
  /** Give them where an adviser's words may be written down; the form is offered to whoever may. */
  advisers?: readonly Adviser[]
  empty?: Child
}

/** What people said about a record, public advisers first, each with the answer they had or are owed; and room to say more. */
export function Conversation({ about, said, caller, next, ask, advisers, empty }: Props) {
  const owed = said.filter(({ action }) => action && !isSettled(action)).length
  const isClosed = ask !== undefined && !isOpen(ask, caller.today)
  return (
    <>
      <p class={said.length ? 'in-quiet' : 'in-lead'}>
        {said.length ? words.conversation.count(said.length, owed) : (empty ?? words.conversation.empty)}
      </p>
      {advisersFirst(said).map((one) => (
        <Said one={one} caller={caller} next={next} />
      ))}
      {isClosed ? <p class="in-quiet">{words.conversation.closed}</p> : null}
      {!isClosed && may(caller, 'contribution.add') ? (
        <Details summary={words.conversation.addTitle}>
          <CommentForm about={about} ask={ask} next={next} />
        </Details>
      ) : null}
      {advisers && may(caller, 'contribution.enter') ? (
        <Details summary={words.conversation.enterTitle}>
          <EntryForm about={about} ask={ask} advisers={advisers} today={caller.today} next={next} />
        </Details>
      ) : null}
    </>
  )
}

const advisersFirst = (said: readonly Answered[]): Answered[] => [
  ...said.filter(({ fromKind }) => fromKind === 'adviser'),
  ...said.filter(({ fromKind }) => fromKind !== 'adviser'),
]

type SaidProps = { one: Answered; caller: Caller; next: string; quiet?: boolean }

/** One person's words, whole, with their answer. */
export function Said({ one, caller, next, quiet }: SaidProps) {
  const heard = words.heard(one.reviewId ? words.reviewer : words.from[one.fromKind], one.saidOn)
  return (
    <Comment
      id={`said-${one.id}`}
      by={one.fromName ?? words.somebody}
      about={
        <>
          {quiet ? heard : <a href={`/contributions/${one.id}`}>{heard}</a>}
          {one.kind === 'comment' ? null : <> · {words.kinds[one.kind]}</>}
        </>
      }
      quote={one.words}
    >
      {one.enteredBy ? <p class="in-small in-quiet">{words.spoken(one.channel, one.enteredByName)}</p> : null}
      {one.action ? (
        <OwedBlock action={one.action} caller={caller} next={next} />
      ) : (
        <p class="in-small in-quiet">{notOwed(one)}</p>
      )}
    </Comment>
  )
}

const notOwed = ({ severity }: Contribution) =>
  severity === 'praise' ? words.conversation.praise : words.conversation.noAnswer
