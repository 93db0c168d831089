import { z } from 'zod'
import { NotAllowed } from '../../../errors.ts'
import type { Severity } from '../../../involvement/involvement.ts'
import { may } from '../../../organisation/caller.ts'
import { type Answer, go, page, refuse } from '../../../web/answer.ts'
import { oneOf, typedWords } from '../../../web/fieldSchemas.ts'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../../web/route.ts'
import { packFor } from '../../actions.ts'
import { maySee } from '../../permissions.ts'
import { conflict, isRefusal, seenIn } from '../answering.tsx'
import { namesIn } from '../readingRoutes.tsx'
import { sentenceOf as loopSentenceOf } from '../stepRoutes.tsx'
import { askSecondRater, assignReview, claimReview, openReview, standDown } from './assign.ts'
import { recordAttempt } from './attempt.ts'
import { DECISIONS, decide } from './decide.ts'
import { DeskPage, type Refused } from './pages/desk.tsx'
import { QueuePage } from './pages/queue.tsx'
import { raisePoint } from './point.ts'
import { readQueue } from './queue.ts'
import { readDesk } from './readDesk.ts'
import { agreeScore, declareConflicts, saveScores } from './score.ts'
import { words } from './words.ts'

async function drawQueue({ caller, frame, query }: Visit, refused?: { id: string; errors: FieldError[] }) {
  const queue = await readQueue(caller)
  const open = queue.queued
    .filter(({ assessment }) => maySee(caller, assessment))
    .map(({ assessment }) => assessment.id)
  return (
    <QueuePage
      frame={frame}
      {...queue}
      mayAssign={may(caller, 'review.assign')}
      open={new Set(open)}
      q={query.get('q')?.trim() ?? ''}
      refused={refused}
    />
  )
}

/** The attempt is written down, and the person told that the lead can choose another. */
async function refuseOwnTeam({ caller, database }: Visit, recordId: string): Promise<never> {
  await recordAttempt(database, caller, recordId)
  throw new NotAllowed('review.do', words.ownTeam)
}

async function takeAssignment(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const id = params.id!
  const again = async (text: string) => refuse(await drawQueue(visit, { id, errors: [{ field: 'reviewer', text }] }))
  const read = form.read(z.object({ reviewer: z.uuid(words.faults['no-reviewer']) }))
  if (!read.ok) return again(words.faults['no-reviewer'])
  const done = await assignReview(caller, id, read.values.reviewer, key)
  if (done.ok) return go('/reviews', 'review.assigned')
  if (done.because === 'own-work') await recordAttempt(visit.database, caller, id)
  if (done.state) return conflict(visit, id, { ok: false, because: 'not-from-here', state: done.state })
  return again(words.faults[done.because])
}

async function takeClaim(visit: Post): Promise<Answer> {
  const { caller, params, key } = visit
  const done = await claimReview(caller, params.id!, key)
  if (done.ok) return go(`/reviews/${done.id}`, 'review.claimed')
  if (done.because === 'own-work') return refuseOwnTeam(visit, params.id!)
  return page(await drawQueue(visit), done.because === 'not-in-review' ? 409 : 422)
}

async function draw(visit: Visit, refused?: Refused) {
  const { caller, frame, params } = visit
  const opened = await openReview(caller, params.id!)
  if (!opened.ok) return refuseOwnTeam(visit, params.id!)
  const desk = await readDesk(caller, opened.review, opened.about)
  const names = await namesIn(caller, desk.assessment.id)
  return <DeskPage frame={frame} caller={caller} desk={desk} names={names} refused={refused} />
}

type Fault = { ok: false; because: string }

/** The desk again with what was typed; 409 where the review is over; 403, and the attempt kept, for one's own team. */
async function again(
  visit: Post,
  form: Refused['form'],
  done: Fault,
  errors: FieldError[],
  more: Partial<Refused> = {},
) {
  if (done.because === 'own-team') return refuseOwnTeam(visit, visit.params.id!)
  const body = await draw(visit, { form, typed: visit.form.typed, errors, ...more })
  return done.because === 'review-is-over' ? page(body, 409) : refuse(body)
}

const faultOf = (because: string): string => (words.faults as Record<string, unknown>)[because] as string
const UNREAD: Fault = { ok: false, because: 'unread' }
const deskOf = ({ params }: Visit): string => `/reviews/${params.id}`

async function takeDeclaration(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const shape = { independent: oneOf(['yes', 'no'], words.faults['no-declaration']), conflicts: z.string() }
  const read = form.read(z.object(shape))
  if (!read.ok) return again(visit, 'declaration', UNREAD, read.errors)
  const { independent, conflicts } = read.values
  const done = await declareConflicts(caller, params.id!, { isIndependent: independent === 'yes', conflicts })
  if (done.ok) return go(deskOf(visit), 'review.declared')
  return again(visit, 'declaration', done, [{ field: 'conflicts', text: faultOf(done.because) }])
}

async function takeSecond(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const read = form.read(z.object({ second: z.uuid(words.faults['no-reviewer']) }))
  if (!read.ok) return again(visit, 'second-raters', UNREAD, read.errors)
  const done = await askSecondRater(caller, params.id!, read.values.second, key)
  if (done.ok) return go(deskOf(visit), 'review.second-asked')
  return again(visit, 'second-raters', done, [{ field: 'second', text: faultOf(done.because) }])
}

