import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { changesTo } from '../evidence/actions.ts'
import type { Answered } from '../involvement/actions.ts'
import { type Caller, may } from '../organisation/caller.ts'
import { postsOf } from '../organisation/post/actions.ts'
import { readStructure } from '../organisation/structure/actions.ts'
import { isId } from '../store/newId.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { typedDay } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import * as door from './actions.ts'
import { viewConcept } from './conceptView.ts'
import { AdoptPage, KeepPage } from './pages/adopt.tsx'
import { ConceptPage } from './pages/show.tsx'
import { AttestPage, ProjectsPage } from './pages/use.tsx'
import { VersionList, VersionPage } from './pages/versions.tsx'
import { mayPin } from './permissions.ts'
import { words } from './words.ts'

type Refused = { errors: FieldError[]; typed: Record<string, string>; because?: string[] }

async function drawAdopt({ caller, frame, params }: Visit, refused?: Refused) {
  const view = await viewConcept(caller, params.id!)
  const bodies = (await readStructure(caller)).units.filter(({ governs, isClosed }) => governs && !isClosed)
  return <AdoptPage frame={frame} view={view} bodies={bodies} posts={await postsOf(caller)} {...refused} />
}

const adoptSchema = () =>
  z.object({
    version: z.string().regex(/^(draft|\d+)$/, words.faults['unknown-choice']),
    body: z.string().refine(isId, words.faults['no-body']),
    onDay: typedDay(words.faults['no-day']),
    steward: z.string().refine(isId, words.faults['no-steward']),
    reviewOn: typedDay(words.faults['no-day']),
  })

const ADOPT_FIELD: Record<string, string> = {
  'not-a-body': 'body',
  'future-day': 'onDay',
  'review-in-the-past': 'reviewOn',
  unheard: 'whyUnheard',
  'already-adopted': 'version',
}

async function takeAdopt(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const again = async (errors: FieldError[]) =>
    refuse(await drawAdopt(visit, { errors, typed: form.typed, because: form.all('because') }))
  const read = form.read(adoptSchema())
  if (!read.ok) return again(read.errors)
  const { version, body, onDay, steward, reviewOn } = read.values
  const done = await door.adoptConcept(caller, params.id!, {
    id: key,
    bodyUnitId: body,
    onDay,
    stewardPostId: steward,
    reviewOn,
    minuteRef: form.get('minute'),
    whyUnheard: form.get('whyUnheard'),
    becauseIds: form.all('because'),
    ...(version !== 'draft' && { versionNo: Number(version) }),
  })
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.adopted')
  const text =
    done.because === 'already-adopted'
      ? words.faults['already-adopted'](done.bodyName, done.onDay)
      : words.faults[done.because]
  return again([{ field: ADOPT_FIELD[done.because] ?? 'version', text }])
}

async function drawKeep({ caller, frame, params }: Visit, refused?: Refused) {
  return (
    <KeepPage
      frame={frame}
      concept={await door.readConcept(caller, params.id!)}
      posts={await postsOf(caller)}
      {...refused}
    />
  )
}

async function takeKeep(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const again = async (errors: FieldError[]) => refuse(await drawKeep(visit, { errors, typed: form.typed }))
  const read = form.read(
    z.object({
      steward: z.string().refine(isId, words.faults['no-steward']),
      reviewOn: typedDay(words.faults['no-day']),
    }),
  )
  if (!read.ok) return again(read.errors)
  const done = await door.keepConcept(caller, params.id!, {
    base: form.base,
    stewardPostId: read.values.steward,
    reviewOn: read.values.reviewOn,
  })
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.kept')
  return again([{ field: done.because === 'edited' ? 'steward' : 'reviewOn', text: words.faults[done.because] }])
}

/** By version, what people said that caused it: as it was frozen, and as changes and decisions name it. */
async function causesOf(
  caller: Caller,
  conceptId: string,
  versions: readonly door.FrozenWording[],
): Promise<Map<number, Answered[]>> {
  const said = new Map((await door.conversationOn(caller, conceptId)).map((one) => [one.id, one]))
  const changes = await changesTo(caller, conceptId)
  return new Map(
    versions.map(({ no, becauseRecordId }) => {
      const ids = new Set([
        becauseRecordId,
        ...changes.flatMap((change) => (change.versionNo === no ? [change.becauseRecordId] : [])),
      ])
      return [no, [...ids].flatMap((id) => said.get(id ?? '') ?? [])]
    }),
  )
}

async function versionProps({ caller, frame, params }: Visit) {
  const concept = await door.readConcept(caller, params.id!)
  const versions = await door.wordingsOf(caller, concept.id)
  const { all: adoptions, inForce } = await door.adoptionsFor(caller, concept.id)
  return { frame, concept, versions, adoptions, inForce, causes: await causesOf(caller, concept.id, versions) }
}

