import { z } from 'zod'
import { NotAllowed } from '../errors.ts'
import { keepFile } from '../files/keepFile.ts'
import type { BothEdits } from '../organisation/parts.tsx'
import type { Arm } from '../organisation/placement.ts'
import { addressOf } from '../organisation/recordAddress.ts'
import { placementOf, readStructure } from '../organisation/structure/actions.ts'
import type { Structure } from '../organisation/structure/structure.ts'
import { happeningsOf } from '../store/happening.ts'
import { localDay } from '../store/today.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../web/fieldSchemas.ts'
import type { Form } from '../web/form.ts'
import { nextPath } from '../web/nextPath.ts'
import { readDay, sayDay } from '../web/parts/day.tsx'
import type { FieldError } from '../web/parts/fieldError.ts'
import { LongText } from '../web/parts/longText.tsx'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { addEvidence, amendEvidence, mayChange, readEvidence, readSubject } from './actions.ts'
import { EVIDENCE_KINDS, type Evidence, type EvidenceFault, faultOfEvidence, TOPICS } from './evidence.ts'
import { fileIn } from './fileRoutes.tsx'
import { EvidenceForm } from './pages/evidenceForm.tsx'
import { AS_BEFORE, armsSeen, placeWord } from './whereSeen.ts'
import { words } from './words.ts'

const crumbs = () => [{ href: '/evidence', text: words.list.title }]

/** Where a record applies is where evidence for it is usually seen: offered, and easy to change. */
const placeTyped = (arms: readonly Arm[]) => ({
  place: arms[0] ? placeWord(arms[0]) : '',
  activityIds: [...new Set(arms.flatMap(({ activityId }) => activityId ?? []))],
})

// Seen in several places, as an import may say: a form with one choice of place must not make it one.
const hasManyPlaces = (arms: readonly Arm[]) => new Set(arms.map(placeWord)).size > 1

async function showNew({ caller, frame, query }: Visit): Promise<Answer> {
  const about = query.get('for') ? await readSubject(caller, query.get('for')!) : undefined
  const { place, activityIds } = placeTyped(about ? await placementOf(caller, about.id) : [])
  return page(
    <EvidenceForm
      frame={frame}
      title={words.form.title}
      action="/evidence"
      hidden={{ for: about?.id ?? '', next: query.get('next') ?? '' }}
      breadcrumbs={crumbs()}
      note={about ? words.form.for(about.title) : words.form.forNothing}
      typed={{ place }}
      activityIds={activityIds}
      structure={await readStructure(caller)}
      takesFile
    />,
  )
}

async function takeNew({ caller, shelf, form, frame, key }: Post): Promise<Answer> {
  const about = form.get('for') ? await readSubject(caller, form.get('for')) : undefined
  const structure = await readStructure(caller)
  const read = readEvidenceForm(form, structure)
  const again = (errors: FieldError[]) =>
    refuse(
      <EvidenceForm
        frame={frame}
        title={words.form.title}
        action="/evidence"
        hidden={{ for: about?.id ?? '', next: form.get('next') }}
        breadcrumbs={crumbs()}
        note={about ? words.form.for(about.title) : words.form.forNothing}
        typed={form.typed}
        activityIds={form.all('activities')}
        errors={errors}
        structure={structure}
        takesFile
      />,
    )
  const brought = await fileIn(form)
  const fault = read.ok && faultOfEvidence({ ...read.values, fileId: brought ? key : null }, caller.today)
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...(read.ok && !read.arms ? [{ field: 'place', text: words.faults['no-place'] }] : []),
    ...(fault ? [faultAt(fault)] : []),
    ...(brought && !brought.ok ? [brought.error] : []),
  ]
  // A page cannot keep a file for somebody: they are told to choose it once more.
  if (errors.length && brought?.ok) errors.push({ field: 'file', text: words.faults['file-again'] })
  if (errors.length || !read.ok || !read.arms) return again(errors)
  const links = about ? [{ recordId: about.id, says: 'supports' as const, tag: null, note: null }] : []
  const fileId = brought?.ok ? await keepFile(caller, shelf, brought.file) : null
  const done = await addEvidence(caller, { ...read.values, id: key, fileId, arms: read.arms, links })
  if (!done.ok) return again([faultAt(done.because)])
  const home = about && addressOf(caller, about)
  return go(nextPath(form.get('next'), home ?? `/evidence/${done.id}`), 'evidence.added')
}

type Read =
  | { ok: true; values: ReturnType<typeof valuesOf>; arms: Arm[] | undefined }
  | { ok: false; errors: FieldError[] }

/** `arms` are undefined when the evidence stays where it was seen before. */
function readEvidenceForm(form: Form, structure: Structure): Read {
  const read = form.read(evidenceSchema())
  const arms = armsSeen(form.get('place'), form.all('activities'), structure)
  const isPlaced = arms || form.get('place') === AS_BEFORE
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...(isPlaced ? [] : [{ field: 'place', text: words.faults['no-place'] }]),
  ]
  return read.ok && isPlaced ? { ok: true, values: valuesOf(read.values), arms } : { ok: false, errors }
}

