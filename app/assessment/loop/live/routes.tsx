import { z } from 'zod'
import { NotAllowed } from '../../../errors.ts'
import { type Answer, go, page, refuse } from '../../../web/answer.ts'
import { oneOf, typedDay } from '../../../web/fieldSchemas.ts'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../../web/route.ts'
import { openAssessment, readAssessment } from '../../actions.ts'
import { saveAnswer } from '../../answer/actions.ts'
import { deleteDraft, writeDraft } from '../../answer/draftStore.ts'
import { readAnswer, typedAnswer } from '../../answer/readAnswer.ts'
import { changeRows } from '../../answer/shownRows.ts'
import { isAnswered, type Value } from '../../answer/value.ts'
import { conflict, isRefusal, seenIn } from '../answering.tsx'
import { bodiesOf } from '../escalate.ts'
import { closeAssessment, closingQuestions, goLive, recordFollowUp } from './actions.ts'
import { FOLLOW_UP_OUTCOMES, followUpsDue } from './followUp.ts'
import { followUpsOf } from './followUpStore.ts'
import { ClosurePage, FollowUpList, LivePage } from './pages/live.tsx'
import { FollowUpPage } from './pages/point.tsx'
import { type ReadPoint, readPoint } from './readPoint.ts'
import { words } from './words.ts'

type Drawn = { typed?: Record<string, string>; errors?: FieldError[] }

async function drawLive({ caller, frame, params }: Visit, drawn: Drawn = {}) {
  const { assessment } = await readAssessment(caller, params.id!)
  return <LivePage frame={frame} about={assessment} liveFrom={assessment.liveFrom} today={caller.today} {...drawn} />
}

async function takeLive(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const { assessment } = await readAssessment(caller, params.id!)
  const again = async (errors: FieldError[]) => refuse(await drawLive(visit, { typed: form.typed, errors }))
  const read = form.read(z.object({ fromOn: typedDay(words.faults['no-day']) }))
  if (!read.ok && !assessment.liveFrom) return again(read.errors)
  const fromOn = assessment.liveFrom ?? (read.ok ? read.values.fromOn : '')
  const done = await goLive(caller, assessment.id, { fromOn, seen: seenIn(visit) })
  if (done.ok) return go(`/assessments/${assessment.id}/follow-ups`, 'live.began')
  if (isRefusal(done)) return conflict(visit, assessment.id, done)
  return again([{ field: 'fromOn', text: words.faults[done.because] }])
}

async function drawClosure({ caller, frame, params }: Visit, drawn: Drawn = {}) {
  const opened = await openAssessment(caller, params.id!)
  const questions = closingQuestions(opened)
  const isTold = questions.length > 0 && questions.every(({ question }) => isAnswered(opened.given(question)))
  return <ClosurePage frame={frame} about={opened.assessment} questions={questions} isTold={isTold} {...drawn} />
}

async function takeClosure(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const opened = await openAssessment(caller, params.id!)
  const done = await closeAssessment(caller, opened, { why: form.get('why'), seen: seenIn(visit) })
  if (done.ok) return go(`/assessments/${params.id}`, 'live.closed')
  if (isRefusal(done)) return conflict(visit, params.id!, done)
  const errors = [{ field: 'why', text: words.faults[done.because] }]
  return refuse(await drawClosure(visit, { typed: form.typed, errors }))
}

async function showList({ caller, frame, params }: Visit): Promise<Answer> {
  const { assessment } = await readAssessment(caller, params.id!)
  const due = followUpsDue(assessment, await followUpsOf(caller, assessment.id), caller.today)
  return page(<FollowUpList frame={frame} about={assessment} due={due} />)
}

const hereOf = ({ params }: Visit): string => `/assessments/${params.id}/follow-ups/${params.point}`

type Written = Drawn & { value?: { value: Value; base: number } }

