import { z } from 'zod'
import { NotFound } from '../../errors.ts'
import { happeningsOf } from '../../store/happening.ts'
import { isId } from '../../store/newId.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post as Posted, post, type Route, type Visit } from '../../web/route.ts'
import { type Caller, may, must } from '../caller.ts'
import type { BothEdits } from '../parts.tsx'
import { membersOf } from '../people/actions.ts'
import { addressOf } from '../recordAddress.ts'
import { readStructure } from '../structure/actions.ts'
import { closedOf } from '../structure/closedOf.ts'
import { words as organisationWords } from '../words.ts'
import {
  amendPost,
  appoint,
  appointmentsOf,
  closePost,
  describePost,
  handOver,
  leavePost,
  mayHandOver,
  ownedBy,
  ownedCounts,
  postOf,
  postsOf,
} from './actions.ts'
import { PostFormPage } from './pages/form.tsx'
import { HandOverPage } from './pages/handOver.tsx'
import { PostList, SHOWS } from './pages/list.tsx'
import { PostPage } from './pages/show.tsx'
import { POST_KINDS, type Post, SENIORITIES } from './post.ts'
import { words } from './words.ts'

/** A partner sees the posts they hold and those of the part they are at home in. */
const maySee = (caller: Caller, { id, unitId }: Post): boolean =>
  may(caller, 'post.read', { unitId, ownerPostId: id }) || caller.member.homeUnitId === unitId

async function seenPost(caller: Caller, id: string): Promise<Post> {
  const found = await postOf(caller, id)
  if (!found) throw new NotFound(`post ${id}`)
  if (!maySee(caller, found)) must(caller, 'post.read', { ownerPostId: id })
  return found
}

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = (await postsOf(caller)).filter((one) => maySee(caller, one))
  const unitNames = new Map((await readStructure(caller)).units.map(({ id, name }) => [id, name]))
  const q = query.get('q')?.trim() ?? ''
  const show = SHOWS.find((word) => word === query.get('show')) ?? ''
  const found = all
    .filter(({ holder }) => show === '' || (show === 'held') === Boolean(holder))
    .filter(({ title, holder, unitId }) =>
      [title, holder?.name, unitNames.get(unitId)].join(' ').toLowerCase().includes(q.toLowerCase()),
    )
  const owned = await ownedCounts(caller)
  return page(
    <PostList
      frame={frame}
      all={all}
      found={found}
      unitNames={unitNames}
      owned={owned}
      today={caller.today}
      q={q}
      show={show}
      mayAdd={may(caller, 'post.edit')}
    />,
  )
}

async function draw(
  { caller, frame, params }: Visit,
  refused?: { typed: Record<string, string>; errors: FieldError[] },
) {
  const shown = await seenPost(caller, params.id!)
  const { units } = await readStructure(caller)
  const links = (await ownedBy(caller, shown.id)).map((record) => ({ ...record, href: addressOf(caller, record) }))
  const owned = links.flatMap(({ href, ...record }) => (href ? [{ ...record, href }] : []))
  const mayEdit = may(caller, 'post.edit')
  return (
    <PostPage
      frame={frame}
      post={shown}
      unitName={units.find(({ id }) => id === shown.unitId)?.name}
      owned={owned}
      hidden={links.length - owned.length}
      appointments={await appointmentsOf(caller, shown.id)}
      happenings={await happeningsOf(caller, shown.id)}
      people={mayEdit ? await peopleToday(caller) : []}
      today={caller.today}
      closed={await closedOf(caller, shown)}
      may={{ edit: mayEdit, handOver: mayHandOver(caller, shown.id) }}
      refused={refused}
    />
  )
}

const peopleToday = async (caller: Caller) =>
  (await membersOf(caller)).filter(({ toOn, mergedInto }) => !mergedInto && (!toOn || toOn >= caller.today))

const again = async (visit: Posted, errors: FieldError[]): Promise<Answer> =>
  refuse(await draw(visit, { typed: visit.form.typed, errors }))

