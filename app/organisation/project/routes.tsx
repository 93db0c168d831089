import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { happeningsOf } from '../../store/happening.ts'
import { isId } from '../../store/newId.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { typedDay, typedWords } from '../../web/fieldSchemas.ts'
import { Form } from '../../web/form.ts'
import { sayDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type Caller, may, must } from '../caller.ts'
import type { BothEdits } from '../parts.tsx'
import { postsOf } from '../post/actions.ts'
import { addressOf } from '../recordAddress.ts'
import { readStructure, unitOf } from '../structure/actions.ts'
import { closedOf } from '../structure/closedOf.ts'
import { whatAppliesIn } from '../structure/here.ts'
import { linesOf } from '../structure/linesOf.ts'
import { words as organisationWords } from '../words.ts'
import { amendProject, mayEditProject, readProject, registerProject } from './actions.ts'
import { routes as imports } from './importRoutes.tsx'
import { ProjectFormPage } from './pages/form.tsx'
import { ProjectPage } from './pages/show.tsx'
import type { Project, ProjectFault } from './project.ts'
import { words } from './words.ts'

/** What a room says of a project on the project's own page, drawn by that room. */
export type AboutProject = (visit: Visit, project: Project) => Promise<Child>

async function showOne(visit: Visit, about?: AboutProject): Promise<Answer> {
  const { caller, frame, params } = visit
  const project = await readProject(caller, params.id!)
  const structure = await readStructure(caller)
  const unit = await unitOf(caller, project.id)
  return page(
    <ProjectPage
      frame={frame}
      project={project}
      structure={structure}
      lead={(await postsOf(caller)).find(({ id }) => id === project.leadPostId)}
      applies={await whatAppliesIn(caller, project.id, structure)}
      addressOf={(record) => addressOf(caller, record)}
      happenings={await happeningsOf(caller, project.id)}
      closed={unit && (await closedOf(caller, unit))}
      today={caller.today}
      may={{
        edit: mayEditProject(caller, project),
        close: may(caller, 'unit.edit', { unitId: project.id }),
        posts: may(caller, 'post.read'),
      }}
      first={await about?.(visit, project)}
    />,
  )
}

const projectSchema = () => {
  const said = words.form.errors
  const day = z.union([z.literal('').transform(() => null), typedDay(said.day)], said.day)
  return z.object({
    title: typedWords(said.title, 300, said.titleLong),
    reference: z
      .string()
      .trim()
      .max(60, said.referenceLong)
      .transform((text) => text || null),
    unitId: z.uuid(said.unit),
    workActivityId: z.uuid(said.kind),
    leadPostId: z.uuid(said.lead),
    startsOn: day,
    designLockOn: day,
    endsOn: day,
    summary: z
      .string()
      .trim()
      .max(50_000, said.long)
      .transform((text) => text || null),
    places: z.string().transform(linesOf),
    groups: z.string().transform(linesOf),
    partnerIds: z.array(z.string()),
    lockReason: z.string().trim(),
  })
}

type Typed = z.output<ReturnType<typeof projectSchema>>

const FIELD: Record<ProjectFault, string> = {
  'lock-before-start': 'designLockOn',
  'end-before-start': 'endsOn',
  'lock-needs-reason': 'lockReason',
  'reference-taken': 'reference',
}
const errorsFor = (faults: readonly ProjectFault[]): FieldError[] =>
  faults.map((fault) => ({ field: FIELD[fault], text: words.faults[fault] }))

/** What was typed, with every fault of choosing something that is not offered. */
async function readFields(
  caller: Caller,
  form: Form,
): Promise<{ ok: true; values: Typed } | { ok: false; errors: FieldError[] }> {
  const read = form.read(projectSchema())
  if (!read.ok) return read
  const { values } = read
  const { units, activities } = await readStructure(caller)
  const said = words.form.errors
  const checks: [boolean, string, string][] = [
    [units.some(({ id, kind }) => id === values.unitId && kind !== 'body' && kind !== 'project'), 'unitId', said.unit],
    [activities.some(({ id }) => id === values.workActivityId), 'workActivityId', said.kind],
    [(await postsOf(caller)).some(({ id }) => id === values.leadPostId), 'leadPostId', said.lead],
  ]
  const errors = checks.filter(([isRight]) => !isRight).map(([, field, text]) => ({ field, text }))
  const partners = new Set(units.filter(({ kind }) => kind === 'partner').map(({ id }) => id))
  return errors.length
    ? { ok: false, errors }
    : { ok: true, values: { ...values, partnerIds: values.partnerIds.filter((id) => isId(id) && partners.has(id)) } }
}

async function drawForm(caller: Caller, props: Omit<Parameters<typeof ProjectFormPage>[0], 'structure' | 'posts'>) {
  return <ProjectFormPage structure={await readStructure(caller)} posts={await postsOf(caller)} {...props} />
}