const evidenceSchema = () =>
  z.object({
    title: typedWords(words.faults['no-title'], 200, words.faults['title-too-long']),
    onDay: typedDay(words.faults['no-day']),
    kind: oneOf(EVIDENCE_KINDS, words.faults['no-kind']),
    words: z.string().max(50_000, words.faults['too-long']),
    url: z.string().trim().max(2000, words.faults['not-a-web-address']),
    topic: z.enum([...TOPICS, '']),
  })

const valuesOf = ({ words: said, url, topic, ...rest }: z.output<ReturnType<typeof evidenceSchema>>) => ({
  ...rest,
  words: said.trim() || null,
  url: url || null,
  topic: topic || null,
})

const faultAt = (because: EvidenceFault): FieldError => ({
  field: because === 'future-day' ? 'onDay' : because === 'not-a-web-address' ? 'url' : 'words',
  text: words.faults[because],
})

type Amending = {
  evidence: Evidence
  base: number
  typed: Record<string, string>
  activityIds: readonly string[]
  errors?: FieldError[]
  saved?: BothEdits
}

async function drawAmendment(
  { caller, frame }: Visit,
  { evidence, base, typed, activityIds, errors, saved }: Amending,
) {
  return (
    <EvidenceForm
      frame={frame}
      title={words.form.editTitle}
      action={`/evidence/${evidence.id}/amendment`}
      hidden={{ base: String(base) }}
      breadcrumbs={[...crumbs(), { href: `/evidence/${evidence.id}`, text: evidence.title }]}
      typed={typed}
      activityIds={activityIds}
      errors={errors}
      structure={await readStructure(caller)}
      saved={saved}
    />
  )
}

const typedOf = ({ title, onDay, kind, words: said, url, topic }: Evidence) => ({
  title,
  onDay,
  kind,
  words: said ?? '',
  url: url ?? '',
  topic: topic ?? '',
})

async function showAmendment(visit: Visit): Promise<Answer> {
  const evidence = await readEvidence(visit.caller, visit.params.id!)
  if (evidence.isArchived || !(await mayChange(visit.caller, evidence))) throw new NotAllowed('evidence.add')
  const arms = await placementOf(visit.caller, evidence.id)
  const { place, activityIds } = hasManyPlaces(arms) ? { place: AS_BEFORE, activityIds: [] } : placeTyped(arms)
  return page(
    await drawAmendment(visit, { evidence, base: evidence.edit, typed: { ...typedOf(evidence), place }, activityIds }),
  )
}

async function takeAmendment(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const evidence = await readEvidence(caller, params.id!)
  const read = readEvidenceForm(form, await readStructure(caller))
  const again = async (errors: FieldError[], saved?: BothEdits) =>
    refuse(
      await drawAmendment(visit, {
        evidence,
        base: saved ? evidence.edit : form.base,
        typed: form.typed,
        activityIds: form.all('activities'),
        errors,
        saved,
      }),
    )
  if (!read.ok) return again(read.errors)
  const done = await amendEvidence(caller, evidence.id, form.base, { ...read.values, arms: read.arms })
  if (done.ok) return go(`/evidence/${evidence.id}`, 'evidence.amended')
  return done.because === 'edited' ? again([], await savedMeanwhile(visit, evidence)) : again([faultAt(done.because)])
}

async function savedMeanwhile({ caller, form }: Post, evidence: Evidence): Promise<BothEdits> {
  const [last] = await happeningsOf(caller, evidence.id, 1)
  const theirs = typedOf(evidence)
  const mine: Record<string, string> = { ...form.typed, onDay: readDay(form.get('onDay')) ?? form.get('onDay') }
  const saved = (['title', 'onDay', 'kind', 'words', 'url', 'topic'] as const)
    .filter((name) => theirs[name] !== (mine[name] ?? ''))
    .map((name) => ({ name: labels()[name], value: <LongText text={shown(name, theirs[name])} /> }))
  return {
    saved,
    keepHref: `/evidence/${evidence.id}`,
    by: last && { name: last.byName, onDay: localDay(last.at, caller.organisation.timeZone) },
  }
}

const labels = () => ({
  title: words.form.name,
  onDay: words.page.day,
  kind: words.page.kind,
  words: words.form.words,
  url: words.form.url,
  topic: words.form.topic,
})

function shown(name: string, value: string): string {
  if (name === 'onDay') return sayDay(value)
  if (name === 'kind') return words.kinds[value as Evidence['kind']]
  if (name === 'topic') return value ? words.topics[value as (typeof TOPICS)[number]] : words.form.topicNone
  return value || words.form.empty
}

export const formRoutes: Route[] = [
  get('/evidence/new', 'evidence.add', showNew),
  post('/evidence', 'evidence.add', takeNew, { upload: true }),
  get('/evidence/:id/amendment', 'evidence.add', showAmendment),
  post('/evidence/:id/amendment', 'evidence.add', takeAmendment),
]