async function takeScores(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const scores = form.names().flatMap((name) => {
    const question = name.startsWith('score.') ? name.slice('score.'.length) : ''
    if (!question || !/^[0-4]$/.test(form.get(name))) return []
    return [{ question, score: Number(form.get(name)), note: form.get(`note.${question}`).slice(0, 50_000) }]
  })
  const done = await saveScores(caller, params.id!, scores)
  if (done.ok) return go(deskOf(visit), done.isWhole ? 'review.first-scores' : 'review.scored')
  return again(visit, 'scores', done, [{ field: 'scores', text: faultOf(done.because) }])
}

const pointSchema = (themes: string[], severities: string[]) =>
  z.object({
    question: z.string(),
    theme: z.enum(themes as [string, ...string[]], words.faults['no-theme']),
    severity: z.enum(severities as [string, ...string[]], words.faults['no-severity']),
    words: typedWords(words.faults['no-words'], 50_000, words.faults['too-long']),
    affected: z.string().max(50_000, words.faults['too-long']),
    settledBy: z.string().max(50_000, words.faults['too-long']),
  })

async function takePoint(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const opened = await openReview(caller, params.id!)
  if (!opened.ok) return refuseOwnTeam(visit, params.id!)
  const pack = await packFor(opened.about.assessment)
  const read = form.read(
    pointSchema(
      pack.themes.map(({ theme }) => theme),
      pack.severities.map(({ severity }) => severity),
    ),
  )
  if (!read.ok) return again(visit, 'points', UNREAD, read.errors)
  const severity = (form.get('as') === 'query' ? 'query' : read.values.severity) as Severity
  const question = pack.questions.some((one) => one.question === read.values.question) ? read.values.question : null
  const done = await raisePoint(caller, params.id!, { ...read.values, severity, question }, key)
  if (done.ok) return go(deskOf(visit), severity === 'praise' ? 'review.praised' : 'review.raised')
  const field = done.because === 'no-words' ? 'words' : done.because === 'major-needs-both' ? 'affected' : 'severity'
  const asQuery = done.because === 'major-needs-both'
  return again(visit, 'points', done, [{ field, text: faultOf(done.because) }], { asQuery })
}

async function takeAgreement(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const shape = {
    agreedOn: z.string(),
    agreed: z.string().regex(/^[0-4]$/, words.faults['no-score']),
    agreedNote: z.string(),
  }
  const read = form.read(z.object(shape))
  if (!read.ok) return again(visit, 'agreements', UNREAD, read.errors)
  const { agreedOn, agreed, agreedNote } = read.values
  const done = await agreeScore(caller, params.id!, { question: agreedOn, score: Number(agreed), note: agreedNote })
  if (done.ok) return go(deskOf(visit), 'review.agreed')
  return again(visit, 'agreements', done, [{ field: 'agreedOn', text: faultOf(done.because) }])
}

async function takeDecision(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = form.read(z.object({ decision: oneOf(DECISIONS, words.faults['no-choice']) }))
  if (!read.ok) return again(visit, 'decision', UNREAD, read.errors)
  const done = await decide(caller, params.id!, {
    ...read.values,
    note: form.get('note'),
    actions: form.get('actions'),
    bodyUnitId: form.get('body'),
    seen: seenIn(visit),
  })
  if (done.ok) return go(deskOf(visit), 'review.decided')
  if (isRefusal(done)) {
    const opened = await openReview(caller, params.id!)
    if (!opened.ok) return refuseOwnTeam(visit, params.id!)
    return conflict(visit, opened.about.assessment.id, done)
  }
  return again(visit, 'decision', done, [{ field: decisionField(done.because), text: sentenceOf(done) }])
}

const decisionField = (because: string): string =>
  ({ 'no-note': 'note', 'no-actions': 'actions', 'no-body': 'body' })[because] ?? 'decision'

function sentenceOf(done: Extract<Awaited<ReturnType<typeof decide>>, { ok: false }>): string {
  if (done.because === 'second-not-scored') return words.faults['second-not-scored'](done.who)
  if (done.because === 'talk-first') return words.faults['talk-first'](done.questions.length)
  return faultOf(done.because) ?? loopSentenceOf(done)
}

async function takeStandingDown(visit: Post): Promise<Answer> {
  const done = await standDown(visit.caller, visit.params.id!, visit.form.get('leave'))
  if (done.ok) return go('/reviews', 'review.stood-down')
  return again(visit, 'standing-down', done, [{ field: 'leave', text: faultOf(done.because) }])
}

export const reviewRoutes: Route[] = [
  get('/reviews', 'review.do', async (visit) => page(await drawQueue(visit))),
  post('/assessments/:id/reviews', 'review.assign', takeAssignment),
  post('/assessments/:id/claims', 'review.do', takeClaim),
  get('/reviews/:id', 'review.do', async (visit) => page(await draw(visit))),
  post('/reviews/:id/declaration', 'review.do', takeDeclaration),
  post('/reviews/:id/second-raters', 'review.do', takeSecond),
  post('/reviews/:id/scores', 'review.do', takeScores),
  post('/reviews/:id/points', 'review.do', takePoint),
  post('/reviews/:id/agreements', 'review.do', takeAgreement),
  post('/reviews/:id/decision', 'review.do', takeDecision),
  post('/reviews/:id/standing-down', 'review.do', takeStandingDown),
]
