import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { NotAllowed, NotFound } from '../../errors.ts'
import { happeningsOf } from '../../store/happening.ts'
import { isId } from '../../store/newId.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf, typedWords } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type Caller, may, must } from '../caller.ts'
import type { BothEdits } from '../parts.tsx'
import { postsOf } from '../post/actions.ts'
import { projectsWith } from '../project/actions.ts'
import { addressOf } from '../recordAddress.ts'
import { words as organisationWords } from '../words.ts'
import { addUnit, amendUnit, openUnit, readStructure, unitOf } from './actions.ts'
import { closedOf } from './closedOf.ts'
import { belongingsOf, closeUnit, closingIn, faultOfClosing, reopenUnit } from './closure.ts'
import { whatAppliesIn } from './here.ts'
import { peopleAt } from './hereStore.ts'
import { linesOf } from './linesOf.ts'
import { ClosurePage } from './pages/closure.tsx'
import { UnitPage } from './pages/unit.tsx'
import { ADDABLE, typedOf, UnitFormPage } from './pages/unitForm.tsx'
import { UnitsPage } from './pages/units.tsx'
import { maySeeUnit, mustSeeUnit } from './reach.ts'
import type { PlaceFault, Unit } from './structure.ts'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const structure = await readStructure(caller)
  const units = structure.units.filter((unit) => maySeeUnit(caller, unit, structure.units))
  return page(
    <UnitsPage
      frame={frame}
      structure={structure}
      units={units}
      q={query.get('q')?.trim() ?? ''}
      level={structure.levels.find(({ id }) => id === query.get('level'))?.id ?? ''}
      mayAdd={may(caller, 'unit.edit')}
    />,
  )
}

/** What a room says of a part on the part's own page, drawn by that room. */
export type AboutUnit = (visit: Visit, unit: Unit) => Promise<Child>

async function showOne(visit: Visit, about?: AboutUnit): Promise<Answer> {
  const { caller, frame, params } = visit
  const unit = await unitOf(caller, params.id!)
  if (!unit) throw new NotFound(`unit ${params.id}`)
  const structure = await readStructure(caller)
  mustSeeUnit(caller, unit, structure.units)
  if (unit.kind === 'project') return go(`/projects/${unit.id}`)
  const mayEdit = may(caller, 'unit.edit', { unitId: unit.id })
  return page(
    <UnitPage
      frame={frame}
      unit={unit}
      structure={structure}
      below={structure.units.filter(({ parentId }) => parentId === unit.id)}
      posts={(await postsOf(caller)).filter(({ unitId }) => unitId === unit.id)}
      applies={await whatAppliesIn(caller, unit.id, structure)}
      addressOf={(record) => addressOf(caller, record)}
      partner={
        unit.kind === 'partner'
          ? { ...(await peopleAt(caller, unit.id)), projects: await projectsWith(caller, unit.id) }
          : undefined
      }
      happenings={await happeningsOf(caller, unit.id)}
      closed={await closedOf(caller, unit)}
      may={{ edit: mayEdit, posts: may(caller, 'post.edit'), decisions: may(caller, 'decision.read') }}
      first={await about?.(visit, unit)}
    />,
  )
}

const unitSchema = () =>
  z.object({
    name: typedWords(words.form.errors.name, 200, words.form.errors.nameLong),
    levelId: z.uuid(words.form.errors.level),
    parentId: z.string().transform((id) => id || null),
    governs: z.string().transform((tick) => tick === 'yes'),
    places: z.string().transform(linesOf),
    groups: z.string().transform(linesOf),
  })

const FIELD: Record<PlaceFault, string> = {
  'level-unknown': 'levelId',
  'parent-unknown': 'parentId',
  'above-its-parent': 'levelId',
  'below-its-children': 'levelId',
  'under-itself': 'parentId',
  'under-a-body': 'parentId',
}

async function showNew({ caller, frame, query }: Visit): Promise<Answer> {
  const structure = await readStructure(caller)
  const parent = structure.units.find(({ id }) => id === query.get('parent'))
  const top = structure.units.find(({ kind, parentId }) => kind === 'part' && !parentId)
  const isBody = query.get('kind') === 'body'
  const typed = {
    kind: isBody ? 'body' : '',
    governs: isBody ? 'yes' : '',
    parentId: (parent ?? top)?.id ?? '',
    levelId: isBody ? (top?.levelId ?? '') : '',
  }
  return page(<UnitFormPage frame={frame} structure={structure} typed={typed} />)
}

async function takeNew({ caller, frame, form, key }: Post): Promise<Answer> {
  const again = async (errors: FieldError[]) =>
    refuse(<UnitFormPage frame={frame} structure={await readStructure(caller)} typed={form.typed} errors={errors} />)
  const read = form.read(unitSchema().extend({ kind: oneOf(ADDABLE, words.form.errors.kind) }))
  if (!read.ok) return again(read.errors)
  const { governs, kind, parentId, ...values } = read.values
  if (parentId && !isId(parentId)) return again([{ field: 'parentId', text: words.faults['parent-unknown'] }])
  const added = await addUnit(caller, { id: key, ...values, kind, parentId, governs: kind === 'body' && governs })
  if (added.ok) return go(`/units/${added.id}`, 'unit.made')
  if (added.because === 'edited') throw new Error('a new unit cannot be stale')
  return again([{ field: FIELD[added.because], text: words.faults[added.because] }])
}