async function draw({ caller, frame }: Visit, read: ReadPoint, drawn: Written = {}) {
  return <FollowUpPage frame={frame} caller={caller} read={read} bodies={await bodiesOf(caller)} {...drawn} />
}

const showPoint = async (visit: Visit): Promise<Answer> => {
  const { caller, params, query } = visit
  return page(await draw(visit, await readPoint(caller, params.id!, params.point!, query.get('prompt'))))
}

/** Answers one of its questions. A row more or less is drawn from what was typed, which is kept as a draft. */
async function takeAnswer(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = await readPoint(caller, params.id!, params.point!, form.get('prompt'))
  const prompt = read.prompts.find((one) => one.prompt === form.get('prompt'))
  if (!prompt || !read.mayWrite) throw new NotAllowed('assessment.write')
  const typed = typedAnswer(form, prompt.layout)
  const at = { assessmentId: params.id!, question: prompt.prompt }
  if (form.get('rows') || form.get('remove') || form.get('another')) {
    const button = { remove: form.get('remove'), another: form.get('another'), add: form.get('rows') === 'add' }
    await writeDraft(caller, { ...at, value: changeRows(prompt.layout, typed, button), base: form.base })
    return go(`${hereOf(visit)}?prompt=${prompt.prompt}#p-${prompt.prompt}`)
  }
  const again = async (errors: FieldError[], base = form.base) =>
    refuse(await draw(visit, read, { value: { value: typed, base }, errors }))
  const answer = readAnswer(form, prompt.layout, prompt.answer?.value)
  if (!answer.ok) return again(answer.errors)
  const saved = await saveAnswer(caller, { ...at, value: answer.value, base: form.base })
  if (saved.ok) {
    await deleteDraft(caller, params.id!, prompt.prompt)
    return go(hereOf(visit), 'live.answered')
  }
  // Both texts stay: theirs in the history of the answer once this one is saved over it, which the person now sees.
  const base = saved.because === 'edited' ? (saved.theirs?.edit ?? 0) : form.base
  return again([{ field: `p-${prompt.prompt}`, text: words.faults[saved.because] }], base)
}

async function takePoint(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = await readPoint(caller, params.id!, params.point!)
  const again = async (errors: FieldError[]) => refuse(await draw(visit, read, { typed: form.typed, errors }))
  const shape = { outcome: oneOf(FOLLOW_UP_OUTCOMES, words.faults['no-outcome']), note: z.string(), harm: z.string() }
  const values = form.read(z.object(shape))
  if (!values.ok) return again(values.errors)
  const { outcome, note, harm } = values.values
  const given = { point: read.point, outcome, note, harm: harm === 'yes', bodyUnitId: form.get('body') }
  const done = await recordFollowUp(caller, params.id!, { ...given, seen: seenIn(visit) })
  if (done.ok) return go(`/assessments/${params.id}/follow-ups`, given.harm ? 'live.escalated' : 'live.looked')
  if (isRefusal(done)) return conflict(visit, params.id!, done)
  const field = done.because === 'no-body' ? 'body' : done.because === 'already-recorded' ? 'outcome' : 'note'
  return again([{ field, text: words.faults[done.because] }])
}

export const liveRoutes: Route[] = [
  get('/assessments/:id/live', 'assessment.submit', async (visit) => page(await drawLive(visit))),
  post('/assessments/:id/live', 'assessment.submit', takeLive),
  get('/assessments/:id/closure', 'assessment.submit', async (visit) => page(await drawClosure(visit))),
  post('/assessments/:id/closure', 'assessment.submit', takeClosure),
  get('/assessments/:id/follow-ups', 'assessment.read', showList),
  get('/assessments/:id/follow-ups/:point', 'assessment.read', showPoint),
  post('/assessments/:id/follow-ups/:point', 'assessment.write', takePoint),
  post('/assessments/:id/follow-ups/:point/answers', 'assessment.write', takeAnswer),
]
