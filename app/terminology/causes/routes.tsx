import { z } from 'zod'
import { may, reachOf } from '../../organisation/caller.ts'
import type { BothEdits } from '../../organisation/parts.tsx'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { typedDay } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { listConcepts, loadTerminology, wordingsOf } from '../concepts.ts'
import * as door from './actions.ts'
import { ACTIONABLE, type CauseFault, type CauseLevel, type IntersectionFault, readAxes } from './cause.ts'
import { CausePage, NewCause } from './pages/cause.tsx'
import { IntersectionPage, NewIntersection } from './pages/intersection.tsx'
import { RecognitionPage } from './pages/recognition.tsx'
import { words } from './words.ts'

type Refused = { errors: FieldError[]; typed?: Record<string, string>; both?: BothEdits }

async function showRecognition({ caller, frame }: Visit): Promise<Answer> {
  const statement = (await listConcepts(caller)).find(
    ({ concept }) => concept.kind === 'recognition' && !concept.archivedAt,
  )
  const frozen =
    statement?.inForce &&
    (await wordingsOf(caller, statement.concept.id)).find(({ no }) => no === statement.inForce?.versionNo)
  const whole = await door.wholeOf(caller)
  return page(
    <RecognitionPage
      frame={frame}
      statement={statement}
      wording={frozen?.wording ?? statement?.concept.draft}
      causes={await door.causesOf(caller, whole)}
      intersections={await door.intersectionsOf(caller, whole)}
      mayEdit={may(caller, 'terminology.edit')}
    />,
  )
}

async function drawNewCause({ caller, frame, query }: Visit, refused?: Refused) {
  const { causes } = await loadTerminology(caller)
  const example = causes.find(({ cause }) => cause === query.get('from'))
  const typed = example && { title: example.title, level: String(example.level), mechanism: example.mechanism }
  return <NewCause frame={frame} examples={causes} typed={refused?.typed ?? typed} errors={refused?.errors} />
}

// A level that is none of the four is refused by the noun.
const causeIn = ({ form }: Post) => ({
  title: form.get('title'),
  level: Number(form.get('level')) as CauseLevel,
  mechanism: form.get('mechanism').trim(),
  affected: form
    .get('affected')
    .split('\n')
    .map((group) => group.trim())
    .filter(Boolean),
  actionable: ACTIONABLE.find((one) => one === form.get('actionable')) ?? null,
})

function causeErrors({ form }: Post, because: CauseFault): FieldError[] {
  if (because === 'too-long') return [{ field: 'mechanism', text: words.faults['too-long'] }]
  const errors: FieldError[] = []
  if (!form.get('title').trim()) errors.push({ field: 'title', text: words.faults['no-title'] })
  if (!/^[1-4]$/.test(form.get('level'))) errors.push({ field: 'level', text: words.faults['no-level'] })
  return errors.length ? errors : [{ field: 'title', text: words.faults[because] }]
}

async function takeCause(visit: Post): Promise<Answer> {
  const done = await door.recordCause(visit.caller, { id: visit.key, ...causeIn(visit) })
  if (done.ok) return go(`/causes/${done.id}`, 'cause.saved')
  return refuse(await drawNewCause(visit, { errors: causeErrors(visit, done.because), typed: visit.form.typed }))
}

async function drawCause({ caller, frame, params }: Visit, refused?: Partial<Refused>) {
  const cause = await door.readCause(caller, params.id!)
  const shown = { ...cause, evidence: await door.supportsOf(caller, cause.id) }
  return (
    <CausePage
      frame={frame}
      cause={shown}
      mayEdit={may(caller, 'terminology.edit') && !cause.isArchived}
      opensEvidence={reachOf(caller, 'evidence.read').length > 0}
      today={caller.today}
      {...refused}
    />
  )
}

async function takeCauseEdit(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await door.amendCause(caller, params.id!, form.base, causeIn(visit))
  if (done.ok) return go(`/causes/${params.id}`, 'cause.saved')
  if (done.because !== 'edited')
    return refuse(await drawCause(visit, { errors: causeErrors(visit, done.because), typed: form.typed }))
  const { title, level, mechanism } = await door.readCause(caller, params.id!)
  const saved = [
    { name: words.cause.title, value: title },
    { name: words.cause.level, value: words.levels[level].name },
    { name: words.page.mechanism, value: mechanism || words.page.noMechanism },
  ]
  return refuse(await drawCause(visit, { typed: form.typed, both: { saved, keepHref: `/causes/${params.id}` } }))
}

