import { NotFound } from '../errors.ts'
import { may } from '../organisation/caller.ts'
import { happeningsOf } from '../store/happening.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import * as door from './actions.ts'
import { checkWords } from './coach/actions.ts'
import { DraftFindings } from './coach/pages/findings.tsx'
import type { WordingFault } from './concept.ts'
import { viewConcept } from './conceptView.ts'
import { readWording } from './draftForm.ts'
import { DraftPage, type DraftProps, MergeDraft } from './pages/draft.tsx'
import { HistoryPage } from './pages/history.tsx'
import { ConceptList } from './pages/list.tsx'
import { ConceptPage } from './pages/show.tsx'
import { ChooseDefinition, StartOwn, StartStatement } from './pages/start.tsx'
import type { Part } from './wording.ts'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const summaries = await door.listConcepts(caller)
  const { concepts } = await door.loadTerminology(caller)
  const there = new Set(summaries.map(({ concept }) => concept.key))
  const offered = concepts
    .filter(({ concept }) => !there.has(concept))
    .map(({ concept, term, core, definitions }) => ({ concept, term, core, definitions: definitions.length }))
  return page(
    <ConceptList
      frame={frame}
      summaries={summaries}
      offered={offered}
      ready={offered.find(({ concept }) => concept === 'health-inequity')?.definitions ?? 0}
      mayEdit={may(caller, 'terminology.edit')}
      glossary={`/p/${caller.organisation.slug}/glossary`}
      today={caller.today}
      q={query.get('q')?.trim() ?? ''}
    />,
  )
}

async function drawStart(
  { caller, frame, query }: Visit,
  refused: { key?: string; kind?: string; typed?: Record<string, string>; errors?: FieldError[] } = {},
) {
  const pack = await door.loadTerminology(caller)
  const kind = refused.kind ?? query.get('kind')
  const key = refused.key ?? query.get('concept')
  const { typed, errors } = refused
  if (kind === 'recognition')
    return <StartStatement frame={frame} statements={pack.statements} typed={typed} errors={errors} />
  if (!key) {
    const summaries = await door.listConcepts(caller)
    return (
      <StartOwn
        frame={frame}
        hasInequity={summaries.some(({ concept }) => concept.kind === 'inequity')}
        typed={typed}
        errors={errors}
      />
    )
  }
  const concept = pack.concepts.find((one) => one.concept === key)
  if (!concept) throw new NotFound(`concept ${key}`)
  return <ChooseDefinition frame={frame} concept={concept} errors={errors} />
}

async function takeStart(visit: Post): Promise<Answer> {
  const { caller, form, key: id } = visit
  const kind = (['recognition', 'inequity', 'term'] as const).find((one) => one === form.get('kind'))
  const given = kind === 'recognition' ? await statementFrom(visit) : { term: form.get('term').trim() || undefined }
  const begun = await door.startConcept(caller, {
    id,
    kind,
    concept: form.get('concept') || undefined,
    definition: form.get('definition') || undefined,
    ...given,
  })
  if (begun.ok) return go(`/concepts/${begun.id}/draft`, 'concept.started')
  // Pressing "start" for a word that is there already leads to the word.
  if (begun.because === 'already-here' && begun.conceptId && (kind === 'recognition' || form.get('concept')))
    return go(`/concepts/${begun.conceptId}`)
  if (begun.because === 'put-away' && begun.conceptId) return go(`/concepts/${begun.conceptId}`)
  const errors = [{ field: 'term', text: words.faults[begun.because] }]
  return refuse(await drawStart(visit, { key: form.get('concept'), kind: form.get('kind'), typed: form.typed, errors }))
}

async function statementFrom({ caller, form }: Post) {
  const { statements } = await door.loadTerminology(caller)
  const of = (name: 'intersectional' | 'upstream') =>
    statements.find((one) => one.part === name && one.statement === form.get(name))
  const [one, other] = [of('intersectional'), of('upstream')]
  return {
    term: words.start.statementTerm,
    formal: one?.formal ?? '',
    upstream: other?.formal ?? '',
    plain: [one?.plain, other?.plain].filter(Boolean).join('\n\n'),
    source: [...new Set([one?.after, other?.after].filter(Boolean))].join('; ') || null,
  }
}

const showOne = async ({ caller, frame, params }: Visit) =>
  page(<ConceptPage frame={frame} view={await viewConcept(caller, params.id!)} />)

