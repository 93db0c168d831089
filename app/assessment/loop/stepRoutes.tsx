import { z } from 'zod'
import { NotAllowed } from '../../errors.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf, typedDay } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { readAssessment } from '../actions.ts'
import { conflict, isRefusal, seenIn } from './answering.tsx'
import { withdraw } from './drafting.ts'
import { BODY_DECISIONS, bodiesOf, decideEscalated, escalate } from './escalate.ts'
import { hearAdvisers, heardThisRound, mayCloseAdviserReview } from './heard.ts'
import { BodyDecisionPage, EscalationPage, HeardPage, WithdrawalPage } from './pages/laterSteps.tsx'
import { stepsOf } from './stepStore.ts'
import { words } from './words.ts'

type Drawn = { typed?: Record<string, string>; errors?: FieldError[] }
type Draw = (visit: Visit, drawn?: Drawn) => Promise<Parameters<typeof page>[0]>
type Done = { ok: true } | { ok: false; because: string }

/** After a step was tried: on to the assessment, 409 where it does not lead on, or the form again with what to mend. */
async function answerStep(visit: Post, done: Done, said: string, draw: Draw, fieldOf: (because: string) => string) {
  const id = visit.params.id!
  if (done.ok) return go(`/assessments/${id}`, said)
  if (isRefusal(done)) return conflict(visit, id, done)
  return again(visit, draw, [{ field: fieldOf(done.because), text: sentenceOf(done) }])
}

const again = async (visit: Post, draw: Draw, errors: FieldError[]): Promise<Answer> =>
  refuse(await draw(visit, { typed: visit.form.typed, errors }))

/** The sentence of a refusal; an open major point is named. */
export function sentenceOf(done: { because: string; points?: { words: string }[] }): string {
  if (done.because === 'open-major') return words.faults['open-major'](shortWords(done.points ?? []))
  return (words.faults as Record<string, unknown>)[done.because] as string
}

const shortWords = (points: { words: string }[]): string =>
  points.map(({ words }) => `“${words.length > 120 ? `${words.slice(0, 119)}…` : words}”`).join(', ')

const drawHeard: Draw = async ({ caller, frame, params }, drawn = {}) => {
  const about = await readAssessment(caller, params.id!)
  if (!mayCloseAdviserReview(caller, about)) throw new NotAllowed('assessment.submit')
  const heard = await heardThisRound(caller, about.assessment)
  return <HeardPage frame={frame} about={about.assessment} heard={heard} {...drawn} />
}

async function takeHeard(visit: Post): Promise<Answer> {
  const given = { why: visit.form.get('why'), seen: seenIn(visit) }
  const done = await hearAdvisers(visit.caller, visit.params.id!, given)
  return answerStep(visit, done, 'loop.heard', drawHeard, () => 'why')
}

const drawWithdrawal: Draw = async ({ caller, frame, params }, drawn = {}) => {
  const { assessment } = await readAssessment(caller, params.id!)
  return <WithdrawalPage frame={frame} about={assessment} {...drawn} />
}

async function takeWithdrawal(visit: Post): Promise<Answer> {
  const done = await withdraw(visit.caller, visit.params.id!, { why: visit.form.get('why'), seen: seenIn(visit) })
  return answerStep(visit, done, 'loop.withdrawn', drawWithdrawal, () => 'why')
}

const drawEscalation: Draw = async ({ caller, frame, params }, drawn = {}) => {
  const { assessment } = await readAssessment(caller, params.id!)
  return <EscalationPage frame={frame} about={assessment} bodies={await bodiesOf(caller)} {...drawn} />
}

async function takeEscalation(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const given = { bodyUnitId: form.get('body'), why: form.get('why'), seen: seenIn(visit) }
  const done = await escalate(caller, params.id!, given)
  return answerStep(visit, done, 'loop.escalated', drawEscalation, (because) =>
    because === 'no-body' ? 'body' : 'why',
  )
}

const drawBodyDecision: Draw = async ({ caller, frame, params }, drawn = {}) => {
  const { assessment } = await readAssessment(caller, params.id!)
  const bodies = await bodiesOf(caller)
  const up = (await stepsOf(caller, assessment.id)).findLast(({ step }) => step === 'escalate')
  const escalatedTo = bodies.find(({ id }) => id === up?.detail.bodyUnitId)
  return (
    <BodyDecisionPage
      frame={frame}
      about={assessment}
      bodies={bodies}
      escalatedTo={escalatedTo}
      today={caller.today}
      {...drawn}
    />
  )
}

const decisionSchema = () =>
  z.object({
    decision: oneOf(BODY_DECISIONS, words.faults['no-choice']),
    body: z.uuid(words.faults['no-body']),
    onDay: typedDay(words.faults['no-day']),
    minute: z.string().trim(),
    why: z.string().max(50_000, words.faults['too-long']),
    actions: z.string().max(50_000, words.faults['too-long']),
  })

async function takeBodyDecision(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const read = form.read(decisionSchema())
  if (!read.ok) return again(visit, drawBodyDecision, read.errors)
  const { body, minute, ...rest } = read.values
  const done = await decideEscalated(caller, params.id!, {
    ...rest,
    bodyUnitId: body,
    minuteRef: minute,
    decisionId: key,
    seen: seenIn(visit),
  })
  return answerStep(visit, done, 'loop.decided', drawBodyDecision, (because) => decisionFields[because] ?? 'decision')
}

const decisionFields: Record<string, string> = {
  'no-reason': 'why',
  'no-actions': 'actions',
  'future-day': 'onDay',
  'not-a-body': 'body',
}

export const stepRoutes: Route[] = [
  get('/assessments/:id/advisers-heard', 'assessment.submit', async (visit) => page(await drawHeard(visit))),
  post('/assessments/:id/advisers-heard', 'assessment.submit', takeHeard),
  get('/assessments/:id/withdrawal', 'assessment.submit', async (visit) => page(await drawWithdrawal(visit))),
  post('/assessments/:id/withdrawal', 'assessment.submit', takeWithdrawal),
  get('/assessments/:id/escalation', 'assessment.submit', async (visit) => page(await drawEscalation(visit))),
  post('/assessments/:id/escalation', 'assessment.submit', takeEscalation),
  get('/assessments/:id/body-decision', 'decision.record', async (visit) => page(await drawBodyDecision(visit))),
  post('/assessments/:id/body-decision', 'decision.record', takeBodyDecision),
]