async function showEdit({ caller, frame, params }: Visit): Promise<Answer> {
  const unit = await openUnit(caller, params.id!)
  must(caller, 'unit.edit', { unitId: unit.id })
  return page(<UnitFormPage frame={frame} structure={await readStructure(caller)} unit={unit} typed={typedOf(unit)} />)
}

async function takeEdit({ caller, frame, params, form }: Post): Promise<Answer> {
  const unit = await openUnit(caller, params.id!)
  const again = async (errors: FieldError[], more: { base?: number; both?: BothEdits } = {}) =>
    refuse(
      <UnitFormPage
        frame={frame}
        structure={await readStructure(caller)}
        unit={unit}
        typed={form.typed}
        base={form.base}
        errors={errors}
        {...more}
      />,
    )
  const read = form.read(unitSchema())
  if (!read.ok) return again(read.errors)
  const { parentId } = read.values
  if (parentId && !isId(parentId)) return again([{ field: 'parentId', text: words.faults['parent-unknown'] }])
  const saved = await amendUnit(caller, unit.id, form.base, {
    ...read.values,
    governs: unit.kind === 'body' ? read.values.governs : unit.governs,
  })
  if (saved.ok) return go(`/units/${unit.id}`, 'unit.saved')
  if (saved.because !== 'edited') return again([{ field: FIELD[saved.because], text: words.faults[saved.because] }])
  return again([{ field: 'name', text: organisationWords.both.title }], {
    base: unit.edit,
    both: await bothOf(caller, unit),
  })
}

async function bothOf(caller: Caller, unit: Unit): Promise<BothEdits> {
  const { levels, units } = await readStructure(caller)
  const [last] = await happeningsOf(caller, unit.id, 1)
  return {
    keepHref: `/units/${unit.id}`,
    by: last && { name: last.byName, onDay: last.onDay },
    saved: [
      { name: words.form.name, value: unit.name },
      { name: words.unit.belongsTo, value: units.find(({ id }) => id === unit.parentId)?.name ?? words.unit.top },
      { name: words.unit.level, value: levels.find(({ id }) => id === unit.levelId)?.name ?? words.unit.notKnown },
      { name: words.unit.places, value: unit.places.join(', ') || words.unit.everywhere },
      { name: words.unit.groups, value: unit.groups.join(', ') || words.unit.everywhere },
    ],
  }
}

async function drawClosure({ caller, frame, params }: Visit, typed: Record<string, string>, errors?: FieldError[]) {
  const unit = await openUnit(caller, params.id!)
  if (!may(caller, 'unit.edit', { unitId: unit.id })) throw new NotAllowed('unit.edit')
  return (
    <ClosurePage
      frame={frame}
      unit={unit}
      belongings={await belongingsOf(caller, unit.id)}
      structure={await readStructure(caller)}
      typed={typed}
      errors={errors}
    />
  )
}

async function takeClosure(visit: Post): Promise<Answer> {
  const { caller, params, form } = visit
  const id = params.id!
  const { kind } = await openUnit(caller, id)
  if (kind === 'body') return go(ofBody(id))
  const closing = closingIn(form)
  const fault = await faultOfClosing(caller, id, closing)
  const errors = [
    ...(fault ? [{ field: 'home', text: words.closure.errors[fault.because](fault.titles) }] : []),
    ...(closing.why ? [] : [{ field: 'why', text: words.closure.errors.why }]),
  ]
  if (errors.length) return refuse(await drawClosure(visit, form.typed, errors))
  const closed = await closeUnit(caller, id, closing)
  // Somebody hung something on it in the same moment: the page now lists that too.
  if (!closed.ok)
    return refuse(
      await drawClosure(visit, form.typed, [
        { field: 'home', text: words.closure.errors[closed.because](closed.titles) },
      ]),
    )
  return go(kind === 'project' ? `/projects/${id}` : `/units/${id}`, 'unit.closed')
}

// What looks at promises names a body: the page that closes one asks for its successor too.
const ofBody = (id: string): string => `/bodies/${id}/closure`

async function showClosure(visit: Visit): Promise<Answer> {
  const { kind, id } = await openUnit(visit.caller, visit.params.id!)
  return kind === 'body' ? go(ofBody(id)) : page(await drawClosure(visit, {}))
}

export const unitRoutes = (about?: AboutUnit): Route[] => [
  get('/units', 'organisation.read', showList),
  get('/units/new', 'unit.edit', showNew),
  post('/units', 'unit.edit', takeNew),
  get('/units/:id', 'organisation.read', (visit) => showOne(visit, about)),
  get('/units/:id/details', 'unit.edit', showEdit),
  post('/units/:id/details', 'unit.edit', takeEdit),
  get('/units/:id/closure', 'unit.edit', showClosure),
  post('/units/:id/closure', 'unit.edit', takeClosure),
  post('/units/:id/reopening', 'unit.edit', async ({ caller, params }) => {
    await reopenUnit(caller, params.id!)
    return go(`/units/${params.id}`, 'unit.reopened')
  }),
]
