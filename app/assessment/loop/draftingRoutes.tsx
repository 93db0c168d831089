import { z } from 'zod'
import { listAdvisers } from '../../involvement/actions.ts'
import { may } from '../../organisation/caller.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { openAssessment, readAssessment } from '../actions.ts'
import { isWriter, mustBeWriter } from '../permissions.ts'
import { teamOf } from '../team/readTeam.ts'
import { conflict, isRefusal, seenIn } from './answering.tsx'
import { designChangesOf, hasChangeOrReason } from './changes.ts'
import {
  askToScreenOut,
  declineScreenOut,
  goOn,
  mayScreenOut,
  recordDeliberation,
  requestToScreenOut,
  revise,
  screenOut,
} from './drafting.ts'
import { unansweredOf } from './frozen.ts'
import { saidAbout } from './heard.ts'
import { DeliberationPage } from './pages/deliberation.tsx'
import { ScreenPage } from './pages/screen.tsx'
import { SubmissionPage } from './pages/submission.tsx'
import { submit } from './submit.ts'
import { words } from './words.ts'

type Drawn = { typed?: Record<string, string>; errors?: FieldError[] }

async function drawScreen({ caller, frame, params }: Visit, drawn: Drawn = {}) {
  const about = await readAssessment(caller, params.id!)
  return (
    <ScreenPage
      frame={frame}
      about={about.assessment}
      mayGoOn={isWriter(caller, about)}
      mayAccept={mayScreenOut(caller, about)}
      request={await requestToScreenOut(caller, params.id!)}
      {...drawn}
    />
  )
}

async function takeGoingOn(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = form.read(z.object({ length: oneOf(['short', 'full'], words.faults['no-length']) }))
  if (!read.ok) return refuse(await drawScreen(visit, { typed: form.typed, errors: read.errors }))
  const done = await goOn(caller, params.id!, { ...read.values, seen: seenIn(visit) })
  return done.ok ? go(`/assessments/${params.id}`, 'loop.went-on') : conflict(visit, params.id!, done)
}

async function takeScreeningOut(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const id = params.id!
  const given = { why: form.get('why'), seen: seenIn(visit) }
  const accepts = mayScreenOut(caller, await readAssessment(caller, id))
  const done = accepts ? await screenOut(caller, id, given) : await askToScreenOut(caller, id, given)
  if (done.ok) return go(`/assessments/${id}/screen`, accepts ? 'loop.screened-out' : 'loop.asked-to-stop')
  if (isRefusal(done)) return conflict(visit, id, done)
  return refuse(
    await drawScreen(visit, { typed: form.typed, errors: [{ field: 'why', text: words.faults[done.because] }] }),
  )
}

async function takeRefusal(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await declineScreenOut(caller, params.id!, form.get('declined'))
  if (done.ok) return go(`/assessments/${params.id}/screen`, 'loop.not-screened-out')
  const errors = [{ field: 'declined', text: words.faults['no-reason'] }]
  return refuse(await drawScreen(visit, { typed: form.typed, errors }))
}

/** Public advisers whom this team knows by name: those who spoke about it; all of them for whoever keeps the list. */
async function advisersKnownTo({ caller }: Visit, id: string) {
  if (may(caller, 'adviser.read') && may(caller, 'contribution.enter'))
    return (await listAdvisers(caller)).map((adviser) => ({ id: adviser.id, knownAs: adviser.knownAs }))
  const heard = (await saidAbout(caller, id)).filter(({ fromKind, fromId }) => fromKind === 'adviser' && fromId)
  return [...new Map(heard.map(({ fromId, fromName }) => [fromId!, fromName ?? ''])).entries()].map(
    ([id, knownAs]) => ({
      id,
      knownAs,
    }),
  )
}

async function drawDeliberation(visit: Visit & Partial<Post>, errors: FieldError[] = []) {
  const { caller, frame, params, form } = visit
  const about = await readAssessment(caller, params.id!)
  mustBeWriter(caller, about)
  const chosen = { members: form ? form.all('members') : [], advisers: form ? form.all('advisers') : [] }
  return (
    <DeliberationPage
      frame={frame}
      about={about.assessment}
      team={await teamOf(caller, about)}
      advisers={await advisersKnownTo(visit, params.id!)}
      chosen={chosen}
      typed={form?.typed}
      errors={errors}
    />
  )
}