async function showNew({ caller, frame, query }: Visit): Promise<Answer> {
  const typed = new Form(
    new Map([
      ['unitId', [query.get('unit') ?? '']],
      ['leadPostId', [caller.posts[0] ?? '']],
    ]),
  )
  return page(await drawForm(caller, { frame, typed }))
}

async function takeNew({ caller, frame, form, key }: Post): Promise<Answer> {
  const read = await readFields(caller, form)
  if (!read.ok) return refuse(await drawForm(caller, { frame, typed: form, errors: read.errors }))
  const made = await registerProject(caller, key, read.values)
  if (made.ok) return go(`/projects/${made.id}`, 'project.made')
  return refuse(await drawForm(caller, { frame, typed: form, errors: errorsFor(made.because) }))
}

async function showEdit({ caller, frame, params }: Visit): Promise<Answer> {
  const project = await readProject(caller, params.id!)
  must(caller, 'project.edit', { unitId: project.id, ownerPostId: project.leadPostId })
  if (project.isClosed) return go(`/projects/${project.id}`)
  return page(await drawForm(caller, { frame, project, typed: formOf(project) }))
}

function formOf(project: Project): Form {
  const day = (on: string | null) => (on ? sayDay(on) : '')
  const {
    title,
    reference,
    unitId,
    workActivityId,
    leadPostId,
    startsOn,
    designLockOn,
    endsOn,
    summary,
    places,
    groups,
    partnerIds,
  } = project
  const fields = {
    title,
    reference,
    unitId,
    workActivityId,
    leadPostId,
    summary,
    startsOn: day(startsOn),
    designLockOn: day(designLockOn),
    endsOn: day(endsOn),
    places: places.join('\n'),
    groups: groups.join('\n'),
  }
  return new Form(
    new Map([
      ...Object.entries(fields).map(([name, value]): [string, string[]] => [name, [value ?? '']]),
      ['partnerIds', partnerIds],
    ]),
  )
}

async function takeEdit({ caller, frame, params, form }: Post): Promise<Answer> {
  const project = await readProject(caller, params.id!)
  must(caller, 'project.edit', { unitId: project.id, ownerPostId: project.leadPostId })
  const again = async (errors: FieldError[], more: { base?: number; both?: BothEdits } = {}) =>
    refuse(await drawForm(caller, { frame, project, typed: form, base: form.base, errors, ...more }))
  const read = await readFields(caller, form)
  if (!read.ok) return again(read.errors)
  const saved = await amendProject(caller, project.id, form.base, read.values)
  if (saved.ok) return go(`/projects/${project.id}`, 'project.saved')
  if (saved.because !== 'edited') return again(errorsFor(saved.because))
  return again([{ field: 'title', text: organisationWords.both.title }], {
    base: project.edit,
    both: await bothOf(caller, project),
  })
}

async function bothOf(caller: Caller, project: Project): Promise<BothEdits> {
  const { units, activities } = await readStructure(caller)
  const [last] = await happeningsOf(caller, project.id, 1)
  const posts = await postsOf(caller)
  const told = words.page
  const day = (on: string | null) => (on ? sayDay(on) : told.notSaid)
  return {
    keepHref: `/projects/${project.id}`,
    by: last && { name: last.byName, onDay: last.onDay },
    saved: [
      { name: words.form.title, value: project.title },
      { name: told.reference, value: project.reference ?? told.notSaid },
      { name: told.theme, value: units.find(({ id }) => id === project.unitId)?.name ?? told.notSaid },
      { name: told.kind, value: activities.find(({ id }) => id === project.workActivityId)?.name ?? told.notSaid },
      { name: told.lead, value: posts.find(({ id }) => id === project.leadPostId)?.title ?? told.noLead },
      { name: told.starts, value: day(project.startsOn) },
      { name: told.lock, value: day(project.designLockOn) },
      { name: told.ends, value: day(project.endsOn) },
      { name: told.places, value: project.places.join(', ') || told.none },
      { name: told.groups, value: project.groups.join(', ') || told.none },
      {
        name: told.partners,
        value:
          units
            .filter(({ id }) => project.partnerIds.includes(id))
            .map(({ name }) => name)
            .join(', ') || told.none,
      },
      { name: told.summary, value: project.summary ?? told.noSummary },
    ],
  }
}

/** The projects' addresses; the list of all of them belongs to whoever keeps the register. */
export const projectRoutes = (about?: AboutProject): Route[] => [
  get('/projects/new', 'project.edit', showNew),
  post('/projects', 'project.edit', takeNew),
  ...imports,
  get('/projects/:id', 'organisation.read', (visit) => showOne(visit, about)),
  get('/projects/:id/details', 'project.edit', showEdit),
  post('/projects/:id', 'project.edit', takeEdit),
]
