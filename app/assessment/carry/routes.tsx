import { NotFound } from '../../errors.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { openAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { isWriter, mayWrite } from '../permissions.ts'
import { mayCarry, moveToNewer, newerVersion, offersFor } from './actions.ts'
import { packsRead } from './crosswalk.ts'
import { ElsewherePage } from './pages/elsewhere.tsx'
import { VersionPage } from './pages/version.tsx'
import { words } from './words.ts'

async function drawVersion({ caller, frame, params }: Visit, errors?: { field: string; text: string }[]) {
  const newer = await newerVersion(caller, params.id!)
  const opened = newer?.opened ?? (await openAssessment(caller, params.id!))
  const { notYours, notOpen } = words.version
  const notNow = !newer || mayCarry(caller, newer) ? undefined : isWriter(caller, opened) ? notOpen : notYours
  const { assessment } = opened
  return <VersionPage frame={frame} assessment={assessment} newer={newer} notNow={notNow} errors={errors} />
}

async function takeVersion(visit: Post): Promise<Answer> {
  const { caller, params, form } = visit
  const seen = Number.parseInt(form.get('seen'), 10) || 0
  const done = await moveToNewer(caller, params.id!, { to: form.get('to'), seen })
  if (done.ok) return go(`/assessments/${params.id}`, 'carry.moved')
  return refuse(await drawVersion(visit, [{ field: 'move', text: words.version.errors[done.because] }]))
}

async function drawElsewhere({ caller, frame, params }: Visit, errors?: { field: string; text: string }[]) {
  const opened = await openAssessment(caller, params.id!)
  const titles = new Map([...(await packsRead(caller))].map(([name, { title }]) => [name, title]))
  return (
    <ElsewherePage
      frame={frame}
      opened={opened}
      offers={await offersFor(caller, opened)}
      packTitles={titles}
      mayWrite={mayWrite(caller, opened)}
      errors={errors}
    />
  )
}

async function takeElsewhere(visit: Post): Promise<Answer> {
  const { caller, params, form } = visit
  const question = form.get('question')
  const offers = await offersFor(caller, await openAssessment(caller, params.id!), question)
  const offer = offers.find(({ assessmentId }) => assessmentId === form.get('from'))
  if (!offer) throw new NotFound(`answer elsewhere to ${question}`)
  const value = { same: { assessmentId: offer.assessmentId, question: offer.elsewhere } }
  const saved = await saveAnswer(caller, { assessmentId: params.id!, question, value, base: Math.max(0, form.base) })
  if (saved.ok) return go(`/assessments/${params.id}/elsewhere`, 'carry.same')
  const text = saved.because === 'edited' ? words.same.edited : words.same.notOpen
  return refuse(await drawElsewhere(visit, [{ field: `take-${question}`, text }]))
}

export const routes: Route[] = [
  get('/assessments/:id/version', 'assessment.read', async (visit) => page(await drawVersion(visit))),
  post('/assessments/:id/version', 'assessment.write', takeVersion),
  get('/assessments/:id/elsewhere', 'assessment.read', async (visit) => page(await drawElsewhere(visit))),
  post('/assessments/:id/elsewhere', 'assessment.write', takeElsewhere),
]
