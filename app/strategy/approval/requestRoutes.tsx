import { type Caller, isFresh, may } from '../../organisation/caller.ts'
import { findCaller } from '../../organisation/callerStore.ts'
import { closeRequest, readRequest, secondPeopleFor } from '../../organisation/secondPerson/actions.ts'
import { SecondPage } from '../../organisation/secondPerson/page.tsx'
import { isOther, type SecondRequest, standingOf } from '../../organisation/secondPerson/secondRequest.ts'
import { words as secondWords } from '../../organisation/secondPerson/words.ts'
import { unitOf } from '../../organisation/structure/actions.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { allStrategies } from '../actions.ts'
import { readPromise } from '../promise/actions.ts'
import { standingsOf } from '../rungs.ts'
import { words as room } from '../words.ts'
import { readToApprove } from './actions.ts'
import { holesIn } from './hole.ts'
import { Asked, type AskedProps } from './pages/asked.tsx'
import { type ApprovalWanted, areWordsAsAsked, confirmApproval, subjectOf } from './second.ts'
import { words } from './words.ts'

const AT = '/approval-requests/:id'

export const routes: Route[] = [
  get(AT, 'decision.record', async (visit) => page(await draw(visit))),
  post(`${AT}/confirmation`, 'decision.record', async (visit) => {
    const done = await confirmApproval(visit.caller, visit.params.id!)
    return done.ok ? back(visit, 'second.confirmed') : again(visit, 'answer', done.because)
  }),
  post(`${AT}/refusal`, 'decision.record', async (visit) => {
    const reason = visit.form.get('reason')
    const done = await closeRequest(visit.caller, 'approval', visit.params.id!, { outcome: 'declined', reason })
    return done.ok ? back(visit, 'second.declined') : again(visit, 'reason', done.because)
  }),
  post(`${AT}/withdrawal`, 'decision.record', async (visit) => {
    const done = await closeRequest(visit.caller, 'approval', visit.params.id!, { outcome: 'withdrawn' })
    return done.ok ? back(visit, 'second.withdrawn') : again(visit, 'withdraw', done.because)
  }),
]

type Fault = Extract<Awaited<ReturnType<typeof confirmApproval>>, { ok: false }>['because']

function sayFault(because: Fault): string {
  const told = [secondWords.faults, words.requestFaults, words.faults] as Record<string, string>[]
  const sentence = told.find((faults) => Object.hasOwn(faults, because))?.[because]
  if (!sentence) throw new Error(`no sentence for ${because}`)
  return sentence
}

const back = ({ params }: Post, said?: string): Answer => go(`/approval-requests/${params.id}`, said)

// What is settled already is shown as it is: a second press is no mistake.
const again = async (visit: Post, field: string, because: Fault): Promise<Answer> =>
  because === 'over'
    ? back(visit)
    : refuse(
        await draw(visit, {
          errors: [{ field, text: sayFault(because) }],
          typed: { reason: visit.form.get('reason') },
        }),
      )

async function draw({ caller, frame, params }: Visit, refused?: { errors: FieldError[]; typed: { reason: string } }) {
  const request = await readRequest<ApprovalWanted>(caller, 'approval', params.id!)
  const standing = standingOf(request, caller.today)
  const isAsker = request.askedById === caller.member.id
  // Whoever confirms reads what the director read, though it may be a draft that is closed to them otherwise.
  const { org, now, db, touched } = caller
  const found = await findCaller(db, { org, memberId: request.askedById, now, freshAt: now })
  const asker = found && may(found, 'strategy.approve') ? { ...found, now, touched } : undefined
  const asked = standing === 'waiting' && asker ? await readAsked(asker, request) : undefined
  const isStale = asker && asked ? !(await areWordsAsAsked(asker, request)) : false
  return (
    <SecondPage
      frame={frame}
      here="strategy"
      trail={[{ href: '/strategies', text: room.room.strategies }]}
      title={words.request.title(request.aboutTitle)}
      request={request}
      standing={standing}
      reader={isAsker ? 'asker' : isOther(request, caller.member.id) ? 'second' : 'neither'}
      isFresh={isFresh(caller, caller.now)}
      others={isAsker ? await secondPeopleFor(caller, 'approval') : []}
      stale={!asker ? secondWords.faults['asker-gone'] : isStale ? words.request.stale : undefined}
      result={request.madeRecordId ? `/decisions/${request.madeRecordId}` : undefined}
      {...refused}
    >
      <Asked
        wants={request.wants}
        bodyName={(await unitOf(caller, request.wants.bodyUnitId))?.name ?? ''}
        {...(asked && { asked })}
      />
    </SecondPage>
  )
}

async function readAsked(asker: Caller, request: SecondRequest<ApprovalWanted>): Promise<AskedProps['asked']> {
  const { kind, id } = subjectOf(request)
  if (kind === 'promise') {
    const promise = await readPromise(asker, id)
    return { promises: [promise], before: [], holes: holesIn(await standingsOf(asker, [promise])) }
  }
  const { strategy, promises, records, before } = await readToApprove(asker, id, await allStrategies(asker))
  return { strategy, promises: records, before: before.map((one) => one.strategy.title), holes: holesIn(promises) }
}
