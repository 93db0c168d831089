import { may, must } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { titlesOf } from '../../store/record.ts'
import { addDays } from '../../store/today.ts'
import { go, type Answer as Page, page, refuse } from '../../web/answer.ts'
import { readDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type Answered, gateAnswers, holdGate, mayAnswer, passGate, waiveGate } from './actions.ts'
import { readAtGate } from './atGate.ts'
import { quarterOf, shareWaived, type WaiverFault } from './gate.ts'
import { PER_PAGE, WaiverLog } from './pages/waivers.tsx'
import { type Typed, WorkAtGatePage } from './pages/work.tsx'
import { words } from './words.ts'

const MOST_CHARACTERS = 2000

async function draw({ caller, frame, params }: Visit, refused: { typed?: Typed; errors?: FieldError[] } = {}) {
  const at = await readAtGate(caller, params.id!, params.unitId!)
  const target = { unitId: at.work.id, ownerPostId: at.work.ownerPostId }
  return (
    <WorkAtGatePage
      frame={frame}
      at={at}
      posts={await postsOf(caller)}
      today={caller.today}
      mayAnswer={mayAnswer(caller, at.gate)}
      mayOpenAssessment={may(caller, 'assessment.open', target)}
      {...refused}
    />
  )
}

const askingIn = ({ params, form, key }: Post) => ({
  id: key,
  gateId: params.id!,
  unitId: params.unitId!,
  after: form.get('after'),
})

const typedIn = ({ form }: Post): Typed => ({
  why: form.get('why'),
  help: form.get('help'),
  reason: form.get('reason'),
  instead: form.get('instead'),
  until: form.get('until'),
})

const FIELD: Record<WaiverFault, string> = {
  'no-reason': 'reason',
  'not-a-reason': 'reason',
  'no-instead': 'instead',
  'no-day': 'until',
  'day-over': 'until',
  'too-long': 'until',
}

function errorsOf(done: Answered & { ok: false }): FieldError[] {
  const said = words.at
  if (done.because === 'waiver') return done.faults.map((fault) => ({ field: FIELD[fault], text: said.faults[fault] }))
  const field = { 'no-why': 'why', 'no-help': 'help' }[done.because as string] ?? 'pass'
  return [{ field, text: said.errors[done.because] }]
}

/** Answers at the gate, or shows the page again with what was typed and all that is wrong with it. */
const taking =
  (said: string, answer: (visit: Post, typed: Typed) => Promise<Answered>) =>
  async (visit: Post): Promise<Page> => {
    const typed = typedIn(visit)
    const long = (['why', 'reason', 'instead'] as const).filter((field) => typed[field].length > MOST_CHARACTERS)
    if (long.length)
      return refuse(await draw(visit, { typed, errors: long.map((field) => ({ field, text: words.at.tooLong })) }))
    const done = await answer(visit, typed)
    if (!done.ok) return refuse(await draw(visit, { typed, errors: errorsOf(done) }))
    return go(`/gates/${visit.params.id}/work/${visit.params.unitId}`, said)
  }

async function showWaivers({ caller, frame, query }: Visit): Promise<Page> {
  must(caller, 'gate.read')
  const answers = await gateAnswers(caller)
  const waived = answers.filter(({ answer }) => answer === 'waived')
  const q = query.get('q')?.trim() ?? ''
  const titles = await titlesOf(caller, [...new Set(waived.flatMap(({ gateId, unitId }) => [gateId, unitId]))])
  const titleOf = (id: string) => titles.get(id) ?? ''
  const all = waived.filter(({ gateId, unitId, why }) =>
    [titleOf(gateId), titleOf(unitId), why].join(' ').toLowerCase().includes(q.toLowerCase()),
  )
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE))
  const at = { pages, page: Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1)) }
  const shown = all.slice((at.page - 1) * PER_PAGE, at.page * PER_PAGE)
  const waivers = shown.map((one) => ({ ...one, gateTitle: titleOf(one.gateId), unitName: titleOf(one.unitId) }))
  const quarters = lastQuarters(caller.today).map((quarter) => ({ ...quarter, ...shareWaived(answers, quarter) }))
  const search = { q, total: waived.length, found: all.length }
  return page(
    <WaiverLog frame={frame} waivers={waivers} search={search} at={at} quarters={quarters} today={caller.today} />,
  )
}

/** This quarter and the three before it. */
function lastQuarters(today: string): { fromOn: string; toOn: string }[] {
  const quarters = [quarterOf(today)]
  while (quarters.length < 4) quarters.push(quarterOf(addDays(quarters.at(-1)!.fromOn, -1)))
  return quarters
}

const AT = '/gates/:id/work/:unitId'

export const routes: Route[] = [
  get('/gates/waivers', 'gate.read', showWaivers),
  get(AT, 'gate.read', async (visit) => page(await draw(visit))),
  post(
    `${AT}/pass`,
    'gate.answer',
    taking('gate.passed', (visit) => passGate(visit.caller, askingIn(visit))),
  ),
  post(
    `${AT}/hold`,
    'gate.answer',
    taking('gate.held', (visit, { why, help }) => holdGate(visit.caller, askingIn(visit), { why, helpPostId: help })),
  ),
  post(
    `${AT}/waiver`,
    'gate.answer',
    taking('gate.waived', (visit, { reason, instead, until }) =>
      waiveGate(visit.caller, askingIn(visit), { why: reason, instead, untilOn: readDay(until) ?? null }),
    ),
  ),
]