async function draftProps({ caller, frame, params }: Visit): Promise<DraftProps> {
  const concept = await door.readConcept(caller, params.id!)
  const said = (await door.conversationOn(caller, concept.id)).filter(({ kind }) => kind !== 'preference')
  return {
    frame,
    concept,
    said,
    wording: concept.draft,
    because: concept.becauseRecordId ?? '',
    base: concept.edit,
    mayCheck: may(caller, 'language.check'),
  }
}

async function showDraft(visit: Visit): Promise<Answer> {
  const props = await draftProps(visit)
  const because = visit.query.get('because') ?? props.because
  const besideId = visit.query.get('beside')
  if (!besideId) return page(<DraftPage {...props} because={because} />)
  const mine = await door.readSaved(visit.caller, props.concept.id, besideId)
  return page(
    <MergeDraft
      {...props}
      wording={mine.body}
      because={because}
      theirs={props.concept.draft}
      lastSaved={await door.lastSaved(visit.caller, props.concept.id)}
    />,
  )
}

const fieldOf = (because: WordingFault | 'put-away', part?: Part): string =>
  because === 'too-long' ? (part ?? 'formal') : 'term'

async function takeDraft(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const props = await draftProps(visit)
  const wording = readWording(form, props.concept.draft)
  const because = form.names().includes('because') ? form.get('because') : undefined
  const done = await door.amendConcept(caller, params.id!, { ...wording, base: form.base, because })
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.saved')
  if (done.because === 'edited')
    return go(
      `/concepts/${params.id}/draft?beside=${done.besideId}${because ? `&because=${encodeURIComponent(because)}` : ''}`,
      'concept.beside',
    )
  const errors = [{ field: fieldOf(done.because, done.part), text: words.faults[done.because] }]
  return refuse(<DraftPage {...props} wording={wording} because={because ?? ''} base={form.base} errors={errors} />)
}

/** The draft as typed, with what the coach says above it. Nothing of it is saved. */
async function takeCheck(visit: Post): Promise<Answer> {
  const { caller, form } = visit
  const props = await draftProps(visit)
  const wording = readWording(form, props.concept.draft)
  const names = {
    formal: props.concept.kind === 'recognition' ? words.parts.formal : words.draft.formal,
    upstream: words.parts.upstream,
    plain: words.draft.plain,
  }
  const parts = (['formal', 'upstream', 'plain'] as const).filter((part) => wording[part].trim())
  const checked = await Promise.all(
    parts.map(async (part) => ({ name: names[part], ...(await checkWords(caller, wording[part])) })),
  )
  return page(
    <DraftPage
      {...props}
      wording={wording}
      because={form.get('because')}
      base={form.base}
      check={<DraftFindings checked={checked} />}
    />,
  )
}

async function showHistory({ caller, frame, params }: Visit): Promise<Answer> {
  const concept = await door.readConcept(caller, params.id!)
  return page(
    <HistoryPage
      frame={frame}
      concept={concept}
      happenings={await happeningsOf(caller, concept.id, 200)}
      texts={await door.savedTexts(caller, concept.id)}
    />,
  )
}

async function takePutAway({ caller, frame, form, params }: Post): Promise<Answer> {
  const done = await door.putAwayConcept(caller, params.id!, form.get('why'))
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.put-away')
  const errors = [{ field: 'why', text: words.faults[done.because] }]
  return refuse(
    <ConceptPage frame={frame} view={await viewConcept(caller, params.id!)} errors={errors} typed={form.typed} />,
  )
}

async function takeReturn({ caller, params }: Post): Promise<Answer> {
  await door.bringBackConcept(caller, params.id!)
  return go(`/concepts/${params.id}`, 'concept.back')
}

export const conceptRoutes: Route[] = [
  get('/concepts', 'terminology.read', showList),
  get('/concepts/new', 'terminology.edit', async (visit) => page(await drawStart(visit))),
  post('/concepts', 'terminology.edit', takeStart),
  get('/concepts/:id', 'terminology.read', showOne),
  get('/concepts/:id/draft', 'terminology.edit', showDraft),
  post('/concepts/:id/draft', 'terminology.edit', takeDraft),
  post('/concepts/:id/draft/check', 'language.check', takeCheck),
  get('/concepts/:id/history', 'terminology.read', showHistory),
  post('/concepts/:id/put-away', 'terminology.edit', takePutAway),
  post('/concepts/:id/return', 'terminology.edit', takeReturn),
]
