import { z } from 'zod'
import { type Caller, isFresh } from '../../organisation/caller.ts'
import { openRequestAbout, secondPeopleFor } from '../../organisation/secondPerson/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { go, page, refuse } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, post, type Route, type Visit } from '../../web/route.ts'
import { allStrategies, readStrategy } from '../actions.ts'
import { readPromise } from '../promise/actions.ts'
import { whatIsMissing } from '../promise/promise.ts'
import { standingsOf } from '../rungs.ts'
import { dayField } from '../strategyForms.ts'
import { words as room } from '../words.ts'
import { type ApprovalAnswer, type Approving, readToApprove } from './actions.ts'
import { holesIn } from './hole.ts'
import { AlreadyPage } from './pages/already.tsx'
import { ApprovalPage, type ApprovalProps, type ApprovalTyped } from './pages/approve.tsx'
import { routes as requests } from './requestRoutes.tsx'
import { askToApprove } from './second.ts'
import { words } from './words.ts'

type Page = Omit<ApprovalProps, 'frame' | 'typed' | 'errors'>

async function readAround(caller: Caller, recordId: string) {
  const { units } = await readStructure(caller)
  const pending = await openRequestAbout(caller, recordId)
  return {
    bodies: units.filter(({ governs }) => governs),
    seconds: await secondPeopleFor(caller, 'approval'),
    ...(pending && { pending }),
    isFresh: isFresh(caller, caller.now),
  }
}

async function strategyPage(
  caller: Caller,
  id: string,
): Promise<Page & { isNothingNew: boolean; approved?: { bodyName: string; onDay: string } }> {
  const asked = await readToApprove(caller, id, await allStrategies(caller))
  const { strategy, isFirst, isTextNew, promises, records, before } = asked
  const vague = records.filter((promise) => whatIsMissing(promise, caller.today).length).length
  const carried = await standingsOf(
    caller,
    before.flatMap((one) => one.promises),
  )
  const at = `/strategies/${id}`
  const last = strategy.approvals.at(-1)
  return {
    title: strategy.title,
    trail: [
      { href: '/strategies', text: room.room.strategies },
      { href: at, text: strategy.title },
    ],
    action: `${at}/approval`,
    at: `${at}/approval`,
    lead: isFirst ? words.page.first(promises.length) : words.page.later(promises.length, isTextNew),
    holes: holesIn([...promises, ...carried]),
    vague: { n: vague, of: records.length },
    before: before.map((one) => ({ title: one.strategy.title, promises: one.promises.length })),
    isNothingNew: !isFirst && !isTextNew && !promises.length,
    ...(last && { approved: { bodyName: last.bodyName, onDay: last.onDay } }),
    ...(await readAround(caller, id)),
  }
}

async function promisePage(
  caller: Caller,
  id: string,
): Promise<Page & { isNothingNew: boolean; approved?: { bodyName: string; onDay: string } }> {
  const promise = await readPromise(caller, id)
  const standings = await standingsOf(caller, [promise])
  const strategy = promise.strategyId ? await readStrategy(caller, promise.strategyId, { anyway: true }) : undefined
  const at = `/promises/${id}`
  const approvedOn = standings[0]?.approvedOn
  return {
    title: promise.reference ?? words.page.crumb,
    trail: [
      ...(strategy ? [{ href: `/strategies/${strategy.id}`, text: strategy.title }] : []),
      { href: at, text: promise.reference ?? words.page.crumb },
    ],
    action: `${at}/approval`,
    at: `${at}/approval`,
    lead: words.page.one,
    promised: promise.words,
    holes: holesIn(standings),
    before: [],
    isNothingNew: Boolean(approvedOn),
    ...(approvedOn && { approved: { bodyName: '', onDay: approvedOn } }),
    ...(await readAround(caller, id)),
  }
}

const emptyTyped = (caller: Caller): ApprovalTyped => ({
  body: '',
  onDay: caller.today,
  minuteRef: '',
  outcome: 'approved',
  conditions: '',
  carry: 'along',
})

const typedIn = (form: Form): ApprovalTyped => ({
  body: form.get('body'),
  onDay: form.get('onDay'),
  minuteRef: form.get('minuteRef'),
  outcome: form.get('outcome'),
  conditions: form.get('conditions'),
  carry: form.get('carry'),
})