const postSchema = () => {
  const said = words.form.errors
  return z.object({
    title: typedWords(said.title, 200, said.titleLong),
    unitId: z.uuid(said.unit),
    seniority: oneOf(SENIORITIES, said.seniority),
    kind: oneOf(POST_KINDS, said.kind),
    fte: z
      .string()
      .trim()
      .regex(/^(\d{1,2}|100)?\s*%?$/, said.fte),
  })
}

async function readPost(visit: Posted) {
  const read = visit.form.read(postSchema())
  if (!read.ok) return read
  const { fte, ...values } = read.values
  const { units } = await readStructure(visit.caller)
  if (!units.some(({ id }) => id === values.unitId))
    return { ok: false as const, errors: [{ field: 'unitId', text: words.form.errors.unit }] }
  const share = Number.parseInt(fte, 10)
  return { ok: true as const, values: { ...values, fteHundredths: Number.isNaN(share) ? null : share } }
}

async function takeNew(visit: Posted): Promise<Answer> {
  const { caller, frame, form, key } = visit
  const read = await readPost(visit)
  if (!read.ok)
    return refuse(
      <PostFormPage frame={frame} structure={await readStructure(caller)} typed={form.typed} errors={read.errors} />,
    )
  await describePost(caller, { id: key, ...read.values })
  return go(`/posts/${key}`, 'post.made')
}

const typedOf = ({ title, unitId, seniority, kind, fteHundredths }: Post) => ({
  title,
  unitId,
  seniority,
  kind,
  fte: fteHundredths === null ? '' : String(fteHundredths),
})

async function showEdit({ caller, frame, params }: Visit): Promise<Answer> {
  const shown = await seenPost(caller, params.id!)
  if (shown.isClosed) return go(`/posts/${shown.id}`)
  return page(
    <PostFormPage frame={frame} structure={await readStructure(caller)} post={shown} typed={typedOf(shown)} />,
  )
}

async function takeEdit(visit: Posted): Promise<Answer> {
  const { caller, frame, params, form } = visit
  const shown = await seenPost(caller, params.id!)
  const refused = async (errors: FieldError[], more: { base?: number; both?: BothEdits } = {}) =>
    refuse(
      <PostFormPage
        frame={frame}
        structure={await readStructure(caller)}
        post={shown}
        typed={form.typed}
        base={form.base}
        errors={errors}
        {...more}
      />,
    )
  const read = await readPost(visit)
  if (!read.ok) return refused(read.errors)
  const saved = await amendPost(caller, shown.id, form.base, read.values)
  if (saved.ok) return go(`/posts/${shown.id}`, 'post.saved')
  return refused([{ field: 'title', text: organisationWords.both.title }], {
    base: shown.edit,
    both: await bothOf(caller, shown),
  })
}

async function bothOf(caller: Caller, { id, title, unitId, seniority, kind, fteHundredths }: Post): Promise<BothEdits> {
  const { units } = await readStructure(caller)
  const [last] = await happeningsOf(caller, id, 1)
  const told = words.page
  return {
    keepHref: `/posts/${id}`,
    by: last && { name: last.byName, onDay: last.onDay },
    saved: [
      { name: words.form.title, value: title },
      { name: told.part, value: units.find((unit) => unit.id === unitId)?.name ?? told.notSaid },
      { name: told.seniority, value: words.form.seniorities[seniority] },
      { name: told.kind, value: words.form.kinds[kind] },
      { name: told.fte, value: fteHundredths === null ? told.notSaid : told.percent(fteHundredths) },
    ],
  }
}

async function takeAppointment(visit: Posted): Promise<Answer> {
  const said = words.page.errors
  const read = visit.form.read(
    z.object({
      memberId: z.uuid(said.person),
      fromOn: typedDay(said.fromOn),
      toOn: z.union([z.literal(''), typedDay(said.toOn)], said.toOn),
    }),
  )
  if (!read.ok) return again(visit, read.errors)
  const { memberId, fromOn, toOn } = read.values
  const done = await appoint(visit.caller, { postId: visit.params.id!, memberId, fromOn, toOn: toOn || null })
  if (done.ok) return go(`/posts/${visit.params.id}`, 'post.appointed')
  const field =
    done.because === 'ends-before-it-starts' ? 'toOn' : done.because === 'already-held' ? 'fromOn' : 'memberId'
  return again(visit, [{ field, text: words.page.faults[done.because] }])
}

