import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { AdviserView, Asked } from '../adviserView.ts'
import { words } from '../words.ts'
import { CommentBox } from './commentBox.tsx'
import { type AdviserFrame, AdviserFramed, addressAt } from './frame.tsx'

type Props = {
  frame: AdviserFrame
  view: AdviserView
  /** One question on a page of its own; all of them where it is left out. */
  only?: number
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** The questions, each with what the team wrote in plain words and a large box; one at a time, or all on one page. */
export function QuestionsPage({ frame, view, only, typed, errors }: Props) {
  const told = words.questions
  const shown = view.questions.filter(({ no }) => only === undefined || no === only)
  const [first] = shown
  const title = only && first ? told.one(only, view.questions.length) : told.title
  const brief = briefOnes(shown)
  const common = (asked: Asked) => ({
    asked,
    isBeingWritten: view.isBeingWritten,
    scores: view.scores,
    typed,
    errors,
    isBrief: brief.has(asked.no),
    answerHref: addressAt(frame, `/questions/${asked.no}/answer`),
  })
  const path = only ? `/questions/${only}` : '/questions'
  return (
    <AdviserFramed frame={frame} title={title} path={path} errors={errors}>
      <Title eyebrow={only && first ? title : undefined}>{only && first ? first.prompt : told.title}</Title>
      <Form action={addressAt(frame, '/comments')} hidden={only ? { only: String(only) } : {}} warn>
        {shown.map((asked) =>
          only ? (
            <Question {...common(asked)} isAlone />
          ) : (
            <Section id={`q${asked.no}`} title={asked.prompt} eyebrow={told.one(asked.no, view.questions.length)}>
              <Question {...common(asked)} />
            </Section>
          ),
        )}
        <Button>{only ? told.next : told.send}</Button>
      </Form>
      <Ways frame={frame} only={only} count={view.questions.length} />
    </AdviserFramed>
  )
}

// Pages stay light on a slow phone: what the team wrote at length is read on a page of its own.
const MOST_SHOWN = 6000

/** The questions whose answers fit on the page together. */
export function briefOnes(shown: readonly Asked[], most = MOST_SHOWN): ReadonlySet<number> {
  let length = 0
  return new Set(
    shown.flatMap(({ no, written }) => {
      length += JSON.stringify(written.value ?? {}).length
      return length <= most ? [no] : []
    }),
  )
}

type WrittenProps = { written: Asked['written']; isBeingWritten: boolean }

/** What the team wrote, in plain words; that it may still change; and nothing of what is not theirs to show. */
export function WrittenShown({ written: { layout, value, isElsewhere }, isBeingWritten }: WrittenProps) {
  const told = words.questions
  if (isElsewhere) return <p>{told.elsewhere}</p>
  return (
    <>
      {isBeingWritten ? <p class="in-small">{told.beingWritten}</p> : null}
      <AnswerShown layout={layout} value={value} plain />
    </>
  )
}

type AnswerProps = { frame: AdviserFrame; view: AdviserView; asked: Asked }

/** All that the team wrote to one question, however long it is. */
export function AnswerPage({ frame, view, asked }: AnswerProps) {
  const told = words.questions
  const count = view.questions.length
  const { no, written } = asked
  const path = `/questions/${no}/answer`
  return (
    <AdviserFramed frame={frame} title={told.one(no, count)} path={path}>
      <Title eyebrow={told.one(no, count)}>{told.team}</Title>
      <p>{told.asked(asked.plain)}</p>
      <WrittenShown written={written} isBeingWritten={view.isBeingWritten} />
      <Button href={addressAt(frame, `/questions/${no}`)}>{words.back}</Button>
    </AdviserFramed>
  )
}

function Ways({ frame, only, count }: { frame: AdviserFrame; only?: number; count: number }) {
  const told = words.questions
  if (count < 2) return null
  return (
    <ButtonGroup>
      {only ? (
        <a href={addressAt(frame, only < count ? `/questions/${only + 1}` : '/thanks')}>{told.skip}</a>
      ) : (
        <a href={addressAt(frame, '/questions/1')}>{told.one1}</a>
      )}
      {only ? <a href={addressAt(frame, '/questions')}>{told.all}</a> : null}
    </ButtonGroup>
  )
}

type QuestionProps = Pick<Props, 'typed' | 'errors'> & {
  asked: Asked
  isBeingWritten: boolean
  scores: number[]
  isAlone?: boolean
  isBrief: boolean
  answerHref: string
}

function Question(props: QuestionProps) {
  const { asked, isBeingWritten, scores, isAlone, isBrief, answerHref, typed, errors } = props
  const told = words.questions
  const { no, mine, written } = asked
  const before = mine && !mine.action?.answeredOn ? mine : undefined
  const value = (name: string, saved = '') => (typed ? (typed[`${name}-${no}`] ?? '') : saved)
  return (
    <>
      <p class="in-small">{told.asked(asked.plain)}</p>
      {isAlone ? <h2>{told.team}</h2> : <h3>{told.team}</h3>}
      {isBrief ? (
        <WrittenShown written={written} isBeingWritten={isBeingWritten} />
      ) : (
        <p>
          <a href={answerHref}>{told.readAnswer}</a>
        </p>
      )}
      {mine?.action?.answeredOn ? <p class="in-small">{told.answered(mine.words)}</p> : null}
      <CommentBox no={no} before={before} typed={typed} errors={errors} />
      {scores.length ? (
        <Radios
          name={`score-${no}`}
          label={told.rating}
          options={[
            ...scores.map((score) => ({ value: String(score), text: told.scores[score] })),
            { value: '', text: told.noRating },
          ]}
          chosen={value('score', asked.score === undefined ? '' : String(asked.score))}
          errors={errors}
        />
      ) : null}
    </>
  )
}
