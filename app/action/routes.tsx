import { z } from 'zod'
import { addressOf } from '../organisation/recordAddress.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../web/fieldSchemas.ts'
import type { Form } from '../web/form.ts'
import { nextPath } from '../web/nextPath.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { type Action, ANSWER_WORDS, isLate, isSettled, SENT_BY_HAND } from './action.ts'
import {
  answerAction,
  causeOf,
  completeAction,
  disputeAction,
  listActions,
  markSent,
  mayAnswer,
  mayDispute,
  mayVerify,
  readAction,
  verifyAction,
} from './actions.ts'
import { ActionList, PER_PAGE, SHOWS, type Show } from './pages/list.tsx'
import { ActionPage } from './pages/show.tsx'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = await listActions(caller)
  const q = query.get('q')?.trim() ?? ''
  const show = SHOWS.find((word) => word === query.get('show')) ?? 'open'
  const isMine = ({ ownerPostId }: Action) => caller.posts.includes(ownerPostId)
  const isShown: Record<Show, (action: Action) => boolean> = {
    open: (action) => !isSettled(action),
    mine: (action) => !isSettled(action) && isMine(action),
    'to-me': (action) => !isSettled(action) && action.owedToId === caller.member.id,
    late: (action) => isLate(action, caller.today),
    settled: isSettled,
  }
  const shown = all.filter(isShown[show])
  const found = shown.filter(({ title, aboutTitle }) =>
    `${title} ${aboutTitle}`.toLowerCase().includes(q.toLowerCase()),
  )
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
  return page(
    <ActionList
      frame={frame}
      all={all}
      shown={shown.length}
      found={found}
      today={caller.today}
      show={show}
      q={q}
      page={at}
      pages={pages}
    />,
  )
}

type Refused = Parameters<typeof ActionPage>[0]['refused']

async function draw({ caller, frame, params }: Visit, next: string, refused?: Refused) {
  const action = await readAction(caller, params.id!)
  const cause = await causeOf(caller, action)
  return (
    <ActionPage
      frame={frame}
      caller={caller}
      action={action}
      cause={cause}
      aboutHref={addressOf(caller, { id: action.aboutRecordId, kind: action.aboutKind })}
      causeHref={cause && addressOf(caller, cause)}
      mayAnswer={mayAnswer(caller, action)}
      mayVerify={await mayVerify(caller, action)}
      mayDispute={mayDispute(caller, action)}
      next={next}
      refused={refused}
    />
  )
}

const showOne = async (visit: Visit) =>
  page(await draw(visit, nextPath(visit.query.get('next'), `/actions/${visit.params.id}`)))

const nextOf = ({ form, params }: Post) => nextPath(form.get('next'), `/actions/${params.id}`)

async function again(visit: Post, form: NonNullable<Refused>['form'], errors: FieldError[]): Promise<Answer> {
  return refuse(await draw(visit, nextOf(visit), { form, typed: visit.form.typed, errors }))
}

async function takeAnswer(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = form.read(answerSchema())
  const errors = [...(read.ok ? [] : read.errors), ...crossErrors(form)]
  if (!read.ok || errors.length) return again(visit, 'answer', errors)
  const { answer, text, reason, sent, sentOn } = read.values
  const given = sent ? { onDay: sentOn || caller.today, channel: sent } : undefined
  // Told yesterday and written down today: it was answered when it was told.
  const done = await answerAction(caller, params.id!, { answer, text, reason, sent: given, onDay: given?.onDay })
  if (done.ok) return go(nextOf(visit), 'action.answered')
  return again(visit, 'answer', [{ field: fieldOf[done.because] ?? 'text', text: words.faults[done.because] }])
}

const fieldOf: Partial<Record<string, string>> = {
  'no-reason': 'reason',
  'future-day': 'sentOn',
  'sent-before-answered': 'sentOn',
}

const answerSchema = () =>
  z.object({
    answer: oneOf(ANSWER_WORDS, words.faults['no-answer']),
    text: typedWords(words.faults['no-words']),
    reason: z.string(),
    sent: z.enum([...SENT_BY_HAND, '']).transform((channel) => channel || undefined),
    sentOn: z.union([z.literal(''), typedDay(words.faults['no-day'])], words.faults['no-day']),
  })

// A no needs its reason at once, beside whatever else is wrong with the form.
const crossErrors = (form: Form): FieldError[] =>
  form.get('answer') === 'declined' && !form.get('reason').trim()
    ? [{ field: 'reason', text: words.faults['no-reason'] }]
    : []

async function takeSending(visit: Post): Promise<Answer> {
  const read = visit.form.read(
    z.object({ channel: oneOf(SENT_BY_HAND, words.faults['no-channel']), onDay: typedDay(words.faults['no-day']) }),
  )
  if (!read.ok) return again(visit, 'sending', read.errors)
  const sent = await markSent(visit.caller, visit.params.id!, read.values.onDay, read.values.channel)
  if (sent.ok) return go(nextOf(visit), 'action.sent')
  return again(visit, 'sending', [{ field: 'onDay', text: words.faults[sent.because] }])
}

async function takeCompletion(visit: Post): Promise<Answer> {
  const read = visit.form.read(z.object({ onDay: typedDay(words.faults['no-day']) }))
  if (!read.ok) return again(visit, 'completion', read.errors)
  const done = await completeAction(visit.caller, visit.params.id!, read.values)
  if (done.ok) return go(nextOf(visit), 'action.done')
  return again(visit, 'completion', [{ field: 'onDay', text: words.faults[done.because] }])
}

async function takeVerification(visit: Post): Promise<Answer> {
  const verified = await verifyAction(visit.caller, visit.params.id!)
  if (verified.ok) return go(nextOf(visit), 'action.verified')
  return again(visit, 'verification', [{ field: 'check', text: words.faults[verified.because] }])
}

async function takeDispute(visit: Post): Promise<Answer> {
  const done = await disputeAction(visit.caller, visit.params.id!, visit.form.get('words'))
  if (done.ok) return go(nextOf(visit), 'action.disputed')
  return again(visit, 'dispute', [{ field: 'words', text: words.faults[done.because] }])
}

export const routes: Route[] = [
  get('/actions', 'action.read', showList),
  get('/actions/:id', 'action.read', showOne),
  post('/actions/:id/answer', 'action.answer', takeAnswer),
  post('/actions/:id/sending', 'action.answer', takeSending),
  post('/actions/:id/completion', 'action.answer', takeCompletion),
  post('/actions/:id/verification', 'action.answer', takeVerification),
  post('/actions/:id/dispute', 'action.read', takeDispute),
]