const COUNTS = ['otherStaff', 'otherPartners', 'otherAdvisers'] as const

async function takeDeliberation(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const about = await readAssessment(caller, params.id!)
  const { assessment } = about
  const team = await teamOf(caller, about)
  const counts = COUNTS.map((name) => ({ name, typed: form.get(name).trim() }))
  const errors = counts
    .filter(({ typed }) => !/^\d{0,4}$/.test(typed))
    .map(({ name }) => ({ field: name, text: words.faults['not-a-number'] }))
  if (errors.length) return refuse(await drawDeliberation(visit, errors))
  const known = await advisersKnownTo(visit, params.id!)
  const there = team.filter(({ memberId }) => form.all('members').includes(memberId))
  const present = {
    members: there.map(({ memberId, kind }) => ({ id: memberId, kind })),
    advisers: known.map(({ id }) => id).filter((id) => form.all('advisers').includes(id)),
    ...Object.fromEntries(counts.map(({ name, typed }) => [name, Number(typed || 0)])),
  }
  const given = { present, waiver: form.get('waiver'), notes: form.get('notes'), seen: seenIn(visit) }
  const done = await recordDeliberation(caller, assessment.id, given)
  if (done.ok) return go(`/assessments/${assessment.id}`, 'loop.deliberated')
  if (isRefusal(done)) return conflict(visit, assessment.id, done)
  const field = done.because === 'nobody' ? (team.length ? 'members' : 'otherStaff') : 'waiver'
  return refuse(await drawDeliberation(visit, [{ field, text: words.faults[done.because] }]))
}

async function drawSubmission({ caller, frame, params }: Visit, drawn: Drawn = {}) {
  const opened = await openAssessment(caller, params.id!)
  mustBeWriter(caller, opened)
  return (
    <SubmissionPage
      frame={frame}
      about={opened.assessment}
      missing={unansweredOf(opened).map(({ question: { question, number, ask } }) => ({ question, number, ask }))}
      asksNoChange={!hasChangeOrReason(await designChangesOf(caller, opened))}
      {...drawn}
    />
  )
}

async function takeSubmission(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const id = params.id!
  const goPast = Object.fromEntries(
    form
      .names()
      .filter((name) => name.startsWith('why.'))
      .map((name) => [name.slice('why.'.length), form.get(name)]),
  )
  const done = await submit(caller, id, {
    goPast,
    goPastAll: form.get('whyAll'),
    noChange: form.get('noChange'),
    note: form.get('note'),
    seen: seenIn(visit),
  })
  if (done.ok) return go(`/assessments/${id}/versions/${done.versionNo}`, 'loop.submitted')
  if (isRefusal(done)) return conflict(visit, id, done)
  const { pack } = await openAssessment(caller, id)
  const numberOf = (key: string) => pack.questions.find(({ question }) => question === key)?.number ?? ''
  const errors = done.questions.map((question) => ({
    field: `why.${question}`,
    text: words.faults.unanswered(numberOf(question)),
  }))
  return refuse(await drawSubmission(visit, { typed: form.typed, errors }))
}

async function takeRevision(visit: Post): Promise<Answer> {
  const { caller, params } = visit
  const done = await revise(caller, params.id!, { seen: seenIn(visit) })
  return done.ok ? go(`/assessments/${params.id}`, 'loop.revising') : conflict(visit, params.id!, done)
}

export const draftingRoutes: Route[] = [
  get('/assessments/:id/screen', 'assessment.read', async (visit) => page(await drawScreen(visit))),
  post('/assessments/:id/going-on', 'assessment.write', takeGoingOn),
  post('/assessments/:id/screening-out', 'assessment.write', takeScreeningOut),
  post('/assessments/:id/screening-out/refusals', 'review.assign', takeRefusal),
  get('/assessments/:id/deliberation', 'assessment.write', async (visit) => page(await drawDeliberation(visit))),
  post('/assessments/:id/deliberation', 'assessment.write', takeDeliberation),
  get('/assessments/:id/submission', 'assessment.submit', async (visit) => page(await drawSubmission(visit))),
  post('/assessments/:id/submission', 'assessment.submit', takeSubmission),
  post('/assessments/:id/revision', 'assessment.write', takeRevision),
]