const fields = () => {
  const said = words.faults
  return z.object({
    body: z.string().min(1, said['not-a-body']),
    onDay: dayField(said.day),
    minuteRef: z.string().trim().max(100),
    outcome: z.enum(['approved', 'approved_with_conditions'], said.outcome),
    conditions: z.string().trim().max(2000),
  })
}

function readDecision(
  form: Form,
  id: string,
): { ok: true; given: Approving & { id: string } } | { ok: false; errors: FieldError[] } {
  const read = form.read(fields())
  const hasConditions = form.get('outcome') !== 'approved_with_conditions' || form.get('conditions').trim()
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...(hasConditions ? [] : [{ field: 'conditions', text: words.faults.conditions }]),
  ]
  if (!read.ok || errors.length) return { ok: false, errors }
  const { body, ...given } = read.values
  return { ok: true, given: { ...given, id, bodyUnitId: body } }
}

const faultField = {
  'not-a-body': 'body',
  'future-day': 'onDay',
  'second-is-first': 'second',
  'not-their-meeting': 'body',
  'not-fresh': 'body',
  'nothing-to-approve': 'body',
  superseded: 'body',
  'put-away': 'body',
} as const

const faultOf = (
  because: Exclude<Extract<ApprovalAnswer, { ok: false }>['because'], 'already-approved'>,
): FieldError => ({ field: faultField[because], text: words.faults[because] })

const show = async ({ caller, frame }: Visit, data: Awaited<ReturnType<typeof strategyPage>>) => {
  if (data.isNothingNew && data.approved)
    return page(<AlreadyPage frame={frame} trail={data.trail} {...data.approved} />)
  return page(<ApprovalPage frame={frame} {...data} typed={emptyTyped(caller)} />)
}

// Asked now, or by somebody a moment before: to the one request either way.
const toRequest = ({ ok, requestId }: { ok: boolean; requestId: string }) =>
  go(`/approval-requests/${requestId}`, ok ? 'second.asked' : undefined)

export const routes: Route[] = [
  ...requests,
  get('/strategies/:id/approval', 'strategy.approve', async (visit) =>
    show(visit, await strategyPage(visit.caller, visit.params.id!)),
  ),
  post('/strategies/:id/approval', 'strategy.approve', async ({ caller, frame, form, params, key }) => {
    const data = await strategyPage(caller, params.id!)
    if (data.isNothingNew && data.approved)
      return page(<AlreadyPage frame={frame} trail={data.trail} {...data.approved} />)
    const again = (errors: FieldError[]) =>
      refuse(<ApprovalPage frame={frame} {...data} typed={typedIn(form)} errors={errors} />)
    const read = readDecision(form, key)
    if (!read.ok) return again(read.errors)
    const answer = await askToApprove(
      caller,
      { kind: 'strategy', id: params.id! },
      { ...read.given, letEarlierEnd: form.get('carry') === 'end' },
    )
    if ('requestId' in answer) return toRequest(answer)
    if (answer.ok) return go(`/strategies/${params.id}`, 'strategy.approved')
    if (answer.because === 'already-approved')
      return page(<AlreadyPage frame={frame} trail={data.trail} bodyName={answer.bodyName} onDay={answer.onDay} />)
    return again([faultOf(answer.because)])
  }),

  get('/promises/:id/approval', 'strategy.approve', async (visit) =>
    show(visit, await promisePage(visit.caller, visit.params.id!)),
  ),
  post('/promises/:id/approval', 'strategy.approve', async ({ caller, frame, form, params, key }) => {
    const data = await promisePage(caller, params.id!)
    const again = (errors: FieldError[]) =>
      refuse(<ApprovalPage frame={frame} {...data} typed={typedIn(form)} errors={errors} />)
    const read = readDecision(form, key)
    if (!read.ok && !data.isNothingNew) return again(read.errors)
    if (!read.ok)
      return page(<AlreadyPage frame={frame} trail={data.trail} bodyName="" onDay={data.approved?.onDay ?? ''} />)
    const answer = await askToApprove(caller, { kind: 'promise', id: params.id! }, read.given)
    if ('requestId' in answer) return toRequest(answer)
    if (answer.ok) return go(`/promises/${params.id}`, 'promise.approved')
    if (answer.because === 'already-approved')
      return page(<AlreadyPage frame={frame} trail={data.trail} bodyName={answer.bodyName} onDay={answer.onDay} />)
    return again([faultOf(answer.because)])
  }),
]
