import type { Caller } from '../../../organisation/caller.ts'
import { Button } from '../../../web/parts/button.tsx'
import { Comment } from '../../../web/parts/comment.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import type { Talk, TeamComment } from '../talk.ts'
import { words } from '../words.ts'

type Props = {
  caller: Caller
  assessmentId: string
  /** Where the question stands. */
  here: string
  talk: Talk
  moment: (at: Date) => string
  typed?: string
  errors: readonly FieldError[]
}

/** What the team says to each other beside an answer. What is dealt with folds away. */
export function TalkSection({ caller, assessmentId, here, talk, moment, typed, errors }: Props) {
  const told = words.talk
  const { comments, isOpen, unsent } = talk
  const [open, dealt] = [comments.filter(({ dealtAt }) => !dealtAt), comments.filter(({ dealtAt }) => dealtAt)]
  const draw = (comment: TeamComment) => (
    <CommentShown comment={comment} caller={caller} assessmentId={assessmentId} isOpen={isOpen} moment={moment} />
  )
  return (
    <Section id="talk" title={told.title}>
      <p class="in-small in-quiet">{told.lead}</p>
      {comments.length ? open.map(draw) : <p>{told.none}</p>}
      {dealt.length ? <Details summary={told.dealtCount(dealt.length)}>{dealt.map(draw)}</Details> : null}
      {isOpen || typed ? (
        <Form action={`${here}/talk`} warn>
          <TextArea name="comment" label={told.label} value={typed ?? unsent} rows={3} errors={errors} />
          <Button kind="secondary">{told.button}</Button>
        </Form>
      ) : (
        <p class="in-small in-quiet">{told.over}</p>
      )}
    </Section>
  )
}

type ShownProps = Pick<Props, 'caller' | 'assessmentId' | 'moment'> & { comment: TeamComment; isOpen: boolean }

function CommentShown({ comment, caller, assessmentId, isOpen, moment }: ShownProps) {
  const told = words.talk
  const { id, byName, byId, at, dealtAt, dealtByName } = comment
  const about = told.about(byName, moment(at))
  return (
    <Comment id={`comment-${id}`} by={byName} about={moment(at)} quote={comment.words}>
      {dealtAt ? <p class="in-small in-quiet">{told.dealt(dealtByName, moment(dealtAt))}</p> : null}
      <Form action={`/assessments/${assessmentId}/talk/${id}`}>
        {isOpen ? (
          <Button kind="secondary" name="do" value={dealtAt ? 'reopen' : 'deal'} about={about}>
            {dealtAt ? told.reopen : told.dealWith}
          </Button>
        ) : null}
        {byId === caller.member.id ? (
          <Button kind="secondary" name="do" value="delete" about={about}>
            {told.remove}
          </Button>
        ) : null}
      </Form>
    </Comment>
  )
}
