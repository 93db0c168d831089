import { NotFound } from '../../errors.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { happeningsOf } from '../../store/happening.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { HIAT, packsFor, packsRead } from '../carry/crosswalk.ts'
import { endGate, listGates, readGate, setGate, starterGates } from './actions.ts'
import { choicesFor, formFrom, readGateForm } from './gateForm.ts'
import { ChooseGate } from './pages/choose.tsx'
import { GateForm } from './pages/form.tsx'
import { GateList } from './pages/list.tsx'
import { GatePage } from './pages/show.tsx'
import { words } from './words.ts'
import { workAtGate } from './workAtGate.ts'
import { routes as work } from './workRoutes.tsx'

const postsById = async (caller: Caller) => new Map((await postsOf(caller)).map((one) => [one.id, one]))

async function showList({ caller, frame }: Visit): Promise<Answer> {
  const props = { gates: await listGates(caller), posts: await postsById(caller), today: caller.today }
  return page(<GateList frame={frame} {...props} mayEdit={may(caller, 'gate.edit')} />)
}

async function showNew({ caller, frame, query }: Visit): Promise<Answer> {
  const starters = await starterGates(caller)
  const packs = await packsRead(caller)
  const starter = starters.find(({ gate }) => gate === query.get('from'))
  const pack = starter ? HIAT : (query.get('pack') ?? '')
  const content = packs.get(pack)
  if (content) {
    const choices = await choicesFor(caller, pack, content)
    const typed = formFrom(starter, choices.posts)
    return page(<GateForm frame={frame} choices={choices} starter={starter} typed={typed} />)
  }
  const own = packsFor({ kind: 'process' }, packs.keys()).map((name) => ({ pack: name, title: packs.get(name)!.title }))
  return page(<ChooseGate frame={frame} starters={starters} packs={own} />)
}

async function takeNew({ caller, frame, form, key }: Post): Promise<Answer> {
  const pack = form.get('pack')
  const content = (await packsRead(caller)).get(pack)
  if (!content) return go('/gates/new')
  const choices = await choicesFor(caller, pack, content)
  const read = readGateForm(form, choices)
  if (!read.ok) {
    const starter = (await starterGates(caller)).find(({ gate }) => gate === form.get('from'))
    return refuse(<GateForm frame={frame} choices={choices} starter={starter} typed={form} errors={read.errors} />)
  }
  const { name, appliesTo, processUnitId, ...rest } = read.values
  const made = await setGate(caller, {
    ...rest,
    id: key,
    title: name,
    pack,
    appliesTo,
    processUnitId: appliesTo === 'process' ? processUnitId : null,
  })
  return go(`/gates/${made.id}`, 'gate.set')
}

async function draw(visit: Visit, refused: { typed?: { why: string }; errors?: FieldError[] } = {}) {
  const { caller, frame, params, query } = visit
  const gate = await readGate(caller, params.id!)
  const content = (await packsRead(caller)).get(gate.pack)
  if (!content) throw new NotFound(`pack ${gate.pack}`)
  const q = query.get('q')?.trim() ?? ''
  const coming = await workAtGate(caller, gate, content, { q, page: Number(query.get('page') ?? '1') })
  return (
    <GatePage
      frame={frame}
      gate={gate}
      content={content}
      approver={(await postsById(caller)).get(gate.approverPostId)}
      q={q}
      {...coming}
      happenings={await happeningsOf(caller, gate.id)}
      today={caller.today}
      may={{ edit: may(caller, 'gate.edit'), addProcess: may(caller, 'unit.edit') }}
      {...refused}
    />
  )
}

async function takeEnd(visit: Post): Promise<Answer> {
  const why = visit.form.get('why').trim()
  const again = async (text: string) => refuse(await draw(visit, { typed: { why }, errors: [{ field: 'why', text }] }))
  if (!why) {
    await readGate(visit.caller, visit.params.id!)
    return again(words.show.endNoWhy)
  }
  const done = await endGate(visit.caller, visit.params.id!, why)
  return done.ok ? go(`/gates/${visit.params.id}`, 'gate.ended') : again(words.show.endOver)
}

export const routes: Route[] = [
  get('/gates', 'gate.read', showList),
  get('/gates/new', 'gate.edit', showNew),
  post('/gates', 'gate.edit', takeNew),
  ...work,
  get('/gates/:id', 'gate.read', async (visit) => page(await draw(visit))),
  post('/gates/:id/end', 'gate.edit', takeEnd),
]
