import { type Caller, may } from '../../organisation/caller.ts'
import { findCaller } from '../../organisation/callerStore.ts'
import { secondPersonRoutes } from '../../organisation/secondPerson/secondPersonRoutes.tsx'
import { type SecondRequest, standingOf } from '../../organisation/secondPerson/secondRequest.ts'
import { words as secondWords } from '../../organisation/secondPerson/words.ts'
import { unitOf } from '../../organisation/structure/actions.ts'
import { allStrategies } from '../actions.ts'
import { readPromise } from '../promise/actions.ts'
import { standingsOf } from '../rungs.ts'
import { words as room } from '../words.ts'
import { readToApprove } from './actions.ts'
import { holesIn } from './hole.ts'
import { Asked, type AskedProps } from './pages/asked.tsx'
import { type ApprovalWanted, areWordsAsAsked, confirmApproval, subjectOf } from './second.ts'
import { words } from './words.ts'

export const routes = secondPersonRoutes({
  kind: 'approval',
  here: 'strategy',
  confirm: confirmApproval,
  faults: () => ({ ...words.faults, ...words.requestFaults }),
  tell: async (caller, request: SecondRequest<ApprovalWanted>) => {
    // Whoever confirms reads what the director read, though it may be a draft that is closed to them otherwise.
    const { org, now, db, touched } = caller
    const found = await findCaller(db, { org, memberId: request.askedById, now, freshAt: now })
    const asker = found && may(found, 'strategy.approve') ? { ...found, now, touched } : undefined
    const isWaiting = standingOf(request, caller.today) === 'waiting'
    const asked = isWaiting && asker ? await readAsked(asker, request) : undefined
    const isStale = asker && asked ? !(await areWordsAsAsked(asker, request)) : false
    return {
      title: words.request.title(request.aboutTitle),
      trail: [{ href: '/strategies', text: room.room.strategies }],
      stale: !asker ? secondWords.faults['asker-gone'] : isStale ? words.request.stale : undefined,
      result: request.madeRecordId ? `/decisions/${request.madeRecordId}` : undefined,
      body: (
        <Asked
          wants={request.wants}
          bodyName={(await unitOf(caller, request.wants.bodyUnitId))?.name ?? ''}
          {...(asked && { asked })}
        />
      ),
    }
  },
})

async function readAsked(asker: Caller, request: SecondRequest<ApprovalWanted>): Promise<AskedProps['asked']> {
  const { kind, id } = subjectOf(request)
  if (kind === 'promise') {
    const promise = await readPromise(asker, id)
    return { promises: [promise], before: [], holes: holesIn(await standingsOf(asker, [promise])) }
  }
  const { strategy, promises, records, before } = await readToApprove(asker, id, await allStrategies(asker))
  return { strategy, promises: records, before: before.map((one) => one.strategy.title), holes: holesIn(promises) }
}
