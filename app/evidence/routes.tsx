import { z } from 'zod'
import { may } from '../organisation/caller.ts'
import { placesNamed } from '../organisation/placesNamed.ts'
import { addressOf, isDraftTo } from '../organisation/recordAddress.ts'
import { placementOf, readStructure } from '../organisation/structure/actions.ts'
import { happeningsOf } from '../store/happening.ts'
import { getRecord } from '../store/record.ts'
import { localDay } from '../store/today.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import {
  archiveEvidence,
  filesOf,
  findSubjects,
  linkEvidence,
  linksOf,
  mayChange,
  policyOf,
  readEvidence,
  readSubject,
  restoreEvidence,
  unlinkEvidence,
} from './actions.ts'
import { changeRoutes } from './changeRoutes.tsx'
import { AGES } from './evidence.ts'
import { fileRoutes } from './fileRoutes.tsx'
import { formRoutes } from './formRoutes.tsx'
import { listEvidence } from './listEvidence.ts'
import { LinkingPage, SAID_BY_HAND } from './pages/linking.tsx'
import { EvidenceList } from './pages/list.tsx'
import { EvidencePage } from './pages/show.tsx'
import { armsSeen } from './whereSeen.ts'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const structure = await readStructure(caller)
  const filters = {
    q: query.get('q')?.trim() ?? '',
    kind: query.get('kind') ?? '',
    age: query.get('age') ?? '',
    where: query.get('where') ?? '',
  }
  const [where] = (filters.where && armsSeen(filters.where, [], structure)) || []
  const listed = await listEvidence(caller, {
    ...filters,
    age: AGES.find((age) => age === filters.age) ?? '',
    where,
    page: Number.parseInt(query.get('page') ?? '1', 10) || 1,
  })
  return page(
    <EvidenceList
      frame={frame}
      listed={listed}
      filters={filters}
      structure={structure}
      today={caller.today}
      mayAdd={may(caller, 'evidence.add')}
    />,
  )
}

async function draw({ caller, frame, params }: Visit, typed?: Record<string, string>, errors?: FieldError[]) {
  const evidence = await readEvidence(caller, params.id!)
  const head = await getRecord(caller, evidence.id)
  const links = await linksOf(caller, evidence.id)
  const history = await happeningsOf(caller, evidence.id)
  const archiving = history.find(({ verb }) => verb === 'archived')
  return (
    <EvidencePage
      frame={frame}
      evidence={evidence}
      places={placesNamed(await placementOf(caller, evidence.id), await readStructure(caller))}
      shows={links
        .filter((link) => !isDraftTo(caller, { ...link, id: link.recordId }))
        .map((link) => ({ ...link, href: addressOf(caller, { ...link, id: link.recordId }) }))}
      history={history}
      files={await filesOf(caller, evidence.id)}
      today={caller.today}
      policy={evidence.kind === 'policy' ? await policyOf(caller, evidence.id) : undefined}
      mayDecide={may(caller, 'decision.record')}
      mayChange={await mayChange(caller, evidence)}
      archived={
        head.archivedAt
          ? {
              on: localDay(head.archivedAt, caller.organisation.timeZone),
              by: archiving?.byName ?? words.page.whoever,
              because: head.archivedWhy ?? '',
            }
          : undefined
      }
      typed={typed}
      errors={errors}
    />
  )
}

async function takeArchival(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const why = form.get('why').trim()
  if (!why) return refuse(await draw(visit, form.typed, [{ field: 'why', text: words.faults['no-why'] }]))
  await archiveEvidence(caller, params.id!, why)
  return go(`/evidence/${params.id}`, 'evidence.archived')
}

async function showLinking({ caller, frame, params, query }: Visit): Promise<Answer> {
  const q = query.get('q')?.trim() ?? ''
  const found = q ? await findSubjects(caller, q) : []
  return page(<LinkingPage frame={frame} evidence={await readEvidence(caller, params.id!)} q={q} found={found} />)
}

async function takeLink({ caller, form, frame, params }: Post): Promise<Answer> {
  const evidence = await readEvidence(caller, params.id!)
  const read = form.read(
    z.object({
      record: z.uuid(words.linking.first),
      says: z.enum(SAID_BY_HAND, words.faults['no-says']),
      note: z.string().trim().max(2000, words.faults['too-long']),
    }),
  )
  if (!read.ok) {
    const q = form.get('q')
    const found = await findSubjects(caller, q)
    return refuse(
      <LinkingPage frame={frame} evidence={evidence} q={q} found={found} typed={form.typed} errors={read.errors} />,
    )
  }
  const { record, says, note } = read.values
  await linkEvidence(caller, {
    evidenceId: evidence.id,
    recordId: (await readSubject(caller, record)).id,
    says,
    tag: null,
    note: note || null,
  })
  return go(`/evidence/${evidence.id}`, 'evidence.linked')
}

async function takeRemoval({ caller, form, params }: Post): Promise<Answer> {
  const links = await linksOf(caller, params.id!)
  const link = links.find(({ recordId, says }) => recordId === params.recordId && says === form.get('says'))
  if (link) await unlinkEvidence(caller, link)
  return go(`/evidence/${params.id}`, 'evidence.unlinked')
}

export const routes: Route[] = [
  get('/evidence', 'evidence.read', showList),
  ...formRoutes,
  ...fileRoutes(draw),
  get('/evidence/:id', 'evidence.read', async (visit) => page(await draw(visit))),
  post('/evidence/:id/archival', 'evidence.add', takeArchival),
  post('/evidence/:id/restoration', 'evidence.add', async ({ caller, params }) => {
    await restoreEvidence(caller, params.id!)
    return go(`/evidence/${params.id}`, 'evidence.restored')
  }),
  get('/evidence/:id/links/new', 'evidence.add', showLinking),
  post('/evidence/:id/links', 'evidence.add', takeLink),
  post('/evidence/:id/links/:recordId/removal', 'evidence.add', takeRemoval),
  ...changeRoutes,
]
