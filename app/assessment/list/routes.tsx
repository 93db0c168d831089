import { z } from 'zod'
import { may } from '../../organisation/caller.ts'
import { isId } from '../../store/newId.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { beginAssessment } from '../actions.ts'
import { LENGTHS, STAGES } from '../assessment.ts'
import { addsOfGate } from '../gate/actions.ts'
import { nextSteps } from '../loop/actions.ts'
import { beginningFor, workToAssess } from './beginning.ts'
import { elsewhereFor } from './elsewhere.ts'
import { BeginPage, ChooseWork } from './pages/begin.tsx'
import { CheckPage } from './pages/check.tsx'
import { AssessmentList } from './pages/list.tsx'
import { readCheck } from './readCheck.ts'
import { readList, readState } from './readList.ts'
import { askToo, changeScope } from './scope.ts'
import { drawAssessment } from './showAssessment.tsx'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const sought = {
    q: query.get('q')?.trim() ?? '',
    state: readState(query.get('state')),
    page: Number.parseInt(query.get('page') ?? '1', 10) || 1,
  }
  const listed = await readList(caller, sought)
  const mayOpen = may(caller, 'assessment.open')
  const elsewhere = elsewhereFor(caller)
  return page(<AssessmentList frame={frame} listed={listed} sought={sought} mayOpen={mayOpen} elsewhere={elsewhere} />)
}

async function showNew({ caller, frame, query }: Visit): Promise<Answer> {
  const about = query.get('about') ?? ''
  if (!isId(about)) {
    const q = query.get('q')?.trim() ?? ''
    const [work, all] = [await workToAssess(caller, q), q ? await workToAssess(caller, '') : undefined]
    return page(<ChooseWork frame={frame} work={work} total={(all ?? work).length} q={q} />)
  }
  const beginning = await beginningFor(caller, about, query.get('pack') ?? '')
  return page(<BeginPage frame={frame} beginning={beginning} typed={Object.fromEntries(query)} />)
}

const MOST_ABSTRACT = 50_000

async function begin({ caller, frame, form, key }: Post): Promise<Answer> {
  const beginning = await beginningFor(caller, form.get('about'), form.get('pack'))
  const { faults } = words.fresh
  const variants = beginning.pack.variants.map(({ variant }) => variant)
  const read = form.read(
    z.object({
      abstract: z.string().trim().max(MOST_ABSTRACT, faults.tooLong),
      variant: z.string().refine((one) => variants.includes(one), faults.variant),
      length: oneOf(LENGTHS, faults.length),
      stage: oneOf(STAGES, faults.stage),
    }),
  )
  if (!read.ok) return refuse(<BeginPage frame={frame} beginning={beginning} typed={form.typed} errors={read.errors} />)
  const { id } = await beginAssessment(caller, {
    ...read.values,
    id: key,
    unitId: beginning.unit.id,
    pack: beginning.packName,
    added: await addsOfGate(caller, form.get('gate')),
  })
  return go(`/assessments/${id}`, 'assessment.opened')
}

async function takeScope(given: Post): Promise<Answer> {
  const { caller, form, params } = given
  const { faults } = words.fresh
  const read = form.read(z.object({ length: oneOf(LENGTHS, faults.length), stage: oneOf(STAGES, faults.stage) }))
  if (!read.ok) return again(given, read.errors)
  await changeScope(caller, params.id!, read.values)
  return go(`/assessments/${params.id}`, 'assessment.scope')
}

async function takeAdded(given: Post): Promise<Answer> {
  const { caller, form, params } = given
  const question = form.get('question')
  if (!question) return again(given, [{ field: 'question', text: words.show.noQuestion }])
  await askToo(caller, params.id!, question)
  return go(`/assessments/${params.id}/questions/${question}`, 'assessment.added')
}

async function showCheck({ caller, frame, params, query }: Visit): Promise<Answer> {
  const view = await readCheck(caller, params.id!)
  const steps = await nextSteps(caller, view.opened)
  return page(<CheckPage frame={frame} view={view} section={query.get('section') ?? ''} steps={steps} />)
}

const again = async (given: Post, errors: FieldError[]): Promise<Answer> => refuse(await drawAssessment(given, errors))

export const routes: Route[] = [
  get('/assessments', 'assessment.list', showList),
  get('/assessments/new', 'assessment.open', showNew),
  post('/assessments', 'assessment.open', begin),
  get('/assessments/:id', 'assessment.read', async (visit) => page(await drawAssessment(visit))),
  get('/assessments/:id/check', 'assessment.read', showCheck),
  post('/assessments/:id/scope', 'assessment.write', takeScope),
  post('/assessments/:id/added', 'assessment.write', takeAdded),
]