async function showVersion(visit: Visit): Promise<Answer> {
  const props = await versionProps(visit)
  const version = props.versions.find(({ no }) => String(no) === visit.params.no)
  if (!version) throw new NotFound(`version ${visit.params.no}`)
  const asked = Number(visit.query.get('against'))
  const against =
    props.versions.find(({ no }) => no === asked && no !== version.no) ??
    props.versions.find(({ no }) => no < version.no)
  return page(<VersionPage {...props} version={version} against={against} />)
}

async function drawAttest({ caller, frame, params }: Visit, errors?: FieldError[]) {
  const concept = await door.readConcept(caller, params.id!)
  const versions = await door.wordingsOf(caller, concept.id)
  const { inForce } = await door.adoptionsFor(caller, concept.id)
  const mine = await door.attestedByMe(caller, concept.id)
  const { attestation } = await door.loadTerminology(caller)
  return (
    <AttestPage
      frame={frame}
      concept={concept}
      adopted={versions.find(({ no }) => no === inForce?.versionNo)}
      before={versions.find(({ no }) => no === mine[0]?.versionNo)}
      doneOn={mine.find(({ versionNo }) => versionNo === inForce?.versionNo)?.onDay}
      asks={attestation}
      errors={errors}
    />
  )
}

async function takeAttest(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await door.attestConcept(caller, params.id!, Number(form.get('version')))
  if (done.ok) return go(`/concepts/${params.id}`, done.isNew ? 'concept.attested' : 'concept.attested-before')
  return refuse(await drawAttest(visit, [{ field: 'attest', text: words.faults[done.because] }]))
}

async function drawProjects({ caller, frame, params, query }: Visit, errors?: FieldError[]) {
  const concept = await door.readConcept(caller, params.id!)
  const { inForce } = await door.adoptionsFor(caller, concept.id)
  const pins = await door.pinsTo(caller, concept.id)
  return (
    <ProjectsPage
      frame={frame}
      concept={concept}
      pins={pins}
      inForceNo={inForce?.versionNo}
      mayPin={(pin) => mayPin(caller, pin)}
      mayOpen={may(caller, 'organisation.read', {})}
      q={query.get('q')?.trim() ?? ''}
      errors={errors}
    />
  )
}

async function takePin(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await door.pinProject(caller, params.id!, {
    unitId: form.get('unit'),
    versionNo: Number(form.get('version')),
  })
  if (done.ok) return go(`/concepts/${params.id}/projects`, 'concept.pinned')
  return refuse(await drawProjects(visit, [{ field: 'main', text: words.faults[done.because] }]))
}

const linkSchema = () =>
  z.object({
    tag: z.enum(door.LINKED_FROM, words.faults['no-tag']),
    title: z.string().trim().min(1, words.faults['no-title']).max(200, words.faults['no-title']),
    onDay: typedDay(words.faults['no-day']),
  })

async function takeLink({ caller, frame, form, params, key }: Post): Promise<Answer> {
  const again = async (errors: FieldError[]) =>
    refuse(
      <ConceptPage frame={frame} view={await viewConcept(caller, params.id!)} errors={errors} typed={form.typed} />,
    )
  const read = form.read(linkSchema())
  if (!read.ok) return again(read.errors)
  const done = await door.addLinkedFrom(caller, params.id!, {
    id: key,
    ...read.values,
    url: form.get('url'),
    words: form.get('where'),
  })
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.linked')
  return again([{ field: done.because === 'future-day' ? 'onDay' : 'url', text: words.faults[done.because] }])
}

async function takePublication({ caller, frame, form, params }: Post): Promise<Answer> {
  const isPublic = form.get('public') === 'yes'
  const done = await door.publishConcept(caller, params.id!, isPublic)
  if (done.ok) return go(`/concepts/${params.id}`, isPublic ? 'concept.public' : 'concept.private')
  return refuse(
    <ConceptPage
      frame={frame}
      view={await viewConcept(caller, params.id!)}
      errors={[{ field: 'main', text: words.faults[done.because] }]}
    />,
  )
}

export const useRoutes: Route[] = [
  get('/concepts/:id/adoption', 'terminology.adopt', async (visit) => page(await drawAdopt(visit))),
  post('/concepts/:id/adoption', 'terminology.adopt', takeAdopt),
  get('/concepts/:id/keeping', 'terminology.adopt', async (visit) => page(await drawKeep(visit))),
  post('/concepts/:id/keeping', 'terminology.adopt', takeKeep),
  get('/concepts/:id/versions', 'terminology.read', async (visit) =>
    page(<VersionList {...(await versionProps(visit))} />),
  ),
  get('/concepts/:id/versions/:no', 'terminology.read', showVersion),
  get('/concepts/:id/attestation', 'terminology.attest', async (visit) => page(await drawAttest(visit))),
  post('/concepts/:id/attestation', 'terminology.attest', takeAttest),
  get('/concepts/:id/projects', 'terminology.read', async (visit) => page(await drawProjects(visit))),
  post('/concepts/:id/pins', 'terminology.pin', takePin),
  post('/concepts/:id/links', 'evidence.add', takeLink),
  post('/concepts/:id/publication', 'terminology.publish', takePublication),
]