async function takeSupport(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const again = async (errors: FieldError[]) => refuse(await drawCause(visit, { errors, typed: form.typed }))
  const read = form.read(
    z.object({
      name: z.string().trim().min(1, words.faults['no-evidence-title']).max(200, words.faults['too-long']),
      onDay: typedDay(words.faults['no-day']),
    }),
  )
  if (!read.ok) return again(read.errors)
  const done = await door.supportCause(caller, params.id!, {
    id: key,
    title: read.values.name,
    onDay: read.values.onDay,
    url: form.get('url'),
    words: form.get('shows'),
  })
  if (done.ok) return go(`/causes/${params.id}`, 'cause.shown')
  return again([{ field: done.because === 'future-day' ? 'onDay' : 'url', text: words.faults[done.because] }])
}

async function drawNewIntersection({ caller, frame }: Visit, refused?: Refused) {
  const { intersections } = await loadTerminology(caller)
  return <NewIntersection frame={frame} examples={intersections} typed={refused?.typed} errors={refused?.errors} />
}

const intersectionIn = ({ form }: Post) => ({
  axes: readAxes(form.get('axes')),
  differs: form.get('differs').trim(),
  implication: form.get('implication').trim(),
})

function intersectionErrors({ form }: Post, because: IntersectionFault): FieldError[] {
  if (because === 'too-long') return [{ field: 'differs', text: words.faults['too-long'] }]
  const errors: FieldError[] = []
  if (readAxes(form.get('axes')).length < 2) errors.push({ field: 'axes', text: words.faults['two-axes'] })
  if (!form.get('differs').trim()) errors.push({ field: 'differs', text: words.faults['no-difference'] })
  return errors
}

async function takeIntersection(visit: Post): Promise<Answer> {
  const done = await door.recordIntersection(visit.caller, { id: visit.key, ...intersectionIn(visit) })
  if (done.ok) return go(`/intersections/${done.id}`, 'intersection.saved')
  return refuse(
    await drawNewIntersection(visit, { errors: intersectionErrors(visit, done.because), typed: visit.form.typed }),
  )
}

async function drawIntersection({ caller, frame, params }: Visit, refused?: Partial<Refused>) {
  const one = await door.readIntersection(caller, params.id!)
  return (
    <IntersectionPage
      frame={frame}
      one={one}
      mayEdit={may(caller, 'terminology.edit') && !one.isArchived}
      {...refused}
    />
  )
}

async function takeIntersectionEdit(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await door.amendIntersection(caller, params.id!, form.base, intersectionIn(visit))
  if (done.ok) return go(`/intersections/${params.id}`, 'intersection.saved')
  if (done.because !== 'edited')
    return refuse(await drawIntersection(visit, { errors: intersectionErrors(visit, done.because), typed: form.typed }))
  const { axes, differs, implication } = await door.readIntersection(caller, params.id!)
  const saved = [
    { name: words.page.where, value: axes.join(', ') },
    { name: words.page.differs, value: differs },
    { name: words.page.implication, value: implication || words.page.decorative },
  ]
  return refuse(
    await drawIntersection(visit, { typed: form.typed, both: { saved, keepHref: `/intersections/${params.id}` } }),
  )
}

const takeAway =
  (draw: typeof drawCause) =>
  async (visit: Post): Promise<Answer> => {
    const done = await door.putAway(visit.caller, visit.params.id!, visit.form.get('why'))
    if (done.ok) return go('/recognition', 'cause.away')
    return refuse(await draw(visit, { errors: [{ field: 'why', text: words.faults[done.because] }] }))
  }

export const causeRoutes: Route[] = [
  get('/recognition', 'terminology.read', showRecognition),
  get('/causes/new', 'terminology.edit', async (visit) => page(await drawNewCause(visit))),
  post('/causes', 'terminology.edit', takeCause),
  get('/causes/:id', 'terminology.read', async (visit) => page(await drawCause(visit))),
  post('/causes/:id', 'terminology.edit', takeCauseEdit),
  post('/causes/:id/evidence', 'terminology.edit', takeSupport),
  post('/causes/:id/put-away', 'terminology.edit', takeAway(drawCause)),
  get('/intersections/new', 'terminology.edit', async (visit) => page(await drawNewIntersection(visit))),
  post('/intersections', 'terminology.edit', takeIntersection),
  get('/intersections/:id', 'terminology.read', async (visit) => page(await drawIntersection(visit))),
  post('/intersections/:id', 'terminology.edit', takeIntersectionEdit),
  post('/intersections/:id/put-away', 'terminology.edit', takeAway(drawIntersection)),
]