async function takeLeaving(visit: Posted): Promise<Answer> {
  const read = visit.form.read(z.object({ lastDay: typedDay(words.page.errors.lastDay) }))
  if (!read.ok) return again(visit, read.errors)
  const done = await leavePost(visit.caller, visit.params.id!, read.values.lastDay)
  return done.ok
    ? go(`/posts/${visit.params.id}`, 'post.left')
    : again(visit, [{ field: 'lastDay', text: words.page.errors[done.because] }])
}

async function takeClosure(visit: Posted): Promise<Answer> {
  const why = visit.form.get('why').trim()
  if (!why) return again(visit, [{ field: 'why', text: words.page.errors.why }])
  const done = await closePost(visit.caller, visit.params.id!, why)
  return done.ok
    ? go(`/posts/${visit.params.id}`, 'post.closed')
    : again(visit, [{ field: 'why', text: words.page.errors[done.because] }])
}

async function drawHandOver(
  { caller, frame, params }: Visit,
  more: Pick<Parameters<typeof HandOverPage>[0], 'typed' | 'errors'> = {},
) {
  const shown = await seenPost(caller, params.id!)
  if (!mayHandOver(caller, shown.id)) must(caller, 'post.edit')
  const owned = (await ownedBy(caller, shown.id)).map((record) => ({ ...record, isHidden: !addressOf(caller, record) }))
  return (
    <HandOverPage
      frame={frame}
      post={shown}
      owned={owned}
      others={(await postsOf(caller)).filter(({ id }) => id !== shown.id)}
      {...more}
    />
  )
}

async function takeHandOver(visit: Posted): Promise<Answer> {
  const { caller, params, form } = visit
  const ids = form.all('ids').filter(isId)
  const [to, note] = [form.get('to'), form.get('note').trim()]
  const said = words.handOver.errors
  const refused = async (errors: FieldError[]) =>
    refuse(await drawHandOver(visit, { typed: { ids, to, note: form.get('note') }, errors }))
  const isThere = isId(to) && (await postsOf(caller)).some(({ id }) => id === to)
  const errors = [
    ...(ids.length ? [] : [{ field: 'ids', text: said['nothing-chosen'] }]),
    ...(isThere ? [] : [{ field: 'to', text: said.to }]),
    ...(note.length > 10_000 ? [{ field: 'note', text: said.noteLong }] : []),
  ]
  if (errors.length) return refused(errors)
  const done = await handOver(caller, params.id!, { toPostId: to, ids, note })
  if (done.ok) return go(`/posts/${params.id}`, 'post.handed')
  return refused([{ field: done.because === 'to-itself' ? 'to' : 'ids', text: said[done.because] }])
}

export const routes: Route[] = [
  get('/posts', 'post.read', showList),
  get('/posts/new', 'post.edit', async ({ caller, frame, query }) =>
    page(
      <PostFormPage
        frame={frame}
        structure={await readStructure(caller)}
        typed={{ unitId: query.get('unit') ?? '' }}
      />,
    ),
  ),
  post('/posts', 'post.edit', takeNew),
  get('/posts/:id', 'post.read', async (visit) => page(await draw(visit))),
  get('/posts/:id/details', 'post.edit', showEdit),
  post('/posts/:id', 'post.edit', takeEdit),
  post('/posts/:id/appointments', 'post.edit', takeAppointment),
  post('/posts/:id/leaving', 'post.edit', takeLeaving),
  post('/posts/:id/closure', 'post.edit', takeClosure),
  get('/posts/:id/hand-over', 'post.read', async (visit) => page(await drawHandOver(visit))),
  post('/posts/:id/hand-over', 'post.read', takeHandOver),
]
